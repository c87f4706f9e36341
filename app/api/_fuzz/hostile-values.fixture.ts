import fc, { type Arbitrary } from "fast-check";

/** What no clerk would send at any place. */
export const hostileValue: Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[null, -1, 0.1, 1e300, 2 ** 53, -(2 ** 31) - 1, 4_294_967_296, true, "", " ", [], {}, [[[[]]]]],
  ...["\u0000", "\ud800", "\udfff甲", "\u202e甲", "\ufeff", "１２", "-0", "1e5", "NaN", "Infinity", "0x10", "１"],
  ...["../../etc/passwd", "'; drop table reports; --", "<script>alert(1)</script>", "{{a.b.c}}", "{{/}}"],
  ...["__proto__", "constructor", "toString", "cover:unit.name", "text:overview#0:0-99999999999999999999"],
  ...["a.b.c", "entry:", "remark:__proto__.a.b", "字".repeat(5000), "\n".repeat(3000), "{{".repeat(800)],
  { toString: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}'),
  [null, [null]],
);

/** Parts of an address that name nothing, or should not be taken for what they look like. */
export const hostilePart: Arbitrary<string> = fc.constantFrom(
  ...["0", "-1", "1e9", "99999999999", "00000000-0000-0000-0000-000000000000", "__proto__", "constructor", "undefined"],
  ...[
    "..",
    "%00",
    "%",
    "报告",
    "a".repeat(2000),
    " ",
    "cover'--",
    "requests/../cover",
    "COVER",
    "null",
    "1;2",
    "docx\u0000",
  ],
);

type Step = string | number;

function pathsIn(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function replaced(value: unknown, [step, ...rest]: Step[], by: unknown): unknown {
  if (step === undefined) return by;
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) };
  const held = copy as Record<Step, unknown>;
  if (rest.length === 0 && by === undefined) delete held[step];
  else held[step] = replaced(held[step], rest, by);
  return copy;
}

/** @returns a value of which one place is hostile, missing, or has something beside it */
export const nearly = (value: unknown): Arbitrary<unknown> => {
  const paths = pathsIn(value);
  return fc
    .tuple(fc.constantFrom(...paths), fc.oneof({ weight: 4, arbitrary: hostileValue }, fc.constant(undefined)))
    .map(([path, by]) => (path.length === 0 && by === undefined ? {} : replaced(value, path, by)));
};

/** Bodies that are no JSON of a request, with the type that they claim. */
export const brokenBody: Arbitrary<{ text: string; type: string | null }> = fc.record({
  text: fc.oneof(
    fc.constantFrom(
      ...["", "{", "[", "nul", "{}{}", "\ufeff{}", '{"a":1,}', "[".repeat(5000), '"', "\u0000", "{}".repeat(3)],
    ),
    fc.string({ maxLength: 60 }),
  ),
  type: fc.constantFrom(
    "application/json",
    "application/json; charset=gbk",
    "text/plain",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    null,
  ),
});
