import { z } from "zod";
import type { Edition } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { editionFor, editions, firstYear, lastYear } from "../editions/register";
import { besideFigures } from "./entries";
import { type Fault, faultsOf, shown, wanted } from "./faults";
import { type AllFigures, deriveFigures, sameFigure } from "./figures";
import {
  byAddress,
  contactSchema,
  entrySchema,
  figureSchema,
  keptSignatureSchema,
  keptUnitSchema,
  remarkSchema,
  textSchema,
} from "./section-schema";
import { nameFault } from "./text-limits";
import {
  blankReport,
  type Contact,
  type Figures,
  type FigureValue,
  interchangeFormat,
  proseIds,
  type Report,
  type Signature,
} from "./values";

const year = z
  .int(wanted("要写年份，如 2025"))
  .min(firstYear, wanted(`从 ${firstYear} 年的报告起有全国统一的格式`))
  .max(lastYear, wanted(`年份最晚 ${lastYear}`));

// What our own answers add to an interchange file; it may be sent back with them and is not read.
const ignored = Object.fromEntries(
  [
    "id",
    "revision",
    "status",
    "derived",
    "printed",
    "notices",
    "findings",
    "finalised",
    "mark",
    "example",
    "origins",
    "source",
  ].map((key) => [key, z.unknown().optional()]),
);

const textById = z.strictObject(
  Object.fromEntries(proseIds.map((id) => [id, textSchema.nullable().optional()])),
  wanted("要一个对象，键是部分的名字"),
);

const byEdition = new WeakMap<Edition, ReturnType<typeof buildSchema>>();

function buildSchema(edition: Edition) {
  const specs = [...figuresOf(edition).values()];
  const entered = specs.filter(({ parts }) => !parts);
  const orBlank = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();
  return z.strictObject(
    {
      ...ignored,
      format: z.literal(interchangeFormat, wanted(`要写 ${interchangeFormat}`)).optional(),
      edition: z.literal(edition.id, wanted(`这一年的报告用 ${edition.id} 年的格式`)).optional(),
      unit: keptUnitSchema.partial({ kind: true }),
      year,
      figures: orBlank(byAddress(specs, figureSchema)),
      entries: orBlank(byAddress(entered, () => entrySchema.nullable())),
      units: orBlank(byAddress(entered, () => remarkSchema.nullable())),
      notes: orBlank(byAddress(specs, () => remarkSchema.nullable())),
      text: orBlank(textById),
      signature: orBlank(keptSignatureSchema.partial()),
      contact: orBlank(contactSchema.partial()),
    },
    wanted("要一个对象：一份交换文件"),
  );
}

/** The interchange file of one edition; all but the unit's name and the year may be missing. */
export function interchangeSchema(edition: Edition) {
  const schema = byEdition.get(edition) ?? buildSchema(edition);
  byEdition.set(edition, schema);
  return schema;
}

const headSchema = z.looseObject({ year }, wanted("要一个对象：一份交换文件"));

export type InterchangeOutcome =
  /** `printed`: the derived figures that the file states; whether they are right is not judged here. */
  { ok: true; edition: Edition; report: Report; printed: Figures } | { ok: false; faults: Fault[] };

/** Reads an interchange file out of parsed JSON. `prefix` is the pointer to the file inside a larger body. */
export function readInterchange(json: unknown, prefix = ""): InterchangeOutcome {
  const head = headSchema.safeParse(json);
  const edition = head.success ? editionFor(head.data.year) : undefined;
  if (!head.success) return { ok: false, faults: faultsOf(head.error, undefined, prefix) };
  if (!edition)
    return { ok: false, faults: [{ pointer: `${prefix}/year`, detail: `${head.data.year} 年没有格式可用` }] };
  const file = interchangeSchema(edition).safeParse(withoutForeignUnits(json, edition));
  if (!file.success) return { ok: false, faults: faultsOf(file.error, edition, prefix) };
  const { figures, printed } = splitFigures(edition, file.data.figures ?? {});
  const report: Report = {
    ...blankReport(
      edition.id,
      { name: file.data.unit.name, kind: file.data.unit.kind ?? "department" },
      file.data.year,
    ),
    figures,
    entries: besideFigures(present<string>(file.data.entries), figures),
    units: present<string>(file.data.units),
    notes: present<string>(file.data.notes),
  };
  Object.assign(report.text, present(file.data.text));
  Object.assign(report.signature, present(file.data.signature));
  Object.assign(report.contact, present(file.data.contact));
  return { ok: true, edition, report, printed };
}

