import { editionById } from "@/lib/editions/register";
import { writeLedgerTemplate } from "@/lib/export/write-ledger-template";
import { writers } from "@/lib/export/writers";
import { ledgerTemplate } from "@/lib/ledger/template";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import { download } from "../../../_http/download";
import { serve } from "../../../_http/serve";

const titles: Record<LedgerKind, string> = { requests: "依申请公开台账", remedies: "行政复议和行政诉讼台账" };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/ledger-templates/{edition}/{kind}", {
  /** An empty ledger with drop-downs of the official words. */
  GET: async ({ path: { edition, kind } }) => {
    const bytes = await writeLedgerTemplate(titles[kind], ledgerTemplate(editionById(edition), kind));
    return download(bytes, writers.xlsx.mediaType, `${titles[kind]}.xlsx`, `ledger-${kind}.xlsx`);
  },
});
