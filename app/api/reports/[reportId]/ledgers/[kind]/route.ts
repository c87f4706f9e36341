import { randomUUID } from "node:crypto";
import { loadCases, removeLedger, saveLedger } from "@/db/ledgers";
import { saveSection } from "@/db/save-section";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { BodyRead } from "@/lib/contract/operations";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { faultsOf } from "@/lib/report/faults";
import { enteredPartsOf } from "@/lib/report/figures";
import { casesBehind, countCases, type LedgerCase, type LedgerKind } from "@/lib/report/ledger-cases";
import { sectionSchema } from "@/lib/report/section-schema";
import { invalid } from "../../../../_http/body";
import { inReview } from "../../../../_http/in-review";
import { ReportError } from "../../../../_http/problem";
import { refusalOfSave } from "../../../../_http/section-save";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

const pageLength = 200;

const noLedger = () => new ReportError("notFound", "这份报告的这张表没有从台账填过。");

async function draftOf(tx: Transaction, reportId: string) {
  const { status, review, report } = await storedReport(tx, reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能换台账。");
  if (review) throw inReview(review);
  return report;
}

/** What may be asked for: a figure of the table, or a total with all that it adds up. */
function countedBy(edition: Edition, kind: LedgerKind, address: string): Set<string> {
  const spec = figuresOf(edition).get(address);
  if (spec?.section !== kind) throw new ReportError("notFound", `这张表没有“${address.slice(0, 80)}”这一格。`);
  return new Set(enteredPartsOf(edition, address));
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/ledgers/{kind}", {
  GET: async ({ path: { reportId, kind }, query: { address, from } }) => {
    const { report, cases } = await read(async (tx) => ({
      ...(await storedReport(tx, reportId)),
      cases: await loadCases(tx, reportId, kind),
    }));
    const wanted = countedBy(editionById(report.edition), kind, address);
    if (!cases) throw noLedger();
    const behind = casesBehind(kind, report.year, cases, wanted);
    return { total: behind.length, cases: behind.slice(from, from + pageLength) };
  },

  /**
   * Stores the lines that count in this report's year, the others have no cell to be opened from; with `fill` also the
   * figures that they make, both or neither.
   */
  PUT: async ({ path: { reportId, kind }, body }) => {
    const { cases, leftOut = [], fill } = await body();
    // Not before the body: while that arrives the report may be finalised.
    return write(async (tx) => {
      const report = await draftOf(tx, reportId);
      const edition = editionById(report.edition);
      const ledger = await saveLedger(tx, reportId, { kind, leftOut, ...counted(edition, kind, report.year, cases) });
      return fill ? { ...ledger, saved: await filled(tx, reportId, edition, kind, fill) } : ledger;
    });
  },

  DELETE: ({ path: { reportId, kind } }) =>
    write(async (tx) => {
      await draftOf(tx, reportId);
      if (!(await removeLedger(tx, reportId, kind))) throw noLedger();
    }),
});

type Fill = NonNullable<BodyRead<"PUT /api/reports/{reportId}/ledgers/{kind}">["fill"]>;

/** @throws `invalid` for what is no figure of the table, `conflict` where somebody has written into it meanwhile */
async function filled(tx: Transaction, reportId: string, edition: Edition, kind: LedgerKind, fill: Fill) {
  const patch = sectionSchema(edition, kind).safeParse({ figures: fill.figures });
  if (!patch.success) throw invalid(faultsOf(patch.error, edition, "/fill"));
  const save = { reportId, sectionId: kind, baseRevision: fill.baseRevision, patch: patch.data };
  const outcome = await saveSection(tx, { ...save, session: `ledger:${randomUUID()}` });
  if (!outcome.ok) throw refusalOfSave(reportId, outcome);
  const { revision, savedAt, merged } = outcome;
  return { revision, savedAt, ...(merged ? { values: merged } : {}) };
}

/** @throws `invalid` for words that lead to no figure of the table */
function counted(edition: Edition, kind: LedgerKind, year: number, cases: LedgerCase[]) {
  const { rows } = countCases(edition, kind, year, cases);
  refuseForeignWords(edition, kind, rows, cases);
  const lines = new Set(Object.values(rows).flat());
  const counts = Object.fromEntries(Object.entries(rows).map(([address, of]) => [address, of.length]));
  return { counts, cases: cases.filter(({ row }) => lines.has(row)) };
}

/** Words of another table or edition lead to no figure of this one. */
function refuseForeignWords(
  edition: Edition,
  kind: LedgerKind,
  rows: Record<string, number[]>,
  cases: LedgerCase[],
): void {
  const specs = figuresOf(edition);
  const unknown = new Set(Object.entries(rows).flatMap(([address, lines]) => (specs.has(address) ? [] : lines)));
  const faults = cases.flatMap(({ row }, index) =>
    unknown.has(row) ? [{ pointer: `/cases/${index}`, detail: `类型或结果不是这张表的（${kind}）` }] : [],
  );
  if (faults.length > 0) throw invalid(faults.slice(0, 100));
}
