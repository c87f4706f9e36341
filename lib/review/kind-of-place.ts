import { parsePlace } from "../report/place";
import type { ReasonKind } from "./event";

/** @returns what a return calls something at a place, unless whoever returns calls it otherwise */
export function kindOfPlace(printed: string): ReasonKind {
  const kind = parsePlace(printed)?.kind;
  if (kind === "figure" || kind === "entry" || kind === "measure") return "数字";
  return kind === "text" || kind === "paragraph" || kind === "words" || kind === "remark" ? "文字" : "其他";
}
