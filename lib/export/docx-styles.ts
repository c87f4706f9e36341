import "server-only";
import type { ParagraphStyle } from "../document/document";
import {
  bodyTracking,
  type FontRole,
  fonts,
  latinFont,
  page,
  paragraphStyles,
  type TableStyle,
  type TextStyle,
  tableFont,
  tableRule,
  tableStyles,
} from "../document/style";
import { characterStyleId, rightIndented, sized, styleIds } from "./docx-text";
import { xml } from "./xml";

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const twips = (points: number) => Math.round(points * 20);

/** Names that Word shows in its own language; built-in names stay as Word spells them. */
const styleNames: Record<ParagraphStyle, string> = {
  title: "Title",
  mark: "文稿标记",
  addressee: "Salutation",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  heading4: "heading 4",
  body: "Body Text",
  note: "表注",
  signature: "Signature",
};

/** Word knows the others. */
const ownStyles = new Set<ParagraphStyle>(["mark", "note"]);

function fontElement(role: FontRole, latin = latinFont.official): string {
  return xml("w:rFonts", { "w:ascii": latin, "w:eastAsia": fonts[role].official, "w:hAnsi": latin, "w:cs": latin });
}

const characterProperties = ({ font, size }: TextStyle) =>
  xml("w:rPr", {}, fontElement(font), xml("w:spacing", { "w:val": twips(bodyTracking) }), sized(size));

function paragraphProperties(style: TextStyle): string {
  const { linePitch, before, after, indent, rightIndent = 0, size, align, outline, together } = style;
  const heading = outline !== undefined && outline > 1;
  return xml(
    "w:pPr",
    {},
    outline || together ? xml("w:keepNext") : "",
    xml("w:spacing", {
      "w:before": twips(before),
      "w:after": twips(after),
      "w:line": twips(linePitch),
      "w:lineRule": "exact",
    }),
    indent || rightIndent
      ? xml("w:ind", {
          ...(rightIndent ? rightIndented(rightIndent, size) : {}),
          "w:firstLineChars": indent ? indent * 100 : undefined,
          "w:firstLine": indent ? twips(indent * size) : undefined,
        })
      : "",
    together ? xml("w:contextualSpacing") : "",
    xml("w:jc", { "w:val": align === "justify" ? "both" : align }),
    heading ? xml("w:outlineLvl", { "w:val": outline - 2 }) : "",
  );
}

function paragraphStyle(name: ParagraphStyle): string {
  const style = paragraphStyles[name];
  const linked = name.startsWith("heading") ? xml("w:link", { "w:val": characterStyleId(name) }) : "";
  const next = style.outline ? xml("w:next", { "w:val": styleIds.body }) : "";
  return xml(
    "w:style",
    { "w:type": "paragraph", "w:styleId": styleIds[name], "w:customStyle": ownStyles.has(name) ? 1 : undefined },
    xml("w:name", { "w:val": styleNames[name] }),
    xml("w:basedOn", { "w:val": "Normal" }),
    next,
    linked,
    xml("w:qFormat"),
    paragraphProperties(style),
    characterProperties(style),
  );
}

const characterStyle = (name: ParagraphStyle) =>
  xml(
    "w:style",
    { "w:type": "character", "w:customStyle": 1, "w:styleId": characterStyleId(name) },
    xml("w:name", { "w:val": `${styleNames[name]} Char` }),
    xml("w:link", { "w:val": styleIds[name] }),
    characterProperties(paragraphStyles[name]),
  );

function tableTextStyle([name, { size, linePitch }]: [string, TableStyle]): string {
  return xml(
    "w:style",
    { "w:type": "paragraph", "w:customStyle": 1, "w:styleId": `TableText${name}` },
    xml("w:name", { "w:val": `表格文字 ${name}` }),
    xml("w:basedOn", { "w:val": "Normal" }),
    xml(
      "w:pPr",
      {},
      xml("w:spacing", { "w:line": twips(linePitch), "w:lineRule": "exact" }),
      xml("w:jc", { "w:val": "center" }),
    ),
    xml("w:rPr", {}, fontElement(tableFont), sized(size)),
  );
}

const footerStyle = () =>
  xml(
    "w:style",
    { "w:type": "paragraph", "w:styleId": "Footer" },
    xml("w:name", { "w:val": "footer" }),
    xml("w:basedOn", { "w:val": "Normal" }),
    xml(
      "w:rPr",
      {},
      fontElement(page.pageNumber.font, fonts[page.pageNumber.font].official),
      sized(page.pageNumber.size),
    ),
  );

function gridStyle(): string {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = sides.map((side) =>
    xml(`w:${side}`, { "w:val": "single", "w:sz": tableRule * 8, "w:space": 0, "w:color": "000000" }),
  );
  return xml(
    "w:style",
    { "w:type": "table", "w:styleId": "TableGrid" },
    xml("w:name", { "w:val": "Table Grid" }),
    xml("w:tblPr", {}, xml("w:tblBorders", {}, ...borders)),
  );
}

function defaults(): string {
  const language = xml("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" });
  const runs = xml(
    "w:rPrDefault",
    {},
    xml("w:rPr", {}, fontElement("fang"), sized(paragraphStyles.body.size), language),
  );
  return xml("w:docDefaults", {}, runs, xml("w:pPrDefault"));
}

/** @returns `word/styles.xml`: every named style of the page layout under Word's own names. */
export function stylesXml(): string {
  const names = Object.keys(paragraphStyles) as ParagraphStyle[];
  return xml(
    "w:styles",
    { "xmlns:w": wordNamespace },
    defaults(),
    xml(
      "w:style",
      { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
      xml("w:name", { "w:val": "Normal" }),
      xml("w:qFormat"),
      // Every page has its 22 lines, even where one line of a paragraph stands alone.
      xml("w:pPr", {}, xml("w:widowControl", { "w:val": 0 })),
    ),
    xml(
      "w:style",
      { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" },
      xml("w:name", { "w:val": "Default Paragraph Font" }),
    ),
    ...names.map(paragraphStyle),
    ...names.filter((name) => name.startsWith("heading")).map(characterStyle),
    ...Object.entries(tableStyles).map(tableTextStyle),
    footerStyle(),
    gridStyle(),
  );
}

/** @returns `word/fontTable.xml`: what Word takes where the official cut is not installed. */
export function fontTableXml(): string {
  const chinese = Object.values(fonts).map(({ official, alternative }) =>
    xml(
      "w:font",
      { "w:name": official },
      xml("w:altName", { "w:val": alternative }),
      xml("w:charset", { "w:val": "86" }),
      xml("w:family", { "w:val": "auto" }),
      xml("w:pitch", { "w:val": "variable" }),
    ),
  );
  const latin = xml(
    "w:font",
    { "w:name": latinFont.official },
    xml("w:charset", { "w:val": "00" }),
    xml("w:family", { "w:val": "roman" }),
    xml("w:pitch", { "w:val": "variable" }),
  );
  return xml("w:fonts", { "xmlns:w": wordNamespace }, ...chinese, latin);
}
