import "server-only";
import { fonts } from "../document/style";
import { xml } from "./xml";

export const sheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const maxDecimals = 15;
/** What numbers look like in a printed table and in a list; see `figureStyle` for their decimals. */
const looks = {
  plain: { align: "left" },
  heading: { align: "left", font: 1 },
  head: { align: "center", border: 1, wrap: 1 },
  label: { align: "left", border: 1, wrap: 1 },
  text: { align: "left", wrap: 1 },
  /** Text that Excel would read as a formula if someone edits the cell. */
  quoted: { align: "left", wrap: 1, quotePrefix: 1 },
  figure: { align: "center", border: 1, wrap: 1 },
  listed: { align: "right" },
  /** The head of a page to fill in. */
  sheetTitle: { align: "center", font: 1 },
  /** What is left to be filled in where all else is locked: framed in blue. */
  entry: { align: "right", border: 2, unlocked: 1 },
  entryText: { align: "left", border: 2, wrap: 1, unlocked: 1 },
} satisfies Record<string, Look>;

type Look = {
  align: "left" | "center" | "right";
  font?: number;
  border?: number;
  wrap?: 1;
  quotePrefix?: 1;
  unlocked?: 1;
  numberFormat?: number;
};
export type LookName = keyof typeof looks;

const names = Object.keys(looks) as LookName[];
/** Own number formats begin at 164. */
const firstFormat = 164;
const formatOf = (decimals: number) => `0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;

/** @returns the index of a look in the workbook's cellXfs. */
export const styleOf = (name: LookName): number => names.indexOf(name);

const figureLooks = ["figure", "listed", "entry"] as const;
/** A number in any other look is ruled like one of a printed table. */
const figureLookOf = (look: LookName): number => Math.max(0, figureLooks.indexOf(look as (typeof figureLooks)[number]));

/** @returns the style of a number with so many decimals: ruled in a printed table, plain in a list, open where it is filled in. */
export const figureStyle = (decimals: number, look: LookName): number =>
  names.length + figureLookOf(look) * (maxDecimals + 1) + Math.min(decimals, maxDecimals);

const decimalLooks = (): Look[] =>
  figureLooks.flatMap((name) =>
    Array.from({ length: maxDecimals + 1 }, (_, decimals) => ({
      ...looks[name],
      numberFormat: firstFormat + decimals,
    })),
  );

const font = (...marks: string[]) =>
  xml(
    "font",
    {},
    ...marks,
    xml("sz", { val: 11 }),
    xml("name", { val: fonts.song.official }),
    xml("family", { val: 1 }),
    xml("charset", { val: 134 }),
  );

function border(style?: string, rgb = "FF000000"): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    xml(side, { style }, style ? xml("color", { rgb }) : ""),
  );
  return xml("border", {}, ...sides, xml("diagonal"));
}

function cellFormat({
  align,
  font = 0 as never,
  border: rules = 0 as never,
  wrap,
  quotePrefix,
  unlocked,
  numberFormat = 0,
}: Look): string {
  return xml(
    "xf",
    {
      numFmtId: numberFormat,
      fontId: font,
      fillId: 0,
      borderId: rules,
      xfId: 0,
      quotePrefix,
      applyNumberFormat: numberFormat ? 1 : undefined,
      applyFont: 1,
      applyBorder: 1,
      applyAlignment: 1,
      applyProtection: unlocked,
    },
    xml("alignment", { horizontal: align, vertical: "center", wrapText: wrap }),
    unlocked ? xml("protection", { locked: 0 }) : "",
  );
}

/** The accent of the pages. */
const entryBlue = "FF1C4F8F";

const list = (name: string, items: string[]) => xml(name, { count: items.length }, ...items);

/** @returns `xl/styles.xml`. */
export function workbookStylesXml(): string {
  const formats = Array.from({ length: maxDecimals + 1 }, (_, decimals) =>
    xml("numFmt", { numFmtId: firstFormat + decimals, formatCode: formatOf(decimals) }),
  );
  const all: Look[] = [...names.map((name) => looks[name]), ...decimalLooks()];
  return xml(
    "styleSheet",
    { xmlns: sheetNamespace },
    list("numFmts", formats),
    list("fonts", [font(), font(xml("b"))]),
    list("fills", [
      xml("fill", {}, xml("patternFill", { patternType: "none" })),
      xml("fill", {}, xml("patternFill", { patternType: "gray125" })),
    ]),
    list("borders", [border(), border("thin"), border("medium", entryBlue)]),
    list("cellStyleXfs", [xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list("cellXfs", all.map(cellFormat)),
    list("cellStyles", [xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
  );
}
