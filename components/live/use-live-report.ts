import { useEffect, useEffectEvent, useState } from "react";
import { type Hearing, type LiveParts, LiveReport } from "./live-report";

/** Keeps the page up with what others do to its report, as long as it is drawn. */
export function useLiveReport(parts: LiveParts, hearing: Hearing): LiveReport {
  const [live] = useState(() => new LiveReport(parts));
  const now = useEffectEvent(() => hearing);
  useEffect(
    () =>
      live.start({
        onChange: (sections) => now().onChange(sections),
        onBehind: (revision) => now().onBehind(revision),
        shown: () => now().shown(),
        onNews: () => now().onNews(),
        onComments: (count) => now().onComments(count),
        onRights: (rights) => now().onRights(rights),
        onClosing: (mark) => now().onClosing?.(mark),
        onShut: (shut) => now().onShut(shut),
      }),
    [live],
  );
  return live;
}
