import { limits, UnreadableFile } from "./problem";

/** The streams of an OLE compound file, in which Word and Excel kept their documents before 2007. */
export type OleStreams = { names: string[]; read: (name: string) => Uint8Array | undefined };

type Entry = { name: string; kind: number; start: number; size: number };

const endOfChain = 0xfffffffa;
const entrySize = 128;
const miniSector = 64;
const root = 5;
const stream = 2;

class Compound {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly table: number[];
  private readonly miniTable: number[];
  private readonly mini: Uint8Array;
  private readonly miniLimit: number;
  readonly entries: Entry[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sector = 1 << this.view.getUint16(30, true);
    if (this.sector !== 512 && this.sector !== 4096) throw new UnreadableFile("damaged");
    this.miniLimit = this.view.getUint32(56, true);
    this.table = this.allocationTable();
    this.entries = this.directory(this.chain(this.view.getUint32(48, true)));
    this.miniTable = toNumbers(this.chain(this.view.getUint32(60, true)));
    const top = this.entries.find(({ kind }) => kind === root);
    this.mini = top ? this.chain(top.start) : new Uint8Array();
  }

  private sectorAt(index: number): Uint8Array {
    const start = (index + 1) * this.sector;
    return this.bytes.subarray(start, start + this.sector);
  }

  /** The first 109 sectors of the table are named in the header, more of them in a chain. */
  private allocationTable(): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < 109; at += 1) sectors.push(this.view.getUint32(76 + at * 4, true));
    let next = this.view.getUint32(68, true);
    for (let guard = 0; next < endOfChain && guard < limits.entries; guard += 1) {
      const numbers = toNumbers(this.sectorAt(next));
      sectors.push(...numbers.slice(0, -1));
      next = numbers[numbers.length - 1] ?? endOfChain;
    }
    return sectors.filter((sector) => sector < endOfChain).flatMap((sector) => toNumbers(this.sectorAt(sector)));
  }

  private chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = this.bytes.length / this.sector + 1;
    for (let at = start; at < endOfChain && parts.length <= most; at = this.table[at] ?? endOfChain)
      parts.push(this.sectorAt(at));
    return join(parts);
  }

  private directory(bytes: Uint8Array): Entry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
      const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
      const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length));
      entries.push({
        name,
        kind: bytes[at + 66],
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  read({ start, size }: Entry): Uint8Array {
    if (size >= this.miniLimit) return this.chain(start).subarray(0, size);
    const parts: Uint8Array[] = [];
    for (let at = start; at < endOfChain && parts.length * miniSector < size; at = this.miniTable[at] ?? endOfChain)
      parts.push(this.mini.subarray(at * miniSector, (at + 1) * miniSector));
    return join(parts).subarray(0, size);
  }
}

function toNumbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @throws UnreadableFile when the file is cut off or not what its first bytes promise. */
export function openOle(bytes: Uint8Array): OleStreams {
  if (bytes.length < 1536) throw new UnreadableFile("damaged");
  const compound = new Compound(bytes);
  const streams = new Map(compound.entries.filter(({ kind }) => kind === stream).map((entry) => [entry.name, entry]));
  return {
    names: [...streams.keys()],
    read: (name) => {
      const entry = streams.get(name);
      return entry && compound.read(entry);
    },
  };
}
