import { z } from "zod";
import type { BoardRow } from "../collection/board";
import { fileStates } from "../collection/file";
import { sealIds } from "../collection/handed-in";
import { officeClasses, officeClassIds, scopeIds } from "../collection/office-class";
import { type DecisionItem, decisions, type FileKind, fileKinds, officeStateIds } from "../collection/submission";
import { firstYear, lastYear } from "../editions/register";
import { wanted } from "../report/faults";
import { unitSchema } from "../report/section-schema";
import type { SummedFigure } from "../report/summed-figure";
import { longestLine, longestReason } from "../report/text-limits";
import { findingShape } from "./check-shapes";
import { proposalShape } from "./import-shapes";
import { name } from "./named";
import { figureValue, instant, reportShape, stampShape } from "./report-shapes";

export const officeShape = z.strictObject({ id: z.uuid(), name: z.string() });
const day = z.iso.date(wanted("要一个日期，如 2027-01-22"));
const oneLine = (longest: number) => z.string(wanted("要一行文字")).max(longest, wanted(`最多 ${longest} 个字符`));
const reason = z
  .string(wanted("要写明理由"))
  .trim()
  .min(1, wanted("要写明理由"))
  .max(longestReason, wanted(`理由最多 ${longestReason} 字`));
const unitName = unitSchema.shape.name;

/** A class by its English name or by its Chinese word. */
const officeClass = z
  .enum(
    [...officeClassIds, ...Object.values(officeClasses)],
    wanted(`要 ${Object.values(officeClasses).join("、")} 之一`),
  )
  .transform((given) => officeClassIds.find((id) => given === id || given === officeClasses[id]) ?? "other");
const classShape = z.enum(officeClassIds);

const rosterLine = z.strictObject(
  {
    name: unitName,
    formerNames: z.array(unitName).max(20, wanted("曾用名最多 20 个")).default([]),
    class: officeClass.optional(),
    deadline: day.nullable().default(null),
    contact: oneLine(longestLine).default(""),
  },
  wanted("要一个对象，里面有 name"),
);

/** A province has some 20,000 offices. */
const mostOffices = 30_000;
const rosterLines = z.array(rosterLine, wanted("要一列单位")).max(mostOffices, wanted(`最多 ${mostOffices} 个单位`));
const deadlines = z.partialRecord(classShape, day, wanted("要一个对象，键是类别"));

export const newCollectionShape = name(
  "NewCollection",
  z.strictObject(
    {
      office: z.strictObject({ name: unitName }, wanted("要一个对象，里面有 name")),
      year: z
        .int(wanted("要写年份，如 2026"))
        .min(firstYear, wanted(`从 ${firstYear} 年的报告起有全国统一的格式`))
        .max(lastYear, wanted(`年份最晚 ${lastYear}`)),
      roster: rosterLines,
      /** Of each class that has another than the law's 31 January. */
      deadlines: deadlines.optional(),
      /** Whom offices may ask, as letters print it. */
      contact: oneLine(longestLine).optional(),
    },
    wanted("要一个对象，里面有 office、year 和 roster"),
  ),
);
export const newRosterShape = name("RosterLines", z.strictObject({ roster: rosterLines }, wanted("要一个对象")));
export const rosterBodyLimits = { bytes: 8 * 1024 * 1024, values: mostOffices * 12 };

const allDeadlines = z.record(classShape, z.iso.date());
const collection = {
  ...{ id: z.uuid(), office: officeShape, year: z.int(), edition: z.string() },
  ...{ deadlines: allDeadlines, contact: z.string(), createdAt: instant },
};
const counts = z.strictObject({
  ...{ expected: z.int(), missing: z.int(), waiting: z.int(), doubtful: z.int() },
  ...{ returned: z.int(), accepted: z.int(), published: z.int() },
});
export const collectionsShape = name(
  "Collections",
  z.strictObject({ collections: z.array(z.strictObject({ ...collection, counts })) }),
);

