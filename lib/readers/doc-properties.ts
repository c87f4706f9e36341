import type { WordFile } from "./doc-pieces";

/** One cell's definition at the end of its row: right edge in twips, and how it is merged. */
export type DefinedCell = { left: number; right: number; continuesAbove: boolean; continuesLeft: boolean };
export type ParagraphMarks = { inTable: boolean; endsRow: boolean; depth: number; cells?: DefinedCell[] };

const none: ParagraphMarks = { inTable: false, endsRow: false, depth: 0 };

const codes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  innerRow: 0x244c,
  defineTable: 0xd608,
  huge: 0x6646,
  hugeOld: 0x6645,
  tabs: 0xc615,
};

/** Bytes of a property's operand by its own code; a variable one says its length first. */
export function operandSize(bytes: DataView, code: number, at: number): number {
  if (code === codes.defineTable) return bytes.getUint16(at, true) + 1;
  const kind = code >> 13;
  if (kind === 6) return bytes.getUint8(at) + 1;
  return [1, 1, 2, 4, 2, 2, 0, 3][kind];
}

function readDefinition(bytes: DataView, at: number, size: number): DefinedCell[] {
  const count = bytes.getUint8(at + 2);
  const edges = Array.from({ length: count + 1 }, (_, index) => bytes.getInt16(at + 3 + index * 2, true));
  const first = at + 3 + (count + 1) * 2;
  return edges.slice(0, -1).map((left, index) => {
    const place = first + index * 20;
    const flags = place + 2 <= at + size ? bytes.getUint16(place, true) : 0;
    return {
      left,
      right: edges[index + 1],
      continuesLeft: (flags & 0x2) !== 0,
      continuesAbove: ((flags >> 5) & 0x3) === 1,
    };
  });
}

function readMarks(bytes: DataView, start: number, size: number, file: WordFile): ParagraphMarks {
  const marks = { ...none };
  let at = start;
  const end = Math.min(start + size, bytes.byteLength);
  while (at + 3 <= end) {
    const code = bytes.getUint16(at, true);
    at += 2;
    const length = operandSize(bytes, code, at);
    if (at + length > bytes.byteLength) break;
    if (code === codes.inTable) marks.inTable = bytes.getUint8(at) === 1;
    else if (code === codes.endsRow || code === codes.innerRow)
      marks.endsRow = marks.endsRow || bytes.getUint8(at) === 1;
    else if (code === codes.depth) marks.depth = bytes.getInt32(at, true);
    else if (code === codes.defineTable) marks.cells = readDefinition(bytes, at, length);
    else if (code === codes.huge || code === codes.hugeOld)
      Object.assign(marks, readHuge(bytes.getUint32(at, true), file));
    at += length;
  }
  return marks;
}

/** Properties too long for their page lie in the data stream. */
function readHuge(offset: number, file: WordFile): Partial<ParagraphMarks> {
  if (!file.data || offset + 2 > file.data.length) return {};
  const data = new DataView(file.data.buffer, file.data.byteOffset, file.data.byteLength);
  const { cells, inTable, endsRow, depth } = readMarks(data, offset + 2, data.getUint16(offset, true), {
    ...file,
    data: undefined,
  });
  return {
    ...(cells ? { cells } : {}),
    ...(inTable ? { inTable } : {}),
    ...(endsRow ? { endsRow } : {}),
    ...(depth ? { depth } : {}),
  };
}

type Run = { from: number; to: number; marks: ParagraphMarks };

/** Each 512-byte page lists the paragraphs in a stretch of the file, with their properties. */
function readPage(file: WordFile, page: number): Run[] {
  const start = page * 512;
  if (start + 512 > file.main.length) return [];
  const { view } = file;
  const count = view.getUint8(start + 511);
  return Array.from({ length: count }, (_, index) => {
    const from = view.getUint32(start + index * 4, true);
    const to = view.getUint32(start + (index + 1) * 4, true);
    const place = view.getUint8(start + (count + 1) * 4 + index * 13) * 2;
    if (place === 0) return { from, to, marks: none };
    const size = view.getUint8(start + place);
    const [at, length] =
      size === 0 ? [start + place + 2, view.getUint8(start + place + 1) * 2] : [start + place + 1, size * 2 - 1];
    return { from, to, marks: readMarks(view, at + 2, length - 2, file) };
  });
}

/** The pages of a list whose place the file information block says at `entry`. */
export function pagesOf({ view, table }: WordFile, entry: number): number[] {
  const [start, size] = [view.getUint32(entry, true), view.getUint32(entry + 4, true)];
  const count = Math.max(0, Math.floor((size - 4) / 8));
  const pages: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = start + (count + 1) * 4 + index * 4;
    if (place + 4 <= table.byteLength) pages.push(table.getUint32(place, true) & 0x3fffff);
  }
  return pages;
}

/** @returns the run that holds a file offset. */
export function finderOf<Stretch extends { from: number; to: number }>(
  stretches: Stretch[],
): (offset: number) => Stretch | undefined {
  const runs = [...stretches].sort((a, b) => a.from - b.from);
  return (offset) => {
    let [low, high] = [0, runs.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (offset < runs[middle].from) high = middle - 1;
      else if (offset >= runs[middle].to) low = middle + 1;
      else return runs[middle];
    }
    return undefined;
  };
}

const paragraphPages = 0x0102;

/** @returns the properties of the paragraph that holds a file offset. */
export function readParagraphMarks(file: WordFile): (offset: number) => ParagraphMarks {
  const find = finderOf(pagesOf(file, paragraphPages).flatMap((page) => readPage(file, page)));
  return (offset) => find(offset)?.marks ?? none;
}
