"use client";

import { useEffect, useRef } from "react";
import { DoubtItem } from "./doubt-item";
import { useProposal } from "./proposal-context";

/** The doubtful places, numbered as on the source; choosing one brings it into sight on both sides. */
export function DoubtList() {
  const { doubts, chosen } = useProposal();
  const list = useRef<HTMLOListElement>(null);
  const number = chosen?.number;
  useEffect(() => {
    const item = list.current?.querySelector(`[data-doubt="${number}"]`);
    // Where the focus is, the hand is: a choice that moves between press and release of the button is not made.
    if (!item?.contains(document.activeElement)) item?.scrollIntoView({ block: "nearest" });
  }, [number]);
  if (doubts.length === 0)
    return <p className="mt-3 text-small text-ink-2">没有要看的地方：读到的数都放好了，和印的合计也一致。</p>;
  return (
    <ol ref={list}>
      {doubts.map((doubt) => (
        <DoubtItem key={doubt.number} doubt={doubt} />
      ))}
    </ol>
  );
}
