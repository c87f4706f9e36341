import type { Edition, SectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import { isDecimal } from "../report/decimal";
import { deriveFigures, sameFigure } from "../report/figures";
import { besideFigure, placeName } from "../report/place-name";
import { type AddressedChanges, proseIdOf, readValue, type SectionValues, splitReport } from "../report/section-values";
import type { FigureValue, Report } from "../report/values";
import { compareText, type TextLine } from "./compare-text";

/** Where the present value comes from: nowhere, out of an earlier file, or from somebody's hand. */
export type Standing = "empty" | "imported" | "written";

/** One place at which a file says something else than the report. */
export type ReportChange = {
  /** The printed form of the place: an address, `remark:…`, `measure:…`, `cover:…`, `text:SECTION#PARAGRAPH`, `…+N` for one that the file has more. */
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
  values: AddressedChanges;
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
  const figures = deriveFigures(edition, present.figures);
  const merged = deriveFigures(edition, { ...present.figures, ...filled(offered.figures) });
  const comparison: Comparison = { changes: [], texts: {} };
  for (const [section, values] of file) {
    const sides = {
      ...{ section, offered: values, present: now.get(section) ?? {} },
      imported: new Set(imported[section] ?? []),
    };
    comparison.changes.push(...coverChanges(edition, sides));
    if (proseIdOf(section) === null) comparison.changes.push(...tableChanges(edition, sides));
    else {
      const lines = compareText(sides.present.text ?? "", values.text ?? "", figures, merged);
      comparison.texts[section] = lines;
      comparison.changes.push(...textChanges(sides, lines));
    }
  }
  return comparison;
}

const filled = (figures: Report["figures"]): Report["figures"] =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== null));

function standingOf({ present, imported }: Sides, pointers: string[]): Standing {
  const standing = pointers.filter((pointer) => readValue(present, pointer) !== null);
  if (standing.length === 0) return "empty";
  return standing.every((pointer) => imported.has(pointer)) ? "imported" : "written";
}

const suggests = (standing: Standing, after: string): boolean =>
  standing === "empty" || (standing === "imported" && after !== "");

const isSame = (one: FigureValue, other: FigureValue): boolean =>
  isDecimal(one) && isDecimal(other) ? sameFigure(one, other) : String(one ?? "").trim() === String(other ?? "").trim();

const coverPlaces = ["/unit/name", "/unit/kind", "/signature/unit", "/signature/issuedOn"];
const contactPlaces = ["website", "address", "postcode", "telephone", "email"].map((key) => `/contact/${key}`);
const kindNames: Record<string, string> = { department: "部门", government: "政府" };

function coverChanges(edition: Edition, sides: Sides): ReportChange[] {
  if (sides.section !== "cover") return [];
  return [...coverPlaces, ...contactPlaces].flatMap((pointer) => {
    const [before, after] = [readValue(sides.present, pointer), readValue(sides.offered, pointer)];
    if (after === null || isSame(before, after)) return [];
    const standing = standingOf(sides, [pointer]);
    const shown = (value: FigureValue) => kindNames[String(value)] ?? String(value ?? "");
    return [
      {
        ...{ place: `cover:${pointer.slice(1).replace("/", ".")}`, section: sides.section },
        ...{ label: placeName(edition, sides.section, pointer), before: shown(before), after: shown(after) },
        ...{ standing, suggested: suggests(standing, String(after)), values: { [pointer]: after } },
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
      const beside = ["units", "notes"].flatMap((group) => besideChange(sides, spec, group, figure) ?? []);
      return figure ? [figure, ...beside] : beside;
    });
}

/** A cell holds a figure, or what was typed and is none: it is one place. */
function figureChange(sides: Sides, spec: FigureSpec): ReportChange | null {
  const pointers = [`/figures/${spec.address}`, `/entries/${spec.address}`];
  const cell = (values: SectionValues) => readValue(values, pointers[0]) ?? readValue(values, pointers[1]);
  const [before, after] = [cell(sides.present), cell(sides.offered)];
  if (isSame(before, after)) return null;
  const standing = standingOf(sides, pointers);
  return {
    ...{ place: spec.address, section: sides.section, label: shortLabelOf(spec) },
    ...{ before: String(before ?? ""), after: String(after ?? "") },
    ...{ standing, suggested: suggests(standing, String(after ?? "")) },
    values: Object.fromEntries(pointers.map((pointer) => [pointer, readValue(sides.offered, pointer)])),
  };
}

const placeWords: Record<string, string> = { units: "measure", notes: "remark" };

/** A measure word or a remark belongs to the figure that it stands with: it does not go to a figure that somebody typed. */
function besideChange(sides: Sides, spec: FigureSpec, group: string, figure: ReportChange | null): ReportChange | null {
  const pointer = `/${group}/${spec.address}`;
  const [before, after] = [readValue(sides.present, pointer), readValue(sides.offered, pointer)];
  if (isSame(before, after)) return null;
  const own = standingOf(sides, [pointer]);
  const standing = own === "empty" && figure?.standing === "written" ? "written" : own;
  return {
    ...{ place: `${placeWords[group]}:${spec.address}`, section: sides.section },
    ...{ label: shortLabelOf(spec) + besideFigure(group), before: String(before ?? ""), after: String(after ?? "") },
    ...{ standing, suggested: suggests(standing, String(after ?? "")), values: { [pointer]: after } },
  };
}

function textChanges(sides: Sides, lines: TextLine[]): ReportChange[] {
  const standing = standingOf(sides, ["/text"]);
  let paragraph = -1;
  return lines.flatMap((line, index) => {
    if (line.raw !== null || standing === "empty") paragraph += 1;
    if (!line.changed) return [];
    const at = Math.max(0, paragraph);
    return [
      {
        ...{ place: `text:${sides.section}#${at}${line.raw === null ? `+${index}` : ""}` },
        ...{ section: sides.section, label: labelOfLine(line, at, standing) },
        ...{ before: line.before ?? "", after: line.after ?? "", standing, suggested: standing !== "written" },
        ...{ values: {}, line },
      },
    ];
  });
}

function labelOfLine({ raw, after }: TextLine, at: number, standing: Standing): string {
  if (standing === "empty") return "文字";
  if (after === null) return `第 ${at + 1} 段，文件里没有`;
  return raw === null ? `第 ${at + 1} 段后面多一段` : `第 ${at + 1} 段`;
}
