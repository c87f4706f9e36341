import type { WordFile } from "./doc-pieces";
import { finderOf, operandSize, pagesOf } from "./doc-properties";
import type { TextForm } from "./text-form";

type Stretch = { from: number; to: number; form: TextForm };

const characterPages = 0x00fa;
const codes = {
  vanish: 0x083c,
  deleted: 0x0800,
  struck: 0x0837,
  doubleStruck: 0x2a53,
  alignment: 0x2a48,
  shift: 0x4845,
};

/** On by itself, or by being the opposite of its style. */
const isOn = (value: number) => value === 1 || value === 0x81;

/** Deleted says: with changes being tracked. */
function readForm(bytes: DataView, start: number, size: number): TextForm {
  const end = Math.min(start + size, bytes.byteLength);
  const form: TextForm = {};
  for (let at = start; at + 3 <= end; ) {
    const code = bytes.getUint16(at, true);
    at += 2;
    const value = bytes.getUint8(at);
    if (code === codes.vanish && isOn(value)) form.gone = "hidden";
    else if (code === codes.deleted && isOn(value)) form.gone ??= "deleted";
    else if ((code === codes.struck || code === codes.doubleStruck) && isOn(value)) form.gone ??= "struck";
    else if (code === codes.alignment && value > 0) form.raised = value === 1 ? "above" : "below";
    else if (code === codes.shift && at + 2 <= end && Math.abs(bytes.getInt16(at, true)) > 1)
      form.raised = bytes.getInt16(at, true) > 0 ? "above" : "below";
    at += operandSize(bytes, code, at);
  }
  return form;
}

/** Each 512-byte page lists stretches of equal characters. */
function readPage({ main, view }: WordFile, page: number): Stretch[] {
  const start = page * 512;
  if (start + 512 > main.length) return [];
  const count = view.getUint8(start + 511);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const place = view.getUint8(start + (count + 1) * 4 + index) * 2;
    if (place === 0) return [];
    const form = readForm(view, start + place + 1, view.getUint8(start + place));
    const [from, to] = [index, index + 1].map((at) => view.getUint32(start + at * 4, true));
    return form.gone || form.raised ? [{ from, to, form }] : [];
  });
}

/** @returns the form of the character at a file offset. */
export function readTextForms(file: WordFile): (offset: number) => TextForm {
  const find = finderOf(pagesOf(file, characterPages).flatMap((page) => readPage(file, page)));
  return (offset) => find(offset)?.form ?? {};
}
