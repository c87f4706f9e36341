"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { proseSectionIds, type SectionId } from "@/lib/editions/edition";
import { buildAccepted } from "@/lib/proposal/take-sections";
import { takenPatches } from "@/lib/proposal/taken-patches";
import { dayInChina, dueToWrite } from "@/lib/report/deadline";
import type { Report } from "@/lib/report/values";
import type { Answer, Problem } from "../requests/call";
import { CarriedDialog } from "../start/carried-dialog";
import { type Begun, beginNextYear, createImported, fillReport, type Taken } from "./accept";
import { type Plan, usePlan } from "./accept-plan";
import { useProposal } from "./proposal-context";
import { TakenDialog } from "./taken-dialog";

type AcceptBarProps = { onCancel: () => void; onDone: () => Promise<void> };
type Filled = Taken & { id: string; count: number };

const shownFaults = ({ detail, errors = [] }: Problem): string =>
  [detail, ...errors.slice(0, 3).map((fault) => fault.detail)].join(" ");

/** The foot: only here is anything stored. */
export function AcceptBar({ onCancel, onDone }: AcceptBarProps) {
  const { corrected } = useProposal();
  const router = useRouter();
  const plan = usePlan();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const open = async (id: string, goesOn = false) => {
    if (!goesOn) await onDone();
    router.push(`/reports/${id}/cover`);
  };
  const { busy, failure, accept } = useAccepting({
    onBegun: (value) => (value.opening.notCarried.length > 0 ? setBegun(value) : void open(value.id)),
    onCreated: (id) => void open(id),
    onFilled: setFilled,
  });
  return (
    <section aria-label="建立报告" className="proposal-foot">
      <div role="status" className="basis-full empty:hidden">
        {failure && (
          <Banner
            tone="err"
            actions={
              failure.report && (
                <ButtonLink size="small" href={`/reports/${failure.report}/cover`}>
                  打开它
                </ButtonLink>
              )
            }
          >
            {shownFaults(failure)}
          </Banner>
        )}
      </div>
      {begun && <CarriedDialog opening={begun.opening} onClose={() => void open(begun.id)} />}
      {filled && <TakenDialog {...filled} year={corrected.year} onOpen={(undone) => void open(filled.id, undone)} />}
      <span id="accept-state" className="grow text-small text-ink-2">
        {plan.blocked ?? plan.note}
      </span>
      {plan.instead && (
        <ButtonLink href={`/reports/${plan.instead.id}/cover`}>打开 {plan.instead.year} 年度报告</ButtonLink>
      )}
      <Button onClick={onCancel}>取消</Button>
      <Button
        variant="primary"
        aria-disabled={busy || plan.blocked !== null}
        aria-describedby="accept-state"
        onClick={() => plan.blocked === null && void accept(plan)}
      >
        {busy ? "正在存…" : plan.label}
      </Button>
    </section>
  );
}

/** A report of a year that nobody writes any more is one that was published. */
const isPast = ({ unit, year }: Pick<Report, "unit" | "year">): boolean =>
  year < dueToWrite(unit.kind, dayInChina(new Date().toISOString())).year;

type Accepted = {
  onBegun: (begun: Begun) => void;
  onCreated: (id: string) => void;
  onFilled: (filled: Filled) => void;
};

/** Each way of taking a proposal is one request; what was refused is said, and the report that is there looked at again. */
function useAccepting({ onBegun, onCreated, onFilled }: Accepted) {
  const { fileName, taken, target, nextTarget, lookAgain, comparison, isTaken, ...proposal } = useProposal();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);

  // Last year's words are always kept for comparison; a table that was not ticked is not.
  const kept = new Set<SectionId>([
    ...proposal.edition.sections.filter(({ kind }) => kind === "prose").map(({ id }) => id),
    ...taken,
  ]);
  const accepted = (sections: ReadonlySet<SectionId>): Report =>
    buildAccepted(proposal.read, proposal.edition, proposal.corrected, proposal.settled.figures, sections);
  const copiedTexts = (): Partial<Report["text"]> =>
    Object.fromEntries(proseSectionIds.filter((id) => taken.has(id)).map((id) => [id, proposal.corrected.text[id]]));

  const run = async <Value,>(request: Promise<Answer<Value>>, onDone: (value: Value) => void) => {
    setBusy(true);
    setFailure(null);
    const answer = await request;
    setBusy(false);
    if (answer.ok) return onDone(answer.value);
    setFailure(answer.problem);
    if (answer.problem.status === 409) lookAgain();
  };
  const fill = () => {
    if (!target || !comparison) return;
    const places = new Set(comparison.changes.filter(isTaken).map(({ place }) => place));
    return run(fillReport(target, takenPatches(comparison, places), fileName), (value) =>
      onFilled({ ...value, id: target.id, count: places.size }),
    );
  };
  const accept = async ({ action }: Plan) => {
    if (busy) return;
    if (action === "fill") await fill();
    else if (action === "begin") await run(beginNextYear(accepted(kept), copiedTexts()), onBegun);
    else if (action === "keep")
      await run(createImported(accepted(kept), true), ({ id }) => onCreated(nextTarget?.id ?? id));
    else await run(createImported(accepted(taken), isPast(proposal.corrected)), ({ id }) => onCreated(id));
  };
  return { busy, failure, accept };
}
