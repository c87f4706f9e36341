import type { Metadata } from "next";
import { ComparePage } from "@/components/compare/compare-page";
import { latestTwo, type UnitChoices } from "@/components/compare/compared-units";
import { listReports, type StoredReport } from "@/db/reports";
import { read } from "@/db/store";
import { compareYears, mostYears } from "@/lib/aggregate/compare-years";
import { comparedReport, readIds } from "../_compare/compared-report";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "与往年比较" };

function unitsOf(all: StoredReport[]): UnitChoices[] {
  const names = [...new Set(all.map(({ report }) => report.unit.name))];
  return names.map((unit) => ({
    unit,
    reports: all
      .filter(({ report }) => report.unit.name === unit)
      .sort((a, b) => b.report.year - a.report.year || a.copy - b.copy)
      .map((stored) => ({ id: stored.id, name: comparedReport(stored).name, year: stored.report.year })),
  }));
}

/** @returns what to compare where nobody has chosen: a report with the year before it, or a unit's two latest years. */
function offered(units: UnitChoices[], report: string | undefined): string[] {
  const own = units.find(({ reports }) => reports.some(({ id }) => id === report));
  const unit = own ?? units.find(({ reports }) => reports.length > 1);
  return unit ? latestTwo(unit, report) : [];
}

type Query = Promise<{ reports?: string | string[]; of?: string }>;

export default async function Compare({ searchParams }: { searchParams: Query }) {
  const { reports, of: report } = await searchParams;
  const asked = readIds([reports ?? []].flat().join(","));
  const all = await read(listReports);
  const units = unitsOf(all);
  const find = (ids: string[]) => ids.flatMap((id) => all.find((stored) => stored.id === id) ?? []);
  const found = find(asked);
  const chosen = (found.length > 0 ? found : find(offered(units, report))).slice(0, mostYears);
  const name = chosen.at(-1)?.report.unit.name;
  return (
    <ComparePage
      units={units}
      unit={units.find(({ unit }) => unit === name) ?? units[0] ?? null}
      chosen={chosen.map(({ id }) => id)}
      missing={asked.length - found.length}
      comparison={chosen.length > 1 ? compareYears(chosen.map(comparedReport)) : null}
    />
  );
}
