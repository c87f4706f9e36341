import { readStored, store } from "@/components/browser/browser-storage";

/** By box: its words, and when they were typed last, in ms since 1970. */
type Kept = Record<string, { words: string; at: number }>;

const place = "typed-words";
/** Boxes kept at most; the one that was touched longest ago goes first. */
const most = 100;

/** Where the browser keeps nothing, words stand as long as the page does. */
const onThisPage = new Map<string, string>();

function readAll(): Kept {
  try {
    return JSON.parse(readStored(place) ?? "{}");
  } catch {
    return {};
  }
}

function withinMost(kept: Kept): Kept {
  const boxes = Object.entries(kept).sort(([, one], [, other]) => other.at - one.at);
  return Object.fromEntries(boxes.slice(0, most));
}

/** @returns what was typed into a box and has not been stored or refused since; null when nothing was. */
export const keptWords = (box: string): string | null => readAll()[box]?.words ?? onThisPage.get(box) ?? null;

/** @returns the fields of a box that holds several; none where its words are not that: a browser keeps what older programs and people put there. */
export function readRecord(words: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(words || "{}"));
  } catch {
    return {};
  }
}

/** As `readRecord`, of a box in which every field holds words. */
export const readRecordOfWords = (words: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readRecord(words)).map(([field, value]) => [field, String(value)]));

/** @returns the boxes whose names begin so, with what was typed into each. */
export function keptBoxes(start: string): { box: string; words: string }[] {
  const boxes = new Set([...Object.keys(readAll()), ...onThisPage.keys()]);
  return [...boxes].filter((box) => box.startsWith(start)).map((box) => ({ box, words: keptWords(box) ?? "" }));
}

/** @param words null when they are stored, or nobody wants them. @returns whether they outlive the page. */
export function keepWords(box: string, words: string | null): boolean {
  const { [box]: _, ...others } = readAll();
  if (words === null) onThisPage.delete(box);
  else onThisPage.set(box, words);
  const kept = words === null ? others : withinMost({ ...others, [box]: { words, at: Date.now() } });
  return store(place, Object.keys(kept).length > 0 ? JSON.stringify(kept) : null);
}
