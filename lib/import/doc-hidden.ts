import type { WordFile } from "./doc-pieces";
import { finderOf, operandSize, pagesOf } from "./doc-properties";

const characterPages = 0x00fa;
/** Hidden by its writer, or deleted with changes being tracked. */
const hiding = new Set([0x083c, 0x0800]);

function isHidden(bytes: DataView, start: number, size: number): boolean {
  const end = Math.min(start + size, bytes.byteLength);
  let at = start;
  let hidden = false;
  while (at + 3 <= end) {
    const code = bytes.getUint16(at, true);
    at += 2;
    if (hiding.has(code)) hidden = hidden || bytes.getUint8(at) === 1;
    at += operandSize(bytes, code, at);
  }
  return hidden;
}

/** Each 512-byte page lists stretches of equal characters. */
function readPage({ main, view }: WordFile, page: number): { from: number; to: number }[] {
  const start = page * 512;
  if (start + 512 > main.length) return [];
  const count = view.getUint8(start + 511);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const place = view.getUint8(start + (count + 1) * 4 + index) * 2;
    if (place === 0 || !isHidden(view, start + place + 1, view.getUint8(start + place))) return [];
    return [{ from: view.getUint32(start + index * 4, true), to: view.getUint32(start + (index + 1) * 4, true) }];
  });
}

/** @returns whether the character at a file offset is not to be seen. */
export function readHiddenText(file: WordFile): (offset: number) => boolean {
  const find = finderOf(pagesOf(file, characterPages).flatMap((page) => readPage(file, page)));
  return (offset) => find(offset) !== undefined;
}
