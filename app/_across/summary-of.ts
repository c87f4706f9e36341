import { listExpected, proposalsOf } from "@/db/collected-reports";
import type { Collection } from "@/db/collections";
import { coverageOf, listLeftOut } from "@/db/sums";
import type { Transaction } from "@/db/transaction";
import { classesIn, type Scope } from "@/lib/collection/office-class";
import { officeStates } from "@/lib/collection/submission";
import type { SummaryInput } from "@/lib/export/write-summary";
import { dayInChina } from "@/lib/report/deadline";

/** What 汇总表 is made of; its edition goes by its id to where it is written. */
export type SummaryJob = Omit<SummaryInput, "edition"> & { editionId: string };

/** The expected offices of a scope, each with what the sums have of it. */
export async function summaryOf(
  tx: Transaction,
  collection: Collection,
  scope: Scope,
  now: string,
): Promise<SummaryJob> {
  const reports = await proposalsOf(tx, collection, "counted");
  const expected = (await listExpected(tx, collection)).filter((each) => classesIn[scope].includes(each.class));
  return {
    ...{ supervisingOffice: collection.office.name, year: collection.year, editionId: collection.editionId },
    ...{ coverage: await coverageOf(tx, collection.id, scope), asOf: dayInChina(now) },
    rows: expected.map(({ office, class: kind, state, contact }) => {
      const proposal = reports.get(office.id);
      const report = proposal ? { figures: proposal.figures, units: proposal.units } : null;
      return { office, class: kind, contact, report, state: report ? "计入" : officeStates[state] };
    }),
    leftOut: await listLeftOut(tx, collection.id, scope),
  };
}
