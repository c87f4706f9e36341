import { type Hit, phraseFinder } from "../find-phrases";
import { phrases } from "../phrases";
import { otherBusinessPhrases } from "../phrases/other-business";
import type { PhraseKind } from "../phrases/phrase";
import { documentSpeech } from "./document-words";
import { lightWords } from "./light-words";
import { outcomeSpeech } from "./outcome-words";
import { remedySpeech } from "./remedy-words";
import { requestSpeech } from "./request-words";

/** Plain words first, then those of phrases.ts, then what says nothing: all that may be said around a number. */
export const speechPhrases = [
  {
    kind: "light" as const,
    words:
      "任何(?:单位|个人|组织|人)(?:(?:和|及|或者?|、)(?:单位|个人|组织))*|单位(?:和|或者?)个人|有关(?:行政)?(?:机关|部门|单位|情况|规定|要求|法律|条款)",
  },
  { kind: "light" as const, words: "不再处理(?:其|该)?(?:政府信息公开)?(?:申请)?" },
  ...otherBusinessPhrases,
  ...requestSpeech.slice(0, 2),
  ...remedySpeech,
  ...outcomeSpeech,
  ...requestSpeech.slice(2),
  ...documentSpeech,
  ...phrases,
  ...lightWords,
];

const find = phraseFinder(speechPhrases);

/** Kinds that say which figure is meant; nouns and verbs of applications say it of all of them. */
export const deciding: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  ...(["request", "plainRequest", "receive", "newly", "handle", "conclude", "from", "to", "carry"] as const),
  ...(["group", "row", "column", "review", "suit", "direct", "afterReview", "result", "cases", "filed"] as const),
  ...(["document", "change", "decision", "other"] as const),
]);

/** What words around a number say. `unknown` is what is left of them when all that is known is taken away. */
export type Said = { hits: Hit[]; unknown: string };

/** @returns what the text between `from` and `to` says; places in `skipped` (the number itself, dates) are not looked at. */
export function saidBetween(text: string, from: number, to: number, skipped: [number, number][]): Said {
  const all: Hit[] = [];
  find(text.slice(from, to), from, all);
  let unknown = "";
  let at = from;
  const known = [...all.map(({ start, end }): [number, number] => [start, end]), ...skipped].sort(
    (a, b) => a[0] - b[0],
  );
  for (const [start, end] of known) {
    if (start > at) unknown += text.slice(at, Math.min(start, to));
    at = Math.max(at, end);
  }
  if (at < to) unknown += text.slice(at, to);
  return { hits: all.filter(({ kind }) => kind !== "light"), unknown };
}
