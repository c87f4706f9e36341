import { inflateRawSync } from "node:zlib";
import { limits, UnreadableFile } from "./problem";

type Entry = { name: string; method: number; packed: number; size: number; offset: number; encrypted: boolean };

/** A zip archive whose declared sizes have been checked; each part is inflated only when it is asked for. */
export type Archive = {
  names: string[];
  has: (name: string) => boolean;
  read: (name: string) => Uint8Array | undefined;
  text: (name: string) => string | undefined;
  /** A part that is not kept, of at most so many bytes. @throws UnreadableFile of this part alone */
  take: (name: string, most: number) => Uint8Array | undefined;
};

/** How many parts an archive may have, and how many bytes it may declare them to unpack to. */
export type ArchiveLimits = { entries: number; unpackedBytes: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new UnreadableFile("damaged");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw new UnreadableFile("damaged");
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength))
    .replace(/\\/g, "/")
    .replace(/^\//, "");
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  return { entry, next: at + 46 + nameLength + extraLength + commentLength };
}

/** What is not UTF-8 was packed by a Chinese Windows, whatever the archive's flag says. */
function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return new TextDecoder("gbk").decode(name);
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, allowed: ArchiveLimits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > allowed.entries) throw new UnreadableFile("bomb");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.set(entry.name, entry);
    at = next;
  }
  const declared = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (declared > allowed.unpackedBytes) throw new UnreadableFile("bomb");
  return entries;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, room: number): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile("encrypted");
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localMark)
    throw new UnreadableFile("damaged");
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new UnreadableFile("damaged");
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new UnreadableFile("damaged");
  try {
    // A lying header is caught here: the limit is on what really comes out, not on what was declared.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw new UnreadableFile((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "damaged");
  }
}

/** @throws UnreadableFile when the archive is damaged, encrypted or would unpack to more than the limits allow. */
export function openArchive(bytes: Uint8Array, allowed: ArchiveLimits = limits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < endSize) throw new UnreadableFile("damaged");
  const entries = readDirectory(bytes, view, allowed);
  const unpacked = new Map<string, Uint8Array>();
  let room = allowed.unpackedBytes;
  const read = (name: string) => {
    const known = unpacked.get(name);
    const entry = entries.get(name);
    if (known || !entry) return known;
    const part = unpack(bytes, view, entry, room);
    room -= part.length;
    unpacked.set(name, part);
    return part;
  };
  const text = (name: string) => {
    const part = read(name);
    return part && decodeXml(part);
  };
  const take = (name: string, most: number) => {
    const entry = entries.get(name);
    return entry && unpack(bytes, view, entry, most);
  };
  return { names: [...entries.keys()], has: (name) => entries.has(name), read, text, take };
}

function decodeXml(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder("utf-16le").decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder("utf-16be").decode(part);
  return new TextDecoder().decode(part);
}
