import type { FileRevision } from "./marked-file";

type Half = { text: string; line: string };

const compact = (text: string) => text.replace(/\s+/g, "");
const holds = (one: string, other: string) => one.includes(other) || other.includes(one);

function isOf({ text, spot }: FileRevision, half: Half): boolean {
  if (half.text === "" || !spot) return false;
  if (text === "\n") return half.text.includes("\n") && compact(half.line).includes(compact(spot.line));
  return holds(compact(text), compact(half.text)) && holds(compact(half.line), compact(spot.line));
}

/** Who changed words and when, by the tracked changes of the file; the latest where several did. */
export function creditFor(
  revisions: FileRevision[],
  { gone, come }: { gone: Half; come: Half },
): { by: string; at: string | null; tracked: boolean } {
  const own = revisions.filter((each) => isOf(each, each.kind === "deletion" ? gone : come));
  return creditOf(own);
}

export function creditOf(own: FileRevision[]): { by: string; at: string | null; tracked: boolean } {
  const names = [...new Set(own.map(({ by }) => by))];
  const at = own.flatMap((each) => each.at ?? []).sort();
  return { by: names.join("、"), at: at[at.length - 1] ?? null, tracked: own.length > 0 };
}
