import { editions } from "@/lib/editions/register";
import { writeLedgerTemplate } from "@/lib/export/write-ledger-template";
import { writers } from "@/lib/export/writers";
import { ledgerTemplate } from "@/lib/import/ledger-template";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import { download } from "../../../_http/download";
import { handle } from "../../../_http/handle";
import { ledgerKindOf } from "../../../_http/ledger-kind";
import { otherMethods } from "../../../_http/other-methods";
import { ReportError } from "../../../_http/problem";

const titles: Record<LedgerKind, string> = { requests: "依申请公开台账", remedies: "行政复议和行政诉讼台账" };

/** An empty ledger with drop-downs of the official words. */
export const GET = handle<{ edition: string; kind: string }>(async (_, { edition: id, kind: named }) => {
  const kind = ledgerKindOf(named);
  const edition = editions.find((each) => each.id === id);
  if (!edition)
    throw new ReportError("notFound", `没有这种格式，有的是 ${editions.map((each) => each.id).join("、")}。`);
  const bytes = await writeLedgerTemplate(titles[kind], ledgerTemplate(edition, kind));
  return download(bytes, writers.xlsx.mediaType, `${titles[kind]}.xlsx`, `ledger-${kind}.xlsx`);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
