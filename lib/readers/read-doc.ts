import { readTextForms } from "./doc-form";
import { openWordFile, readCharacters } from "./doc-pieces";
import { type DefinedCell, type ParagraphMarks, readParagraphMarks } from "./doc-properties";
import { buildGrid, paragraph, type RawCell } from "./grid-builder";
import { openOle } from "./ole-streams";
import { UnreadableFile } from "./problem";
import type { SourceBlock, SourceDocument, SourceParagraph } from "./source-document";
import { FormedText, type LeftOut, raisedText, type TextForm } from "./text-form";

const cellEnd = "\u0007";
const fields = /\u0013[^\u0013\u0014\u0015]*(?:\u0014|(?=\u0015))/g;

/** Field codes are not printed, their results are; pictures and notes leave a mark that is not text. */
const printedText = (text: string) => {
  let shown = text;
  for (let depth = 0; depth < 5 && fields.test(shown); depth += 1) shown = shown.replace(fields, "");
  return shown
    .replace(/\u000b/g, "\n")
    .replace(/\u001e/g, "-")
    .replace(/[\u0000-\u0008\u000c-\u001f]/g, "")
    .trim();
};

/** Word 97 to 2003 and what WPS saves under .wps. @throws UnreadableFile for other old Office files and for passwords. */
export function readDoc(bytes: Uint8Array): SourceDocument {
  const { names, read } = openOle(bytes);
  if (names.includes("EncryptedPackage")) throw new UnreadableFile("encrypted");
  if (names.includes("Workbook") || names.includes("Book")) throw new UnreadableFile("oldFormat");
  if (!names.includes("WordDocument")) throw new UnreadableFile("unknownFormat");
  const file = openWordFile(read);
  const characters = formedCharacters(readCharacters(file), readTextForms(file));
  const remarks = names.includes("VBA") || names.includes("_VBA_PROJECT") ? ["文件里有宏，没有运行，也没有读。"] : [];
  return { format: "doc", blocks: blocksOf(characters, readParagraphMarks(file)), remarks };
}

/** `leftOut` by the index of the mark that ends the paragraph. */
type Characters = { text: string; offsets: number[]; leftOut: Map<number, LeftOut[]> };

/** Without what is hidden or struck, raised characters as such; marks that end cells and paragraphs stay. */
function formedCharacters(
  { text, offsets }: { text: string; offsets: number[] },
  formAt: (offset: number) => TextForm,
): Characters {
  const kept: Characters = { text: "", offsets: [], leftOut: new Map() };
  const characters: string[] = [];
  let paragraphText = new FormedText();
  offsets.forEach((offset, index) => {
    const isEnd = /[\r\u0007]/.test(text[index]);
    const form = isEnd ? {} : formAt(offset);
    paragraphText.add(text[index], form);
    if (isEnd && paragraphText.leftOut.length > 0) kept.leftOut.set(characters.length, paragraphText.leftOut);
    if (isEnd) paragraphText = new FormedText();
    if (form.gone) return;
    characters.push(form.raised ? raisedText(text[index], form.raised) : text[index]);
    kept.offsets.push(offset);
  });
  return { ...kept, text: characters.join("") };
}

type OpenCell = { blocks: SourceParagraph[] };
type OpenRow = { cells: OpenCell[]; definition: DefinedCell[] };

function blocksOf({ text, offsets, leftOut }: Characters, marksAt: (offset: number) => ParagraphMarks): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: OpenRow[] = [];
  let cells: OpenCell[] = [];
  let own: SourceParagraph[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(...buildGrid(alignRows(rows)));
    rows = [];
  };
  for (const match of text.matchAll(/([^\r\u0007]*)([\r\u0007])/g)) {
    const at = match.index + match[0].length - 1;
    const marks = marksAt(offsets[at]);
    const shown = printedText(match[1]);
    const gone = leftOut.get(at);
    const left = gone ? { leftOut: gone } : {};
    const line = paragraph(shown, left);
    if (marks.inTable && marks.endsRow && marks.depth <= 1) {
      rows.push({ cells, definition: marks.cells ?? [] });
      [cells, own] = [[], []];
    } else if (marks.inTable && match[2] === cellEnd) {
      cells.push({ blocks: [...own, line] });
      own = [];
    } else if (marks.inTable) own.push(line);
    else {
      endTable();
      const [first, ...more] = shown.split("\n");
      if (shown !== "" || gone) blocks.push(paragraph(first, left), ...more.map((text) => paragraph(text)));
    }
  }
  endTable();
  return blocks;
}

const near = 25;

/** Rows state their edges in twips, each for itself: the columns of the table are all edges together. */
function alignRows(rows: OpenRow[]): RawCell[][] {
  const edges: number[] = [];
  for (const edge of rows
    .flatMap(({ definition }) => definition.flatMap(({ left, right }) => [left, right]))
    .sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges[edges.length - 1] > near) edges.push(edge);
  const columnAt = (edge: number) => edges.findLastIndex((known) => known <= edge + near);
  return rows.map(({ cells, definition }) =>
    cells.flatMap(({ blocks }, index): RawCell[] => {
      const own = definition[index];
      if (own?.continuesLeft) return [];
      let last = index;
      while (definition[last + 1]?.continuesLeft) last += 1;
      const colSpan = own ? Math.max(1, columnAt(definition[last].right) - columnAt(own.left)) : 1;
      return [{ blocks, colSpan, rowSpan: 1, continuesAbove: own?.continuesAbove }];
    }),
  );
}
