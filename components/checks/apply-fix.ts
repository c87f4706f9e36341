import type { Fix } from "@/lib/checks/finding";
import type { ProseId } from "@/lib/editions/edition";
import type { Change } from "@/lib/report/change";
import { cellPlace, textPlace, type Words } from "@/lib/report/place";
import { findUntouched, quoteOf } from "@/lib/report/quote";
import { valueAt } from "@/lib/report/value-at";
import type { Report } from "@/lib/report/values";

export type PlacedFix = Extract<Fix, Words>;

type Texts = Pick<Report, "text">;
type Replacement = Words & { with: string };

/** Where the words that were checked stand by now; null where somebody has rewritten them since. */
function placedNow(fix: PlacedFix, { text: now }: Texts, { text: checked }: Texts): Replacement | null {
  const line = checked[fix.section].split("\n")[fix.paragraph];
  const place = line === undefined ? null : findUntouched(fix, quoteOf(line, fix), now[fix.section]);
  return place && { ...place, with: fix.with };
}

/** From the end of the text, so that the places before stay where they were counted. */
const fromTheEnd = (a: Words, b: Words) => b.paragraph - a.paragraph || b.start - a.start;

function replaceAll(section: ProseId, replacements: Replacement[], { text }: Texts): Change {
  const lines = text[section].split("\n");
  for (const { paragraph, start, end, with: words } of replacements.sort(fromTheEnd))
    lines[paragraph] = lines[paragraph].slice(0, start) + words + lines[paragraph].slice(end);
  return { place: textPlace(section), before: text[section], after: lines.join("\n") };
}

/** Several replacements in one report; words that have been rewritten since stay as they are. */
export function changesOfAll(fixes: readonly PlacedFix[], now: Texts, checked: Texts): Change[] {
  const placed = fixes.flatMap((fix) => placedNow(fix, now, checked) ?? []);
  const sections = [...new Set(placed.map(({ section }) => section))];
  return sections.map((id) =>
    replaceAll(
      id,
      placed.filter(({ section }) => section === id),
      now,
    ),
  );
}

/**
 * What one click changes. `checked` is the report that the finding was made of.
 * @returns null where the words have been rewritten since: then there is nothing to fix.
 */
export function changesOf(fix: Fix, now: Report, checked: Texts): Change[] | null {
  const at = (address: string, after: string): Change => ({
    ...{ place: cellPlace("figure", address), before: valueAt(now, { kind: "figure", address }), after },
  });
  if (fix.kind === "fillZero") return fix.addresses.map((address) => at(address, "0"));
  if (fix.kind === "setFigure") return [at(fix.address, String(fix.value ?? ""))];
  if (fix.kind !== "appendText") {
    const changes = changesOfAll([fix], now, checked);
    return changes.length > 0 ? changes : null;
  }
  const before = now.text[fix.section];
  const text = before.trimEnd();
  return [{ place: textPlace(fix.section), before, after: text === "" ? fix.text : `${text}\n${fix.text}` }];
}
