import { z } from "zod";
import { editionById } from "@/lib/editions/register";
import { type LedgerFieldId, ledgerFields, vocabularyOf } from "@/lib/import/ledger-fields";
import { wordKey } from "@/lib/import/read-ledger";
import { runLedger } from "@/lib/import/run-import";
import { wanted } from "@/lib/report/faults";
import { judged } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";
import { readUpload } from "../../../_http/upload";

const fieldIds: LedgerFieldId[] = [
  ...new Set(
    Object.values(ledgerFields)
      .flat()
      .map(({ id }) => id),
  ),
];
const fieldId = z.enum(fieldIds);
const line = z.string().max(200);

/** What the clerk has decided about columns and words; what is not decided is proposed. */
const questionShape = z.strictObject(
  {
    kind: z.enum(["requests", "remedies"], wanted("要 requests 或 remedies")),
    columns: z.partialRecord(fieldId, z.int().min(0)).optional(),
    words: z.partialRecord(fieldId, z.record(line, line)).optional(),
  },
  wanted("要一个对象"),
);

function questionOf(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get("question")));
  } catch {
    throw new ReportError("malformed", "question 这一栏要一段 JSON。");
  }
}

type Words = NonNullable<z.output<typeof questionShape>["words"]>;

/** Words are remembered as they are compared: without spaces and width. */
const remembered = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([field, meanings]) => [
      field,
      Object.fromEntries(Object.entries(meanings).map(([word, id]) => [wordKey(word), id])),
    ]),
  );

/** Reads an office's ledger and counts it into table three or four of this report; stores nothing. */
export const POST = handle<{ reportId: string }>(async (request, { reportId }) => {
  const { report } = await storedReport(reportId);
  const { bytes, form } = await readUpload(request);
  const { kind, columns, words = {} } = judged(questionShape, questionOf(form));
  const edition = editionById(report.edition);
  const mapping = { heads: {}, words: remembered(words) };
  const outcome = await runLedger(bytes, { edition: edition.id, year: report.year, kind, columns, mapping });
  if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
  const fields = ledgerFields[kind].map(({ id, header, required }) => ({
    id,
    header,
    required,
    meanings: vocabularyOf(edition, id).map(({ id, label }) => ({ id, label })),
  }));
  return answer({ ...outcome.reading, fields });
});
