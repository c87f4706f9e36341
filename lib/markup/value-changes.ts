import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { isDecimal } from "../report/decimal";
import { type AllFigures, deriveFigures, sameFigure } from "../report/figures";
import { type CoverField, cellPlace, type FieldPlace, parsePlace } from "../report/place";
import { longestEntry } from "../report/text-limits";
import type { FigureValue, Report } from "../report/values";
import { creditOf } from "./credit";
import type { ChangeState, MarkedChange, MarkedFile } from "./marked-file";

type Value = { place: FieldPlace; section: string; base: FigureValue; theirs: FigureValue; now: FigureValue };

const textOf = (value: FigureValue | undefined): string => String(value ?? "").trim();

/** 0.50 and 0.5 are one figure; a full stop is printed behind every remark. */
const same = (one: FigureValue, other: FigureValue): boolean =>
  isDecimal(one) && isDecimal(other)
    ? sameFigure(one, other)
    : textOf(one).replace(/\s+|。$/g, "") === textOf(other).replace(/\s+|。$/g, "");

function stateOf({ base, theirs, now }: Value, entered: boolean): ChangeState {
  if (same(now, theirs)) return "done";
  if (!entered) return "derived";
  return same(now, base) ? "open" : "overtaken";
}

/** A cell that says more than a number keeps it as typed. */
function putOf({ place, theirs }: Value): MarkedChange["put"] {
  const parsed = parsePlace(place);
  const isEntry = parsed?.kind === "figure" && theirs !== null && !isDecimal(theirs);
  return isEntry
    ? { place: cellPlace("entry", parsed.address), value: textOf(theirs).slice(0, longestEntry) }
    : { place, value: theirs === "" ? null : theirs };
}

/** @returns the figures, remarks and fields of the cover that the file has otherwise than what it was made of. */
export function valueChanges(edition: Edition, report: Report, figures: AllFigures, file: MarkedFile): MarkedChange[] {
  const changed = (value: Value, address: string | null, entered = true): MarkedChange[] => {
    if (same(value.base, value.theirs)) return [];
    const state = stateOf(value, entered);
    return [
      {
        ...{
          id: value.place,
          place: value.place,
          section: value.section,
          around: null,
          edit: null,
          live: null,
          state,
          put: putOf(value),
        },
        ...{ before: textOf(value.base), after: textOf(value.theirs) },
        ...creditOf(
          address
            ? file.revisions.filter(({ spot }) => spot?.address === address)
            : file.revisions.filter(
                ({ spot, text }) =>
                  spot !== null &&
                  textOf(value.theirs).includes(text.trim()) &&
                  spot.line.includes(textOf(value.theirs)),
              ),
        ),
        now: state === "overtaken" || state === "derived" ? textOf(value.now) : null,
      },
    ];
  };
  const exported = file.exported?.report;
  const then = exported && deriveFigures(editionById(exported.edition), exported.figures);
  return [...coverValues(report, file).flatMap((value) => changed(value, null)), ...cells()];

  function cells(): MarkedChange[] {
    return [...figuresOf(edition).values()].flatMap(({ address, section, parts }) => {
      const { accepted, rejected } = file;
      const base = file.exported
        ? (file.exported.report.entries[address] ?? file.exported.printed[address] ?? then?.get(address) ?? null)
        : file.revisions.length > 0
          ? (rejected.figures[address] ?? rejected.printed[address] ?? null)
          : (report.entries[address] ?? figures.get(address) ?? null);
      const wasThere = address in accepted.printed || address in rejected.printed;
      const theirs = accepted.figures[address] ?? accepted.printed[address] ?? null;
      const now = report.entries[address] ?? figures.get(address) ?? null;
      const figure: Value = { place: cellPlace("figure", address), section, base, theirs, now };
      const remark: Value = {
        place: cellPlace("remark", address),
        section,
        base: (file.exported?.report ?? (file.revisions.length > 0 ? rejected : report)).notes[address] ?? "",
        theirs: accepted.notes[address] ?? "",
        now: report.notes[address] ?? "",
      };
      return wasThere ? [...changed(figure, address, !parts), ...changed(remark, address)] : [];
    });
  }
}

function coverValues(report: Report, { accepted, rejected, exported, revisions }: MarkedFile): Value[] {
  const base = exported?.report ?? (revisions.length > 0 ? rejected : report);
  const value = (field: CoverField, read: (from: Pick<Report, "unit" | "signature">) => string): Value => {
    // What cannot be found was taken out only where the other side shows it.
    const isGone = read(accepted) === "" && field !== "unit.name" && revisions.length > 0 && read(rejected) !== "";
    const theirs = isGone ? "" : read(accepted) || read(base);
    return {
      place: `cover:${field}`,
      section: "cover",
      base: read(base),
      theirs,
      now: read(report),
    };
  };
  return [
    value("unit.name", ({ unit }) => unit.name),
    value("signature.unit", ({ signature }) => signature.unit),
    value("signature.issuedOn", ({ signature }) => signature.issuedOn),
  ];
}
