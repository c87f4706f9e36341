"use client";

import { useState } from "react";
import { keepWords, keptWords } from "./kept-words";

export type TypedWords = {
  words: string;
  type: (words: string) => void;
  /** Whether the box was opened with words that somebody typed into it before. */
  cameBack: boolean;
  /** The words are stored, or nobody wants them. */
  settle: () => void;
};

/**
 * Every box whose words are not part of the report uses this: a dialog that is put away, a page that is closed or breaks
 * down takes no word with it. Opened again, the box has them.
 * @param box names the box and what is written about, such as `reason:<report>:<finding>`.
 * @param initial what stands there when nobody has typed.
 */
export function useTypedWords(box: string, initial: string): TypedWords {
  const [kept] = useState(() => keptWords(box));
  const [words, setWords] = useState(kept ?? initial);
  const type = (next: string) => {
    setWords(next);
    keepWords(box, next === initial ? null : next);
  };
  return { words, type, cameBack: kept !== null && words === kept, settle: () => keepWords(box, null) };
}
