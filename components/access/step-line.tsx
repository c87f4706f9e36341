import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ReviewStep } from "@/lib/review/steps";
import type { OfficeSteps } from "./steps-page";

type LineProps = {
  step: ReviewStep;
  at: number;
  isLast: boolean;
  office: OfficeSteps;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
};

/** How many of those who are named must agree. */
function agreement({ people, all }: ReviewStep, isLast: boolean): string {
  if (isLast) return "一个人签发";
  return all && people.length > 1 ? `${people.length} 个人都要同意` : "一个人同意即可";
}

const mover =
  "inline-flex size-9 cursor-pointer items-center justify-center rounded-ctl border border-transparent bg-transparent text-ink-2 hover:bg-hover aria-disabled:cursor-not-allowed aria-disabled:text-line-ctl max-tablet:size-11";

/** One step: its number, name, people, and what moves or changes it. */
export function StepLine({ step, at, isLast, office, onMove, onEdit }: LineProps) {
  const able = isLast ? office.signers : office.reviewers;
  const gone = step.people.filter((person) => !able.includes(person));
  const [up, down] = [at === 0, isLast];
  return (
    <li className="grid grid-cols-[26px_150px_minmax(0,1fr)_190px_auto] items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 last:border-b-0 max-half:grid-cols-[26px_minmax(0,1fr)_auto]">
      <span className="grid size-[26px] place-content-center rounded-full border border-accent text-[14px] font-semibold text-accent-dark">
        {at + 1}
      </span>
      <b className="wrap-anywhere">{step.name}</b>
      <span className="min-w-0 wrap-anywhere max-half:col-span-2 max-half:col-start-2 max-half:row-start-2">
        {step.people.length > 0 ? step.people.join("、") : `任何一个${isLast ? "签发人" : "审核人"}`}
        {able.length === 0 && <Warning>还没有人有这个角色，送审以后会停在这一步</Warning>}
        {able.length > 0 && gone.length > 0 && <Warning>{gone.join("、")}已停用，或者不再有这个角色</Warning>}
      </span>
      <span className="text-ink-2 max-half:col-start-2 max-half:row-start-3">{agreement(step, isLast)}</span>
      <span className="flex items-center justify-self-end max-half:col-start-3 max-half:row-start-1">
        <button
          type="button"
          className={mover}
          aria-disabled={up}
          aria-label={`上移：${step.name}`}
          onClick={() => !up && onMove(-1)}
        >
          <Icon name="down" className="rotate-180" />
        </button>
        <button
          type="button"
          className={mover}
          aria-disabled={down}
          aria-label={`下移：${step.name}`}
          onClick={() => !down && onMove(1)}
        >
          <Icon name="down" />
        </button>
        <Button size="small" variant="quiet" aria-label={`改：${step.name}`} onClick={onEdit}>
          改
        </Button>
      </span>
    </li>
  );
}

const Warning = ({ children }: { children: ReactNode }) => (
  <span className="flex items-center gap-1.5 text-small text-warn">
    <Icon name="warning" size={14} />
    {children}
  </span>
);
