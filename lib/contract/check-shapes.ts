import { z } from "zod";
import type { Finding, Fix } from "../checks/finding";
import type { NumberTrace } from "../checks/number-trace";
import { proseSectionIds, tableSectionIds } from "../editions/edition";
import type { Difference } from "../import/compare-copy";
import { wanted } from "../report/faults";
import type { FinalisedVersion } from "../report/finalised-version";
import type { KeptVersion } from "../report/kept-version";
import type { Words } from "../report/place";
import { type Reason, reasonCategories } from "../report/reason";
import { longestReason } from "../report/text-limits";
import type { Report } from "../report/values";
import { name } from "./named";
import { figureValue, instant, sentInterchange } from "./report-shapes";

export const sectionId = z.enum(
  ["cover", ...proseSectionIds, ...tableSectionIds],
  wanted("要一个部分的名字，如 requests"),
);
const prose = z.enum(["preamble", ...proseSectionIds]);
const words = { section: prose, paragraph: z.int(), start: z.int(), end: z.int() };
const place = z.strictObject(words) satisfies z.ZodType<Words>;
const addresses = z.array(z.string());
const label = z.string();

const fixShape = z.union([
  z.strictObject({ kind: z.literal("fillZero"), label, addresses }),
  z.strictObject({ kind: z.literal("setFigure"), label, address: z.string(), value: figureValue }),
  z.strictObject({ kind: z.enum(["replaceText", "liveFigure"]), label, with: z.string(), ...words }),
  z.strictObject({ kind: z.literal("appendText"), label, section: prose, text: z.string() }),
]) satisfies z.ZodType<Fix>;

export const findingShape = name(
  "Finding",
  z.strictObject({
    rule: z.string(),
    severity: z.enum(["error", "warning"]),
    group: z.enum(["table", "lastYear", "number", "completeness", "wording", "privacy"]),
    section: sectionId,
    addresses,
    message: z.string(),
    expected: z.string().optional(),
    actual: z.string().optional(),
    basis: z.string(),
    excerpt: z.string().optional(),
    place: place.optional(),
    hint: z.string().optional(),
    fixes: z.array(fixShape).optional(),
    waits: z.literal(true).optional(),
  }) satisfies z.ZodType<Finding>,
);

const sum = z.array(z.strictObject({ sign: z.union([z.literal(1), z.literal(-1)]), address: z.string() }));
const numberShape = z.strictObject({
  ...words,
  text: z.string(),
  kind: z.enum([
    ...["live", "figure", "sum", "share", "growth"],
    ...["scope", "other", "date", "reference", "contact", "ordinal"],
  ] as NumberTrace["kind"][]),
  addresses,
  matches: z.boolean().nullable(),
  value: z.number().optional(),
  expected: z.string().optional(),
  terms: sum.optional(),
  whole: sum.optional(),
  explanation: z.string(),
}) satisfies z.ZodType<NumberTrace>;

export const checkedShape = name(
  "Findings",
  z.strictObject({ findings: z.array(findingShape), numbers: z.array(numberShape) }),
);

const within = (longest: number) => z.string(wanted("要一段文字")).max(longest, wanted(`最多 ${longest} 个字符`));
const notice = within(4000);
/** What the reading of a file said of its layout, as a proposal has it. */
const noticesShape = z
  .array(
    z.looseObject(
      { kind: notice, where: notice, addresses: z.array(notice, wanted("要一组格的地址")), message: notice },
      wanted("要一条读文件时的提示"),
    ),
    wanted("要一列读文件时的提示"),
  )
  .max(2000, wanted("最多 2000 条"));

/** Two interchange files, each judged by the schema of its edition, which also says that the first is missing. */
export const checkShape = name(
  "Check",
  z.strictObject(
    {
      report: sentInterchange<Report>(),
      lastYear: sentInterchange<Report>().optional(),
      notices: noticesShape.optional(),
    },
    wanted("要一个对象，里面有 report，可以有 lastYear 和 notices"),
  ),
);

