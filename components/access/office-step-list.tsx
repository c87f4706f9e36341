"use client";

import { type ReactNode, useState } from "react";
import { call, whyNot } from "@/components/requests/call";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ReviewStep } from "@/lib/review/steps";
import { mostSteps } from "@/lib/review/steps";
import { StepDialog } from "./step-dialog";
import { StepLine } from "./step-line";
import type { OfficeSteps } from "./steps-page";

type Said = { tone: "ok" | "err"; words: string; before?: ReviewStep[] };

const moved = (steps: ReviewStep[], from: number, to: number): ReviewStep[] => {
  const others = steps.filter((_, at) => at !== from);
  return [...others.slice(0, to), steps[from], ...others.slice(to)];
};

type ListProps = { office: OfficeSteps; isOnly: boolean; children: ReactNode };

/** The steps of one office, in their order; each change is stored at once, and can be taken back. */
export function OfficeStepList({ office, isOnly, children }: ListProps) {
  const [steps, setSteps] = useState(office.steps);
  const [open, setOpen] = useState<number | "new" | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  /** @returns why it was not stored */
  const store = async (next: ReviewStep[], words: string): Promise<string | null> => {
    const before = steps;
    const path = { officeId: office.id };
    const body = { steps: next, seen: before };
    const answer = await call("PUT /api/offices/{officeId}/review-steps", { path, body });
    if (!answer.ok && answer.problem.status === 409) {
      const now = await call("GET /api/offices/{officeId}/review-steps", { path });
      if (now.ok) setSteps(now.value.steps);
      // What was typed in the box is kept by the name of its step, which may stand elsewhere by now.
      setOpen(null);
      setSaid({ tone: "err", words: answer.problem.detail });
      return answer.problem.detail;
    }
    if (!answer.ok) return whyNot(answer.problem);
    setSteps(answer.value.steps);
    setSaid({ tone: "ok", words, before });
    return null;
  };
  const storeOrSay = async (next: ReviewStep[], words: string) => {
    const why = await store(next, words);
    if (why) setSaid({ tone: "err", words: why });
  };
  const move = (from: number, by: -1 | 1) =>
    void storeOrSay(moved(steps, from, from + by), `“${steps[from].name}”现在是第 ${from + by + 1} 步。`);
  const isFull = steps.length >= mostSteps;

  return (
    <section className="mt-5" aria-label={`${office.name}的审核步骤`}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className={isOnly ? "text-base font-normal text-ink-2" : ""}>{office.name}</h2>
        <span className="flex items-center gap-2.5">
          {isFull && <span className="text-small text-ink-2">已有 {mostSteps} 步，不能再加</span>}
          <Button icon="add" aria-disabled={isFull} onClick={() => !isFull && setOpen("new")}>
            加一步
          </Button>
        </span>
      </div>
      <ol className="mt-2 border border-line-2 bg-paper">
        {steps.map((step, at) => (
          <StepLine
            key={step.name}
            {...{ step, at, office, isLast: at === steps.length - 1 }}
            onMove={(by) => move(at, by)}
            onEdit={() => setOpen(at)}
          />
        ))}
      </ol>
      <div role="status">
        {said && (
          <Banner
            tone={said.tone}
            className="mt-2"
            actions={
              said.before && (
                <Button size="small" onClick={() => void storeOrSay(said.before ?? [], "改回去了。")}>
                  改回去
                </Button>
              )
            }
          >
            {said.words}
          </Banner>
        )}
      </div>
      {children}
      {open !== null && (
        <StepDialog
          {...{ office, steps, at: open }}
          onStore={async (next, words) => {
            const why = await store(next, words);
            if (why === null) setOpen(null);
            return why;
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
