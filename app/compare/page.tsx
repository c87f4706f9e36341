import type { Metadata } from "next";
import { readPage } from "@/app/_store/read-page";
import { ComparePage } from "@/components/compare/compare-page";
import { latestTwo, type OfficeChoices } from "@/components/compare/compared-offices";
import { listReports } from "@/db/report-list";
import { loadReports } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import { desk } from "@/lib/beside/desk";
import { dayInChina } from "@/lib/report/deadline";
import type { ListedReport } from "@/lib/report/listed-report";
import { mostYears } from "@/lib/years/compare-years";
import { comparedReport, nameOfYear, readIds } from "../_compare/compared-report";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "与往年比较" };

/** An office is called here what its latest report prints. */
function officesOf(all: ListedReport[]): OfficeChoices[] {
  const ids = [...new Set(all.map(({ officeId }) => officeId))];
  return ids.map((id) => {
    const own = all.filter(({ officeId }) => officeId === id).sort((a, b) => b.year - a.year || a.copy - b.copy);
    const reports = own.map((report) => ({ id: report.id, name: nameOfYear(report), year: report.year }));
    return { id, name: own[0].unit.name, reports };
  });
}

/** @returns what to compare where nobody has chosen: a report with the year before it, or an office's two latest years. */
function offered(offices: OfficeChoices[], report: string | undefined): string[] {
  const own = offices.find(({ reports }) => reports.some(({ id }) => id === report));
  const office = own ?? offices.find(({ reports }) => reports.length > 1);
  return office ? latestTwo(office, report) : [];
}

/** Of more reports than this the ones changed last are offered, and all of the office that is asked for. */
const mostOffered = 500;

async function listOffered(
  tx: Transaction,
  officeId: string | undefined,
  among: string[] | null,
): Promise<ListedReport[]> {
  const today = dayInChina(new Date().toISOString());
  const page = async (office?: string) =>
    (await listReports(tx, { office, among, today, limit: mostOffered }))?.reports ?? [];
  const listed = [...(officeId ? await page(officeId) : []), ...(await page())];
  return [...new Map(listed.map((report) => [report.id, report])).values()];
}

async function load(tx: Transaction, asked: string[], report: string | undefined, among: string[] | null) {
  const all = await loadReports(tx, report ? [...asked, report] : asked);
  const wanted = all.filter(({ officeId }) => among === null || among.includes(officeId));
  const offices = officesOf(await listOffered(tx, wanted[0]?.officeId, among));
  const found = wanted.filter(({ id }) => asked.includes(id));
  const chosen = found.length > 0 ? found : await loadReports(tx, offered(offices, report));
  return { offices, found: found.length, chosen: chosen.slice(0, mostYears) };
}

type Query = Promise<{ reports?: string | string[]; of?: string }>;

export default async function Compare({ searchParams }: { searchParams: Query }) {
  const { reports, of: report } = await searchParams;
  const asked = readIds([reports ?? []].flat().join(",")).slice(0, mostOffered);
  const { offices, found, chosen } = await readPage({ needs: "report.read" }, (tx, viewer) =>
    load(tx, asked, report, viewer.offices),
  );
  const shown = chosen.at(-1)?.officeId;
  return (
    <ComparePage
      offices={offices}
      office={offices.find(({ id }) => id === shown) ?? offices[0] ?? null}
      oneOffice={new Set(chosen.map(({ officeId }) => officeId)).size < 2}
      chosen={chosen.map(({ id }) => id)}
      missing={asked.length - found}
      comparison={chosen.length > 1 ? await desk().run("comparison", chosen.map(comparedReport)) : null}
    />
  );
}
