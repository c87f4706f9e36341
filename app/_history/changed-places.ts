import { unitKinds } from "@/components/start/office-kind-options";
import { isLong } from "@/lib/beside/is-long";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { compareParagraphs } from "@/lib/report/compare-text";
import { addDecimals, isDecimal, negated, printDecimal, toDecimal } from "@/lib/report/decimal";
import { type AllFigures, deriveFigures, sameFigure } from "@/lib/report/figures";
import type { SignedChange } from "@/lib/report/history";
import { printLiveFigures } from "@/lib/report/live-figures";
import { type FieldPlace, type Place, parseField, textIn } from "@/lib/report/place";
import { besideFigure, placeName } from "@/lib/report/place-name";
import { valueIn } from "@/lib/report/section-changes";
import { sectionNamesOf } from "@/lib/report/section-names";
import { splitReport } from "@/lib/report/section-values";
import type { FigureValue, Report } from "@/lib/report/values";
import type { ChangedPlace } from "@/lib/years/changed-place";

/** The states on both sides of a comparison, and today's. */
export type States = { then: Report; after: Report; now: Report };

const shown = (place: FieldPlace, value: FigureValue): string =>
  place === "cover:unit.kind" ? (unitKinds.find((kind) => kind.value === value)?.name ?? "") : String(value ?? "");

function differenceOf(before: FigureValue, after: FigureValue): string {
  if (!isDecimal(before) || !isDecimal(after)) return "";
  const text = printDecimal(addDecimals(toDecimal(after), negated(toDecimal(before))));
  return text.startsWith("-") ? `－${text.slice(1)}` : `＋${text}`;
}

function kindOf({ kind }: Place): ChangedPlace["kind"] {
  return kind === "text" || kind === "figure" ? kind : "other";
}

function nameOf(edition: Edition, printed: FieldPlace): string {
  const place = parseField(printed);
  const spec = "address" in place ? figuresOf(edition).get(place.address) : undefined;
  if (!spec || !("address" in place)) return placeName(edition, printed);
  if (place.kind === "entry") return `${shortLabelOf(spec)}里写的字`;
  return shortLabelOf(spec) + besideFigure(place.kind);
}

const paragraphs = (text: FigureValue, figures: AllFigures): string[] =>
  String(text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => printLiveFigures(line, figures));

/** @returns the changes as a reader sees them: places by name, texts paragraph by paragraph with their live figures printed. */
export function changedPlaces(changes: SignedChange[], { then, after, now }: States): ChangedPlace[] {
  const edition = editionById(now.edition);
  const names = new Map(sectionNamesOf(edition).map(({ id, name }) => [id, name]));
  const order = sectionNamesOf(edition).map(({ id }) => id);
  const today = splitReport(edition, now);
  // Words are compared in the server's own thread: not those of a text far longer than reports are.
  const isUsual = !isLong([then, after]);
  const [figuresThen, figuresAfter] = [then, after].map(({ figures }) => deriveFigures(edition, figures));
  return changes
    .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section))
    .map(({ section, place, before, after: value, at, by }) => ({
      place,
      section,
      sectionName: names.get(section) ?? "",
      name: nameOf(edition, place),
      kind: kindOf(parseField(place)),
      before: shown(place, before),
      after: shown(place, value),
      now: shown(place, valueIn(today.get(section) ?? {}, place)),
      difference: differenceOf(before, value),
      pairs:
        isUsual && textIn(place)
          ? compareParagraphs(paragraphs(before, figuresThen), paragraphs(value, figuresAfter)).filter(
              (pair) => pair.before !== pair.after,
            )
          : [],
      at,
      by,
    }));
}

/** @returns how many totals differ because a figure that they add up does. */
export function countDerived(then: Report, after: Report): number {
  const edition = editionById(after.edition);
  const before = deriveFigures(edition, then.figures);
  return [...deriveFigures(edition, after.figures)].filter(
    ([address, value]) =>
      !(address in then.figures) && !(address in after.figures) && !sameFigure(before.get(address) ?? null, value),
  ).length;
}
