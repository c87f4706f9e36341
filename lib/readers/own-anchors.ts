import { parsePlace } from "../report/place";

/** What a line of an own export holds, by its anchor. */
export type OwnLine =
  | { kind: "remark"; address: string }
  | { kind: "paragraph"; text: string; line: number }
  | { kind: "signature"; part: "unit" | "issuedOn" };

/** Files of this program written until November 2026 name their lines `note.ADDRESS`, `overview.3`, `signature.unit`. */
function ofOldFile(anchor: string): OwnLine | null {
  const [, address] = /^note\.(.+)$/.exec(anchor) ?? [];
  if (address) return { kind: "remark", address };
  const [, text, line] = /^(\w+)\.(\d+)$/.exec(anchor) ?? [];
  return text ? paragraph(text, Number(line)) : null;
}

/** A long name is printed in several lines, numbered from the second. */
const signature = /^(?:cover:)?signature\.(unit|issuedOn)(?:\.\d+)?$/;

/** No text has more lines; a file that names a later one is not to be believed. */
const mostLines = 100_000;

/** @returns what the line with this anchor holds; null for titles, headings, tables and what is not ours. */
export function ownLine(anchor: string): OwnLine | null {
  const [, part] = signature.exec(anchor) ?? [];
  if (part) return { kind: "signature", part: part as "unit" };
  const place = parsePlace(anchor);
  if (place?.kind === "remark") return { kind: "remark", address: place.address };
  const line = place?.kind === "paragraph" ? paragraph(place.section, place.paragraph) : ofOldFile(anchor);
  return line?.kind === "paragraph" && line.line >= mostLines ? null : line;
}

const paragraph = (text: string, line: number): OwnLine => ({ kind: "paragraph", text, line });
