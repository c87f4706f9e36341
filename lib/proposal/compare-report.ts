import type { Edition, ProseId, SectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import type { Change } from "../report/change";
import { isDecimal } from "../report/decimal";
import { deriveFigures, sameFigure } from "../report/figures";
import {
  type CellKind,
  cellPlace,
  coverFields,
  type FieldPlace,
  paragraphPlace,
  textOfSection,
  textPlace,
} from "../report/place";
import { besideFigure, placeName } from "../report/place-name";
import { pointerOf, valueIn } from "../report/section-changes";
import { type SectionValues, splitReport } from "../report/section-values";
import type { FigureValue, Report } from "../report/values";
import { compareText, type TextLine } from "./compare-text";

/** Where the present value comes from: nowhere, out of an earlier file, or from somebody's hand. */
export type Standing = "empty" | "imported" | "written";

/** One place at which a file says something else than the report. */
export type ReportChange = {
  /** The printed form of the place, followed by `+N` for a paragraph that the file has more. */
  place: string;
  section: SectionId;
  label: string;
  /** As people read them; empty is blank. */
  before: string;
  after: string;
  standing: Standing;
  /** Whether it is taken unless somebody says otherwise. */
  suggested: boolean;
  /** What is written when it is taken; a paragraph is part of its section's text. */
  changes: Change[];
  line?: TextLine;
};

/** By section, the pointers of values that came out of a file and that nobody has written since. */
export type Imported = Partial<Record<SectionId, string[]>>;

/** `texts`: every line of a section's text, changed or not, in the order in which they stand beside each other. */
export type Comparison = { changes: ReportChange[]; texts: Partial<Record<SectionId, TextLine[]>> };

type Sides = { section: SectionId; present: SectionValues; offered: SectionValues; imported: ReadonlySet<string> };

/**
 * Compares a report with what a file offers, in printed order. What a file does not have is no change: of a section
 * without a single figure, or a contact that was not found, nothing is known.
 */
export function compareReports(edition: Edition, present: Report, offered: Report, imported: Imported): Comparison {
  const [now, file] = [splitReport(edition, present), splitReport(edition, offered)];
  const figures = {
    edition,
    now: deriveFigures(edition, present.figures),
    later: deriveFigures(edition, { ...present.figures, ...filled(offered.figures) }),
  };
  const comparison: Comparison = { changes: [], texts: {} };
  for (const [section, values] of file) {
    const sides = {
      ...{ section, offered: values, present: now.get(section) as SectionValues },
      imported: new Set(imported[section] ?? []),
    };
    comparison.changes.push(...coverChanges(edition, sides));
    const text = textOfSection(section);
    if (text === null) comparison.changes.push(...tableChanges(edition, sides));
    else {
      const lines = compareText(sides.present.text ?? "", values.text ?? "", figures);
      comparison.texts[section] = lines;
      comparison.changes.push(...textChanges(sides, text, lines));
    }
  }
  return comparison;
}

const filled = (figures: Report["figures"]): Report["figures"] =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));

function standingOf({ present, imported }: Sides, places: FieldPlace[]): Standing {
  const standing = places.filter((place) => valueIn(present, place) !== null);
  if (standing.length === 0) return "empty";
  return standing.every((place) => imported.has(pointerOf(place))) ? "imported" : "written";
}

const changeAt = ({ present, offered }: Sides, place: FieldPlace): Change => ({
  ...{ place, before: valueIn(present, place), after: valueIn(offered, place) },
});

const suggests = (standing: Standing, after: string): boolean =>
  standing === "empty" || (standing === "imported" && after !== "");

const isSame = (one: FigureValue, other: FigureValue): boolean =>
  isDecimal(one) && isDecimal(other) ? sameFigure(one, other) : String(one ?? "").trim() === String(other ?? "").trim();

const kindNames: Record<string, string> = { department: "部门", government: "政府" };

