import { firstCharacters } from "./first-characters";
import { phrases } from "./phrases";
import type { Phrase, PhraseKind } from "./phrases/phrase";

export type Hit = { kind: PhraseKind; of?: string; start: number; end: number; text: string };

/** The phrases that can begin with one character, in their order, and one expression of them alone once it is needed. */
type Opening = { phrases: Phrase[]; words?: RegExp };
type Openings = ReadonlyMap<string, Opening>;

/** Of some two hundred phrases a few begin with the same character; most characters begin none. Each begins with known ones. */
function openingsOf(list: Phrase[]): Openings {
  const openings = new Map<string, Opening>();
  for (const phrase of list)
    for (const character of firstCharacters(phrase.words) ?? []) {
      const opening = openings.get(character) ?? { phrases: [] };
      opening.phrases.push(phrase);
      openings.set(character, opening);
    }
  return openings;
}

const wordsOf = (opening: Opening): RegExp => {
  opening.words ??= new RegExp(opening.phrases.map(({ words }) => `(${words})`).join("|"), "y");
  return opening.words;
};

function phraseAt(openings: Openings, sentence: string, at: number, from: number): Hit | null {
  const opening = openings.get(sentence[at]);
  if (!opening) return null;
  const words = wordsOf(opening);
  words.lastIndex = at;
  const match = words.exec(sentence);
  if (!match) return null;
  let index = 1;
  while (match[index] === undefined) index += 1;
  const { kind, of } = opening.phrases[index - 1];
  const place = { start: from + at, end: from + at + match[0].length, text: match[0] };
  return of ? { kind, of, ...place } : { kind, ...place };
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
  for (const sentence of text.split("。")) {
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
