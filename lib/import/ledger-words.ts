import type { Edition } from "../editions/edition";
import { passedOver, pending } from "../report/ledger-cases";
import { type LedgerFieldId, pendingWords, type Vocabulary, vocabularyOf } from "./ledger-fields";
import { normalizeLabel } from "./normalize-label";
import { labelFor, similarityOf } from "./similarity";

/** What an office's word means: an official id, still pending, or deliberately nothing. */
export type WordMatch = { id: string; how: "official" | "known" | "contained" | "similar" };

const compared = new WeakMap<Vocabulary, { id: string; official: string; words: string[] }[]>();
const vocabularies = new WeakMap<Edition, Map<LedgerFieldId, Vocabulary>>();

function vocabularyFor(edition: Edition, field: LedgerFieldId): Vocabulary {
  const known = vocabularies.get(edition) ?? new Map<LedgerFieldId, Vocabulary>();
  vocabularies.set(edition, known);
  const vocabulary = known.get(field) ?? vocabularyOf(edition, field);
  known.set(field, vocabulary);
  return vocabulary;
}

const plain = (text: string) => normalizeLabel(text).text;

function entriesOf(vocabulary: Vocabulary) {
  const known =
    compared.get(vocabulary) ??
    vocabulary.map(({ id, label, words }) => ({ id, official: plain(label), words: words.map(plain) }));
  compared.set(vocabulary, known);
  return known;
}

const least = 0.75;

/** Only what becomes of a case can still be open; nobody is an applicant of no kind yet. */
const mayBePending = (field: LedgerFieldId) => field === "outcome" || field === "result";

/** What the words in a column may be said to mean, as a form offers it. */
export function meaningsOf(edition: Edition, field: LedgerFieldId): { id: string; label: string }[] {
  const official = vocabularyFor(edition, field).map(({ id, label }) => ({ id, label }));
  if (official.length === 0) return [];
  const open = mayBePending(field) && !official.some(({ id }) => id === pending);
  return [...official, ...(open ? [{ id: pending, label: "还在办理" }] : []), { id: passedOver, label: "不计" }];
}

/** The official row or column that a word names: its official label, a known word, the longest known word in it, or a near one. */
export function matchWord(edition: Edition, field: LedgerFieldId, word: string): WordMatch | undefined {
  const text = plain(word);
  if (text === "") return undefined;
  const entries = entriesOf(vocabularyFor(edition, field));
  if (entries.length === 0) return undefined;
  const official = entries.find((entry) => entry.official === text);
  if (official) return { id: official.id, how: "official" };
  const known = entries.find(({ words }) => words.includes(text));
  if (known) return { id: known.id, how: "known" };
  if (mayBePending(field) && isPending(word)) return { id: pending, how: "known" };
  return containedWord(entries, text) ?? similarWord(vocabularyFor(edition, field), word);
}

/** 不予公开（属于国家秘密） names the row inside it. 不 before a word turns it round. */
function containedWord(entries: { id: string; words: string[] }[], text: string): WordMatch | undefined {
  const found = entries
    .flatMap(({ id, words }) =>
      words
        .filter(
          (word) => word.length >= 3 && text.includes(word) && !/[不未非]$/.test(text.slice(0, text.indexOf(word))),
        )
        .map((word) => ({ id, length: word.length })),
    )
    .sort((a, b) => b.length - a.length);
  const [best] = found;
  const rival = found.find(({ id }) => id !== best?.id);
  return best && (!rival || rival.length < best.length) ? { id: best.id, how: "contained" } : undefined;
}

function similarWord(vocabulary: Vocabulary, word: string): WordMatch | undefined {
  const scored = vocabulary
    .map(({ id, label }) => ({ id, similarity: similarityOf(labelFor(word), labelFor(label)) }))
    .sort((a, b) => b.similarity - a.similarity);
  return scored[0] && scored[0].similarity >= least ? { id: scored[0].id, how: "similar" } : undefined;
}

const isPending = (word: string): boolean => pendingWords.some((known) => plain(known) === plain(word));
