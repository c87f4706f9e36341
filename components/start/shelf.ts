import type { Duty, DutyReport } from "@/lib/report/duty";
import type { ListedReport } from "@/lib/report/listed-report";
import type { Unit } from "@/lib/report/values";
import type { ReportRow } from "./report-row";

/** How many reports are alike in what the list filters by. */
export type ShelfCount = Pick<ListedReport, "year" | "status" | "published" | "example"> & { count: number };

/** What the start page shows once there is a report. */
export type Shelf = {
  /** As many as the address opens, of those that it asks for. */
  rows: ReportRow[];
  /** The draft worked on last, whatever is asked for. */
  last: ReportRow | null;
  duties: Duty[];
  /** Whose the next report will be, as far as that is known. */
  office: Unit;
  /** To choose one of; empty where there are too many. */
  offices: { id: string; name: string }[];
  counts: ShelfCount[];
  total: number;
  found: number;
  /** How many of the bin match where nothing else does. */
  inBin: number;
  today: string;
};

/** Reports of several offices, imported ones among them, say nothing about whose the next one will be. */
export function officeOf({ complete, reports }: { complete: boolean; reports: DutyReport[] }): Unit {
  const latest = reports.toSorted((a, b) => b.year - a.year)[0]?.unit;
  const one = complete && reports.every(({ unit }) => unit.name === latest?.name);
  return { name: one && latest ? latest.name : "", kind: latest?.kind ?? "department" };
}
