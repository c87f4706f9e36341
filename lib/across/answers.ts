import type { RecordedEvent } from "../collection/event";
import type { AlikePair } from "./alike";
import type { UnusualValue } from "./unusual";

/** `asked`: a question was put; `answered`: with what came back; `dropped`: there is nothing to ask. */
export const answerKinds = ["asked", "answered", "dropped"] as const;
export type AnswerKind = (typeof answerKinds)[number];
export type AcrossAnswer = { answer: AnswerKind; text: string; at: string; by: string };

/** By what a question about a figure of an office is known again. */
export const valueKey = ({ office, address, share }: Pick<UnusualValue, "office" | "address" | "share">): string =>
  `${office.id} ${share ? "share:" : ""}${address}`;

/** By what a pair of offices with equal passages is known again. */
export const pairKey = ({ ids }: Pick<AlikePair, "ids">): string => [...ids].sort().join(" ");

/** @returns what was said last to each question, by its key. */
export function answersIn(events: readonly RecordedEvent[]): Map<string, AcrossAnswer> {
  const answers = new Map<string, AcrossAnswer>();
  for (const { event, at, by } of events)
    if (event.kind === "acrossAnswered") answers.set(event.about, { answer: event.answer, text: event.text, at, by });
  return answers;
}
