import { type ReasonKind, reasonKinds } from "@/lib/review/event";

/** A reason that is written in the dialog itself. */
export type OwnLine = { key: string; chosen: boolean; shown: null; kind: ReasonKind; text: string; place?: string };

export const ownLine: OwnLine = { key: "", chosen: true, shown: null, kind: "其他", text: "" };

/** As they are kept while the report is looked at once more; empty where nothing was written. */
export function writeLines(
  lines: readonly { shown: unknown; key: string; kind: string; text: string; place?: string }[],
) {
  const own = lines.filter(({ shown, text }) => shown === null && text.trim() !== "");
  return own.length === 0 ? "" : JSON.stringify(own.map(({ key, kind, text, place }) => ({ key, kind, text, place })));
}

/** @returns what was kept; nothing of what cannot be read */
export function readLines(kept: string): OwnLine[] {
  try {
    const lines: Partial<OwnLine>[] = kept === "" ? [] : JSON.parse(kept);
    return lines.flatMap(({ key, kind, text, place }) => {
      const known = reasonKinds.find((each) => each === kind);
      return key && known && text ? [{ ...ownLine, key, kind: known, text, ...(place ? { place } : {}) }] : [];
    });
  } catch {
    return [];
  }
}