/** A report that is only to be shown. */
export const pagesShape = name(
  "Pages",
  z.strictObject({ report: sentInterchange<Report>() }, wanted("要一个对象，里面有 report")),
);

const filled = (longest: number) => within(longest).min(1, wanted("不能空着"));
const explained = (what: string, missing: string) =>
  z
    .string(wanted(missing))
    .trim()
    .min(1, wanted(missing))
    .max(longestReason, wanted(`${what}最多 ${longestReason} 字`));

/** A reason as it is sent; `key` and `values` are those of `lib/checks/reasons`. */
const reasonShape = z.strictObject(
  {
    key: filled(20_000),
    rule: filled(40),
    section: sectionId,
    message: within(4000),
    category: z.enum(reasonCategories, wanted(`要从${reasonCategories.join("、")}里选一种`)),
    text: explained("理由", "理由要写几个字"),
    values: within(40_000),
  },
  wanted("要一个对象"),
);
const seen = z.iso.datetime(wanted("要上一条理由写明的时间，没有就是 null")).nullable();
/** `seen`: when the reason was given that the writer has before him, null where there was none; left out, it is not asked. */
export const sentReasonShape = name("Reason", reasonShape.extend({ seen: seen.optional() }));
export const storedReasonShape = name(
  "GivenReason",
  reasonShape.extend({ at: instant, by: z.string() }) satisfies z.ZodType<Reason>,
);
export const reasonsShape = name("Reasons", z.strictObject({ reasons: z.array(storedReasonShape) }));

export const reopeningShape = name(
  "Reopening",
  z.strictObject(
    {
      reason: explained("原因", "重新打开要写明原因"),
      /** The returned submission that it is opened for: what its return asks is asked item by item. */
      submission: z.uuid(wanted("要报送的编号")).optional(),
    },
    wanted("要一个对象，里面有 reason"),
  ),
);

export const versionShape = name(
  "Version",
  z.strictObject({
    number: z.int(),
    sha256: z.string(),
    finalisedAt: instant,
    reopenedAt: instant.nullable(),
    reopenReason: z.string().nullable(),
    by: z.string(),
    reopenedBy: z.string().nullable(),
  }) satisfies z.ZodType<FinalisedVersion>,
);
const keptShape = z.strictObject({
  revision: z.int(),
  kind: z.enum(["beforeImport", "beforeRestore"]),
  about: z.string(),
  at: instant,
  by: z.string(),
}) satisfies z.ZodType<KeptVersion>;
/** `kept`: the states of a report that were kept when something replaced many of its values at once. */
export const versionsShape = name(
  "Versions",
  z.strictObject({ versions: z.array(versionShape), kept: z.array(keptShape) }),
);
const knownReport = z.strictObject({ id: z.string(), unit: z.string(), year: z.int() });
const differenceShape = z.strictObject({
  where: z.string(),
  before: z.string(),
  after: z.string(),
  around: z.string().optional(),
}) satisfies z.ZodType<Difference>;
/** What a file says it is a copy of. */
const copy = z.strictObject({ unit: z.string(), year: z.int(), format: z.string() });
/**
 * Which version of which report a file is; `version` is null for the draft as it stands, `later` the number of a version
 * after it. `known`: there are reports of this unit.
 */
export const verdictShape = name(
  "Verdict",
  z.union([
    z.strictObject({ state: z.literal("unknown"), copy, known: z.boolean() }),
    z.strictObject({
      state: z.enum(["same", "changed"]),
      copy,
      report: knownReport,
      version: versionShape.nullable(),
      later: z.int().nullable(),
      differences: z.array(differenceShape),
      more: z.int(),
    }),
  ]),
);
export const foundVersionsShape = name(
  "FoundVersions",
  z.strictObject({ versions: z.array(z.strictObject({ report: knownReport, version: versionShape })) }),
);
export const reopenedShape = name("Reopened", z.strictObject({ status: z.literal("drafting") }));
