import { hashOf, room } from "./sampled-grams";

/** Two texts by their places in the list, and how many sampled grams they have in common. */
export type Candidate = { one: number; other: number; shared: number };

/** What stands in more texts than this is everybody's and tells nothing of two. */
const mostSharers = 1000;
/** Texts whose counts are held at once: 1,024 rows of 16 bits are 20 MB for 10,000 texts. */
const block = 1024;
const mostCounted = 0xffff;

/** Each gram with the texts that have it, both in order: hash × `room` + text. */
function sharedKeys(samples: readonly Float64Array[]): Float64Array {
  const size = samples.reduce((total, { length }) => total + length, 0);
  const keys = new Float64Array(size);
  let end = 0;
  for (const [text, grams] of samples.entries()) {
    let last = -1;
    for (const key of grams) {
      const hash = hashOf(key);
      if (hash === last) continue;
      keys[end++] = hash * room + text;
      last = hash;
    }
  }
  return keys.subarray(0, end).sort();
}

/** @returns the begin and end of each run of texts with one gram: of at least two and at most `mostSharers`. */
function groupsOf(keys: Float64Array): Int32Array {
  const bounds: number[] = [];
  for (let begin = 0; begin < keys.length; ) {
    const hash = hashOf(keys[begin]);
    let end = begin + 1;
    while (end < keys.length && hashOf(keys[end]) === hash) end += 1;
    if (end - begin > 1 && end - begin <= mostSharers) bounds.push(begin, end);
    begin = end;
  }
  return Int32Array.from(bounds);
}

/** Counts for the texts from `first` on how many grams each shares with every later one. */
function countBlock(texts: Int32Array, groups: Int32Array, first: number, all: number): Uint16Array {
  const rows = Math.min(block, all - first);
  const counts = new Uint16Array(rows * all);
  for (let group = 0; group < groups.length; group += 2) {
    const end = groups[group + 1];
    for (let at = groups[group]; at < end; at += 1) {
      const row = texts[at] - first;
      if (row < 0) continue;
      if (row >= rows) break;
      const start = row * all;
      for (let next = at + 1; next < end; next += 1) {
        const place = start + texts[next];
        if (counts[place] < mostCounted) counts[place] += 1;
      }
    }
  }
  return counts;
}

const byShared = (a: Candidate, b: Candidate) => b.shared - a.shared || a.one - b.one || a.other - b.other;

/**
 * The pairs of texts that share sampled grams, most first.
 * @param most how many pairs at most; `more` says how many there were beyond.
 */
export function pairsThatShare(samples: readonly Float64Array[], most: number): { pairs: Candidate[]; more: number } {
  const keys = sharedKeys(samples);
  const groups = groupsOf(keys);
  const texts = Int32Array.from(keys, (key) => key % room);
  let found: Candidate[] = [];
  let count = 0;
  for (let first = 0; first < samples.length; first += block) {
    const counts = countBlock(texts, groups, first, samples.length);
    for (let place = 0; place < counts.length; place += 1) {
      const shared = counts[place];
      if (shared === 0) continue;
      count += 1;
      found.push({ one: first + Math.floor(place / samples.length), other: place % samples.length, shared });
      if (found.length >= most * 8) found = found.sort(byShared).slice(0, most);
    }
  }
  return { pairs: found.sort(byShared).slice(0, most), more: Math.max(0, count - most) };
}
