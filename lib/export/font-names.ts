/** Reads so many bytes of a file from a position; fewer where the file ends before. */
export type ReadAt = (position: number, length: number) => Promise<Buffer>;

/** Family, full name, and the family that holds more than four styles. */
const familyIds = [1, 4, 16];
const mostFaces = 64;
const mostTables = 256;
const mostNameBytes = 256 * 1024;

/**
 * The names in every language by which a font file's families are known.
 * @throws RangeError when the file is no OpenType font or is cut short.
 */
export async function familiesIn(readAt: ReadAt): Promise<Set<string>> {
  const names = new Set<string>();
  for (const start of await facesOf(readAt)) {
    const table = await nameTable(readAt, start);
    for (const name of namesIn(table)) names.add(name);
  }
  return names;
}

/** Where the faces begin: one, or those of a collection. */
async function facesOf(readAt: ReadAt): Promise<number[]> {
  const head = await readAt(0, 12);
  if (head.toString("latin1", 0, 4) !== "ttcf") return [0];
  const count = Math.min(head.readUInt32BE(8), mostFaces);
  const offsets = await readAt(12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.readUInt32BE(index * 4));
}

async function nameTable(readAt: ReadAt, start: number): Promise<Buffer> {
  const count = Math.min((await readAt(start, 12)).readUInt16BE(4), mostTables);
  const directory = await readAt(start + 12, count * 16);
  for (let at = 0; at + 16 <= directory.length; at += 16) {
    if (directory.toString("latin1", at, at + 4) !== "name") continue;
    return readAt(directory.readUInt32BE(at + 8), Math.min(directory.readUInt32BE(at + 12), mostNameBytes));
  }
  throw new RangeError("The font has no name");
}

function namesIn(table: Buffer): string[] {
  const storage = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + index * 12)
    .filter((at) => familyIds.includes(table.readUInt16BE(at + 6)))
    .map((at) => {
      const from = storage + table.readUInt16BE(at + 10);
      const bytes = table.subarray(from, from + table.readUInt16BE(at + 8));
      const platform = table.readUInt16BE(at);
      return new TextDecoder(platform === 1 ? "latin1" : "utf-16be").decode(bytes);
    });
}
