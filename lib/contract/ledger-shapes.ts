import { z } from "zod";
import { editions } from "../editions/register";
import { type LedgerFieldId, ledgerFields } from "../ledger/fields";
import type { LedgerReading } from "../ledger/read-ledger";
import { vocabularyOf } from "../ledger/vocabulary";
import { wanted } from "../report/faults";
import { type LedgerCase, ledgerKinds, type StoredLedger } from "../report/ledger-cases";
import { leftOutReasons, mostRowsKept } from "../report/left-out";
import { name } from "./named";
import { figureValue, instant, savedShape } from "./report-shapes";

export const ledgerKindShape = z.enum(ledgerKinds, wanted(`要 ${ledgerKinds.join(" 或 ")}`));

const fieldIds: LedgerFieldId[] = [
  ...new Set(
    Object.values(ledgerFields)
      .flat()
      .map(({ id }) => id),
  ),
];
const fieldId = z.enum(fieldIds, wanted("要台账的一项"));
const line = z.string(wanted("要一行文字")).max(200, "最多 200 个字符");
const anObject = wanted("要一个对象");
const mostWords = 500;
const meanings = z
  .record(line, line, anObject)
  .refine((words) => Object.keys(words).length <= mostWords, `一次最多说明 ${mostWords} 个词`);

const reason = z.enum(leftOutReasons, wanted("要没有计入的一种原因"));

/** What the clerk has decided about columns and words; what is not decided is remembered or proposed. */
export const ledgerQuestionShape = z.strictObject(
  {
    kind: ledgerKindShape,
    columns: z.partialRecord(fieldId, z.int(wanted("要列的序号")).min(0, wanted("列从 0 数起")), anObject).optional(),
    words: z.partialRecord(fieldId, meanings, anObject).optional(),
    answers: z.partialRecord(reason, z.enum(["count", "leave"], wanted("要 count 或 leave")), anObject).optional(),
  },
  anObject,
);

const idsOf = (...fields: LedgerFieldId[]) => [
  ...new Set(
    editions.flatMap((edition) => fields.flatMap((field) => vocabularyOf(edition, field).map(({ id }) => id))),
  ),
];
const day = z.iso.date(wanted("要 2025-01-31 这样的日期")).nullable();

/** All that may be stored of a line: nothing else has a place here. */
const caseShape = z.strictObject(
  {
    row: z.int(wanted("要行号")).min(1, wanted("行号从 1 起")),
    receivedOn: day,
    closedOn: day,
    carriedOver: z.boolean(wanted("要 true 或 false")),
    kind: z.enum(idsOf("applicant", "procedure"), wanted("要官方的申请人或案件类型")),
    outcome: z.enum(idsOf("outcome", "result"), wanted("要官方的办理结果或审理结果")).nullable(),
  },
  wanted("要一行办件"),
) satisfies z.ZodType<LedgerCase>;

/** Five times the requests of a city of twenty million in a year. */
export const mostCases = 100_000;

/** Lines that were not counted: their numbers and why, and nothing of their words. */
const leftOutShape = z.strictObject(
  {
    reason,
    count: z.int(wanted("要行数")).min(1, wanted("至少 1 行")),
    rows: z.array(caseShape.shape.row, wanted("要一组行号")).max(mostRowsKept, `最多 ${mostRowsKept} 个行号`),
  },
  wanted("要一种没有计入的行"),
);

const fillShape = z.strictObject(
  {
    baseRevision: z.int(wanted("要写上次知道的版本号")).min(0, wanted("版本号从 0 起")),
    figures: z.record(z.string(), z.unknown(), wanted("要一个对象，键是格的地址")),
  },
  wanted("要一个对象，里面有 baseRevision 和 figures"),
);

export const casesShape = name(
  "Cases",
  z.strictObject(
    {
      cases: z.array(caseShape, wanted("要一组办件")).max(mostCases, `最多 ${mostCases} 行`),
      leftOut: z
        .array(leftOutShape, wanted("要一组没有计入的行"))
        .max(leftOutReasons.length, `最多 ${leftOutReasons.length} 种`)
        .optional(),
      /** The figures that they fill the table with, stored together with them. */
      fill: fillShape.optional(),
    },
    wanted("要一个对象，里面有 cases"),
  ),
);
export const storedLedgerShape = name(
  "StoredLedger",
  z.strictObject({
    kind: ledgerKindShape,
    takenAt: instant,
    counts: z.record(z.string(), z.int()),
    leftOut: z.array(leftOutShape),
  }) satisfies z.ZodType<StoredLedger>,
);
/** `saved`: of the table that was filled together with the lines, as a save of its section answers. */
export const takenLedgerShape = name("TakenLedger", storedLedgerShape.extend({ saved: savedShape.optional() }));
export const storedLedgersShape = name("StoredLedgers", z.strictObject({ ledgers: z.array(storedLedgerShape) }));
export const casesPageShape = name("CasesPage", z.strictObject({ total: z.int(), cases: z.array(caseShape) }));

const wordShape = z.strictObject({
  field: fieldId,
  word: z.string(),
  count: z.int(),
  id: z.string().nullable(),
  how: z.enum(["official", "known", "contained", "similar", "doubtful", "remembered", "unknown"]),
  among: z.array(z.string()).optional(),
});
const readingShape = z.strictObject({
  kind: ledgerKindShape,
  sheet: z.string(),
  heads: z.array(z.string()),
  columns: z.partialRecord(fieldId, z.int()),
  missing: z.array(fieldId),
  words: z.array(wordShape),
  cases: z.array(caseShape),
  lines: z.int(),
  otherSheets: z.array(z.strictObject({ sheet: z.string(), lines: z.int() })),
  figures: z.record(z.string(), figureValue),
  rows: z.record(z.string(), z.array(z.int())),
  notCounted: z.array(z.strictObject({ row: z.int(), reason, message: z.string() })),
}) satisfies z.ZodType<LedgerReading>;

/** A column of the ledger as the program understands it, and what its words may mean. */
const askedField = z.strictObject({
  id: fieldId,
  header: z.string(),
  required: z.boolean(),
  meanings: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});

/** A ledger as it was counted, and the columns that it may have. */
export const ledgerReadingShape = name("LedgerReading", readingShape.extend({ fields: z.array(askedField) }));
