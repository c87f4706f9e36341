import type { Edition } from "../editions/edition";
import { inDocumentOrder, type Standing, standingOf } from "../report/comment";
import type { AllFigures } from "../report/figures";
import { parsePlace } from "../report/place";
import type { Report } from "../report/values";
import type { ReturnReason } from "./event";
import type { Answer, Returned } from "./state";

/** `changed`: its place is not what it was when the report was returned. `answered`: a sentence says why not. */
export type ItemState = "changed" | "answered" | "open";

/** One thing that was asked, and what became of it. */
export type AskedItem = {
  /** Its number among the reasons of the return, from 0. */
  item: number;
  reason: ReturnReason;
  answer: Answer | null;
  /** Null where it is about no one place. */
  standing: Standing | null;
  state: ItemState;
};

const stateOf = (standing: Standing | null, answer: Answer | null): ItemState => {
  if (standing !== null && standing.kind !== "there") return "changed";
  return answer ? "answered" : "open";
};

/** Where it stood when it was asked, so that the list keeps its order while places move; what has no place stands last. */
function asItStood({ place: printed }: ReturnReason): Standing {
  const place = printed === undefined ? null : parsePlace(printed);
  return place ? { kind: "there", place } : { kind: "gone", before: "" };
}

/**
 * @param asked the last return, with what the drafter said since
 * @returns what was asked, in the order of the document; what is about no place comes last
 */
export function askedItems(asked: Returned, edition: Edition, report: Report, figures: AllFigures): AskedItem[] {
  const items = asked.reasons.map((reason, item): AskedItem => {
    const { place, quote } = reason;
    const standing = place === undefined ? null : standingOf({ place, quote: quote ?? null }, report, figures);
    const answer = asked.answers[item] ?? null;
    return { item, reason, answer, standing, state: stateOf(standing, answer) };
  });
  const placed = items.map((each) => ({ each, standing: asItStood(each.reason) }));
  return inDocumentOrder(edition, placed).map(({ each }) => each);
}

export const isOpen = ({ state }: AskedItem): boolean => state === "open";

/** @returns why the report cannot be sent again yet; null when everything that was asked is changed or answered. */
export function faultOfItems(items: AskedItem[]): string | null {
  const left = items.filter(isOpen).length;
  if (left === 0) return null;
  return `退回时要求的 ${items.length} 条，还有 ${left} 条没有改，也没有写明为什么。逐条改好或写一句，再送审。`;
}
