import "server-only";
import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { regionsOf } from "../lib/collection/office-names";
import type { RosterLine } from "../lib/collection/roster";
import { rosterEntries } from "./collection-schema";
import type { Collection } from "./collections";
import { createOffice, findOffice } from "./offices";
import { officeFormerNames, offices } from "./schema";
import type { Transaction } from "./transaction";

/** Governments of townships report as governments do; what an office is called says which it is. */
const kindOfName = (name: string) => (/人民政府$/.test(name) ? ("government" as const) : ("department" as const));

/** Names by which files may call an office from now on. */
export async function addFormerNames(tx: Transaction, officeId: string, names: readonly string[]): Promise<void> {
  const until = new Date().toISOString();
  const rows = [...new Set(names)].map((name) => ({ officeId, name, until }));
  if (rows.length > 0) await tx.insert(officeFormerNames).values(rows).onConflictDoNothing();
}

/** A new name of an office keeps the one before, by which files may still call it. @returns the one before */
export async function renameOffice(tx: Transaction, officeId: string, name: string): Promise<string> {
  const [{ name: before }] = await tx.select({ name: offices.name }).from(offices).where(eq(offices.id, officeId));
  if (before === name) return before;
  await addFormerNames(tx, officeId, [before]);
  await tx.update(offices).set({ name }).where(eq(offices.id, officeId));
  return before;
}

/**
 * An office of this supervisor that is still called as a line says it was: 乡村振兴局（原扶贫开发办公室）. Of several that became
 * one none is it, and neither is one that is on the same list.
 */
async function renamedOne(
  tx: Transaction,
  { id, office: supervisor }: Collection,
  { formerNames }: RosterLine,
  listed: readonly string[],
): Promise<string | null> {
  if (formerNames.length === 0) return null;
  const called = formerNames.flatMap((name) => [name, ...regionsOf(supervisor.name).map((region) => region + name)]);
  const expected = tx
    .select({ id: rosterEntries.officeId })
    .from(rosterEntries)
    .where(eq(rosterEntries.collectionId, id));
  const found = await tx
    .select({ id: offices.id, name: offices.name })
    .from(offices)
    .where(
      and(
        inArray(offices.name, called),
        or(isNull(offices.parentId), eq(offices.parentId, supervisor.id)),
        notInArray(offices.id, expected),
      ),
    );
  return found.length === 1 && !listed.includes(found[0].name) ? found[0].id : null;
}

/** Which office a line means, and how it was called until now where the line says that it has another name. */
export type LineOffice = { id: string; before: string | null };

/**
 * @param listed the names of all lines of the list
 * @returns the office of a line, which is made where there is none, under its supervisor
 */
export async function officeOfLine(
  tx: Transaction,
  collection: Collection,
  line: RosterLine,
  listed: readonly string[],
): Promise<LineOffice> {
  const known = await findOffice(tx, line.name);
  const renamed = known === null ? await renamedOne(tx, collection, line, listed) : null;
  const before = renamed === null ? null : await renameOffice(tx, renamed, line.name);
  const id = known ?? renamed ?? (await createOffice(tx, { name: line.name, kind: kindOfName(line.name) }));
  await tx
    .update(offices)
    .set({ parentId: collection.office.id })
    .where(and(eq(offices.id, id), isNull(offices.parentId)));
  await addFormerNames(tx, id, line.formerNames);
  return { id, before };
}
