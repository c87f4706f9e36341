import { ReportError } from "@/app/api/_http/problem";
import { refusalOfSave } from "@/app/api/_http/section-save";
import { AssignmentRefused, loadAssignment } from "@/db/assignments";
import { NotTaken } from "@/db/take-import";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { Assignment } from "@/lib/assignments/assignment";

export const noAssignment = (id: string) =>
  new ReportError("notFound", `没有编号为“${id.slice(0, 40)}”的分工，可能刚刚收回了。重新打开这一页看一下。`);

/** @throws `notFound`, also for one of another report */
export async function assignmentOf(tx: Transaction, id: string, reportId: string): Promise<Assignment> {
  const found = await loadAssignment(tx, id);
  if (!found || found.reportId !== reportId) throw noAssignment(id);
  return found;
}

/** What is asked of whoever asks; where nobody logs in, of whoever sits there. @throws `notFound` for what is asked of somebody else */
export async function askedOfActor(tx: Transaction, id: string, actor: Actor): Promise<Assignment> {
  const found = await loadAssignment(tx, id);
  if (!found || (actor.kind === "person" && found.personId !== actor.id)) throw noAssignment(id);
  return found;
}

/** Answers what could not be done with the reason. */
export const inWords =
  (reportId: string) =>
  (error: unknown): never => {
    if (error instanceof AssignmentRefused) throw new ReportError("notInOrder", error.message);
    if (error instanceof NotTaken) throw refusalOfSave(reportId, error.refusal);
    throw error;
  };
