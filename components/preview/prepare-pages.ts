import { readStored, store } from "@/components/browser/browser-storage";

const usedKey = "ogi:paged-used";
/** The page is read and typed in first, in ms. */
const afterOpening = 3000;

/** 版式 has been opened in this browser: next time its typesetter is ready before it is asked for. */
export const rememberPages = (): boolean => store(usedKey, "1");

/** Starts the typesetter in a quiet moment where 版式 has been used before. @returns how to call it off. */
export function preparePages(): () => void {
  if (readStored(usedKey) === null) return () => {};
  const call = { off: false };
  // Where the server is away there is nothing to prepare with: 版式 says so itself when it is opened.
  const begin = () =>
    void import("./paged/prepare-typesetter").then((module) => module.prepareTypesetter(call)).catch(() => {});
  const whenQuiet = () => ("requestIdleCallback" in window ? requestIdleCallback(begin) : begin());
  const timer = setTimeout(whenQuiet, afterOpening);
  return () => {
    call.off = true;
    clearTimeout(timer);
  };
}
