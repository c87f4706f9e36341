import { Icon } from "@/components/ui/icon";
import type { SectionState } from "@/lib/report/completeness";
import type { ReportRow } from "./report-row";

const states: Record<SectionState, { name: string; bar: string; text: string }> = {
  empty: { name: "未填", bar: "w-0", text: "text-ink-2" },
  partial: { name: "进行中", bar: "w-1/2", text: "text-ink" },
  complete: { name: "完整", bar: "w-full", text: "text-ink" },
};

/** The eight steps as bars; half a bar is 进行中, a tick says 完整 without color. */
export function StepBars({ steps }: { steps: ReportRow["steps"] }) {
  return (
    <ol
      aria-label="八步的进度"
      className="mt-4 grid max-w-[620px] grid-cols-8 gap-1.5 max-tablet:grid-cols-4 max-tablet:gap-y-3"
    >
      {steps.map(({ mark, state }) => (
        <li key={mark} className={`text-[14px] leading-5 ${states[state].text}`}>
          <span aria-hidden="true" className="mb-1.5 block h-1 bg-line-2">
            <span className={`block h-full bg-accent ${states[state].bar}`} />
          </span>
          <span className="flex items-center gap-[5px] whitespace-nowrap">
            {mark}
            {state === "complete" && <Icon name="check" size={14} className="text-ok" />}
          </span>
          <span className="sr">{states[state].name}</span>
        </li>
      ))}
    </ol>
  );
}
