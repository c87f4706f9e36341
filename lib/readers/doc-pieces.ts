import { UnreadableFile } from "./problem";

/** A stretch of text as it lies in the file: character positions and file offsets. */
export type Piece = { from: number; to: number; offset: number; compressed: boolean };

export type WordFile = {
  main: Uint8Array;
  view: DataView;
  table: DataView;
  data?: Uint8Array;
  pieces: Piece[];
  length: number;
};

const signature = 0xa5ec;
const encrypted = 0x0100;
const secondTable = 0x0200;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Word 97 to 2003: the file information block and the piece table, by [MS-DOC]. */
export function openWordFile(read: (name: string) => Uint8Array | undefined): WordFile {
  const main = read("WordDocument");
  if (!main || main.length < 0x200) throw new UnreadableFile("damaged");
  const view = viewOf(main);
  if (view.getUint16(0, true) !== signature)
    throw new UnreadableFile("unknownFormat", "这是 Word 95 或更早的文件，请用 Word 或 WPS 另存为 docx。");
  const flags = view.getUint16(0x0a, true);
  if (flags & encrypted) throw new UnreadableFile("encrypted");
  const tableBytes = read(flags & secondTable ? "1Table" : "0Table");
  if (!tableBytes) throw new UnreadableFile("damaged");
  const table = viewOf(tableBytes);
  const pieces = readPieces(table, view.getUint32(0x01a2, true), view.getUint32(0x01a6, true));
  return { main, view, table, data: read("Data"), pieces, length: view.getUint32(0x4c, true) };
}

function readPieces(table: DataView, start: number, size: number): Piece[] {
  let at = start;
  const end = start + size;
  while (at < end && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at >= end || table.getUint8(at) !== 2) throw new UnreadableFile("damaged");
  const count = (table.getUint32(at + 1, true) - 4) / 12;
  const positions = at + 5;
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
    const value = table.getUint32(positions + (count + 1) * 4 + index * 8 + 2, true);
    const compressed = (value & 0x40000000) !== 0;
    const offset = compressed ? (value & 0x3fffffff) / 2 : value & 0x3fffffff;
    return {
      from: table.getUint32(positions + index * 4, true),
      to: table.getUint32(positions + (index + 1) * 4, true),
      offset,
      compressed,
    };
  });
}

/** The document's own text, and for each character its offset in the file. */
export function readCharacters({ main, pieces, length }: WordFile): { text: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { from, to, offset, compressed } of pieces) {
    const count = Math.min(to, length) - from;
    if (count <= 0) continue;
    const width = compressed ? 1 : 2;
    const bytes = main.subarray(offset, offset + count * width);
    if (bytes.length < count * width) throw new UnreadableFile("damaged");
    parts.push(new TextDecoder(compressed ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(bytes));
    for (let index = 0; index < count; index += 1) offsets.push(offset + index * width);
  }
  return { text: parts.join(""), offsets };
}
