import type { ReportDocument } from "./document";
import {
  bodyTracking,
  type FontRole,
  fonts,
  latinFont,
  page,
  paragraphStyles,
  tableFont,
  tableRule,
  tableStyles,
} from "./style";

/** The cuts under public/fonts, by the family name that is written in them. */
const bundled: Record<FontRole, string[]> = {
  title: ["Noto Serif CJK SC"],
  hei: ["Noto Sans CJK SC"],
  kai: ["FandolKai", "Noto Serif CJK SC"],
  fang: ["FandolFang R", "Noto Serif CJK SC"],
  song: ["Noto Serif CJK SC"],
};
const bundledLatin = ["Noto Serif CJK SC"];
/** Draws 〓 for whatever no other font holds, so that a rare character costs neither its text nor the PDF/A mark. */
const lastResort = "Report Last Resort";

/** Files of the bundled fonts with their size in bytes, which tells how far a download has come. */
export const fontFiles: { name: string; bytes: number }[] = [
  { name: "FandolFang.otf", bytes: 5273312 },
  { name: "FandolKai.otf", bytes: 6051656 },
  { name: "NotoSansSC-Medium-8105.otf", bytes: 4291544 },
  { name: "NotoSerifSC-8105.otf", bytes: 5888336 },
  { name: "NotoSerifSC-Bold-8105.otf", bytes: 6089764 },
  { name: "ReportLastResort.ttf", bytes: 102276 },
];

/** Families that an operator may mount and that then stand before the bundled ones. */
export const mountableFamilies: string[] = [
  ...new Set([...Object.values(fonts), latinFont].flatMap(({ families }) => families)),
];

/**
 * Signs that a bundled font draws as others, compared by eye with Noto Serif for all signs that both hold: ￥ as ＄,
 * ￣ as a short dash, － as a hyphen, ～ as a raised tilde. The next font of the chain draws them.
 */
export const misdrawn: Record<string, string> = { FandolKai: "￥￣－～", "FandolFang R": "￥￣－～" };

export type Families = Record<FontRole | "latin", string[]>;

/** @returns the font chains of the page layout: mounted families first, then what is bundled, no other font at all. */
function buildFamilies(mounted: readonly string[] = []): Families {
  const chain = (families: string[], own: string[]) => [
    ...new Set([...families.filter((name) => mounted.includes(name)), ...own, lastResort]),
  ];
  const roles = (Object.keys(bundled) as FontRole[]).map((role) => [role, chain(fonts[role].families, bundled[role])]);
  return {
    ...(Object.fromEntries(roles) as Record<FontRole, string[]>),
    // Without the last resort: what a Latin font lacks is looked for in the Chinese ones behind it.
    latin: chain(latinFont.families, bundledLatin).filter((name) => name !== lastResort),
  };
}

const style = { page, paragraphs: paragraphStyles, tables: tableStyles, tableFont, tableRule, bodyTracking };

/** @returns what `report.typ` reads as `fonts.json`: it goes with the fonts that an engine was given, not with a report. */
export const writeFontChains = (mounted: readonly string[] = []): string =>
  JSON.stringify({ ...buildFamilies(mounted), misdrawn });

/** Characters that mean something else on every computer; PDF/A-2a forbids them. */
const privateUse = /\p{Co}/gu;

/**
 * What `report.typ` reads as `report.json`: the document and the named styles. With `anchored` every figure and
 * paragraph becomes a link to its address, for the view on screen; a file never carries them.
 */
export function writeTypstInput(document: ReportDocument, { anchored = false }: { anchored?: boolean } = {}): string {
  return JSON.stringify({ document, style, anchored }).replace(privateUse, "〓");
}
