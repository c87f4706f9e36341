import { createHash } from "node:crypto";
import { withCollectors } from "@/app/_collection/with-collectors";
import type { Closing } from "@/components/report/report-context";
import type { Outline } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import { standsOf } from "./stands";

/** Where a report stands with whoever collects it, as it is said beside the report. */
async function collectorsOf(tx: Transaction, report: Outline): Promise<Closing["collectors"]> {
  const [{ version, collections }] = await withCollectors(tx, [report]);
  const lines = collections.map(({ id, office, deadline, state, items }) => {
    return { id, office: office.name, deadline, state, asked: items.length };
  });
  return version || lines.length > 0 ? lines : null;
}

/**
 * What the last step shows that others decide. It is read with the page; `mark` is told to every open page now and then, so
 * that nobody has to ask for the whole of it to know that it is another.
 */
export async function closingOf(tx: Transaction, report: Outline): Promise<Closing> {
  const shown = { stands: await standsOf(tx, report), collectors: await collectorsOf(tx, report) };
  const mark = createHash("sha256").update(JSON.stringify(shown), "utf8").digest("hex").slice(0, 16);
  return { ...shown, mark };
}