function coverChanges(edition: Edition, sides: Sides): ReportChange[] {
  if (sides.section !== "cover") return [];
  return coverFields.flatMap((field) => {
    const change = changeAt(sides, `cover:${field}`);
    const { place, before, after } = change;
    if (after === null || isSame(before, after)) return [];
    const standing = standingOf(sides, [place]);
    const shown = (value: FigureValue) => kindNames[String(value)] ?? String(value ?? "");
    return [
      {
        ...{ place, section: sides.section },
        ...{ label: placeName(edition, place), before: shown(before), after: shown(after) },
        ...{ standing, suggested: suggests(standing, String(after)), changes: [change] },
      },
    ];
  });
}

function tableChanges(edition: Edition, sides: Sides): ReportChange[] {
  const { figures = {}, entries = {} } = sides.offered;
  if (Object.keys({ ...figures, ...entries }).length === 0) return [];
  return [...figuresOf(edition).values()]
    .filter(({ section }) => section === sides.section)
    .flatMap((spec) => {
      const figure = spec.parts ? null : figureChange(sides, spec);
      const beside = (["measure", "remark"] as const).flatMap((kind) => besideChange(sides, spec, kind, figure) ?? []);
      return figure ? [figure, ...beside] : beside;
    });
}

/** A cell holds a figure, or what was typed and is none: it is one place. */
function figureChange(sides: Sides, spec: FigureSpec): ReportChange | null {
  const places = [cellPlace("figure", spec.address), cellPlace("entry", spec.address)];
  const cell = (values: SectionValues) => valueIn(values, places[0]) ?? valueIn(values, places[1]);
  const [before, after] = [cell(sides.present), cell(sides.offered)];
  if (isSame(before, after)) return null;
  const standing = standingOf(sides, places);
  return {
    ...{ place: spec.address, section: sides.section, label: shortLabelOf(spec) },
    ...{ before: String(before ?? ""), after: String(after ?? "") },
    ...{ standing, suggested: suggests(standing, String(after ?? "")) },
    changes: places.map((place) => changeAt(sides, place)),
  };
}

/** A measure word or a remark belongs to the figure that it stands with: it does not go to a figure that somebody typed. */
function besideChange(
  sides: Sides,
  spec: FigureSpec,
  kind: CellKind,
  figure: ReportChange | null,
): ReportChange | null {
  const change = changeAt(sides, cellPlace(kind, spec.address));
  const { place, before, after } = change;
  if (isSame(before, after)) return null;
  const own = standingOf(sides, [place]);
  const standing = own === "empty" && figure?.standing === "written" ? "written" : own;
  return {
    ...{ place, section: sides.section },
    ...{ label: shortLabelOf(spec) + besideFigure(kind), before: String(before ?? ""), after: String(after ?? "") },
    ...{ standing, suggested: suggests(standing, String(after ?? "")), changes: [change] },
  };
}

function textChanges(sides: Sides, text: ProseId, lines: TextLine[]): ReportChange[] {
  const standing = standingOf(sides, [textPlace(text)]);
  let paragraph = -1;
  return lines.flatMap((line, index) => {
    if (line.raw !== null || standing === "empty") paragraph += 1;
    if (!line.changed) return [];
    const at = Math.max(0, paragraph);
    return [
      {
        place: `${paragraphPlace(text, at)}${line.raw === null ? `+${index}` : ""}`,
        ...{ section: sides.section, label: labelOfLine(line, at, standing) },
        ...{ before: line.before ?? "", after: line.after ?? "", standing, suggested: standing !== "written" },
        ...{ changes: [], line },
      },
    ];
  });
}

function labelOfLine({ raw, after }: TextLine, at: number, standing: Standing): string {
  if (standing === "empty") return "文字";
  if (after === null) return `第 ${at + 1} 段，文件里没有`;
  return raw === null ? `第 ${at + 1} 段后面多一段` : `第 ${at + 1} 段`;
}
