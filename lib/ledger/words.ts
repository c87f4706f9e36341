import type { Edition } from "../editions/edition";
import { normalizeLabel } from "../labels/normalize-label";
import { labelFor, similarityOf } from "../labels/similarity";
import { passedOver, pending } from "../report/ledger-cases";
import { doubtfulWords, neutralWords, turnedRound } from "./doubts";
import type { LedgerFieldId } from "./fields";
import { pendingWords, type Vocabulary, vocabularyOf } from "./vocabulary";

/** What an office's word means: an official id, still pending, or nothing certain, with all that it may mean. */
export type WordMatch =
  | { id: string; how: "official" | "known" | "contained" | "similar" }
  | { id: null; how: "doubtful"; among: string[] };

/** A word that a text may hold, and the ids that it stands for: several for a word that does not decide. */
type Entry = { word: string; ids: string[] };
type Words = { official: Map<string, string>; known: Map<string, string>; entries: Entry[]; ids: string[] };

const vocabularies = new WeakMap<Edition, Map<LedgerFieldId, { vocabulary: Vocabulary; words: Words }>>();

const plain = (text: string) => normalizeLabel(text).text;

function vocabularyFor(edition: Edition, field: LedgerFieldId) {
  const known = vocabularies.get(edition) ?? new Map<LedgerFieldId, { vocabulary: Vocabulary; words: Words }>();
  vocabularies.set(edition, known);
  const before = known.get(field);
  if (before) return before;
  const vocabulary = vocabularyOf(edition, field);
  const made = { vocabulary, words: wordsOf(vocabulary, field) };
  known.set(field, made);
  return made;
}

/** Only what becomes of a case can still be open; nobody is an applicant of no kind yet. */
const mayBePending = (field: LedgerFieldId) => field === "outcome" || field === "result";

function wordsOf(vocabulary: Vocabulary, field: LedgerFieldId): Words {
  const ids = vocabulary.map(({ id }) => id);
  const own = vocabulary.flatMap(({ id, words }) => words.map((word) => ({ word: plain(word), ids: [id] })));
  const open = mayBePending(field) ? pendingWords.map((word) => ({ word: plain(word), ids: [pending] })) : [];
  const doubtful = (doubtfulWords[field] ?? []).flatMap(({ words, among }) =>
    words.map((word) => ({ word: plain(word), ids: among.filter((id) => ids.includes(id)) })),
  );
  const neutral = field === "outcome" ? neutralWords.map((word) => ({ word, ids: [] })) : [];
  const certain = [...own, ...open];
  return {
    official: new Map(vocabulary.map(({ id, label }) => [plain(label), id])),
    // Of two rows that share a word the first has it.
    known: new Map([...certain].reverse().map(({ word, ids: [id] }) => [word, id])),
    entries: [...certain, ...doubtful, ...neutral].filter(({ word }) => word.length >= 2 && !/^其[他它]$/.test(word)),
    ids,
  };
}

/** What the words in a column may be said to mean, as a form offers it. */
export function meaningsOf(edition: Edition, field: LedgerFieldId): { id: string; label: string }[] {
  const official = vocabularyFor(edition, field).vocabulary.map(({ id, label }) => ({ id, label }));
  if (official.length === 0) return [];
  const open = mayBePending(field) && !official.some(({ id }) => id === pending);
  return [...official, ...(open ? [{ id: pending, label: "还在办理" }] : []), { id: passedOver, label: "不计" }];
}

/** Longer ones are stories, which somebody has to read. */
const longestWord = 80;

/**
 * The official row or column that a word names: its official label, a known word, the one row that the words in it agree
 * on, or a near label. What names two rows, half of one or turns one round is doubtful: it is asked.
 */
export function matchWord(edition: Edition, field: LedgerFieldId, word: string): WordMatch | undefined {
  const text = plain(word);
  if (text === "" || text.length > longestWord) return undefined;
  const { vocabulary, words } = vocabularyFor(edition, field);
  const official = words.official.get(text);
  if (official) return { id: official, how: "official" };
  const known = words.known.get(text);
  if (known) return { id: known, how: "known" };
  return wordsWithin(words, text) ?? similarWord(vocabulary, word, text);
}

type Found = Entry & { start: number };

/** Every word of the text once, the longest first: 部分公开 holds 公开 and says something else. */
function foundIn(entries: Entry[], text: string): Found[] {
  const found = entries
    .flatMap((entry) => placesOf(text, entry.word).map((start) => ({ ...entry, start })))
    .sort((a, b) => b.word.length - a.word.length);
  const taken: Found[] = [];
  for (const each of found) {
    const end = each.start + each.word.length;
    const apart = taken.every(
      ({ start, word }) =>
        end <= start || start + word.length <= each.start || (start === each.start && word === each.word),
    );
    if (apart) taken.push(each);
  }
  return taken;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** What stands right before a word and belongs to no other: of 信息不存在，重复申请 the second is not turned round. */
function before(found: Found[], text: string, start: number): string {
  const ends = found.map((each) => each.start + each.word.length).filter((end) => end <= start);
  return text.slice(Math.max(0, start - 4, ...ends), start);
}

/** Two characters within others prove nothing, but they may speak against what the longer words say. */
const certainLength = 3;

function wordsWithin({ entries }: Words, text: string): WordMatch | undefined {
  const found = foundIn(entries, text).filter(({ ids }) => ids.length > 0);
  if (found.length === 0) return undefined;
  const meant = found.filter(({ start }) => !turnedRound.test(before(found, text, start)));
  const certain = new Set(
    meant.filter(({ ids, word }) => ids.length === 1 && word.length >= certainLength).map(({ ids }) => ids[0]),
  );
  const [only] = certain;
  const agreed = certain.size === 1 && meant.every(({ ids }) => ids.includes(only));
  return agreed
    ? { id: only, how: "contained" }
    : { id: null, how: "doubtful", among: [...new Set(found.flatMap(({ ids }) => ids))] };
}

const least = 0.75;
/** Two labels that are as near as this to each other leave the word open. */
const apart = 0.05;

const turns = (text: string) => text.replace(/[^不未非无部]/g, "");

/** A near label, unless the difference is one that turns it round. */
function similarWord(vocabulary: Vocabulary, word: string, text: string): WordMatch | undefined {
  const scored = vocabulary
    .map(({ id, label }) => ({ id, label, similarity: similarityOf(labelFor(word), labelFor(label)) }))
    .sort((a, b) => b.similarity - a.similarity);
  const [best] = scored;
  if (!best || best.similarity < least) return undefined;
  const near = scored.filter(({ similarity }) => similarity >= best.similarity - apart);
  const clear = near.length === 1 && turns(text) === turns(plain(best.label));
  return clear ? { id: best.id, how: "similar" } : { id: null, how: "doubtful", among: near.map(({ id }) => id) };
}
