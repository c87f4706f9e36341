import "server-only";
import { createHash } from "node:crypto";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { CollectionEvent, RecordedEvent } from "../lib/collection/event";
import { canonicalJson } from "../lib/report/canonical";
import { collectionEvents } from "./collection-schema";
import { happened } from "./happenings";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

type About = { officeId?: string | null; submissionId?: string | null; by?: string };

const columns = {
  sequence: collectionEvents.sequence,
  officeId: collectionEvents.officeId,
  submissionId: collectionEvents.submissionId,
  event: collectionEvents.event,
  at: collectionEvents.at,
  by: collectionEvents.by,
};

/** @returns what binds an event to all before it, hexadecimal: one that is missing or altered is seen. */
export const hashAfter = (before: string, event: RecordedEvent): string =>
  createHash("sha256").update(before).update(canonicalJson(event), "utf8").digest("hex");

type Recorded = About & { event: CollectionEvent };

/** @returns which event was the last and what it is bound by; 0 and nothing where there is none. */
export async function lastEvent(tx: Transaction, collectionId: string): Promise<{ sequence: number; hash: string }> {
  const [last] = await tx
    .select({ sequence: collectionEvents.sequence, hash: collectionEvents.hash })
    .from(collectionEvents)
    .where(eq(collectionEvents.collectionId, collectionId))
    .orderBy(desc(collectionEvents.sequence))
    .limit(1);
  return last ?? { sequence: 0, hash: "" };
}

/** Adds events to a collection, one after the other. Nothing ever changes one. @returns them as they were recorded */
export async function recordEvents(tx: Transaction, collectionId: string, given: Recorded[]): Promise<RecordedEvent[]> {
  let { sequence, hash } = await lastEvent(tx, collectionId);
  const at = new Date().toISOString();
  const rows = given.map(({ officeId = null, submissionId = null, by = nameOfWriter(), event }) => {
    sequence += 1;
    const recorded: RecordedEvent = { sequence, officeId, submissionId, event, at, by };
    hash = hashAfter(hash, recorded);
    return { recorded, hash };
  });
  for (let from = 0; from < rows.length; from += 100)
    await tx
      .insert(collectionEvents)
      .values(rows.slice(from, from + 100).map(({ recorded, hash }) => ({ collectionId, ...recorded, hash })));
  const recorded = rows.map((row) => row.recorded);
  for (const each of recorded) tellOf(tx, collectionId, each);
  return recorded;
}

/** A roster of thousands begins as one thing: its names are not told one by one. */
function tellOf(tx: Transaction, collectionId: string, { event, at, by, officeId, submissionId }: RecordedEvent): void {
  if (event.kind === "added") return;
  const whose = { officeId: officeId ?? undefined, submissionId: submissionId ?? undefined };
  happened(tx, { kind: `collection.${event.kind}`, at, by, collectionId, ...whose });
}

/** @param officeId null: those that are about no office. @returns the events of a collection, or of one office in it, oldest first. */
export const loadEvents = async (
  tx: Transaction,
  collectionId: string,
  officeId?: string | null,
): Promise<RecordedEvent[]> =>
  tx
    .select(columns)
    .from(collectionEvents)
    .where(
      and(
        eq(collectionEvents.collectionId, collectionId),
        officeId === undefined
          ? undefined
          : officeId === null
            ? isNull(collectionEvents.officeId)
            : eq(collectionEvents.officeId, officeId),
      ),
    )
    .orderBy(asc(collectionEvents.sequence));

/** An office on the roster of a collection. */
export type OfficeIn = { collectionId: string; officeId: string };

/** What is kept of several offices in several collections, told apart. @returns the rows of one, in their order */
export function rowsByOffice<Row extends { collectionId: string; officeId: string | null }>(rows: Row[]) {
  const keyOf = ({ collectionId, officeId }: Row | OfficeIn) => `${collectionId} ${officeId}`;
  const known = new Map<string, Row[]>();
  for (const row of rows) known.set(keyOf(row), [...(known.get(keyOf(row)) ?? []), row]);
  return (office: OfficeIn): Row[] => known.get(keyOf(office)) ?? [];
}

/** The collections and the offices of a list; of what they have together more may be read than is asked for. */
export const namedIn = (all: readonly OfficeIn[]) => ({
  collectionIds: [...new Set(all.map(({ collectionId }) => collectionId))],
  officeIds: [...new Set(all.map(({ officeId }) => officeId))],
});

/** @returns the events of one of these offices in its collection, oldest first. */
export async function eventsOfOffices(
  tx: Transaction,
  all: readonly OfficeIn[],
): Promise<(office: OfficeIn) => RecordedEvent[]> {
  const { collectionIds, officeIds } = namedIn(all);
  const { collectionId, officeId, sequence } = collectionEvents;
  const rows = await tx
    .select({ collectionId, ...columns })
    .from(collectionEvents)
    .where(and(inArray(collectionId, collectionIds), inArray(officeId, officeIds)))
    .orderBy(asc(sequence));
  return rowsByOffice(rows);
}

/** @returns the last time that sums went into the government's own draft, null: never. */
export async function lastSummed(
  tx: Transaction,
  collectionId: string,
): Promise<{ report: string; at: string } | null> {
  const events = await loadEvents(tx, collectionId, null);
  const last = events.findLast(({ event }) => event.kind === "summed");
  return last?.event.kind === "summed" ? { report: last.event.report, at: last.at } : null;
}
