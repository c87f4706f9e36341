import { z } from "zod";
import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { wanted } from "../report/faults";
import { keptUnitSchema } from "../report/section-schema";
import { type SectionPatch, sectionIdsOf } from "../report/section-values";
import { type Contact, interchangeFormat, type Report, type Signature, type Unit } from "../report/values";
import { judgedLater, name, refTo } from "./named";

export const instant = z.iso.datetime();
export const figureValue = z.union([z.int(), z.string(), z.null()]);
const editionIds = editions.map(({ id }) => id);

const known = new Set(editions.flatMap((edition) => [...figuresOf(edition).keys()]));
/** `table.row.column` of a figure of some edition. */
const address = z.string().refine((text) => known.has(text), "no figure has this address");
const byAddress = <Value extends z.ZodType>(value: Value) => z.record(address, value);

export const interchangeName = (edition: string) => `Interchange${edition}`;
export const valuesName = (edition: string, section: string) => `Values.${edition}.${section}`;
export const sections = editions.flatMap((edition) => sectionIdsOf(edition).map((id) => ({ edition, id })));

/** A report on its way in; the schema of its edition judges it. */
export const sentInterchange = <Sent>() => judgedLater<Sent>(...editionIds.map(interchangeName));

/** What is stored of a section, on its way in; the schema of its edition and section judges it. */
export const sentValues = judgedLater<SectionPatch>(...sections.map(({ edition, id }) => valuesName(edition.id, id)));

/** Body of an autosave; `values` is judged by the schema of its section. */
export const saveShape = name(
  "Save",
  z.strictObject(
    {
      baseRevision: z.int(wanted("要写上次知道的版本号")).min(0, wanted("版本号从 0 起")),
      values: sentValues,
      session: z
        .string(wanted("要一行文字"))
        .max(100, "最多 100 个字符")
        .refine((name) => !name.startsWith("import:"), "不能以 import: 开头，那是程序导入时用的")
        .optional(),
      sequence: z.int(wanted("要整数")).min(0, wanted("从 0 起")).optional(),
      /** Values that were not chosen in a conflict: they are kept as a named state of the history. */
      setAside: sentValues.optional(),
    },
    wanted("要一个对象"),
  ),
);

const yesNo = z.boolean(wanted("要 true 或 false"));

/** What a new report may carry beside its interchange file. */
export const newReportShape = name(
  "NewReport",
  z
    .looseObject(
      {
        example: yesNo.optional(),
        /** It was published already, in this program or outside it. */
        published: yesNo.optional(),
        /** It is what a file holds, and may be told apart from what somebody writes later. */
        imported: yesNo.optional(),
      },
      wanted("要一个对象"),
    )
    .meta({ anyOf: editionIds.map((id) => refTo(interchangeName(id))) }),
);

/** Whether a report has been published, in this program or outside it. */
export const publicationShape = name("Publication", z.strictObject({ published: yesNo }, wanted("要一个对象")));

export const stampShape = name("Stamp", z.strictObject({ id: z.uuid(), revision: z.int() }));

const lines = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, z.string()])) as Record<Key, z.ZodString>);
const unit = keptUnitSchema satisfies z.ZodType<Unit>;
const contact = lines("website", "address", "postcode", "telephone", "email") satisfies z.ZodType<Contact>;
const signature = lines("unit", "issuedOn") satisfies z.ZodType<Signature>;
const text = lines("preamble", "overview", "problemsAndImprovements", "otherMatters");

/** A report as the program has it. */
export const reportShape = z.strictObject({
  edition: z.enum(editionIds),
  unit,
  year: z.int(),
  figures: byAddress(figureValue),
  entries: byAddress(z.string()),
  units: byAddress(z.string()),
  notes: byAddress(z.string()),
  text,
  contact,
  signature,
}) satisfies z.ZodType<Report>;

/** An interchange file as the program writes it. */
export const interchangeShape = name(
  "Interchange",
  reportShape.extend({
    format: z.literal(interchangeFormat),
    entries: reportShape.shape.entries.optional(),
    derived: byAddress(figureValue).optional(),
  }),
);

export const status = z.enum(["drafting", "finalised"]);
export const storedReportShape = name(
  "StoredReport",
  interchangeShape.extend({ id: z.uuid(), revision: z.int(), status }),
);

const patched = z.record(z.string(), z.string().nullable()).nullable().optional();
/** A merge patch of one section, as the program writes it. */
export const sectionPatchShape = z.strictObject({
  text: z.string().nullable().optional(),
  figures: byAddress(figureValue).nullable().optional(),
  entries: patched,
  units: patched,
  notes: patched,
  unit: unit.partial().optional(),
  signature: patched,
  contact: patched,
}) satisfies z.ZodType<SectionPatch>;

export const savedShape = name(
  "Saved",
  z.strictObject({
    revision: z.int(),
    savedAt: instant,
    /**
     * What others changed in the section since the sender's base revision, as a merge patch; `text` holds their words
     * and the sender's where both wrote in it.
     */
    values: sectionPatchShape.optional(),
  }),
);
