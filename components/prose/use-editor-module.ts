"use client";

import { useEffect, useState } from "react";
import { afterPaint } from "@/components/browser/after-paint";
import { loadEditor, loadedEditor } from "./load-editor";

/** A server that is away is asked again after this time, in ms. */
const again = 3000;

/**
 * Fetches the editor once the page has been painted; a table step asks for it too, so that every step opens at once,
 * also without a connection. @returns null until it has come.
 */
export function useEditorModule(): ReturnType<typeof loadedEditor> {
  const [module, setModule] = useState(loadedEditor);
  useEffect(() => {
    if (module) return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const take = () =>
      void loadEditor().then(
        (found) => !gone && setModule(found),
        () => {
          if (!gone) retry = setTimeout(take, again);
        },
      );
    const callOff = afterPaint(take);
    return () => {
      gone = true;
      callOff();
      clearTimeout(retry);
    };
  }, [module]);
  return module;
}
