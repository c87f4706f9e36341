"use client";

import { useState } from "react";
import { keepWords, keptWords, readRecord } from "./kept-words";

export type TypedFields<Fields> = {
  /** As typed; a field that nobody touched is as `initial` is by now. */
  fields: Fields;
  /** The fields that say something else than `initial`. */
  changed: Partial<Fields>;
  put: (part: Partial<Fields>) => void;
  /** Whether the box was opened with what somebody put into it before. */
  cameBack: boolean;
  /** It is stored, or nobody wants it. */
  settle: () => void;
};

const sameValue = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** @returns the fields of `typed` that `initial` knows, are of the kind they are there, and say something else. */
export function changedFields<Fields extends object>(typed: Partial<Fields>, initial: Fields): Partial<Fields> {
  const isChanged = (field: keyof Fields) =>
    Object.hasOwn(typed, field) &&
    typeof typed[field] === typeof initial[field] &&
    Array.isArray(typed[field]) === Array.isArray(initial[field]) &&
    !sameValue(typed[field], initial[field]);
  const fields = Object.keys(initial) as (keyof Fields)[];
  return Object.fromEntries(fields.filter(isChanged).map((field) => [field, typed[field]])) as Partial<Fields>;
}

/** What is kept of a box: what was put into its fields, and what stood there then. */
type Kept<Fields> = { typed: Partial<Fields>; before: Partial<Fields> };

const printKept = <Fields extends object>(typed: Partial<Fields>, initial: Fields): string | null =>
  Object.keys(typed).length > 0 ? JSON.stringify({ typed, before: initial } satisfies Kept<Fields>) : null;

/**
 * @returns what is kept, as far as it fits what stands there now. Words always do; a list is ticks on another list: where
 * that has changed, it would take back what others have ticked and taken away.
 */
export function readKept<Fields extends object>(words: string, initial: Fields): Partial<Fields> {
  const { typed, before } = readRecord(words);
  const worth = changedFields(Object(typed) as Partial<Fields>, initial);
  const stood = Object(before) as Partial<Fields>;
  const fits = ([field, value]: [string, unknown]) =>
    !Array.isArray(value) || sameValue(stood[field as keyof Fields], initial[field as keyof Fields]);
  return Object.fromEntries(Object.entries(worth).filter(fits)) as Partial<Fields>;
}

/**
 * As `useTypedWords`, for a box of several fields. Only what is said anew is kept: what a colleague changed meanwhile
 * stands in the others. No password goes into such a box.
 */
export function useTypedFields<Fields extends object>(box: string, initial: Fields): TypedFields<Fields> {
  const [kept] = useState(() => readKept(keptWords(box) ?? "", initial));
  const [typed, setTyped] = useState(kept);
  const changed = changedFields(typed, initial);
  const put = (part: Partial<Fields>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    keepWords(box, printKept(changedFields(next, initial), initial));
  };
  const cameBack = Object.keys(kept).length > 0 && sameValue(typed, kept);
  return { fields: { ...initial, ...typed }, changed, put, cameBack, settle: () => keepWords(box, null) };
}
