import type { z } from "zod";
import type { Edition } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";

/** A value at fault: where it stands (JSON pointer, RFC 6901), what is there and what is wanted. */
export type Fault = { pointer: string; detail: string };

/** Nobody reads more of them, and a hostile file could hold a million. */
const mostFaults = 50;

/** @returns the JSON pointer (RFC 6901) of a path. */
export const pointerOf = (path: PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Quotes a value in a message, cut to a length that can be read. */
export function shown(value: unknown): string {
  if (value === undefined) return "没有";
  if (value === null) return "空的";
  if (typeof value === "string") return value === "" ? "空的" : `“${cut(value)}”`;
  if (typeof value === "object") return Array.isArray(value) ? "一个数组" : "一个对象";
  return `“${cut(String(value))}”`;
}

const cut = (text: string) => (text.length > 20 ? `${[...text].slice(0, 20).join("")}…` : text);

/** @returns an error message for zod: what is wanted, then what is there. */
export const wanted = (want: string) => ({
  error: (issue: { input?: unknown }) => `${want}，现在是${shown(issue.input)}`,
});

function unknownKey(key: string, edition: Edition | undefined): string {
  const spec = edition && figuresOf(edition).get(key);
  if (spec?.parts) return `“${labelOf(spec)}”由程序合计，不用给`;
  return edition && key.split(".").length === 3
    ? `${edition.id} 年格式里没有“${cut(key)}”这一格`
    : `这里没有“${cut(key)}”这一项`;
}

/** @returns the issues of a failed parse as faults, each unknown key one of them. */
export function faultsOf(error: z.core.$ZodError, edition?: Edition, prefix = ""): Fault[] {
  const faults = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({
          pointer: prefix + pointerOf([...issue.path, key]),
          detail: unknownKey(key, edition),
        }))
      : [{ pointer: prefix + pointerOf(issue.path), detail: issue.message }],
  );
  return faults.slice(0, mostFaults);
}
