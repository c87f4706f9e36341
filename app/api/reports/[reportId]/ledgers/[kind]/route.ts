import { loadCases, removeLedger, saveLedger } from "@/db/ledgers";
import type { Edition } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { editionById } from "@/lib/editions/register";
import { enteredPartsOf } from "@/lib/report/figures";
import { casesBehind, countCases, type LedgerCase, type LedgerKind } from "@/lib/report/ledger-cases";
import { invalid, judged, readJson } from "../../../../_http/body";
import { answer, handle } from "../../../../_http/handle";
import { ledgerKindOf } from "../../../../_http/ledger-kind";
import { casesShape, mostCases } from "../../../../_http/ledger-shapes";
import { otherMethods } from "../../../../_http/other-methods";
import { noStore, ReportError } from "../../../../_http/problem";
import { storedReport } from "../../../../_http/stored-report";

type Params = { reportId: string; kind: string };

/** As many lines as a ledger may have, each of them an object of six values. */
const ledgerLimits = { bytes: 16 * 1024 * 1024, values: mostCases * 8 };
const pageLength = 200;

const noLedger = () => new ReportError("notFound", "这份报告的这张表没有从台账填过。");

async function draftOf(reportId: string) {
  const { status, report } = await storedReport(reportId);
  if (status === "finalised") throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能换台账。");
  return report;
}

/** What may be asked for: a figure of the table, or a total with all that it adds up. */
function countedBy(edition: Edition, kind: LedgerKind, address: string): Set<string> {
  const spec = figuresOf(edition).get(address);
  if (spec?.section !== kind) throw new ReportError("notFound", `这张表没有“${address.slice(0, 80)}”这一格。`);
  return new Set(enteredPartsOf(edition, address));
}

/** `?address=` names the cell, `&from=` how many of its lines are known already. */
export const GET = handle<Params>(async (request, { reportId, kind: named }) => {
  const kind = ledgerKindOf(named);
  const { report } = await storedReport(reportId);
  const { searchParams } = new URL(request.url);
  const wanted = countedBy(editionById(report.edition), kind, searchParams.get("address") ?? "");
  const cases = await loadCases(reportId, kind);
  if (!cases) throw noLedger();
  const behind = casesBehind(kind, report.year, cases, wanted);
  const from = Math.max(0, Math.trunc(Number(searchParams.get("from")) || 0));
  return answer({ total: behind.length, cases: behind.slice(from, from + pageLength) });
});

/** Stores the lines that count in this report's year; the others have no cell to be opened from. */
export const PUT = handle<Params>(async (request, { reportId, kind: named }) => {
  const kind = ledgerKindOf(named);
  const { cases, leftOut = [] } = judged(casesShape, await readJson(request, ledgerLimits));
  // Not before the body: while that arrives the report may be finalised.
  const report = await draftOf(reportId);
  const edition = editionById(report.edition);
  const { rows } = countCases(edition, kind, report.year, cases);
  refuseForeignWords(edition, kind, rows, cases);
  const counted = new Set(Object.values(rows).flat());
  const counts = Object.fromEntries(Object.entries(rows).map(([address, lines]) => [address, lines.length]));
  return answer(
    await saveLedger(reportId, { kind, counts, leftOut, cases: cases.filter(({ row }) => counted.has(row)) }),
  );
});

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

export const DELETE = handle<Params>(async (_, { reportId, kind }) => {
  await draftOf(reportId);
  if (!(await removeLedger(reportId, ledgerKindOf(kind)))) throw noLedger();
  return new Response(null, { status: 204, headers: noStore });
});

export const { OPTIONS, PATCH, POST } = otherMethods("GET", "PUT", "DELETE");
