import "server-only";
import { officeOfNamed } from "@/db/subjects";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";

/** Whether somebody may open a report: whoever collects need not have a role in the government's own office. */
export async function mayOpen(tx: Transaction, actor: Actor, reportId: string): Promise<boolean> {
  const office = await officeOfNamed(tx, { reportId });
  return office !== null && may(actor, "report.read", { office }).may;
}
