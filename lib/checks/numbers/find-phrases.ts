import { firstCharacters } from "./first-characters";
import { phrases } from "./phrases";
import type { Phrase, PhraseKind } from "./phrases/phrase";

export type Hit = { kind: PhraseKind; of?: string; start: number; end: number; text: string };

const alternatives = phrases.map(({ words }) => `(${words})`).join("|");
const beginnings = firstCharacters(alternatives);
/** One look at the character spares most places of a text the hundred alternatives. */
const begins = beginnings ? `(?=[${[...beginnings].join("").replace(/[\\\]^-]/g, "\\$&")}])` : "";
const anyPhrase = new RegExp(`${begins}(?:${alternatives})`, "g");

const toHit = (match: RegExpMatchArray, from: number): Hit => {
  const phrase: Phrase = phrases[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
  const start = from + (match.index ?? 0);
  return {
    kind: phrase.kind,
    ...(phrase.of ? { of: phrase.of } : {}),
    start,
    end: start + match[0].length,
    text: match[0],
  };
};

/** Most sentences hold no number and name none of what the tables count: they are spared the long expression. */
const worthReading = /[0-9０-９\u0000]|[零一二两三四五六七八九十百千万]|申请|复议|诉讼/;

/** Every deciding phrase of the text from left to right, none within another. */
export function findPhrases(text: string): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  for (const sentence of text.split("。")) {
    if (worthReading.test(sentence)) for (const match of sentence.matchAll(anyPhrase)) hits.push(toHit(match, from));
    from += sentence.length + 1;
  }
  return hits;
}

/** @returns the hits that lie between `from` and `to`; hits are in order. */
export function hitsWithin(hits: Hit[], from: number, to: number): Hit[] {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle].start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hits.length && hits[end].end <= to) end += 1;
  return hits.slice(low, end);
}
