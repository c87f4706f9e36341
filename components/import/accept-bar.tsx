"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { proseSectionIds, type SectionId } from "@/lib/editions/edition";
import { buildAccepted, type Use } from "@/lib/proposal/take-sections";
import { dayInChina, dueToWrite } from "@/lib/report/deadline";
import type { Report } from "@/lib/report/values";
import type { Answer } from "../requests/request";
import { CarriedDialog } from "../start/carried-dialog";
import { createFrom } from "../start/report-requests";
import { type Begun, beginNextYear, fillSections } from "./accept";
import { useProposal } from "./proposal-context";

type Failure = { detail: string; report?: string };
type AcceptBarProps = { use: Use; taken: ReadonlySet<SectionId>; onCancel: () => void };

const shownFaults = (problem: Extract<Answer<unknown>, { ok: false }>["problem"]): string =>
  [problem.detail, ...(problem.errors ?? []).slice(0, 3).map(({ detail }) => detail)].join(" ");

/** The foot: only here is anything stored. */
export function AcceptBar({ use, taken, onCancel }: AcceptBarProps) {
  const { read, edition, corrected, settled } = useProposal();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const target = use === "asLastYear" ? corrected.year + 1 : corrected.year;
  const blocked = reasonToWait(corrected, settled.problems.size, taken.size);

  // Last year's words are always kept for comparison; a table that was not ticked is not.
  const kept = new Set<SectionId>([
    ...edition.sections.filter(({ kind }) => kind === "prose").map(({ id }) => id),
    ...taken,
  ]);
  const accepted = (sections: ReadonlySet<SectionId>): Report =>
    buildAccepted(read, edition, corrected, settled.figures, sections);
  const copiedTexts = (): Partial<Report["text"]> =>
    Object.fromEntries(proseSectionIds.filter((id) => taken.has(id)).map((id) => [id, corrected.text[id]]));

  const run = async <Value,>(action: () => Promise<Answer<Value>>, onDone: (value: Value) => void) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await action();
    if (answer.ok) return onDone(answer.value);
    setBusy(false);
    setFailure({ detail: shownFaults(answer.problem), report: answer.problem.report });
  };
  const open = ({ id }: { id: string }) => router.push(`/reports/${id}/cover`);
  const begin = () =>
    use === "asLastYear"
      ? run(
          () => beginNextYear(accepted(kept), copiedTexts()),
          (value) => (value.opening.notCarried.length > 0 ? setBegun(value) : open(value)),
        )
      : run(() => createFrom(accepted(taken), { published: isPast(corrected) }), open);
  const fill = (id: string) =>
    run(
      () => fillSections(id, accepted(taken), taken),
      () => open({ id }),
    );

  return (
    <section aria-label="建立报告" className="proposal-foot">
      <div role="status" className="basis-full empty:hidden">
        {failure && (
          <Banner
            tone="err"
            actions={
              failure.report && (
                <>
                  <ButtonLink size="small" href={`/reports/${failure.report}/cover`}>
                    打开它
                  </ButtonLink>
                  {use === "asThis" && (
                    <Button size="small" onClick={() => fill(failure.report ?? "")}>
                      放进去，换掉那里的 {taken.size} 个部分
                    </Button>
                  )}
                </>
              )
            }
          >
            {failure.detail}
          </Banner>
        )}
      </div>
      {begun && <CarriedDialog opening={begun.opening} onClose={() => open(begun)} />}
      <span id="accept-state" className="grow text-small text-ink-2">
        {blocked ??
          (use === "asLastYear" ? `${corrected.year} 年度也会存下，写的时候在右边对照。` : "建好以后随时可以改。")}
      </span>
      <Button onClick={onCancel}>取消</Button>
      <Button
        variant="primary"
        aria-disabled={busy || blocked !== null}
        aria-describedby="accept-state"
        onClick={() => blocked === null && begin()}
      >
        {busy ? "正在建立…" : target > 1 ? `用勾选的内容新建 ${target} 年度报告` : "新建报告"}
      </Button>
    </section>
  );
}

/** A report of a year that nobody writes any more is one that was published. */
const isPast = ({ unit, year }: Pick<Report, "unit" | "year">): boolean =>
  year < dueToWrite(unit.kind, dayInChina(new Date().toISOString())).year;

function reasonToWait({ unit, year }: Pick<Report, "unit" | "year">, problems: number, taken: number): string | null {
  if (unit.name.trim() === "") return "还没有单位名称，在“封面与前言”里写上。";
  if (year === 0) return "还没有选年度，在“封面与前言”里选。";
  if (problems > 0) return `有 ${problems} 格改得不是数，改好就能建立。`;
  return taken === 0 ? "一个部分都没有勾选。" : null;
}
