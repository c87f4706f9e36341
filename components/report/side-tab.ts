import { useEffect, useState } from "react";

export type SideTab =
  | "preview"
  | "official"
  | "lastYear"
  | "exports"
  | "trace"
  | "privacy"
  | "comments"
  | "asked"
  | "away";

/** Opens a tab of the side pane from anywhere in the form. */
export const showSideTab = (tab: SideTab): void => {
  document.dispatchEvent(new CustomEvent<SideTab>("show-side-tab", { detail: tab }));
};

export function useSideTab(first: SideTab): [SideTab, (tab: SideTab) => void] {
  const [tab, setTab] = useState<SideTab>(first);
  useEffect(() => {
    const show = (event: Event) => setTab((event as CustomEvent<SideTab>).detail);
    document.addEventListener("show-side-tab", show);
    return () => document.removeEventListener("show-side-tab", show);
  }, []);
  return [tab, setTab];
}
