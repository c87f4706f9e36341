import type { FoldedText } from "./folded-text";

/** Equal signs in a row from which on a passage is one; fewer stand in any two texts. */
export const shortestPassage = 13;
const gram = 8;
/** Of so many grams one after another one is taken: every passage of 13 signs has this many, so none is overlooked. */
const window = shortestPassage - gram + 1;
/** A text that repeats itself is looked up at so many places. */
const mostRepeated = 4;

const base = 0x01000193;
const power = Array.from({ length: gram }).reduce<number>((product) => Math.imul(product, base), 1);
/** Room for the position in the same number as the hash: 2 ** 52 is a whole number still. */
export const room = 2 ** 20;

function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** The hash of every gram by the position at which it begins; -1 where a line ends in it. */
function hashesOf({ codes }: FoldedText): Float64Array {
  const hashes = new Float64Array(codes.length).fill(-1);
  let [hash, length] = [0, 0];
  for (let end = 0; end < codes.length; end += 1) {
    if (codes[end] === 0) {
      [hash, length] = [0, 0];
      continue;
    }
    hash = Math.imul(hash, base) + codes[end];
    length += 1;
    if (length > gram) hash -= Math.imul(codes[end - gram], power);
    if (length >= gram) hashes[end - gram + 1] = mixed(hash);
  }
  return hashes;
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of each window of grams the one with the least hash. Two texts that
 * share a passage of at least 13 signs share one that was taken, since what is taken depends on the window alone.
 * @returns hash × `room` + position, in order, at most four positions of a hash.
 */
export function sampledGrams(text: FoldedText): Float64Array {
  const hashes = hashesOf(text);
  const taken: number[] = [];
  let last = -1;
  for (let begin = 0; begin + window <= hashes.length; begin += 1) {
    let best = -1;
    for (let at = begin; at < begin + window; at += 1)
      if (hashes[at] >= 0 && (best < 0 || hashes[at] < hashes[best])) best = at;
    if (best >= 0 && best !== last) taken.push(hashes[best] * room + best);
    if (best >= 0) last = best;
  }
  const sorted = Float64Array.from(new Set(taken)).sort();
  return sorted.filter((key, index) => index < mostRepeated || hashOf(sorted[index - mostRepeated]) !== hashOf(key));
}

export const hashOf = (key: number): number => Math.floor(key / room);
export const positionOf = (key: number): number => key % room;

/** @returns the grams of which a sign counts: what two texts share of these is more than the form's own words. */
export const tellingGrams = ({ counts }: FoldedText, grams: Float64Array): Float64Array =>
  grams.filter((key) => counts.subarray(positionOf(key), positionOf(key) + gram).includes(1));
