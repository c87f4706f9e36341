"use client";

import { saveFile } from "@/components/requests/download-file";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { figuresOf, labelOf } from "@/lib/editions/headings";
import { printLiveFigures } from "@/lib/report/live-figures";
import type { SectionPatch } from "@/lib/report/section-values";
import { interchangeFormat } from "@/lib/report/values";
import type { Autosave, Conflict } from "./autosave";
import { partingWords } from "./parting-words";
import { patchedFields } from "./patched-fields";
import { useReportContext } from "./report-context";
import { useSaveState } from "./save-indicator";

/** What did not get saved, why, and what to do; empty while all is well. */
export function SaveBanner({ autosave }: { autosave: Autosave }) {
  const state = useSaveState(autosave);
  return (
    <div role="status" className="save-banner">
      {state.kind === "failed" && (
        <Banner
          tone="err"
          icon={state.offline ? "offline" : "error"}
          actions={
            <>
              <Button size="small" onClick={autosave.retry}>
                现在重试
              </Button>
              <DraftDownload />
            </>
          }
        >
          <b>没有存上：{state.reason.replace(/。$/, "")}。</b>
          您写的内容都还在这一页，{state.kept && "这台电脑上也留了一份，"}不要关闭这一页。程序会自动再存。
        </Banner>
      )}
      {state.kind === "conflict" && (
        <ConflictBanner autosave={autosave} section={state.section} conflicts={state.conflicts} />
      )}
    </div>
  );
}

function DraftDownload() {
  const { store } = useReportContext();
  const download = () => {
    const file = new Blob([JSON.stringify({ format: interchangeFormat, ...store.snapshot().report }, null, 2)], {
      type: "application/json",
    });
    saveFile(file, "年度报告草稿.json");
  };
  return (
    <Button size="small" onClick={download}>
      导出草稿
    </Button>
  );
}

type ConflictProps = { autosave: Autosave; section: Parameters<Autosave["resolve"]>[0]; conflicts: Conflict[] };

function ConflictBanner({ autosave, section, conflicts }: ConflictProps) {
  const { store } = useReportContext();
  const theirs = patchOf(conflicts);
  const settle = (mine: boolean) => {
    // In this order: what is resolved is sent at once, as the form holds it.
    if (!mine) store.accept(patchedFields(section, theirs));
    autosave.resolve(section, theirs);
  };
  const [first] = conflicts;
  const spec = figuresOf(store.edition).get(first.address);
  const title = store.edition.sections.find(({ id }) => id === section)?.heading ?? "封面与前言";
  const name = spec ? labelOf(spec) : `${title}的文字`;
  const printed = (value: unknown) => printLiveFigures(String(value ?? ""), store.snapshot().figures);
  const [yours, theirWords] = partingWords(printed(first.yours), printed(first.theirs));
  return (
    <Banner
      tone="warn"
      icon="people"
      actions={
        <>
          <Button size="small" onClick={() => settle(true)}>
            用这里的
          </Button>
          <Button size="small" onClick={() => settle(false)}>
            用另一处的
          </Button>
        </>
      }
    >
      <b>
        另一个窗口也改了“{name}”{conflicts.length > 1 ? `等 ${conflicts.length} 处` : ""}。
      </b>
      这里是 {yours}，另一处是 {theirWords}，请选一个。
    </Banner>
  );
}

/** The other side's values as a patch; text, contact and signature have addresses of their own. */
function patchOf(conflicts: Conflict[]): SectionPatch {
  const patch: Record<string, unknown> = {};
  for (const { address, theirs } of conflicts) {
    const [group, ...rest] = address.split(".");
    if (group === "text") patch.text = theirs ?? "";
    else if (["contact", "signature", "unit", "units", "notes", "figures"].includes(group))
      patch[group] = { ...(patch[group] as object), [rest.join(".")]: theirs };
    else patch.figures = { ...(patch.figures as object), [address]: theirs };
  }
  return patch as SectionPatch;
}
