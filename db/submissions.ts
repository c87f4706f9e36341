import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Finding } from "../lib/checks/finding";
import type { FileReading } from "../lib/collection/file";
import type { HandedIn } from "../lib/collection/handed-in";
import { inCommonMeasure } from "../lib/collection/measure-words";
import { type Arrived, type Standing, standingOf } from "../lib/collection/standing";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { parseFigure } from "../lib/report/parse-figure";
import type { Figures, Report } from "../lib/report/values";
import { loadEvents, recordEvents } from "./collection-events";
import { rosterEntries, submissionFigures, submissions } from "./collection-schema";
import { refreshCounted } from "./counted-figures";
import type { Transaction } from "./transaction";

export const lineColumns = {
  id: submissions.id,
  collectionId: submissions.collectionId,
  officeId: submissions.officeId,
  number: submissions.number,
  sha256: submissions.sha256,
  fileName: submissions.fileName,
  format: submissions.format,
  arrivedAt: submissions.arrivedAt,
  errors: submissions.errors,
  warnings: submissions.warnings,
  doubts: submissions.doubts,
};

/** A submission as lists show it. */
export type StoredLine = Arrived & { collectionId: string; officeId: string; sha256: string; fileName: string };
export type StoredSubmission = typeof submissions.$inferSelect;

/** @returns the submissions of an office in a collection, the first one first. */
export const listSubmissions = async (tx: Transaction, collectionId: string, officeId: string): Promise<StoredLine[]> =>
  tx
    .select(lineColumns)
    .from(submissions)
    .where(and(eq(submissions.collectionId, collectionId), eq(submissions.officeId, officeId)))
    .orderBy(asc(submissions.number));

/** @returns null when there is none of this id. */
export const loadSubmission = async (tx: Transaction, id: string): Promise<StoredSubmission | null> =>
  (await tx.select().from(submissions).where(eq(submissions.id, id)))[0] ?? null;

/** @returns where an office stands, out of its submissions and events. */
export const standingIn = async (tx: Transaction, collectionId: string, officeId: string): Promise<Standing> =>
  standingOf(await listSubmissions(tx, collectionId, officeId), await loadEvents(tx, collectionId, officeId));

/** Brings the board's row of an office, and what the sums have of it, up to date with what has happened. @returns where it stands */
export async function refreshStanding(tx: Transaction, collectionId: string, officeId: string) {
  const standing = await standingIn(tx, collectionId, officeId);
  await tx
    .update(rosterEntries)
    .set(standing)
    .where(and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId)));
  await refreshCounted(tx, collectionId, officeId);
  return standing;
}

type Counted = Pick<Report, "figures" | "units">;

/**
 * Figures that a sum can have: of the edition, entered, and as the form would take them. Amounts behind which each
 * office writes its own measure word are in 万元, so that they can be added; one with no such word is in no sum.
 */
export function countableFigures(editionId: string, { figures, units }: Counted): [string, string][] {
  const specs = figuresOf(editionById(editionId));
  return Object.entries(figures).flatMap(([address, value]): [string, string][] => {
    const spec = specs.get(address);
    if (!spec || spec.parts || value === null || !parseFigure(spec.measure, String(value)).ok) return [];
    if (spec.measure !== "amount") return [[address, String(value)]];
    const amount = spec.unitInCell ? inCommonMeasure(value, units[address] ?? "") : String(value);
    return amount === null ? [] : [[address, amount]];
  });
}

/** Lays the entered figures of a submission out as rows, in the place of those it had. */
export async function layOutSubmission(
  tx: Transaction,
  submissionId: string,
  editionId: string,
  report: Counted,
): Promise<void> {
  await tx.delete(submissionFigures).where(eq(submissionFigures.submissionId, submissionId));
  const rows = countableFigures(editionId, report).map(([address, value]) => ({ submissionId, address, value }));
  if (rows.length > 0) await tx.insert(submissionFigures).values(rows);
}

export const severityCounts = (findings: readonly Finding[]) => ({
  errors: findings.filter(({ severity }) => severity === "error").length,
  warnings: findings.filter(({ severity }) => severity === "warning").length,
});

export type NewSubmission = {
  collectionId: string;
  officeId: string;
  editionId: string;
  sha256: string;
  fileName: string;
  /** When the file came. */
  arrivedAt: string;
  reading: Pick<FileReading, "proposal" | "format">;
  /** Doubts of reading that a person should look at. */
  doubts: number;
  findings: Finding[];
  /** Of a report that a program handed in. */
  handedIn?: HandedIn | null;
};

/** Stores what an office sent as its next submission. */
export async function addSubmission(
  tx: Transaction,
  { reading, findings, editionId, ...given }: NewSubmission,
): Promise<{ id: string; number: number }> {
  const { collectionId, officeId, sha256, fileName } = given;
  const number = ((await listSubmissions(tx, collectionId, officeId)).at(-1)?.number ?? 0) + 1;
  const id = randomUUID();
  await tx.insert(submissions).values({ ...given, ...reading, ...severityCounts(findings), id, number, findings });
  await layOutSubmission(tx, id, editionId, reading.proposal);
  const event = { kind: "arrived", number, sha256, fileName } as const;
  const by = given.handedIn?.from === "here" ? given.handedIn.by : undefined;
  await recordEvents(tx, collectionId, [{ officeId, submissionId: id, event, by }]);
  await refreshStanding(tx, collectionId, officeId);
  return { id, number };
}

/** Whether an office is on the roster of a collection. */
export async function isExpected(tx: Transaction, collectionId: string, officeId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: rosterEntries.officeId })
    .from(rosterEntries)
    .where(and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId)));
  return row !== undefined;
}

/** @returns the submission of an office that the sums have. */
export async function countedSubmission(
  tx: Transaction,
  collectionId: string,
  officeId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ id: rosterEntries.countedId })
    .from(rosterEntries)
    .where(and(eq(rosterEntries.collectionId, collectionId), eq(rosterEntries.officeId, officeId)));
  return row?.id ?? null;
}

type Settled = Pick<NewSubmission, "collectionId" | "officeId" | "editionId"> & { id: string };

/** Stores a submission with its doubts answered, and what is found in it now. */
export async function storeSettled(
  tx: Transaction,
  { id, collectionId, officeId, editionId }: Settled,
  proposal: StoredSubmission["proposal"],
  findings: Finding[],
  figures: Figures,
): Promise<Standing> {
  const set = { proposal, findings, doubts: 0, ...severityCounts(findings) };
  await tx.update(submissions).set(set).where(eq(submissions.id, id));
  await layOutSubmission(tx, id, editionId, proposal);
  await recordEvents(tx, collectionId, [{ officeId, submissionId: id, event: { kind: "settled", figures } }]);
  return refreshStanding(tx, collectionId, officeId);
}
