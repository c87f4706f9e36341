import { useEffect, useState } from "react";
import { keepWords, keptWords } from "@/components/typed-words/kept-words";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { stepNow } from "@/lib/review/state";
import type { ReviewedReport } from "./reviewed-report";

/** The box of the opinion in a step of a round. */
export const opinionBox = ({ id, state: { round } }: Pick<ReviewedReport, "id" | "state">, step?: string): string =>
  `opinion:${id}:${round}:${step}`;

type Left = { step: string; words: string };

/**
 * What somebody was writing of a step when somebody else decided in it: it is no opinion of the next step, and stays until they
 * take it there or want it no more.
 * @param onTake absent where they have no box to take it to
 */
export function LeftOpinion({ reviewed, onTake }: { reviewed: ReviewedReport; onTake?: (words: string) => void }) {
  const [left, setLeft] = useState<Left[]>([]);
  const now = stepNow(reviewed.state)?.name;
  useEffect(() => {
    const passed = reviewed.state.steps.filter(({ name }) => name !== now);
    setLeft(
      passed.flatMap(({ name: step }) => {
        const words = keptWords(opinionBox(reviewed, step))?.trim();
        return words ? [{ step, words }] : [];
      }),
    );
  }, [reviewed, now]);
  const drop = (step: string) => {
    keepWords(opinionBox(reviewed, step), null);
    setLeft((before) => before.filter((each) => each.step !== step));
  };
  return left.map(({ step, words }) => (
    <p key={step} className="mb-2 flex gap-1.5 text-small text-ink-2">
      <Icon name="info" className="mt-[3px]" />
      <span className="wrap-anywhere">
        “{step}”这一步您写了一半的意见没有交：“{words}”{" "}
        {onTake && (
          <LinkButton
            onClick={() => {
              onTake(words);
              drop(step);
            }}
          >
            写进现在的意见
          </LinkButton>
        )}{" "}
        <LinkButton aria-label={`不要“${step}”的意见`} onClick={() => drop(step)}>
          不要了
        </LinkButton>
      </span>
    </p>
  ));
}
