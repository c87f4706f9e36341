import { z } from "zod";
import { tableSectionIds } from "../editions/edition";
import type { ImportProposal, Notice, Origin } from "../import/proposal";
import type { SourceDocument, SourceGrid, SourceParagraph } from "../readers/source-document";
import { wanted } from "../report/faults";
import { longestLine } from "../report/text-limits";
import type { Report } from "../report/values";
import type { CarryOver } from "../years/carry-over";
import { findingShape, sectionId } from "./check-shapes";
import { name } from "./named";
import {
  figureValue,
  instant,
  interchangeShape,
  reportShape,
  sentInterchange,
  sentValues,
  stampShape,
  status,
} from "./report-shapes";

const addresses = z.array(z.string());
const page = z.int().optional();
const leftOut = z.array(
  z.strictObject({ why: z.enum(["struck", "deleted", "hidden", "numbering"]), text: z.string() }),
);

const paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  text: z.string(),
  heading: z.literal(true).optional(),
  page,
  leftOut: leftOut.optional(),
}) satisfies z.ZodType<SourceParagraph>;

const cell = z.strictObject({
  text: z.string(),
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  colSpan: z.int(),
  leftOut: leftOut.optional(),
  stored: z.string().optional(),
  unsure: z.string().optional(),
});
const grid = z.strictObject({
  kind: z.literal("grid"),
  width: z.int(),
  height: z.int(),
  cells: z.array(cell),
  page,
  continues: z.literal(true).optional(),
  loose: z.literal(true).optional(),
}) satisfies z.ZodType<SourceGrid>;

/** What a reader made of the file, before any of it had a meaning. */
const sourceShape = z.strictObject({
  format: z.enum(["docx", "doc", "html", "pdf", "xlsx", "json", "text"]),
  blocks: z.array(z.union([paragraph, grid])),
  title: z.string().optional(),
  embedded: z.unknown().optional(),
  listed: z.strictObject({ lines: z.array(z.string()), figures: z.record(z.string(), z.string()) }).optional(),
  remarks: z.array(z.string()),
}) satisfies z.ZodType<SourceDocument>;

const noticeShape = z.strictObject({
  kind: z.enum(["unplaced", "mislabelled", "missing", "blank", "notANumber", "mixedEditions", "unreadable"]),
  where: z.string(),
  text: z.string(),
  addresses,
  section: z.enum(tableSectionIds).optional(),
  message: z.string(),
  choices: z.array(z.strictObject({ label: z.string(), figures: z.record(z.string(), figureValue) })).optional(),
}) satisfies z.ZodType<Notice>;

const originShape = z.strictObject({ block: z.int(), row: z.int(), column: z.int() }) satisfies z.ZodType<Origin>;

/** An interchange file without `format`, with what was read and what was not. */
export const proposalShape = name(
  "Proposal",
  reportShape.extend({
    /** A file may name no office: the name is then blank, and asked for. */
    unit: reportShape.shape.unit.extend({ name: z.string() }),
    printed: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    notices: z.array(noticeShape),
    origins: z.record(z.string(), originShape),
    findings: z.array(findingShape),
    source: sourceShape,
  }) satisfies z.ZodType<ImportProposal>,
);

const signed = z.array(z.strictObject({ address: z.string(), value: figureValue }));
const carryOver = z.strictObject({
  report: reportShape,
  carried: z.array(z.strictObject({ address: z.string(), value: figureValue, from: addresses })),
  bridges: z.array(z.strictObject({ address: z.string(), lastYear: signed, plus: addresses, minus: addresses })),
  notCarried: z.array(z.strictObject({ what: z.string(), reason: z.string() })),
}) satisfies z.ZodType<CarryOver>;

const offered = carryOver.extend({ lastYear: z.int() });
/** What last year's report offers a new one; null where there is none. */
export const openingShape = name("Opening", z.strictObject({ opening: offered.nullable() }));

/** Last year's report out of a file, and the words that are copied into this year's. */
export const beginShape = name(
  "Begin",
  z.strictObject(
    {
      lastYear: sentInterchange<Report>(),
      texts: z.record(z.string(), z.unknown(), wanted("要一个对象，键是部分的名字")).optional(),
    },
    wanted("要一个对象，里面有 lastYear"),
  ),
);
export const begunShape = name("Begun", stampShape.extend({ opening: offered }));

/** `imported`: by section, the values that came out of a file and that nobody has written since. */
export const targetShape = name(
  "Target",
  z.strictObject({
    target: z
      .strictObject({
        ...{ id: z.uuid(), revision: z.int(), status, updatedAt: instant },
        report: interchangeShape,
        imported: z.partialRecord(sectionId, z.array(z.string())),
      })
      .nullable(),
  }),
);

/** What is taken out of a file, section by section; each is judged by the schema of its section. */
export const importShape = name(
  "Import",
  z.strictObject(
    {
      baseRevision: z.int(wanted("要写看的时候报告的版本号")).min(0, wanted("版本号从 0 起")),
      sections: z.record(z.string(), sentValues, wanted("要一个对象，键是部分的名字")),
      about: z.string(wanted("要一行文字")).max(longestLine, `最多 ${longestLine} 个字符`).optional(),
    },
    wanted("要一个对象"),
  ),
);

/** `kept`: the revision under which the report's former state stays. */
export const takenShape = name("Taken", z.strictObject({ revision: z.int(), kept: z.int() }));
