import fc, { type Arbitrary } from "fast-check";

/** The parts of JSON Schema that the description of the contract uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minLength?: number;
  format?: string;
  pattern?: string;
};

/** So deep a schema is followed; objects below have no optional members. */
const deepest = 7;
/** Of some hundred optional members so many are given. */
const mostMembers = 4;

const formats: Record<string, Arbitrary<string>> = {
  date: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  "date-time": fc
    .date({ min: new Date("1990-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  uuid: fc.uuid(),
};

const words = fc.constantFrom(
  ...[
    "某某局",
    "收到申请12件，其中自然人3件。",
    "（一）主动公开情况",
    "{{requests.newlyReceived.total}}",
    "2024",
    "import:1",
    "",
  ],
  ...["（1）概况\n二段", "12", "0518-0000000", "送审稿", "公民", "2025-01-20", "a".repeat(300), "。".repeat(2000)],
);

/** @returns bodies that fit a schema, as near as it says */
export function arbitraryOf(schema: Schema, all: Record<string, Schema>, depth = 0): Arbitrary<unknown> {
  const of = (inner: Schema) => arbitraryOf(inner, all, depth + 1);
  if (schema.$ref) return of(all[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(of));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  switch (schema.type) {
    case "object":
      return objectOf(schema, of, depth);
    case "array":
      return fc.array(of(schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case "integer":
      return fc.integer(rangeOf(schema));
    case "number":
      return fc.oneof(fc.integer(rangeOf(schema)), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "string":
      return textOf(schema);
    default:
      return depth > deepest ? fc.constant(null) : fc.oneof(words, fc.integer(), fc.constant(null));
  }
}

const rangeOf = ({ minimum = -5, maximum = 3000 }: Schema) => ({
  min: Math.max(minimum, -1_000_000),
  max: Math.max(Math.min(maximum, 1_000_000), Math.max(minimum, -1_000_000)),
});

const textOf = ({ format = "", pattern }: Schema): Arbitrary<string> =>
  formats[format] ?? (pattern?.includes("\\d") ? fc.oneof(fc.nat(9_999_999).map(String), words) : words);

function objectOf(schema: Schema, of: (inner: Schema) => Arbitrary<unknown>, depth: number): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const optional = depth > deepest ? [] : Object.keys(properties).filter((key) => !required.includes(key));
  const fixed = fc.record(Object.fromEntries(required.map((key) => [key, of(properties[key] ?? {})])));
  const chosen = fc.subarray(optional, { maxLength: Math.min(mostMembers, optional.length) });
  const more =
    typeof additionalProperties === "object" && depth <= deepest
      ? fc.dictionary(words, of(additionalProperties), { maxKeys: 2 })
      : fc.constant({});
  return chosen.chain((keys) =>
    fc
      .tuple(fixed, fc.record(Object.fromEntries(keys.map((key) => [key, of(properties[key])]))), more)
      .map((parts) => Object.assign({}, ...parts)),
  );
}
