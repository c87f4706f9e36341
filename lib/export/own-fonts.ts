import "server-only";
import { createHash } from "node:crypto";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { mountableFamilies } from "../document/typst-input";
import { familiesIn, type ReadAt } from "./font-names";

/** A font file of the operator that holds a family of the page layout. */
export type OwnFont = {
  /** Of the content, so that the file may be kept for good under this name. */
  sha256: string;
  path: string;
  bytes: number;
  families: string[];
};

const fontFile = /\.(ttf|otf|ttc|otc)$/i;
/** A folder of fonts, not a whole disk: files beyond these are not looked at. */
const mostFiles = 2000;
const mostBytes = 64 * 1024 * 1024;

const found = new Map<string, Promise<OwnFont[]>>();

/**
 * The fonts of the page layout in the operator's folder and below it, in the order of their paths. The folder is read
 * once: PDF and paged view go by the same fonts until the program ends. A file that is no font is passed over.
 */
export function ownFonts(folder: string | undefined): Promise<OwnFont[]> {
  if (!folder) return Promise.resolve([]);
  const known = found.get(folder) ?? findOwnFonts(folder);
  found.set(folder, known);
  return known;
}

async function findOwnFonts(folder: string): Promise<OwnFont[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = names.filter((name) => fontFile.test(name)).sort();
  const fonts: OwnFont[] = [];
  for (const path of paths.slice(0, mostFiles)) {
    const font = await readOwnFont(join(folder, path)).catch(() => null);
    if (font && !fonts.some(({ sha256 }) => sha256 === font.sha256)) fonts.push(font);
  }
  return fonts;
}

async function readOwnFont(path: string): Promise<OwnFont | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > mostBytes) return null;
    const readAt: ReadAt = async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const families = await familiesIn(readAt).then((names) => mountableFamilies.filter((name) => names.has(name)));
    if (families.length === 0) return null;
    const content = await readFile(path);
    return { sha256: createHash("sha256").update(content).digest("hex"), path, bytes: content.length, families };
  } finally {
    await file.close();
  }
}
