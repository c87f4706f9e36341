import "server-only";
import { createHash } from "node:crypto";
import { type Archive, openArchive } from "../readers/open-archive";
import { parseJson } from "../readers/parse-json";
import { limits, UnreadableFile } from "../readers/problem";
import { checkPack } from "./check-pack";
import type { DraftPack } from "./draft-pack";
import {
  fileOf,
  manifestName,
  type PartName,
  packLimits,
  packName,
  packVersion,
  partNames,
  partsIn,
} from "./pack-format";
import { manifestShape, partShapes } from "./pack-shapes";
import { type PackProblem, RefusedPack } from "./refused-pack";

export type PackOutcome = { ok: true; pack: DraftPack } | { ok: false; problem: PackProblem };

/** Reads a draft pack out of the bytes of a file; nothing but its own parts is ever unpacked, and nothing is written. */
export function readPack(bytes: Uint8Array): PackOutcome {
  try {
    return { ok: true, pack: checkPack(partsOf(bytes)) };
  } catch (error) {
    if (error instanceof RefusedPack) return { ok: false, problem: error.problem };
    if (error instanceof UnreadableFile) return { ok: false, problem: ofArchive(error) };
    throw error;
  }
}

const ofArchive = ({ problem: { code } }: UnreadableFile): PackProblem =>
  new RefusedPack(code === "bomb" ? "packTooLarge" : "damagedPack").problem;

function openPack(bytes: Uint8Array): Archive {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new RefusedPack("notAPack", "no zip");
  const archive = openArchive(bytes, { ...limits, unpackedBytes: packLimits.bytes });
  if (!archive.has(manifestName)) throw new RefusedPack("notAPack", "no manifest");
  return archive;
}

function partsOf(bytes: Uint8Array): DraftPack {
  const archive = openPack(bytes);
  const manifest = manifestShape.safeParse(jsonIn(archive, manifestName));
  if (!manifest.success) throw new RefusedPack("notAPack", "manifest");
  const [name, version] = manifest.data.format.split("/");
  if (name !== packName) throw new RefusedPack("notAPack", "format");
  if (!(Number(version) >= 1)) throw new RefusedPack("notAPack", "version");
  if (Number(version) > packVersion) throw new RefusedPack("newerPack", manifest.data.format);
  const parts = partsIn(Number(version));
  const wanted = [manifestName, ...parts.map(fileOf)];
  if (archive.names.length !== wanted.length || !wanted.every((file) => archive.has(file)))
    throw new RefusedPack("damagedPack", "other files");
  for (const file of parts.map(fileOf)) checkDigest(archive, file, manifest.data.files[file]);
  // What an older program did not know of was not there.
  const partOf = (part: PartName) => (parts.includes(part) ? partIn(archive, part) : []);
  return Object.fromEntries(partNames.map((part) => [part, partOf(part)])) as DraftPack;
}

function checkDigest(archive: Archive, file: string, stated: { bytes: number; sha256: string } | undefined): void {
  const part = archive.read(file) as Uint8Array;
  const digest = createHash("sha256").update(part).digest("hex");
  if (stated?.sha256 !== digest || stated.bytes !== part.length)
    throw new RefusedPack("damagedPack", `${file} differs`);
}

const signs = new Set([..."{[,"].map((sign) => sign.charCodeAt(0)));

/** Ten million empty values are few bytes and a lot of memory. */
function countValues(part: Uint8Array): number {
  let count = 0;
  for (const byte of part) if (signs.has(byte)) count += 1;
  return count;
}

function jsonIn(archive: Archive, file: string): unknown {
  const part = archive.read(file) as Uint8Array;
  if (countValues(part) > packLimits.values) throw new RefusedPack("packTooLarge", "values");
  try {
    return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(part));
  } catch {
    throw new RefusedPack("damagedPack", `${file} is no JSON`);
  }
}

function partIn<Part extends PartName>(archive: Archive, part: Part): DraftPack[Part] {
  const read = partShapes[part].safeParse(jsonIn(archive, fileOf(part)));
  if (!read.success) throw new RefusedPack("damagedPack", `${part}: ${read.error.issues[0]?.message}`);
  return read.data as DraftPack[Part];
}
