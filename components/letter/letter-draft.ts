import { useEffect, useState } from "react";
import { keepWords, keptWords } from "@/components/typed-words/kept-words";
import type { DecisionItem } from "@/lib/collection/submission";

/** A letter while it is written: items in their order, each with a key of its own. */
export type LetterDraft = { rows: { key: number; item: DecisionItem }[]; due: string; reason: string };

export const ownItem: DecisionItem = { place: "", is: "", should: "", why: "", severity: "error" };

const rowsOf = (items: readonly DecisionItem[]): LetterDraft["rows"] => items.map((item, key) => ({ key, item }));

const isItem = (value: unknown): value is DecisionItem =>
  typeof value === "object" &&
  value !== null &&
  (["place", "is", "should", "why", "severity"] as const).every((key) => typeof Object(value)[key] === "string");

/** What was kept of a letter that nobody finished; null where it cannot be read. */
function readDraft(kept: string): LetterDraft | null {
  try {
    const { items, due, reason } = JSON.parse(kept);
    if (!Array.isArray(items) || !items.every(isItem) || typeof due !== "string" || typeof reason !== "string")
      return null;
    return { rows: rowsOf(items), due, reason };
  } catch {
    return null;
  }
}

/** The letter of a submission: what is typed stays in the browser until it is returned, whatever happens to the page. */
export function useLetterDraft(submissionId: string, first: { items: DecisionItem[]; due: string }) {
  const box = `letter ${submissionId}`;
  const [draft, setDraft] = useState<LetterDraft>(() => ({ rows: rowsOf(first.items), due: first.due, reason: "" }));
  useEffect(() => {
    const kept = keptWords(box);
    const before = kept === null ? null : readDraft(kept);
    if (before) setDraft(before);
  }, [box]);
  const change = (now: LetterDraft) => {
    setDraft(now);
    const { rows, due, reason } = now;
    keepWords(box, JSON.stringify({ items: rows.map(({ item }) => item), due, reason }));
  };
  const edit = (key: number, part: Partial<DecisionItem>) =>
    change({
      ...draft,
      rows: draft.rows.map((row) => (row.key === key ? { key, item: { ...row.item, ...part } } : row)),
    });
  const add = () => {
    const key = Math.max(-1, ...draft.rows.map((row) => row.key)) + 1;
    change({ ...draft, rows: [...draft.rows, { key, item: ownItem }] });
  };
  const remove = (key: number) => change({ ...draft, rows: draft.rows.filter((row) => row.key !== key) });
  return { draft, change, edit, add, remove, forget: () => keepWords(box, null) };
}
