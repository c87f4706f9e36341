"use client";

import { useEffect, useState } from "react";
import { keepWords, keptWords } from "./kept-words";
import type { TypedWords } from "./use-typed-words";

/** As `useTypedWords`, for a box that the server draws with its page: it knows nothing of what this browser keeps, which comes behind. */
export function usePageWords(box: string, initial: string): Omit<TypedWords, "cameBack"> {
  const [words, setWords] = useState(initial);
  useEffect(() => {
    const kept = keptWords(box);
    if (kept !== null) setWords(kept);
  }, [box]);
  const type = (next: string) => {
    setWords(next);
    keepWords(box, next === initial ? null : next);
  };
  return { words, type, settle: () => keepWords(box, null) };
}
