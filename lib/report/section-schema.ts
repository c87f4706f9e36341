import { z } from "zod";
import type { Edition, SectionId } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { wanted } from "./faults";
import { cleanText } from "./paragraphs";
import { longestAmount, longestCount } from "./parse-figure";
import type { SectionPatch } from "./section-values";
import { longestEntry, longestKeptName, longestLine, longestName, longestText, nameFault } from "./text-limits";

const mostCounted = 10 ** longestCount - 1;

const wholeNumber = wanted(`要 0 到 ${mostCounted} 的整数，空着写 null`);
const signedNumber = wanted(`要 -${mostCounted} 到 ${mostCounted} 的整数，空着写 null`);
const decimal = wanted(`要 0 或正的十进制数，最多 ${longestAmount} 个字符，空着写 null`);
const amountPattern = new RegExp(`^(?=.{1,${longestAmount}}$)\\d+(\\.\\d+)?$`);

const count = z.int(wholeNumber).min(0, wholeNumber).max(mostCounted, wholeNumber);
const change = z.int(signedNumber).min(-mostCounted, signedNumber).max(mostCounted, signedNumber);
// A number that JavaScript would print with an exponent is no decimal: its digits are lost already.
const amount = z
  .union(
    [
      z.string(decimal).regex(amountPattern, decimal),
      z.number(decimal).refine((value) => amountPattern.test(String(value)), decimal),
    ],
    decimal,
  )
  .transform(String);

const figureByMeasure = { count, change, amount };

/** The value of one figure: blanks are null. */
export const figureSchema = ({ measure }: FigureSpec) => figureByMeasure[measure].nullable();

/** Text of several paragraphs; what no format can print is dropped. */
export const textSchema = z
  .string(wanted("要一段文字"))
  .overwrite(cleanText)
  .max(longestText, `文字最多 ${longestText} 个字符`);

const oneLine = (text: string) =>
  cleanText(text)
    .split("\n")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");

/** What is this much longer than a line is not even cleaned. */
const nothingLikeALine = 20;

const line = (longest: number) =>
  z
    .string(wanted("要一行文字"))
    .max(longest * nothingLikeALine, { ...wanted(`最多 ${longest} 个字符`), abort: true })
    .overwrite(oneLine)
    .max(longest, wanted(`最多 ${longest} 个字符`));

const nameShape = line(longestKeptName);
const writtenName = nameShape.max(longestName, { error: ({ input }) => nameFault(String(input)) });

/** A unit or a remark behind a figure. */
export const remarkSchema = line(longestLine);

/** What was typed into a cell and is no figure. */
export const entrySchema = line(longestEntry);

const unitOf = (name: typeof nameShape) =>
  z.strictObject(
    {
      name: name.min(1, "单位名称空着，写上全称"),
      kind: z.enum(["department", "government"], wanted("要 department 或 government")),
    },
    wanted("要一个对象，写单位的 name 和 kind"),
  );

/** The unit as it may be written now. */
export const unitSchema = unitOf(writtenName);

/** The unit as earlier reports may have it. */
export const keptUnitSchema = unitOf(nameShape);

const date = wanted("要像 2025-01-20 这样的日期");
const issuedOn = z.union([z.literal(""), z.iso.date(date)], date);
const signatureOf = (unit: typeof nameShape) =>
  z.strictObject({ unit, issuedOn }, wanted("要一个对象，写 unit 和 issuedOn"));
const signatureSchema = signatureOf(writtenName);
export const keptSignatureSchema = signatureOf(nameShape);

const contactLine = line(longestLine);
export const contactSchema = z.strictObject(
  { website: contactLine, address: contactLine, postcode: contactLine, telephone: contactLine, email: contactLine },
  wanted("要一个对象，写联系方式"),
);

type Addressed<Schema extends z.ZodType> = Record<string, z.output<Schema>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** For each schema of `byAddress` the strict object that describes it. */
const described = new WeakMap<z.core.$ZodType, z.ZodType>();

/**
 * An object with one optional key an address. A strict object of zod would judge every address of the section at every
 * save, which costs more than the save itself; this one looks at the addresses that are there.
 */
export function byAddress<Schema extends z.ZodType>(specs: FigureSpec[], schemaOf: (spec: FigureSpec) => Schema) {
  const schemas = new Map(specs.map((spec) => [spec.address, schemaOf(spec)]));
  const given = z.custom<Record<string, unknown>>(isRecord, wanted("要一个对象，键是格的地址"));
  const shape = Object.fromEntries([...schemas].map(([address, schema]) => [address, schema.optional()]));
  described.set(given, z.strictObject(shape));
  return given.transform((values, { issues }) => {
    const judged: Addressed<Schema> = {};
    for (const [address, value] of Object.entries(values)) {
      const outcome = schemas.get(address)?.safeParse(value);
      if (outcome?.success) judged[address] = outcome.data;
      else if (!outcome) issues.push({ code: "unrecognized_keys", keys: [address], input: values });
      else
        for (const { message, path } of outcome.error.issues)
          issues.push({ code: "custom", message, path: [address, ...path], input: value });
    }
    return judged;
  });
}

type Described = { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema };

/** Lets zod describe an object of `byAddress` with all its addresses. */
export function describeByAddress({ zodSchema, jsonSchema }: Described): void {
  const object = described.get(zodSchema);
  if (object) Object.assign(jsonSchema, describeInput(object));
}

/** @returns the JSON Schema (2020-12) of what a schema takes. */
export function describeInput(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: describeByAddress,
  });
  return json;
}

/** Every key may be absent, which keeps its value, or null, which makes it blank. */
function patchOf<Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>, want: string) {
  const keys = Object.entries(shape).map(([key, schema]) => [key, (schema as z.ZodType).nullable().optional()]);
  return z.strictObject(Object.fromEntries(keys), wanted(want)).nullable().optional();
}

const textPatch = { text: textSchema.nullable().optional() };

function shapeOf(edition: Edition, id: SectionId): z.ZodRawShape {
  if (id === "cover")
    return {
      ...textPatch,
      unit: unitSchema.partial().optional(),
      signature: patchOf(signatureSchema, "要一个对象，写 unit 和 issuedOn"),
      contact: patchOf(contactSchema, "要一个对象，写联系方式"),
    };
  const specs = [...figuresOf(edition).values()].filter(({ section }) => section === id);
  if (specs.length === 0) return textPatch;
  const entered = specs.filter(({ parts }) => !parts);
  return {
    figures: byAddress(entered, figureSchema).nullable().optional(),
    entries: byAddress(entered, () => entrySchema.nullable())
      .nullable()
      .optional(),
    units: byAddress(entered, () => remarkSchema.nullable())
      .nullable()
      .optional(),
    notes: byAddress(specs, () => remarkSchema.nullable())
      .nullable()
      .optional(),
  };
}

const byEdition = new WeakMap<Edition, Map<SectionId, z.ZodType<SectionPatch>>>();

/** What may be saved in one section: a merge patch (RFC 7396) of any well-typed, incomplete draft. */
export function sectionSchema(edition: Edition, id: SectionId): z.ZodType<SectionPatch> {
  const schemas = byEdition.get(edition) ?? new Map<SectionId, z.ZodType<SectionPatch>>();
  byEdition.set(edition, schemas);
  const schema =
    schemas.get(id) ?? (z.strictObject(shapeOf(edition, id), wanted("要一个对象")) as z.ZodType<SectionPatch>);
  schemas.set(id, schema);
  return schema;
}
