import type { SectionId } from "../editions/edition";
import { patchOf } from "../report/section-changes";
import type { SectionPatch } from "../report/section-values";
import type { Comparison } from "./compare-report";
import { joinLines, type TextLine } from "./compare-text";

/** @returns the patches that write the chosen places and no others; a section without any is not among them. */
export function takenPatches(
  { changes, texts }: Comparison,
  taken: ReadonlySet<string>,
): Partial<Record<SectionId, SectionPatch>> {
  const patches: Partial<Record<SectionId, SectionPatch>> = {};
  const chosen = changes.filter(({ place }) => taken.has(place));
  for (const section of new Set(chosen.map((change) => change.section))) {
    const here = chosen.filter((change) => change.section === section);
    const lines = new Set(here.flatMap(({ line }) => line ?? []));
    const text =
      lines.size > 0 &&
      joinLines(
        texts[section] as TextLine[],
        (line) => lines.has(line),
        (address) => taken.has(address),
      );
    patches[section] = { ...patchOf(here.flatMap((change) => change.changes)), ...(text === false ? {} : { text }) };
  }
  return patches;
}
