import { editions } from "@/lib/editions/register";
import { writeLedgerTemplate } from "@/lib/export/write-ledger-template";
import { writers } from "@/lib/export/writers";
import { ledgerTemplate } from "@/lib/import/ledger-template";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import { download } from "../../../_http/download";
import { handle } from "../../../_http/handle";
import { ReportError } from "../../../_http/problem";

const titles: Record<LedgerKind, string> = { requests: "依申请公开台账", remedies: "行政复议和行政诉讼台账" };
const isKind = (kind: string): kind is LedgerKind => Object.hasOwn(titles, kind);

/** An empty ledger with drop-downs of the official words. */
export const GET = handle<{ edition: string; kind: string }>(async (_, { edition: id, kind }) => {
  const edition = editions.find((each) => each.id === id);
  if (!edition || !isKind(kind)) throw new ReportError("notFound", "没有这种台账，有的是 requests、remedies。");
  const bytes = await writeLedgerTemplate(titles[kind], ledgerTemplate(edition, kind));
  return download(bytes, writers.xlsx.mediaType, `${titles[kind]}.xlsx`, `ledger-${kind}.xlsx`);
});
