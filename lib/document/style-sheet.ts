import type { ParagraphStyle } from "./document";
import {
  bodyTracking,
  type FontRole,
  fonts,
  latinFont,
  page,
  paragraphStyles,
  type TableStyle,
  type TableStyleName,
  type TextStyle,
  tableFont,
  tableRule,
  tableStyles,
  typeAreaMm,
} from "./style";

/** Figures, letters and half-width signs only: “ ” — … · × exist in Latin fonts too, and would be set in them. */
const latinRange = "U+20-7E,U+C0-D6,U+D8-F6,U+F8-17F";
const latinFace = "Report Latin";
const titleFace = "Report Title";

type Declarations = Record<string, string | number>;

const rule = (selector: string, declarations: Declarations): string =>
  `${selector}{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;

const pt = (points: number) => (points === 0 ? "0" : `${points}pt`);

const family = (role: FontRole) =>
  `${[latinFace, ...(role === "title" ? [titleFace] : []), ...fonts[role].families].map((name) => `"${name}"`).join(",")},serif`;

const locals = (names: string[]) => names.map((name) => `local("${name}")`).join(",");

function faces(): string[] {
  return [
    rule("@font-face", {
      "font-family": `"${latinFace}"`,
      src: locals(latinFont.families),
      "unicode-range": latinRange,
    }),
    // 小标宋 is a heavy face by design: declared as 700, it stays itself while any substitute turns bold.
    rule("@font-face", {
      "font-family": `"${titleFace}"`,
      "font-weight": 700,
      src: locals(fonts.title.families.slice(0, 3)),
    }),
  ];
}

function textDeclarations(style: TextStyle): Declarations {
  return {
    "font-family": family(style.font),
    "font-size": pt(style.size),
    "font-weight": style.heavy ? 700 : 400,
    "line-height": pt(style.linePitch),
    "text-align": style.align,
    "text-indent": style.indent === 0 ? "0" : `${style.indent}em`,
    margin: `${pt(style.before)} ${style.rightIndent ? `var(--right-indent,${style.rightIndent * style.size}pt)` : "0"} var(--after,${pt(style.after)}) 0`,
  };
}

function paragraphRules(scope: string): string[] {
  const styles = Object.entries(paragraphStyles) as [ParagraphStyle, TextStyle][];
  const headings = styles.filter(([, { outline }]) => outline).map(([name]) => `${scope} .${name}`);
  const together = styles.filter(([, style]) => style.together).map(([name]) => name);
  return [
    ...styles.map(([name, style]) => rule(`${scope} .${name}`, textDeclarations(style))),
    rule([...headings, `${scope} .held`].join(","), { "break-after": "avoid" }),
    ...together.map((name) => rule(`${scope} .${name}+.${name}`, { "margin-top": 0, "break-before": "avoid" })),
    rule(`${scope} .title .line`, { display: "block" }),
  ];
}

function tableRules(scope: string): string[] {
  return [
    rule(`${scope} table`, {
      width: "100%",
      "table-layout": "fixed",
      "border-collapse": "collapse",
      "font-family": family(tableFont),
      "letter-spacing": "0",
      margin: "0 0 6pt",
    }),
    rule(`${scope} th,${scope} td`, {
      border: `${pt(tableRule)} solid #000`,
      "font-weight": 400,
      "text-align": "center",
      "vertical-align": "middle",
      "overflow-wrap": "anywhere",
    }),
    // A figure is never broken; its size lets it fit (`fit-figures.ts`).
    rule(`${scope} td>data`, { "white-space": "nowrap", "font-size": "var(--figure-size,1em)" }),
    rule(`${scope} td.left`, { "text-align": "left" }),
    rule(`${scope} thead`, { display: "table-header-group" }),
    rule(`${scope} tr,${scope} .normal,${scope} .narrow`, { "break-inside": "avoid" }),
    ...(Object.entries(tableStyles) as [TableStyleName, TableStyle][]).flatMap(([density, style]) =>
      densityRules(`${scope} .${density}`, style),
    ),
  ];
}

function densityRules(table: string, { size, linePitch, padX, padY, labels }: TableStyle): string[] {
  return [
    rule(table, { "font-size": pt(size), "line-height": pt(linePitch) }),
    rule(`${table} th,${table} td`, { padding: `${pt(padY)} ${pt(padX)}` }),
    rule(`${table} th.label[scope=row]`, { "text-align": labels }),
  ];
}

/** @returns the style sheet of the printed report for everything under `scope`, a class selector. */
export function buildStyleSheet(scope = ".report"): string {
  return [
    ...faces(),
    rule(scope, {
      color: "#000",
      "letter-spacing": pt(bodyTracking),
      "line-break": "strict",
      orphans: 1,
      widows: 1,
      "overflow-wrap": "anywhere",
      "font-variant-numeric": "lining-nums",
      "text-autospace": "normal",
    }),
    ...paragraphRules(scope),
    ...tableRules(scope),
    rule(`${scope} .gap`, { background: "#fff7e3" }),
  ].join("\n");
}

/** @returns the rules that turn the report into pages: A4, page numbers outside, table three on a page of its own. */
export function buildPrintRules(scope = ".report"): string {
  const { top, right, bottom, left } = page.marginMm;
  const { before, after, size, font, indent, belowMm } = page.pageNumber;
  const number = `content:"${before}" counter(page) "${after}";font:${size}pt ${family(font)};vertical-align:top;padding-top:${belowMm}mm`;
  return [
    `@page{size:A4;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    `@page :right{@bottom-right{${number};text-align:right;padding-right:${indent}pt}}`,
    `@page :left{@bottom-left{${number};text-align:left;padding-left:${indent}pt}}`,
    `@media print{${rule(`${scope} .new-page`, { "break-before": "page" })}${rule(`${scope} .gap`, { background: "none" })}}`,
    `@media screen{${rule(`body>${scope}`, { "max-width": `${typeAreaMm.width}mm`, margin: "24pt auto 48pt", padding: "0 12pt" })}}`,
    // On a phone a table keeps its width and is moved sideways; the text around it stays.
    `@media screen and (max-width:640px){${rule(`${scope} section`, { "overflow-x": "auto" })}${rule(`${scope} table`, { "min-width": "600px" })}}`,
  ].join("\n");
}
