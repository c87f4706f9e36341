import { z } from "zod";
import { reasonCategories } from "@/lib/report/reason";
import { sectionIdShape } from "./shapes";

const instant = z.iso.datetime();
const addresses = z.array(z.string());

const findingShape = z.looseObject({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  section: sectionIdShape,
  addresses,
  message: z.string(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  basis: z.string(),
  excerpt: z.string().optional(),
});

const tied = ["live", "figure", "sum", "share", "growth"] as const;
const untied = ["scope", "other", "date", "reference", "contact", "ordinal"] as const;

const numberShape = z.looseObject({
  section: z.enum(["preamble", "overview", "problemsAndImprovements", "otherMatters"]),
  paragraph: z.int().min(0),
  start: z.int().min(0),
  text: z.string(),
  kind: z.enum([...tied, ...untied]),
  addresses,
  matches: z.boolean().nullable(),
});

export const findingsShape = z.strictObject({ findings: z.array(findingShape), numbers: z.array(numberShape) });

/** A warning's reason with the moment it was given. */
export const givenReasonShape = z.looseObject({
  key: z.string(),
  category: z.enum(reasonCategories),
  text: z.string(),
  at: instant,
});
export const reasonsShape = z.strictObject({ reasons: z.array(givenReasonShape) });

export const versionShape = z.strictObject({
  number: z.int(),
  sha256: z.string(),
  finalisedAt: instant,
  reopenedAt: instant.nullable(),
  reopenReason: z.string().nullable(),
});
export const versionsShape = z.strictObject({ versions: z.array(versionShape) });
export const reopenedShape = z.strictObject({ status: z.literal("drafting") });

const noticeShape = z.looseObject({
  kind: z.enum(["unplaced", "mislabelled", "missing", "blank", "notANumber", "mixedEditions", "unreadable"]),
  where: z.string(),
  text: z.string(),
  addresses,
  message: z.string(),
});

const byAddress = z.record(z.string(), z.union([z.number(), z.string(), z.null()]));

/** An interchange file without its format, with what was printed and what is doubtful. */
export const proposalShape = z.looseObject({
  edition: z.string(),
  year: z.int(),
  figures: byAddress,
  printed: byAddress,
  notices: z.array(noticeShape),
  findings: z.array(findingShape),
});

export const openingShape = z.strictObject({ opening: z.looseObject({ lastYear: z.int() }).nullable() });
export const ledgerShape = z.looseObject({ fields: z.array(z.looseObject({ id: z.string(), header: z.string() })) });
