import "server-only";
import { invalid } from "@/app/api/_http/body";
import { refusalOfSave } from "@/app/api/_http/section-save";
import { storedReport } from "@/app/api/_http/stored-report";
import { changeAssignment, giveAssignment, listAssignments, type NewAssignment } from "@/db/assignments";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { unownedParts } from "@/lib/assignments/assignment";
import { namesOfParts, partsOf } from "@/lib/assignments/parts";
import type { AssignmentsView, Contributor } from "@/lib/assignments/views";
import { editionById } from "@/lib/editions/register";
import { mergeTicked } from "@/lib/report/merge-ticked";
import { printDayOfYear } from "@/lib/report/print-date";
import { assignmentOf, inWords } from "./assignment-of";
import { assignmentsView, contributorsOf } from "./assignments-view";

const unknownPart = (pointer: string) => invalid([{ pointer, detail: "这一份报告里没有这一项，重新打开这一页再选" }]);

/** Who has an account goes by the name of it. @throws `invalid` for somebody who may not be asked */
function asked(given: NewAssignment, people: Contributor[], pointer: string): NewAssignment {
  if (given.personId === null) return given;
  const person = people.find(({ id }) => id === given.personId);
  if (!person)
    throw invalid([{ pointer, detail: "他现在不是这个单位的供数人，请管理员给他加上，或者不选账号，用采集表" }]);
  return { ...given, person: person.name };
}

/** Gives parts of a report to sections of the office: all of what is asked, or nothing. @throws `finalised`, `invalid`, `notInOrder` */
export function give(reportId: string, items: NewAssignment[], actor: Actor): Promise<AssignmentsView> {
  return write(async (tx) => {
    const stored = await storedReport(tx, reportId);
    if (stored.status === "finalised") throw refusalOfSave(reportId, { ok: false, reason: "finalised" });
    const known = partsOf(editionById(stored.report.edition));
    const people = await contributorsOf(tx, stored.officeId);
    let free = unownedParts(known.keys(), await listAssignments(tx, reportId));
    for (const [at, item] of items.entries()) {
      if (item.parts.some((part) => !known.has(part))) throw unknownPart(`/items/${at}/parts`);
      await giveAssignment(tx, reportId, asked(item, people, `/items/${at}/personId`), free, actor.name);
      free = free.filter((part) => !item.parts.includes(part));
    }
    return assignmentsView(tx, reportId, new Date().toISOString());
  }).catch(inWords(reportId));
}

type Change = Partial<Pick<NewAssignment, "section" | "person" | "parts" | "due">> & {
  /** The rows that whoever changes them had seen. */
  seenParts?: string[];
};

/** @throws `invalid` where one took away some rows, and another the rest */
function partsAfter(wanted: string[], seen: string[], now: string[]): string[] {
  const parts = mergeTicked(seen, wanted, now, (part) => part);
  if (parts.length > 0) return parts;
  const detail = "别人刚把其余的项去掉了，再去掉这些就一项也不剩。要全部收回，用“收回”";
  throw invalid([{ pointer: "/parts", detail }]);
}

/** @throws `invalid`, `notInOrder`, also for rows that somebody else is asked for */
async function refuseTaken(tx: Transaction, reportId: string, id: string, parts: string[] = []): Promise<void> {
  const { report } = await storedReport(tx, reportId);
  const known = partsOf(editionById(report.edition));
  if (parts.some((part) => !known.has(part))) throw unknownPart("/parts");
  const others = (await listAssignments(tx, reportId)).filter((each) => each.id !== id);
  const free = unownedParts(known.keys(), others);
  const owned = parts.filter((part) => !free.includes(part));
  if (owned.length > 0)
    throw invalid([
      {
        pointer: "/parts",
        detail: `${namesOfParts(editionById(report.edition), owned)}已经分给了别人，先从他那里收回`,
      },
    ]);
}

export function change(reportId: string, id: string, changed: Change, actor: Actor): Promise<AssignmentsView> {
  return write(async (tx) => {
    const assignment = await assignmentOf(tx, id, reportId);
    // Who has an account goes by the name of it.
    const { person, parts: wanted, seenParts = assignment.parts, ...rest } = changed;
    const parts = wanted && partsAfter(wanted, seenParts, assignment.parts);
    await refuseTaken(tx, reportId, id, parts);
    const named = {
      ...rest,
      ...(parts ? { parts } : {}),
      ...(assignment.personId === null && person !== undefined ? { person } : {}),
    };
    const text = changed.due ? `${printDayOfYear(changed.due)}前` : "";
    await changeAssignment(tx, assignment, named, { by: actor.name, text });
    return assignmentsView(tx, reportId, new Date().toISOString());
  }).catch(inWords(reportId));
}
