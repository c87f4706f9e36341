import "server-only";
import { and, asc, eq, gt } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { placeAtPointer, type ValuesByPointer, valueIn } from "../lib/report/section-changes";
import { asBeforeNext, isEdit, type StoredChanges, type TextEdit } from "../lib/report/stored-changes";
import type { FigureValue } from "../lib/report/values";
import { beforeEdit } from "./packed-changes";
import { reportSections, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

type Packed = { revision: number; sectionId: SectionId; changes: StoredChanges; previous: StoredChanges };
type Unpacked<Row extends Packed> = Omit<Row, "changes" | "previous"> & {
  changes: ValuesByPointer;
  previous: ValuesByPointer;
};

const { reportId, revision, sectionId, changes, previous } = sectionRevisions;
/** So many later revisions are read at once until the text of one is found whole. */
const atOnce = 70;

/** What stood at a pointer after a revision, where none of the later ones that were read says so. */
type Standing = (row: Packed, pointer: string) => FigureValue | Promise<FigureValue>;

/** Reads revisions of one report from the last to the first; none of a section is left out between two of it. */
export class BackwardReader {
  /** What stood before the revision that was read last, by section and pointer: it is what the one before it left. */
  readonly #known = new Map<string, FigureValue>();

  constructor(private readonly standing: Standing) {}

  /** @param row the revision before the one read last. @returns the same with every value before and after the save */
  async read<Row extends Packed>(row: Row): Promise<Unpacked<Row>> {
    const after: ValuesByPointer = {};
    const before: ValuesByPointer = {};
    for (const [pointer, stored] of Object.entries(row.changes)) {
      const key = `${row.sectionId} ${pointer}`;
      after[pointer] =
        stored !== asBeforeNext
          ? (stored as FigureValue)
          : this.#known.has(key)
            ? (this.#known.get(key) as FigureValue)
            : await this.standing(row, pointer);
      before[pointer] = valueBefore(after[pointer], row.previous[pointer]);
      this.#known.set(key, before[pointer]);
    }
    return { ...row, changes: after, previous: before };
  }
}

/**
 * @param rows revisions of one report in their order, none of a section left out between two of it
 * @returns the same with every value as it was before and after the save
 */
export async function unpackRevisions<Row extends Packed>(
  tx: Transaction,
  report: string,
  rows: Row[],
): Promise<Unpacked<Row>[]> {
  const reader = new BackwardReader((row, pointer) => standingAfter(tx, report, row, pointer));
  const unpacked: Unpacked<Row>[] = [];
  for (const row of rows.toReversed()) unpacked.push(await reader.read(row));
  return unpacked.reverse();
}

const valueBefore = (after: FigureValue, stored: FigureValue | TextEdit | undefined): FigureValue =>
  isEdit(stored) ? beforeEdit(String(after), stored) : (stored ?? null);

/** @returns what stood at a pointer after a revision, out of the later ones or of the section as it is now */
async function standingAfter(tx: Transaction, report: string, row: Packed, pointer: string): Promise<FigureValue> {
  const inSection = and(eq(reportId, report), eq(sectionId, row.sectionId));
  const later: (FigureValue | TextEdit)[] = [];
  for (let last = row.revision; ; ) {
    const next = await tx
      .select({ revision, changes, previous })
      .from(sectionRevisions)
      .where(and(inSection, gt(revision, last)))
      .orderBy(asc(revision))
      .limit(atOnce);
    for (const each of next) {
      if (!(pointer in each.changes)) continue;
      later.push(each.previous[pointer] ?? null);
      if (!isEdit(each.previous[pointer])) return wentBack(null, later);
      const after = each.changes[pointer];
      if (after !== asBeforeNext) return wentBack(after as FigureValue, later);
    }
    if (next.length < atOnce) return wentBack(await standingNow(tx, report, row.sectionId, pointer), later);
    last = next[next.length - 1].revision;
  }
}

const wentBack = (after: FigureValue, edits: (FigureValue | TextEdit)[]): FigureValue =>
  edits.reduceRight<FigureValue>(valueBefore, after);

async function standingNow(tx: Transaction, report: string, section: SectionId, pointer: string): Promise<FigureValue> {
  const [found] = await tx
    .select({ values: reportSections.values })
    .from(reportSections)
    .where(and(eq(reportSections.reportId, report), eq(reportSections.sectionId, section)));
  return valueIn(found?.values ?? {}, placeAtPointer(section, pointer));
}
