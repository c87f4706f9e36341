import { z } from "zod";
import { wanted } from "@/lib/report/faults";
import { reasonCategories } from "@/lib/report/reason";
import { longestReason } from "@/lib/report/text-limits";
import { keptShape } from "./import-shapes";
import { sectionIdShape } from "./shapes";

const place = { section: z.string(), paragraph: z.int(), start: z.int(), end: z.int() };
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
  place: z.strictObject(place).optional(),
});
const numberShape = z.looseObject({
  ...place,
  text: z.string(),
  kind: z.enum([
    "live",
    "figure",
    "sum",
    "share",
    "growth",
    "scope",
    "other",
    "date",
    "reference",
    "contact",
    "ordinal",
  ]),
  addresses,
  matches: z.boolean().nullable(),
});
export const checkedShape = z.strictObject({ findings: z.array(findingShape), numbers: z.array(numberShape) });

const within = (longest: number) => z.string(wanted("要一段文字")).max(longest, wanted(`最多 ${longest} 个字符`));
const named = (longest: number) => within(longest).min(1, wanted("不能空着"));

/** A reason as it is sent; `key` and `values` are those of `lib/checks/reasons`. */
export const reasonShape = z.strictObject(
  {
    key: named(20_000),
    rule: named(40),
    section: sectionIdShape,
    message: within(4000),
    category: z.enum(reasonCategories, wanted(`要从${reasonCategories.join("、")}里选一种`)),
    text: z
      .string(wanted("理由要写几个字"))
      .trim()
      .min(1, wanted("理由要写几个字"))
      .max(longestReason, wanted(`理由最多 ${longestReason} 字`)),
    values: within(40_000),
  },
  wanted("要一个对象"),
);
export const storedReasonShape = reasonShape.extend({ at: z.iso.datetime(), by: z.string() });

const seenShape = z.iso.datetime(wanted("要上一条理由写明的时间，没有就是 null")).nullable();
/** `seen`: when the reason was given that the writer has before him, null where there was none; left out, it is not asked. */
export const sentReasonShape = reasonShape.extend({ seen: seenShape.optional() });
export const reasonsShape = z.strictObject({ reasons: z.array(storedReasonShape) });

export const reopeningShape = z.strictObject(
  {
    reason: z
      .string(wanted("重新打开要写明原因"))
      .trim()
      .min(1, wanted("重新打开要写明原因"))
      .max(longestReason, wanted(`原因最多 ${longestReason} 字`)),
  },
  wanted("要一个对象，里面有 reason"),
);

export const versionShape = z.strictObject({
  number: z.int(),
  sha256: z.string(),
  finalisedAt: z.iso.datetime(),
  reopenedAt: z.iso.datetime().nullable(),
  reopenReason: z.string().nullable(),
  by: z.string(),
  reopenedBy: z.string().nullable(),
});
/** `kept`: the states of a report that were kept when something replaced many of its values at once. */
export const versionsShape = z.strictObject({ versions: z.array(versionShape), kept: z.array(keptShape) });
const knownReport = z.strictObject({ id: z.string(), unit: z.string(), year: z.int() });
/** Which version of which report a file is; `version` is null for the draft as it stands. */
export const verdictShape = z.looseObject({
  state: z.enum(["same", "changed", "unknown"]),
  copy: z.strictObject({ unit: z.string(), year: z.int(), format: z.string() }),
  report: knownReport.optional(),
  version: versionShape.nullable().optional(),
  differences: z
    .array(
      z.strictObject({
        where: z.string(),
        before: z.string(),
        after: z.string(),
        around: z.string().optional(),
      }),
    )
    .optional(),
  more: z.int().optional(),
});
export const foundVersionsShape = z.strictObject({
  versions: z.array(z.strictObject({ report: knownReport, version: versionShape })),
});
export const reopenedShape = z.strictObject({ status: z.literal("drafting") });

/** An interchange file without `format`, with what was read and what was not. */
export const proposalShape = z.looseObject({
  printed: z.record(z.string(), z.unknown()),
  notices: z.array(
    z.looseObject({ kind: z.string(), where: z.string(), text: z.string(), addresses, message: z.string() }),
  ),
  findings: z.array(findingShape),
});

/** What last year's report offers a new one; null where there is none. */
export const openingShape = z.strictObject({ opening: z.looseObject({ lastYear: z.int() }).nullable() });
