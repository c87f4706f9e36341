import { format } from "numfmt";
import type { Archive } from "./open-archive";
import { partBeside, workbookPart } from "./package-parts";
import type { TextForm } from "./text-form";
import { walkXml } from "./xml-events";

type Font = TextForm;
/** How cells of one style look: their font, and the pattern by which a number is shown. */
export type CellStyle = { font: Font; pattern: string };

/** The patterns that Excel knows by number (ECMA-376, 18.8.30); those of dates in their Chinese form. */
const known: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  31: 'yyyy"年"m"月"d"日"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const isOn = (value: string | undefined) => value === undefined || !/^(?:0|false)$/.test(value);

/** Notes one property of a font: struck, raised, lowered. */
export function readFontMark(font: Font, name: string, value: string | undefined): void {
  if (name === "strike" && isOn(value)) font.gone = "struck";
  else if (name === "vertAlign" && value === "superscript") font.raised = "above";
  else if (name === "vertAlign" && value === "subscript") font.raised = "below";
}

/** @returns the styles of a workbook's cells, by the number that cells state. */
export function readCellStyles(archive: Archive): CellStyle[] {
  const fonts: Font[] = [];
  const patterns = new Map<number, string>();
  const styles: CellStyle[] = [];
  let [inFonts, inCells] = [false, false];
  walkXml(archive.text(partBeside(archive, workbookPart, "styles") ?? "") ?? "", {
    open: (name, attribute) => {
      if (name === "fonts") inFonts = true;
      else if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") patterns.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      else if (inFonts && name === "font") fonts.push({});
      else if (inFonts && fonts.length > 0) readFontMark(fonts[fonts.length - 1], name, attribute("val"));
      else if (inCells && name === "xf") {
        const id = Number(attribute("numFmtId") ?? 0);
        const pattern = patterns.get(id) ?? known[id] ?? (id >= 27 && id <= 36 ? known[31] : "General");
        styles.push({ font: fonts[Number(attribute("fontId") ?? 0)] ?? {}, pattern });
      }
    },
    close: (name) => {
      if (name === "fonts") inFonts = false;
      else if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** A stored number as the cell shows it; `General` keeps its digits. A pattern that the library does not know is passed over. */
export function shownNumber(digits: string, pattern: string): string {
  if (/^(?:General|@|G\/通用格式|)$/i.test(pattern)) return digits;
  try {
    return format(pattern, Number(digits), { locale: "zh-CN" }).trim();
  } catch {
    return digits;
  }
}
