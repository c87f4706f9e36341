import "server-only";
import { and, asc, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import type { Scope } from "../lib/collection/office-class";
import type { LaterCorrection } from "../lib/collection/sum";
import type { Edition } from "../lib/editions/edition";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { sameFigure } from "../lib/report/figures";
import type { FigureValue } from "../lib/report/values";
import { recordEvents } from "./collection-events";
import { collectionEvents, rosterEntries, submissionFigures, submissions } from "./collection-schema";
import type { Collection } from "./collections";
import { offices } from "./schema";
import { refreshStanding } from "./submissions";
import { inScope } from "./sums";
import type { Transaction } from "./transaction";

type Values = Map<string, FigureValue>;

/** A count is a number again; an amount keeps its digits. */
const read = (value: string): FigureValue => (/^-?\d{1,15}$/.test(value) ? Number(value) : value);

async function figuresOfSubmissions(tx: Transaction, ids: string[]): Promise<Map<string, Values>> {
  const rows = await tx.select().from(submissionFigures).where(inArray(submissionFigures.submissionId, ids));
  const found = new Map<string, Values>(ids.map((id) => [id, new Map()]));
  for (const { submissionId, address, value } of rows) found.get(submissionId)?.set(address, read(value));
  return found;
}

/** In printed order. */
function differences(edition: Edition, before: Values, after: Values): LaterCorrection["changes"] {
  return [...figuresOf(edition).keys()].flatMap((address) => {
    const [was, is] = [before.get(address) ?? null, after.get(address) ?? null];
    return sameFigure(was, is) ? [] : [{ address, before: was, after: is }];
  });
}

type Acceptance = Pick<LaterCorrection, "by" | "at">;

/** Who accepted each of these submissions last, and when. */
async function acceptedBy(
  tx: Transaction,
  collectionId: string,
  ids: string[],
): Promise<Map<string | null, Acceptance>> {
  const rows = await tx
    .select({ id: collectionEvents.submissionId, event: collectionEvents.event, ...said })
    .from(collectionEvents)
    .where(and(eq(collectionEvents.collectionId, collectionId), inArray(collectionEvents.submissionId, ids)))
    .orderBy(asc(collectionEvents.sequence));
  return new Map(rows.filter(({ event }) => event.kind === "accepted").map(({ id, by, at }) => [id, { by, at }]));
}
const said = { by: collectionEvents.by, at: collectionEvents.at };

/** @returns the offices whose later submission was accepted and is not in the sums, with the figures that differ. */
export async function listCorrections(
  tx: Transaction,
  { id: collectionId, editionId }: Pick<Collection, "id" | "editionId">,
  scope: Scope,
): Promise<LaterCorrection[]> {
  const pairs = await tx
    .select({
      office: { id: offices.id, name: offices.name },
      counted: sql<string>`${rosterEntries.countedId}`,
      later: submissions.id,
      number: submissions.number,
    })
    .from(rosterEntries)
    .innerJoin(offices, eq(rosterEntries.officeId, offices.id))
    .innerJoin(submissions, eq(submissions.id, rosterEntries.laterId))
    .where(and(inScope(collectionId, scope), isNotNull(rosterEntries.countedId)))
    .orderBy(asc(rosterEntries.position));
  if (pairs.length === 0) return [];
  const figures = await figuresOfSubmissions(
    tx,
    pairs.flatMap(({ counted, later }) => [counted, later]),
  );
  const accepted = await acceptedBy(
    tx,
    collectionId,
    pairs.map(({ later }) => later),
  );
  const edition = editionById(editionId);
  return pairs.map((pair) => ({
    ...pair,
    // Only what was accepted is a later one.
    ...(accepted.get(pair.later) as Acceptance),
    changes: differences(edition, figures.get(pair.counted) as Values, figures.get(pair.later) as Values),
  }));
}

/**
 * Takes an office's later submission over into the sums, or leaves it out with a reason.
 * @param seen the one that whoever decides had before them; left out, it is not asked
 * @returns whether the office had one that was waiting, and that one
 */
export async function settleCorrection(
  tx: Transaction,
  collectionId: string,
  officeId: string,
  settled: { take: true } | { take: false; reason: string },
  seen?: string,
): Promise<boolean> {
  const [entry] = await tx
    .select({ later: rosterEntries.laterId })
    .from(rosterEntries)
    .where(and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId)));
  if (!entry?.later || (seen ?? entry.later) !== entry.later) return false;
  const event = settled.take
    ? ({ kind: "takenOver" } as const)
    : ({ kind: "notTaken", reason: settled.reason } as const);
  await recordEvents(tx, collectionId, [{ officeId, submissionId: entry.later, event }]);
  await refreshStanding(tx, collectionId, officeId);
  return true;
}

/** @returns when the last of the corrections came that the sums do not have; null where they have all. */
export async function lastCorrectionAt(tx: Transaction, collectionId: string): Promise<string | null> {
  const [{ at: last }] = await tx
    .select({ at: max(submissions.arrivedAt) })
    .from(rosterEntries)
    .innerJoin(submissions, eq(submissions.id, rosterEntries.laterId))
    .where(eq(rosterEntries.collectionId, collectionId));
  return last;
}
