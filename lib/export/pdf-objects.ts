/** A PDF of numbered objects behind one plain cross-reference table, as Typst writes it. Text is bytes, one a character. */
export type PdfObjects = { head: string; bodies: Map<number, string>; trailer: string };

/** @returns null when the file is built in another way. */
export function readObjects(pdf: Uint8Array): PdfObjects | null {
  const text = Buffer.from(pdf).toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40));
  if (!table) return null;
  const first = start + table[0].length;
  const count = Number(table[1]);
  const places = Array.from({ length: count - 1 }, (_, index) => ({
    number: index + 1,
    offset: Number(text.slice(first + (index + 1) * 20, first + (index + 1) * 20 + 10)),
  })).sort((one, other) => one.offset - other.offset);
  const ends = [...places.slice(1).map(({ offset }) => offset), start];
  const bodies = new Map(places.map(({ number, offset }, index) => [number, text.slice(offset, ends[index])]));
  const sound = [...bodies].every(([number, body]) => body.startsWith(`${number} 0 obj`));
  return sound ? { head: text.slice(0, places[0].offset), bodies, trailer: text.slice(first + count * 20) } : null;
}

/** @returns the same file with the objects as they are now. */
export function writeObjects({ head, bodies, trailer }: PdfObjects): Uint8Array {
  const offsets = new Map<number, number>();
  let length = head.length;
  for (const [number, body] of bodies) {
    offsets.set(number, length);
    length += body.length;
  }
  const entries = Array.from({ length: bodies.size }, (_, index) => `${pad(offsets.get(index + 1) ?? 0)} 00000 n\r\n`);
  const table = `xref\n0 ${bodies.size + 1}\n0000000000 65535 f\r\n${entries.join("")}`;
  const closing = trailer.replace(/startxref\n\d+/, `startxref\n${length}`);
  return new Uint8Array(Buffer.from(`${head}${[...bodies.values()].join("")}${table}${closing}`, "latin1"));
}

const pad = (offset: number) => String(offset).padStart(10, "0");
