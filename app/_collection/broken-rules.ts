import type { Collection } from "@/db/collections";
import { countedWithErrors } from "@/db/office-findings";
import type { Transaction } from "@/db/transaction";
import { checkedReport } from "@/lib/checks/check-input";
import type { Finding } from "@/lib/checks/finding";
import { runChecks } from "@/lib/checks/run-checks";
import type { Scope } from "@/lib/collection/office-class";
import type { NamedOffice } from "@/lib/collection/sum";
import { blankReport, type Figures } from "@/lib/report/values";

export type BrokenRule = { rule: string; message: string; addresses: string[]; offices: NamedOffice[] };

const isOfTables = ({ group, severity }: Finding) => group === "table" && severity === "error";

/** Blank cells are no broken rule of a sum: nobody reported such a figure. */
const saysBlank = ({ rule }: Finding) => rule === "T2-7";

/** The rules of the three tables that the sums break, each with the offices whose own reports break it. */
export async function brokenRules(
  tx: Transaction,
  { id, year, editionId, office }: Collection,
  scope: Scope,
  figures: Figures,
): Promise<BrokenRule[]> {
  const blank = blankReport(editionId, { name: office.name, kind: "government" }, year);
  const { findings } = runChecks({ ...checkedReport({ ...blank, figures }), examined: false });
  const broken = findings.filter((finding) => isOfTables(finding) && !saysBlank(finding));
  if (broken.length === 0) return [];
  const faulty = await countedWithErrors(tx, id, scope);
  return broken.map(({ rule, message, addresses }) => ({
    ...{ rule, message, addresses },
    offices: faulty
      .filter(({ findings: own }) => own.some((finding) => isOfTables(finding) && finding.rule === rule))
      .map(({ office: named }) => named),
  }));
}
