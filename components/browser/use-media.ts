import { useSyncExternalStore } from "react";

/** What the design calls the phone. */
export const phone = "(max-width: 639px)";

/** There is no room for anything beside the form. */
export const oneColumn = "(max-width: 1099px)";

/** Whether a media query holds; on the server none does. */
export function useMedia(query: string): boolean {
  const follow = (listener: () => void) => {
    const media = window.matchMedia(query);
    media.addEventListener("change", listener);
    return () => media.removeEventListener("change", listener);
  };
  return useSyncExternalStore(
    follow,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
