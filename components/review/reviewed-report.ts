import type { LastEvent } from "@/components/report/report-context";
import type { Right } from "@/lib/access/rights";
import type { FigureGiver } from "@/lib/assignments/giver";
import type { Absent } from "@/lib/report/actor";
import type { FinalisedVersion } from "@/lib/report/finalised-version";
import type { KeptVersion } from "@/lib/report/kept-version";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Office } from "@/lib/report/office";
import type { Reason } from "@/lib/report/reason";
import type { SummedFigure } from "@/lib/report/summed-figure";
import type { Report } from "@/lib/report/values";
import type { ReviewEvent } from "@/lib/review/event";
import type { ReviewState } from "@/lib/review/state";
import type { ChangedPlace } from "@/lib/years/changed-place";

/** What the page of a review is given. */
export type ReviewedReport = {
  id: string;
  revision: number;
  status: "drafting" | "finalised";
  report: Report;
  state: ReviewState;
  events: ReviewEvent[];
  /** The last of them, as whoever looks is told of it. */
  last: LastEvent | null;
  /** The first event of the rounds that is missing or was altered; null while all are whole. */
  broken: number | null;
  rights: Right[];
  /** Who looks; null where nobody logs in and the names of those on paper are typed. */
  actor: string | null;
  /** Their seat in the step whose turn it is; null where it is none of theirs, and where nobody logs in. */
  seat: { for: Absent | null } | null;
  /** Why others review it: they have written or sent it round themselves; null where they have not. */
  ownPart: string | null;
  /** Why nobody can decide in the step whose turn it is, and what to do; null where somebody can. */
  stuck: string | null;
  office: Office;
  lastYear: Report | null;
  reasons: Reason[];
  versions: FinalisedVersion[];
  kept: KeptVersion[];
  ledgers: StoredLedger[];
  sums: SummedFigure[];
  givers: FigureGiver[];
  /** What was changed since the revision that was looked at last; null in the first round. */
  changes: { since: number; places: ChangedPlace[] } | null;
};
