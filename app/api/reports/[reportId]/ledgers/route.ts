import { loadMapping, rememberMapping, withDecisions } from "@/db/ledger-mappings";
import { listLedgers } from "@/db/ledgers";
import { read, write } from "@/db/store";
import { editionById } from "@/lib/editions/register";
import { runLedger } from "@/lib/import/run-import";
import { judged } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { decidedWords, headsOf, ledgerFieldsOf } from "../../../_http/ledger-decisions";
import { ledgerQuestionShape } from "../../../_http/ledger-shapes";
import { otherMethods } from "../../../_http/other-methods";
import { ReportError } from "../../../_http/problem";
import { type Progress, wantsProgress, withProgress } from "../../../_http/progress-lines";
import { storedReport } from "../../../_http/stored-report";
import { withUpload } from "../../../_http/upload";

type Params = { reportId: string };

/** Some hundred words with their meanings. */
const longestQuestion = 200_000;

function questionOf(form: FormData): unknown {
  const question = String(form.get("question"));
  if (question.length > longestQuestion) throw new ReportError("tooLarge", "一次说明的词太多，分几次选。");
  try {
    return JSON.parse(question);
  } catch {
    throw new ReportError("malformed", "question 这一栏要一段 JSON。");
  }
}

/** The ledgers that tables of this report were filled from, without their lines. */
export const GET = handle<Params>(async (_, { reportId }) => {
  const ledgers = await read(async (tx) => {
    await storedReport(tx, reportId);
    return listLedgers(tx, reportId);
  });
  return answer({ ledgers });
});

/**
 * Reads an office's ledger and counts it into table three or four of this report. Stores nothing of it; decisions about
 * words and columns are remembered for the next ledger. A large one can be followed line by line, and left.
 */
export const POST = handle<Params>(async (request, { reportId }) => {
  const { report, officeId } = await read((tx) => storedReport(tx, reportId));
  return withUpload(request, async ({ bytes, form }, hold) => {
    const { kind, columns, words, answers } = judged(ledgerQuestionShape, questionOf(form));
    const edition = editionById(report.edition);
    const decided = { heads: {}, words: words ? decidedWords(edition, words) : {} };
    const place = { officeId, kind, editionId: edition.id };
    const mapping = withDecisions(await read((tx) => loadMapping(tx, place)), decided);
    const question = { edition: edition.id, year: report.year, kind, columns, mapping, answers };
    const count = async (onProgress: Progress, signal: AbortSignal) => {
      const reading = runLedger(bytes, question, { onProgress, signal });
      hold(reading);
      const outcome = await reading;
      if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
      const heads = columns ? headsOf(columns, outcome.reading.heads) : {};
      if (columns || words) await write((tx) => rememberMapping(tx, place, { ...decided, heads }));
      return { ...outcome.reading, fields: ledgerFieldsOf(edition, kind) };
    };
    return wantsProgress(request) ? withProgress(count, request.signal) : answer(await count(() => {}, request.signal));
  });
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods("GET", "POST");
