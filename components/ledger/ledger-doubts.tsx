"use client";

import { Select } from "@/components/ui/input";
import {
  groupLeftOut,
  isOpen,
  type LeftOutAnswer,
  type LeftOutAnswers,
  type LeftOutReason,
  leftOutKinds,
  leftOutReasons,
  rowsNamed,
} from "@/lib/report/left-out";
import type { ReadLedger } from "./ledger-requests";

type LedgerDoubtsProps = {
  notCounted: ReadLedger["notCounted"];
  answers: LeftOutAnswers;
  onAnswer: (reason: LeftOutReason, answer: LeftOutAnswer | undefined) => void;
};

/** Lines that contradict themselves or stand twice: left out until somebody says what they are. */
export function LedgerDoubts({ notCounted, answers, onAnswer }: LedgerDoubtsProps) {
  const open = groupLeftOut(notCounted).filter((group) => isOpen(group) && leftOutKinds[group.reason].count);
  const asked = leftOutReasons.filter(
    (reason) => answers[reason] !== undefined || open.some((group) => group.reason === reason),
  );
  if (asked.length === 0) return null;
  return (
    <section className="mt-4" aria-label="要问一问的行">
      <h3>要问一问的行</h3>
      <p className="text-small text-ink-2">没有回答以前不计入。能在台账里改的，改好了再选一次文件。</p>
      {asked.map((reason) => {
        const { label, count } = leftOutKinds[reason];
        const group = open.find((each) => each.reason === reason);
        return (
          <div
            key={reason}
            className="mt-2 grid grid-cols-[1fr_240px] items-center gap-3 text-small max-tablet:grid-cols-1"
          >
            <label htmlFor={`ledger-doubt-${reason}`} className="wrap-anywhere">
              {label}
              {group && <span className="text-ink-2">：{rowsNamed(group)}</span>}
            </label>
            <Select
              id={`ledger-doubt-${reason}`}
              value={answers[reason] ?? ""}
              onChange={(event) => {
                const { value } = event.target;
                onAnswer(reason, value === "count" || value === "leave" ? value : undefined);
              }}
            >
              <option value="">还没有回答</option>
              <option value="count">{count}</option>
              <option value="leave">不计</option>
            </Select>
          </div>
        );
      })}
    </section>
  );
}
