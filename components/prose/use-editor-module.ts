"use client";

import { type RefObject, useEffect, useState } from "react";
import { loadEditor, loadedEditor } from "./load-editor";

const signs = ["pointerdown", "keydown", "focusin"] as const;

/** Fetches the editor at the first sign that somebody works on this page, so that every step opens at once. */
export function useEditorFetched(): void {
  useEffect(() => {
    if (loadedEditor()) return;
    const stop = () => {
      for (const sign of signs) document.removeEventListener(sign, fetchNow, true);
    };
    // A server that is away is asked again at the next sign.
    const fetchNow = () => void loadEditor().then(stop, () => undefined);
    for (const sign of signs) document.addEventListener(sign, fetchNow, true);
    return stop;
  }, []);
}

/** @returns the editor's module; null until its `place` has been in sight and it has come. */
export function useEditorModule(place: RefObject<HTMLElement | null>): ReturnType<typeof loadedEditor> {
  const [module, setModule] = useState(loadedEditor);
  useEffect(() => {
    if (module || !place.current) return;
    let gone = false;
    const take = () =>
      loadEditor().then(
        (found) => !gone && setModule(found),
        () => undefined,
      );
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && take());
    observer.observe(place.current);
    for (const sign of signs) document.addEventListener(sign, take, true);
    return () => {
      gone = true;
      observer.disconnect();
      for (const sign of signs) document.removeEventListener(sign, take, true);
    };
  }, [module, place]);
  return module;
}