const state = z.enum(officeStateIds);
const format = z.enum(Object.keys(fileKinds) as FileKind[]);
const left = z.strictObject({ at: instant, reason: z.string() }).nullable();
const boardRow = z.strictObject({
  ...{ office: officeShape, position: z.int(), class: classShape, contact: z.string(), deadline: z.iso.date(), left },
  ...{ state, submission: z.uuid().nullable(), format: format.nullable() },
  ...{ firstArrivedAt: instant.nullable(), arrivedAt: instant.nullable() },
  ...{ errors: z.int(), warnings: z.int(), doubts: z.int(), returns: z.int() },
  /** Days after the deadline, 0 in time. */
  late: z.int(),
}) satisfies z.ZodType<BoardRow & { late: number }>;
/** Of the last thing that happened in a collection: it only grows. */
const revision = z.int();
/** The board: offices in the order that is wanted. `found`: how many there are of them in all. */
export const boardShape = name(
  "Board",
  z.strictObject({
    ...{ ...collection, counts, revision },
    marks: z.strictObject({ late: z.int(), faulty: z.int(), later: z.int() }),
    offices: z.array(boardRow),
    found: z.int(),
    next: z.string().nullable(),
  }),
);

const entry = z.strictObject({
  office: officeShape.extend({ formerNames: z.array(z.string()) }),
  ...{ position: z.int(), class: classShape, deadline: z.iso.date(), contact: z.string(), addedAt: instant, left },
});
/** `found`: how many there are in all of what is wanted. */
export const rosterShape = name(
  "Roster",
  z.strictObject({ offices: z.array(entry), found: z.int(), next: z.string().nullable() }),
);
export const readRosterShape = name(
  "ReadRoster",
  z.strictObject({
    lines: z.array(
      z.strictObject({
        ...{ name: z.string(), formerNames: z.array(z.string()), class: classShape },
        ...{ deadline: z.iso.date().nullable(), contact: z.string(), guessed: z.boolean() },
      }),
    ),
    doubled: z.array(z.string()),
  }),
);
/** `there`: lines whose office was on the roster, with what it is called, and whether it is not expected any more. */
export const addedShape = name(
  "Added",
  z.strictObject({
    added: z.int(),
    there: z.array(z.strictObject({ line: z.string(), office: z.string(), left: z.boolean() })),
  }),
);

export const collectionChangeShape = name(
  "CollectionChange",
  z.strictObject(
    { deadlines: deadlines.optional(), contact: oneLine(longestLine).optional() },
    wanted("要一个对象，里面有 deadlines 或 contact"),
  ),
);
export const rosterChangeShape = name(
  "RosterChange",
  z.strictObject(
    {
      name: unitName.optional(),
      formerNames: z.array(unitName, wanted("要一个数组")).max(20, wanted("曾用名最多 20 个")).optional(),
      class: officeClass.optional(),
      deadline: day.nullable().optional(),
      contact: oneLine(longestLine).optional(),
      position: z.int(wanted("要整数")).min(1, wanted("从 1 起")).optional(),
      /** Why it is not expected any more; null: it is again. */
      left: reason.nullable().optional(),
    },
    wanted("要一个对象"),
  ),
);

const fileLine = z.strictObject({
  ...{ name: z.string(), sha256: z.string(), state: z.enum([...fileStates, "known"]) },
  ...{ office: officeShape.optional(), submission: z.uuid().optional(), problem: z.string().optional() },
  /** Of what was found in it, once it is an office's submission. */
  ...{ errors: z.int().optional(), warnings: z.int().optional(), doubts: z.int().optional() },
});
/** A line for each file; `known`: the very same file was here before. */
export const fileLineShape = name("CollectedFile", fileLine);
export const filesShape = name(
  "CollectedFiles",
  z.strictObject({
    /** Whether files that wait are being read. */
    ...{ reading: z.boolean(), revision },
    counts: z.partialRecord(z.enum(fileStates), z.int()),
    files: z.array(
      fileLine.extend({
        receivedAt: instant,
        /** What a report calls its office, and which offices that may be; of files that nobody could match. */
        reportName: z.string().optional(),
        likely: z.array(officeShape.extend({ state: z.enum(officeStateIds) })).optional(),
      }),
    ),
  }),
);
export const readingShape = name(
  "Reading",
  z.strictObject({ reading: z.boolean(wanted("要 true 或 false")) }, wanted("要一个对象")),
);
/** Which office a file is of; null: it was not handed in. */
export const fileOfficeShape = name(
  "FileOffice",
  z.strictObject({ office: z.uuid(wanted("要单位的编号")).nullable() }, wanted("要一个对象，里面有 office")),
);

