import "server-only";
import type { Block, DocumentSection, ParagraphBlock, ReportDocument, Revision } from "../document/document";
import { page } from "../document/style";
import { commentsExtendedXml, commentsXml, DocxComments } from "./docx-comments";
import { numberedRevisions, revisedEnd } from "./docx-revisions";
import { fontTableXml, stylesXml, wordNamespace } from "./docx-styles";
import { writeTable } from "./docx-table";
import { writeParagraph, writeRun } from "./docx-text";
import { embeddedParts, embeddedRelation, embeddedReport } from "./embedded-report";
import { officeRelations, type Part, type Relation, relationsPart, writePackage } from "./office-package";
import type { WriterInput } from "./writers";
import { xml } from "./xml";

const wordType = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
/** The report as a Word file after GB/T 9704-2012, with the interchange file as a custom part. */
export function writeDocx({ document, report, edition, figures, comments = [] }: WriterInput): Promise<Uint8Array> {
  const pinned = comments.length > 0 ? new DocxComments(comments, report, figures, document) : undefined;
  return writeDocument(document, embeddedReport({ edition, report, figures }), pinned);
}

/** Any document in the same layout; `source` is embedded where it is given, `comments` stand at their places. */
export function writeDocument(document: ReportDocument, source?: object, comments?: DocxComments): Promise<Uint8Array> {
  const parts: Part[] = [
    {
      path: "word/document.xml",
      content: numberedRevisions(documentXml(document, comments)),
      contentType: wordType("document.main"),
    },
    { path: "word/styles.xml", content: stylesXml(), contentType: wordType("styles") },
    { path: "word/fontTable.xml", content: fontTableXml(), contentType: wordType("fontTable") },
    {
      path: "word/settings.xml",
      content: settingsXml(comments !== undefined || hasRevisions(document)),
      contentType: wordType("settings"),
    },
    { path: "word/footer1.xml", content: footerXml("right"), contentType: wordType("footer") },
    { path: "word/footer2.xml", content: footerXml("left"), contentType: wordType("footer") },
  ];
  const embedded = source ? embeddedParts(source) : [];
  const said = comments ? commentParts(comments) : [];
  return writePackage(document, [
    ...parts,
    ...said,
    relationsPart("word/_rels/document.xml.rels", relations(embedded.length > 0, said.length > 0)),
    ...embedded,
  ]);
}

const commentParts = ({ all }: DocxComments): Part[] => [
  { path: "word/comments.xml", content: commentsXml(all), contentType: wordType("comments") },
  { path: "word/commentsExtended.xml", content: commentsExtendedXml(all), contentType: wordType("commentsExtended") },
];

function relations(embedded: boolean, comments: boolean): Relation[] {
  const own = ["styles", "fontTable", "settings", "footer1", "footer2"].map((name, index) => ({
    id: `rId${index + 1}`,
    type: `${officeRelations}/${name.replace(/\d$/, "")}`,
    target: `${name}.xml`,
  }));
  const said = [
    { id: "rId7", type: `${officeRelations}/comments`, target: "comments.xml" },
    { id: "rId8", type: extendedRelation, target: "commentsExtended.xml" },
  ];
  return [...own, ...(embedded ? [{ id: "rId6", ...embeddedRelation }] : []), ...(comments ? said : [])];
}

const extendedRelation = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";

function documentXml(document: ReportDocument, comments?: DocxComments): string {
  return xml(
    "w:document",
    { "xmlns:w": wordNamespace, "xmlns:r": officeRelations },
    xml("w:body", {}, ...document.sections.map((section) => writeSection(section, comments)), sectionProperties()),
  );
}

function writeSection({ blocks, newPage }: DocumentSection, comments?: DocxComments): string {
  const written = blocks.map((block, index) =>
    block.kind === "table"
      ? writeTable(block, comments)
      : writeParagraph(aboveTable(block, blocks[index + 1]), newPage === true && index === 0, comments),
  );
  return written.join("") + endOfTable(blocks);
}

/** Word joins tables that touch, and wants a paragraph at the end; where remarks under a table came or went, so did that. */
function endOfTable(blocks: Block[]): string {
  const table = blocks.findLastIndex(({ kind }) => kind === "table");
  const ends = blocks.slice(table + 1).map((block) => (block.kind === "paragraph" ? block.end : undefined));
  if (table < 0 || new Set(ends.map((end) => end?.kind)).size > 1 || ends.includes(undefined)) return "";
  const [end] = ends;
  return tableEnd(end && { ...end, kind: end.kind === "insertion" ? "deletion" : "insertion" });
}

/**
 * Word sets the letters of a fixed line at its foot, close to the rule of a table below: so many points leave the gap
 * that the PDF has.
 */
const gapAboveTable = 10;

const aboveTable = (block: ParagraphBlock, next: Block | undefined): ParagraphBlock =>
  next?.kind === "table" ? { ...block, after: gapAboveTable } : block;

const tableEnd = (end: Revision | undefined): string =>
  xml("w:p", {}, xml("w:pPr", {}, xml("w:spacing", { "w:line": 120, "w:lineRule": "exact" }), revisedEnd(end)));

const twipsOfMm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

function sectionProperties(): string {
  const { top, right, bottom, left } = page.marginMm;
  const { belowMm, size } = page.pageNumber;
  // The dash, half a character high, stands `belowMm` under the type area; Word measures from the paper's edge.
  const footer = twipsOfMm(bottom - belowMm) - size * 10;
  return xml(
    "w:sectPr",
    {},
    xml("w:footerReference", { "w:type": "default", "r:id": "rId4" }),
    xml("w:footerReference", { "w:type": "even", "r:id": "rId5" }),
    xml("w:pgSz", { "w:w": 11906, "w:h": 16838 }),
    xml("w:pgMar", {
      "w:top": twipsOfMm(top),
      "w:right": twipsOfMm(right),
      "w:bottom": twipsOfMm(bottom),
      "w:left": twipsOfMm(left),
      "w:header": twipsOfMm(15),
      "w:footer": footer,
      "w:gutter": 0,
    }),
    xml("w:cols", { "w:space": 720 }),
  );
}

function footerXml(side: "left" | "right"): string {
  const { before, after, indent } = page.pageNumber;
  const properties = xml(
    "w:pPr",
    {},
    xml("w:pStyle", { "w:val": "Footer" }),
    xml("w:ind", { [`w:${side}`]: indent * 20 }),
    xml("w:jc", { "w:val": side }),
  );
  const number = xml("w:fldSimple", { "w:instr": "PAGE" }, writeRun("1"));
  return xml(
    "w:ftr",
    { "xmlns:w": wordNamespace },
    xml("w:p", {}, properties, writeRun(before), number, writeRun(after)),
  );
}

const hasRevisions = ({ sections }: ReportDocument): boolean =>
  sections.some(({ blocks }) =>
    blocks.some((block) =>
      block.kind === "table"
        ? block.cells.some(({ runs }) => runs.some(({ revision }) => revision))
        : block.end || block.formerly || block.runs.some(({ revision }) => revision),
    ),
  );

/** @param tracking what is written in a file that goes round is tracked: it comes back with who wrote it */
function settingsXml(tracking: boolean): string {
  const mode = xml("w:compatSetting", {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  });
  return xml(
    "w:settings",
    { "xmlns:w": wordNamespace },
    tracking ? xml("w:trackRevisions") : "",
    xml("w:defaultTabStop", { "w:val": 420 }),
    xml("w:evenAndOddHeaders"),
    xml("w:characterSpacingControl", { "w:val": "compressPunctuation" }),
    xml("w:compat", {}, mode),
    xml("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
  );
}
