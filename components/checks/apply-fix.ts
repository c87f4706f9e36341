import { type FieldName, fieldName } from "@/components/report/report-form";
import type { FieldChange } from "@/components/report/undo-history";
import type { Fix, Place } from "@/lib/checks/finding";
import type { ProseId } from "@/lib/editions/edition";
import type { Report } from "@/lib/report/values";

const textField = (section: ProseId): FieldName => `text.${section}`;

/** Where the line that was checked stands by now; -1 where somebody has rewritten it since. */
function lineNow(now: string[], checked: string[], paragraph: number): number {
  const line = checked[paragraph];
  return now[paragraph] === line ? paragraph : now.indexOf(line);
}

function replaced({ section, paragraph, start, end }: Place, words: string, now: Report, checked: Report) {
  const [lines, before] = [now.text[section].split("\n"), checked.text[section].split("\n")];
  const at = lineNow(lines, before, paragraph);
  if (at < 0) return null;
  lines[at] = lines[at].slice(0, start) + words + lines[at].slice(end);
  return [{ name: textField(section), text: lines.join("\n") }];
}

export type PlacedFix = Extract<Fix, Place>;

/** Several replacements in one report; a line that has been rewritten since stays as it is. */
export function changesOfAll(fixes: readonly PlacedFix[], now: Report, checked: Report): FieldChange[] {
  const sections = [...new Set(fixes.map(({ section }) => section))];
  return sections.map((section) => {
    const [lines, before] = [now.text[section].split("\n"), checked.text[section].split("\n")];
    const here = fixes.filter((fix) => fix.section === section);
    for (const paragraph of new Set(here.map((fix) => fix.paragraph))) {
      const at = lineNow(lines, before, paragraph);
      // From the end of the line, so that the places before stay where they were counted.
      const ordered = here.filter((fix) => fix.paragraph === paragraph).sort((a, b) => b.start - a.start);
      for (const fix of at < 0 ? [] : ordered)
        lines[at] = lines[at].slice(0, fix.start) + fix.with + lines[at].slice(fix.end);
    }
    return { name: textField(section), text: lines.join("\n") };
  });
}

/**
 * What one click changes. `checked` is the report that the finding was made of.
 * @returns null where the words have been rewritten since: then there is nothing to fix.
 */
export function changesOf(fix: Fix, now: Report, checked: Report): FieldChange[] | null {
  if (fix.kind === "fillZero")
    return fix.addresses.map((address) => ({ name: fieldName("figures", address), text: "0" }));
  if (fix.kind === "setFigure") return [{ name: fieldName("figures", fix.address), text: String(fix.value ?? "") }];
  if (fix.kind !== "appendText") return replaced(fix, fix.with, now, checked);
  const text = now.text[fix.section].trimEnd();
  return [{ name: textField(fix.section), text: text === "" ? fix.text : `${text}\n${fix.text}` }];
}
