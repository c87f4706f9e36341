import { firstCharacters } from "./first-characters";
import { phrases } from "./phrases";
import type { Phrase, PhraseKind } from "./phrases/phrase";

export type Hit = { kind: PhraseKind; of?: string; start: number; end: number; text: string };

/** The phrases that can begin with one character, in their order, and one expression of them alone once it is needed. */
type Opening = { phrases: Phrase[]; words?: RegExp };
/** By code of the character; a table says at one look that most characters begin none. */
type Openings = { begins: Uint8Array; by: ReadonlyMap<number, Opening> };

/** Of some two hundred phrases a few begin with the same character. Each begins with known ones. */
function openingsOf(list: Phrase[]): Openings {
  const by = new Map<number, Opening>();
  const begins = new Uint8Array(0x10000);
  for (const phrase of list)
    for (const character of firstCharacters(phrase.words) ?? []) {
      const code = character.charCodeAt(0);
      const opening = by.get(code) ?? { phrases: [] };
      opening.phrases.push(phrase);
      by.set(code, opening);
      begins[code] = 1;
    }
  return { begins, by };
}

const wordsOf = (opening: Opening): RegExp => {
  opening.words ??= new RegExp(opening.phrases.map(({ words }) => `(${words})`).join("|"), "y");
  return opening.words;
};

function phraseAt({ begins, by }: Openings, sentence: string, at: number, from: number): Hit | null {
  const code = sentence.charCodeAt(at);
  const opening = begins[code] === 1 ? by.get(code) : undefined;
  if (!opening) return null;
  const words = wordsOf(opening);
  words.lastIndex = at;
  const match = words.exec(sentence);
  if (!match) return null;
  let index = 1;
  while (match[index] === undefined) index += 1;
  const { kind, of } = opening.phrases[index - 1];
  return { kind, of, start: from + at, end: from + at + match[0].length, text: match[0] };
}

/** @returns what finds the phrases of a list, none within another, and adds them to `hits` with `from` before their places. */
export function phraseFinder(list: Phrase[]): (sentence: string, from: number, hits: Hit[]) => void {
  const openings = openingsOf(list);
  return (sentence, from, hits) => {
    let at = 0;
    while (at < sentence.length) {
      const hit = phraseAt(openings, sentence, at, from);
      if (hit) hits.push(hit);
      at = hit ? hit.end - from : at + 1;
    }
  };
}

const phrasesOf = phraseFinder(phrases);

/** Most sentences hold no number and name none of what the tables count: they are spared the long expression. */
const worthReading = /[0-9０-９\u0000]|[零一二两三四五六七八九十百千万]|申请|复议|诉讼/;

/** Every deciding phrase of the text from left to right, none within another. */
export function findPhrases(text: string): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  while (from <= text.length) {
    const stop = text.indexOf("。", from);
    const sentence = text.slice(from, stop < 0 ? text.length : stop);
    if (worthReading.test(sentence)) phrasesOf(sentence, from, hits);
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
