import { counted } from "./brought-in";
import type { ReviewEvent } from "./event";

/** What somebody said in a step of the round. */
export type StepOpinion = Pick<ReviewEvent, "by" | "for" | "at" | "text" | "kind" | "reasons" | "came">;

/** A step of the round as it stands on the sheet that is kept: who was to take it, and who has said what. */
export type SignedStep = { name: string; people: string[]; opinions: StepOpinion[] };

const decisions = new Set<ReviewEvent["kind"]>(["agree", "return", "sign"]);

/** @returns the steps of the last round, the drafter's first; null while no round has begun, or once it was withdrawn */
export function signedSteps(all: ReviewEvent[]): SignedStep[] | null {
  const events = counted(all);
  const from = events.findLastIndex(({ kind }) => kind === "submit");
  const since = events.slice(from + 1);
  if (from < 0 || since.some(({ kind }) => kind === "withdraw" || kind === "reopen")) return null;
  const sent = events[from];
  const steps = sent.steps.map(({ name, people }) => ({
    ...{ name, people },
    opinions: since.filter((event) => decisions.has(event.kind) && event.step === name),
  }));
  return [{ name: "编制", people: [sent.by], opinions: [sent] }, ...steps];
}