const itemText = oneLine(1000);
const item = z.strictObject(
  {
    place: oneLine(300).default(""),
    is: itemText.default(""),
    should: itemText.default(""),
    why: itemText.default(""),
    severity: z.enum(["error", "warning"], wanted("要 error 或 warning")).default("error"),
  },
  wanted("要一个对象"),
);
export const decisionShape = name(
  "Decision",
  z.strictObject(
    {
      decision: z.enum(decisions, wanted("要 accept（接收）或 return（退回）")),
      items: z.array(item, wanted("要一列要改的地方")).max(500, wanted("最多 500 条")).default([]),
      due: day.nullable().default(null),
      reason: oneLine(longestReason).default(""),
      /** The last decision on it that the sender knows; left out or null: none. */
      after: z.int(wanted("要看到的决定的 sequence")).nullable().default(null),
    },
    wanted("要一个对象，里面有 decision"),
  ),
);
export const itemShape = z.strictObject({
  ...{ place: z.string(), is: z.string(), should: z.string(), why: z.string() },
  severity: z.enum(["error", "warning"]),
}) satisfies z.ZodType<DecisionItem>;
const decided = z.strictObject({
  ...{ sequence: z.int(), decision: z.enum(decisions), items: z.array(itemShape) },
  ...{ due: z.iso.date().nullable(), reason: z.string(), at: instant, by: z.string() },
});
const manySubmissions = z
  .array(z.uuid(wanted("要报送的编号")), wanted("要一列报送的编号"))
  .min(1, wanted("至少要一个报送"))
  .max(1000, wanted("一次最多 1000 个"));
export const publicationsShape = name(
  "Publications",
  z.strictObject({ submissions: manySubmissions }, wanted("要一个对象，里面有 submissions")),
);
/** The same said of many at once; each is decided by itself. */
export const decisionsShape = name(
  "Decisions",
  z.strictObject(
    {
      decision: z.enum(decisions, wanted("要 accept（接收）或 return（退回）")),
      submissions: manySubmissions,
      due: day.nullable().default(null),
      reason: oneLine(longestReason).default(""),
    },
    wanted("要一个对象，里面有 decision 和 submissions"),
  ),
);
const tickedOffices = z
  .array(z.uuid(wanted("要单位的编号")), wanted("要一列单位的编号"))
  .min(1, wanted("至少要一个单位"))
  .max(mostOffices, wanted(`最多 ${mostOffices} 个单位`));
/** The offices that were ticked: thousands would not fit an address. */
export const onlyOfficesShape = name(
  "OnlyOffices",
  z.strictObject({ offices: tickedOffices }, wanted("要一个对象，里面有 offices")),
);
export const manyEntriesChangeShape = name(
  "ManyRosterChanges",
  z.strictObject(
    { offices: tickedOffices, deadline: day.nullable().optional(), left: reason.nullable().optional() },
    wanted("要一个对象，里面有 offices，和 deadline 或 left"),
  ),
);
/** How many of the offices are on the roster; each of them is now as was said. */
export const changedShape = name("ChangedEntries", z.strictObject({ changed: z.int() }));
export const officesBodyLimits = { bytes: 2 * 1024 * 1024, values: mostOffices + 10 };
export const decidedManyShape = name(
  "DecidedMany",
  z.strictObject({
    decided: z.array(z.uuid()),
    /** What was left as it is, and why. */
    left: z.array(z.strictObject({ submission: z.uuid(), office: z.string(), why: z.string() })),
  }),
);
export const decidedShape = name("Decided", z.strictObject({ state, sequence: z.int() }));
export const officeStateShape = name("OfficeState", z.strictObject({ state }));