/** A unit for a cell that only another edition prints says nothing here; it is dropped, a misspelt address is not. */
function withoutForeignUnits(json: unknown, edition: Edition): unknown {
  const { units } = json as { units?: unknown };
  if (typeof units !== "object" || units === null || Array.isArray(units)) return json;
  const foreign = (address: string) =>
    !figuresOf(edition).has(address) && editions.some((other) => figuresOf(other).has(address));
  return {
    ...(json as object),
    units: Object.fromEntries(Object.entries(units).filter(([address]) => !foreign(address))),
  };
}

function present<Value>(values: Record<string, unknown> | null | undefined): Record<string, Value> {
  const filled = Object.entries(values ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return Object.fromEntries(filled) as Record<string, Value>;
}

function splitFigures(edition: Edition, given: Record<string, unknown>): { figures: Figures; printed: Figures } {
  const specs = figuresOf(edition);
  const [figures, printed]: Figures[] = [{}, {}];
  for (const [address, value] of Object.entries(present<FigureValue>(given)))
    (specs.get(address)?.parts ? printed : figures)[address] = value;
  return { figures, printed };
}

/** @returns a fault for every name that is longer than what may be written now; files of earlier reports may have such. */
export const nameFaults = ({ unit, signature }: Report): Fault[] =>
  [
    { pointer: "/unit/name", detail: nameFault(unit.name) },
    { pointer: "/signature/unit", detail: nameFault(signature.unit) },
  ].flatMap(({ pointer, detail }) => (detail ? [{ pointer, detail }] : []));

/** @returns a fault for every stated total that its parts do not add up to. */
export function contradictions(edition: Edition, report: Report, printed: Figures, prefix = ""): Fault[] {
  const figures = deriveFigures(edition, report.figures);
  return Object.entries(printed).flatMap(([address, stated]) => {
    const derived = figures.get(address) ?? null;
    const spec = figuresOf(edition).get(address);
    if (!spec || sameFigure(stated, derived)) return [];
    const detail = `${labelOf(spec)}：各分项合计是${shown(derived)}，这里写的是${shown(stated)}。改正，或不写这一格`;
    return [{ pointer: `${prefix}/figures/${address}`, detail }];
  });
}

/** The interchange file of a report; `derived` is added when all figures are given. Equal reports print alike. */
export function printInterchange(edition: Edition, report: Report, figures?: AllFigures) {
  const addresses = [...figuresOf(edition).values()];
  const inOrder = <Value>(values: Record<string, Value>) =>
    Object.fromEntries(
      addresses.filter(({ address }) => isFilled(values[address])).map(({ address }) => [address, values[address]]),
    );
  const derived =
    figures &&
    Object.fromEntries(
      addresses.filter(({ parts }) => parts).map(({ address }) => [address, figures.get(address) ?? null]),
    );
  const { name, kind } = report.unit;
  const entries = inOrder(report.entries);
  return {
    format: interchangeFormat,
    edition: edition.id,
    unit: { name, kind },
    year: report.year,
    figures: inOrder(report.figures),
    ...(derived ? { derived } : {}),
    ...(Object.keys(entries).length > 0 ? { entries } : {}),
    units: inOrder(report.units),
    notes: inOrder(report.notes),
    text: Object.fromEntries(proseIds.map((id) => [id, report.text[id]])) as Report["text"],
    contact: { ...report.contact } as Contact,
    signature: { ...report.signature } as Signature,
  };
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== "";

export type InterchangeFile = ReturnType<typeof printInterchange>;
