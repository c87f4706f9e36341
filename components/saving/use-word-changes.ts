import { useEffect, useState } from "react";
import { type ShownChange, shownChanges } from "@/lib/years/shown-changes";

/** @returns how `base` became `text`; `text` as it stands while that is worked out, and always where it is shown whole. */
export function useWordChanges(base: string, text: string, whole: boolean): ShownChange[] {
  const plain: ShownChange[] = [{ kind: "same", text, at: 0 }];
  const [worked, setWorked] = useState<{ base: string; text: string; changes: ShownChange[] } | null>(null);
  useEffect(() => {
    let wanted = !whole;
    // Only a conflict needs it: the page opens without.
    import("@/lib/report/compare-text")
      .then(({ diffText }) => wanted && setWorked({ base, text, changes: shownChanges(diffText(base, text)) }))
      // Without a connection both texts are still shown whole.
      .catch(() => {});
    return () => {
      wanted = false;
    };
  }, [base, text, whole]);
  return worked?.base === base && worked.text === text && !whole ? worked.changes : plain;
}
