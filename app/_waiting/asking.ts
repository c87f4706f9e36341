import "server-only";
import { stepPath } from "@/components/report/steps";
import type { Transaction } from "@/db/transaction";
import type { WaitingReport } from "@/db/waiting-reports";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Right } from "@/lib/access/rights";
import { editionById } from "@/lib/editions/register";
import { parsePlace, sectionOfPlace } from "@/lib/report/place";
import type { ReviewEvent } from "@/lib/review/event";
import type { ReviewState } from "@/lib/review/state";
import type { Job } from "@/lib/waiting/job";

/** A report with what its rounds have made of it. */
export type AtWork = WaitingReport & { events: ReviewEvent[]; state: ReviewState; submittedBy: string };

/** Whose jobs are asked for, and when. */
export type Asking = {
  actor: Extract<Actor, { kind: "person" }>;
  /** ISO 8601, and the day in China. */
  now: string;
  today: string;
  /** Reports of the offices in which they have any role. */
  reports: AtWork[];
};

/** Where jobs come from: one function each, which knows its own tables. */
export type Source = (tx: Transaction, asking: Asking) => Promise<Job[]>;

/** Whether whoever asks has a right in the office of a report. */
export const has = ({ actor }: Asking, right: Right, officeId: string): boolean =>
  may(actor, right, { office: officeId }).may;

/** 某某局 2026 年度报告 */
export const reportName = ({ unit, year }: Pick<WaitingReport, "unit" | "year">): string => `${unit} ${year} 年度报告`;

/** 甲局、乙局等 5 个单位; of three and less all. */
export function someOf(names: readonly string[], all = names.length): string {
  const said = names.slice(0, all > 3 ? 2 : 3).join("、");
  return all > 3 ? `${said}等 ${all} 个单位` : said;
}

/** Where a place of a report stands in its form; the report itself where its edition has no such place. */
export function placePath(reportId: string, edition: string, printed: string): string {
  const place = parsePlace(printed);
  const section = place && sectionOfPlace(editionById(edition), place);
  return section ? `${stepPath(reportId, section)}#${encodeURIComponent(printed)}` : `/reports/${reportId}`;
}
