import { recordEvents } from "@/db/collection-events";
import type { Collection } from "@/db/collections";
import { officeIdOf } from "@/db/offices";
import { createReport, loadReportOf, type StoredReport } from "@/db/reports";
import { keepSummed, listSummed } from "@/db/summed-figures";
import { addFigures, coverageOf } from "@/db/sums";
import { takeImport } from "@/db/take-import";
import type { Transaction } from "@/db/transaction";
import { commonMeasure } from "@/lib/collection/measure-words";
import type { Scope } from "@/lib/collection/office-class";
import type { Sums } from "@/lib/collection/sum";
import { carriedFigures, governmentOf } from "@/lib/collection/what-adds";
import type { SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { sameFigure } from "@/lib/report/figures";
import type { SectionPatch } from "@/lib/report/section-values";
import { blankReport, type Figures, type Unit } from "@/lib/report/values";

type Stamp = { id: string; revision: number };

async function draftOf(tx: Transaction, { year, editionId }: Collection, unit: Unit): Promise<StoredReport> {
  const officeId = await officeIdOf(tx, unit);
  if (!(await loadReportOf(tx, officeId, year))) await createReport(tx, blankReport(editionId, unit, year));
  return (await loadReportOf(tx, officeId, year)) as StoredReport;
}

/**
 * What of the sums is written: where the draft has nothing, or what an earlier sum put there. A figure that somebody typed
 * stays, and the checks ask for its reason.
 */
async function figuresToWrite(tx: Transaction, { id, report }: StoredReport, carried: Figures): Promise<Figures> {
  const before = new Map((await listSummed(tx, id)).map(({ address, value }) => [address, value]));
  return Object.fromEntries(
    Object.entries(carried).filter(([address, value]) => {
      const now = report.figures[address] ?? null;
      if (report.entries[address] !== undefined || sameFigure(now, value)) return false;
      return now === null || (before.has(address) && sameFigure(now, before.get(address) ?? null));
    }),
  );
}

function patchesOf(editionId: string, figures: Figures): Map<SectionId, SectionPatch> {
  const patches = new Map<SectionId, SectionPatch>();
  const specs = figuresOf(editionById(editionId));
  for (const [address, value] of Object.entries(figures)) {
    const spec = specs.get(address);
    if (!spec) continue;
    const { figures: before, units } = patches.get(spec.section) ?? {};
    const isMoney = spec.measure === "amount" && spec.unitInCell !== undefined && value !== null;
    patches.set(spec.section, {
      figures: { ...before, [address]: value },
      ...(units || isMoney ? { units: { ...units, ...(isMoney ? { [address]: commonMeasure } : {}) } } : {}),
    });
  }
  return patches;
}

/** Makes or updates the government's own draft of the sums; every figure keeps of which sum it was made. @throws NotTaken */
export async function writeGovernmentDraft(tx: Transaction, collection: Collection, scope: Scope): Promise<Stamp> {
  const { id, year, editionId, office } = collection;
  const draft = await draftOf(tx, collection, { name: governmentOf(office.name), kind: "government" });
  const coverage = await coverageOf(tx, id, scope);
  const carried = carriedFigures(editionById(editionId), await addFigures(tx, collection, scope));
  const figures = await figuresToWrite(tx, draft, carried);
  const about = `${year} 年度汇总，${coverage.counted} / ${coverage.expected} 个单位`;
  const patches = patchesOf(editionId, figures);
  const { revision } =
    patches.size === 0
      ? draft
      : await takeImport(tx, { reportId: draft.id, baseRevision: draft.revision, patches, about });
  const sums: Sums = { figures: carried, coverage, asOf: new Date().toISOString() };
  await keepSummed(tx, draft.id, id, sums);
  const missing = coverage.missing.map(({ name }) => name);
  const event = { kind: "summed", report: draft.id, figures: Object.keys(figures).length, missing } as const;
  await recordEvents(tx, id, [{ event }]);
  return { id: draft.id, revision };
}
