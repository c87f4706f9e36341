/** A page that has a report open, by the name under which it saves. */
export type OpenPage = { report: string; session: string };

const key = "open-page";

/**
 * Remembers the page that is open in this tab.
 * @returns the one that was open before it: a browser does not always get the last word of a page out, so the next one
 * says it
 */
export function takePlaceOf(page: OpenPage): OpenPage | null {
  try {
    const before: OpenPage | null = JSON.parse(sessionStorage.getItem(key) ?? "null");
    sessionStorage.setItem(key, JSON.stringify(page));
    return before && before.session !== page.session ? before : null;
  } catch {
    return null;
  }
}
