import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { latestTwo, type OfficeChoices } from "@/components/compare/compared-offices";
import { listReports, type StoredReport } from "@/db/reports";
import { read } from "@/db/store";
import { mostYears } from "@/lib/aggregate/compare-years";
import { desk } from "@/lib/beside/desk";
import { comparedReport, readIds } from "../_compare/compared-report";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "与往年比较" };

/** An office is called here what its latest report prints. */
function officesOf(all: StoredReport[]): OfficeChoices[] {
  const ids = [...new Set(all.map(({ officeId }) => officeId))];
  return ids.map((id) => {
    const own = all
      .filter(({ officeId }) => officeId === id)
      .sort((a, b) => b.report.year - a.report.year || a.copy - b.copy);
    const reports = own.map((stored) => ({
      id: stored.id,
      name: comparedReport(stored).name,
      year: stored.report.year,
    }));
    return { id, name: own[0].report.unit.name, reports };
  });
}

/** @returns what to compare where nobody has chosen: a report with the year before it, or an office's two latest years. */
function offered(offices: OfficeChoices[], report: string | undefined): string[] {
  const own = offices.find(({ reports }) => reports.some(({ id }) => id === report));
  const office = own ?? offices.find(({ reports }) => reports.length > 1);
  return office ? latestTwo(office, report) : [];
}

type Query = Promise<{ reports?: string | string[]; of?: string }>;

export default async function Compare({ searchParams }: { searchParams: Query }) {
  const { reports, of: report } = await searchParams;
  const asked = readIds([reports ?? []].flat().join(","));
  const all = await read(listReports);
  const offices = officesOf(all);
  const find = (ids: string[]) => ids.flatMap((id) => all.find((stored) => stored.id === id) ?? []);
  const found = find(asked);
  const chosen = (found.length > 0 ? found : find(offered(offices, report))).slice(0, mostYears);
  const shown = chosen.at(-1)?.officeId;
  return (
    <ComparePage
      offices={offices}
      office={offices.find(({ id }) => id === shown) ?? offices[0] ?? null}
      oneOffice={new Set(chosen.map(({ officeId }) => officeId)).size < 2}
      chosen={chosen.map(({ id }) => id)}
      missing={asked.length - found.length}
      comparison={chosen.length > 1 ? await desk().run("comparison", chosen.map(comparedReport)) : null}
    />
  );
}