const line = z.strictObject({
  ...{ id: z.uuid(), number: z.int(), sha256: z.string(), fileName: z.string(), format, arrivedAt: instant },
  ...{ errors: z.int(), warnings: z.int(), doubts: z.int(), decision: decided.nullable() },
});
export const submissionShape = name(
  "Submission",
  z.strictObject({
    ...{ id: z.uuid(), collection: z.uuid(), office: officeShape, year: z.int(), number: z.int(), state },
    ...{ sha256: z.string(), fileName: z.string(), format, arrivedAt: instant, doubts: z.int() },
    proposal: proposalShape.omit({ findings: true, source: true }),
    findings: z.array(findingShape),
    /** Every figure, derived ones too. */
    figures: z.record(z.string(), figureValue),
    lastYear: z.strictObject({ report: reportShape, figures: z.record(z.string(), figureValue) }).nullable(),
    /** What the last return asked for, and whether it is still as it was; null where no place tells. */
    asked: z.array(itemShape.extend({ now: z.string(), unchanged: z.boolean().nullable() })),
    decisions: z.array(decided),
    /** Of a file that another installation has signed: whether that holds, and by which key. */
    seal: z
      .strictObject({
        seal: z.enum(sealIds),
        fingerprint: z.string(),
        /** Since when this key is not believed any more; null while it is. */
        withdrawnAt: instant.nullable(),
        /** Which 定稿 of that installation it is; null where an older program took it in. */
        finalised: z.strictObject({ version: z.int(), finalisedAt: instant, digest: z.string() }).nullable(),
        /** Of the key that signs what this installation sends back. */
        own: z.string(),
      })
      .nullable(),
    /** Of the same office in this collection, this one too, the last first. */
    submissions: z.array(line),
  }),
);
const sentFigure = z.union([z.int(), z.string(), z.null()], wanted("要一个数，或 null"));
/** Answers to the doubts of reading: figures to set, null makes blank. */
export const settledDoubtsShape = name(
  "SettledDoubts",
  z.strictObject(
    {
      figures: z.record(z.string(), sentFigure, wanted("要一个对象，键是格的地址")).default({}),
      /** How many were open when the sender looked; left out, it is not asked. */
      seen: z.int(wanted("要看到的还没有答的疑点有几处")).optional(),
    },
    wanted("要一个对象"),
  ),
);

export const scopeQuery = z.object({
  scope: z
    .enum(scopeIds, `要 ${scopeIds.join(" 或 ")}`)
    .default("region")
    .describe("own-level 本级，region 本行政区域"),
});
const coverage = z.strictObject({
  ...{ scope: z.enum(scopeIds), counted: z.int(), expected: z.int(), missing: z.array(officeShape) },
});
const correction = z.strictObject({
  ...{ office: officeShape, counted: z.uuid(), later: z.uuid(), number: z.int(), by: z.string(), at: instant },
  changes: z.array(z.strictObject({ address: z.string(), before: figureValue, after: figureValue })),
});
const leftOutShape = z.strictObject({
  ...{ office: officeShape, address: z.string(), value: figureValue, reason: z.string(), at: instant },
});
/** Entered figures and derived ones; blank where no counted office has one. */
export const sumsShape = name(
  "Sums",
  z.strictObject({
    figures: z.record(z.string(), figureValue),
    coverage,
    asOf: instant,
    leftOut: z.array(leftOutShape),
    corrections: z.array(correction),
    /** Rules of the format that the sums break, and the offices whose own reports break them. */
    broken: z.array(
      z.strictObject({
        rule: z.string(),
        message: z.string(),
        addresses: z.array(z.string()),
        offices: z.array(officeShape),
      }),
    ),
  }),
);
export const partsShape = name(
  "SumParts",
  z.strictObject({
    ...{ value: figureValue, coverage },
    offices: z.array(
      z.strictObject({
        ...{ office: officeShape, value: figureValue, share: z.number().nullable(), lastYear: figureValue },
        submission: z.uuid(),
      }),
    ),
    next: z.string().nullable(),
  }),
);

/** The government's own draft; `seen`: whether whoever carried the sums there may open it. */
export const carriedShape = name("CarriedSums", stampShape.extend({ seen: z.boolean() }));

/** `scope` is printed: 本级 or 本行政区域. `missing`: names of the offices that a sum lacks. */
export const summedShape = name(
  "SummedFigures",
  z.strictObject({
    sums: z.array(
      z.strictObject({
        ...{ address: z.string(), value: figureValue, collectionId: z.uuid(), scope: z.string() },
        ...{ counted: z.int(), expected: z.int(), missing: z.array(z.string()), asOf: instant },
      }),
    ) satisfies z.ZodType<SummedFigure[]>,
  }),
);
export const leavingOutShape = name(
  "LeavingOut",
  z.strictObject(
    { office: z.uuid(wanted("要单位的编号")), reason: reason.nullable() },
    wanted("要一个对象，里面有 office 和 reason"),
  ),
);
export const correctionShape = name(
  "Correction",
  z.strictObject(
    {
      ...{ office: z.uuid(wanted("要单位的编号")), take: z.boolean(wanted("要 true 或 false")) },
      reason: reason.optional(),
      /** The submission that whoever decides had before them; left out, it is not asked. */
      later: z.uuid(wanted("要看到的更正的编号")).optional(),
    },
    wanted("要一个对象，里面有 office 和 take"),
  ),
);
