import "server-only";
import type { Transaction } from "@/db/transaction";
import { reportsAtWork, roundsOf } from "@/db/waiting-reports";
import type { Actor } from "@/lib/access/actor";
import { dayInChina } from "@/lib/report/deadline";
import { counted } from "@/lib/review/brought-in";
import { stateAfter } from "@/lib/review/state";
import type { Job } from "@/lib/waiting/job";
import type { Asking, AtWork, Source } from "./asking";
import { givenOut, owed } from "./assigned";
import { collecting } from "./collecting";
import { openComments } from "./open-comments";
import { ownReports } from "./own-reports";
import { returnedReports, roundsToDecide, roundsWithOthers } from "./rounds";

/** Everything that somebody can have to do. What another room knows of joins here with one line. */
const sources: Source[] = [
  roundsToDecide,
  returnedReports,
  openComments,
  owed,
  givenOut,
  ownReports,
  collecting,
  roundsWithOthers,
];

async function atWork(tx: Transaction, offices: string[], today: string): Promise<AtWork[]> {
  const reports = await reportsAtWork(tx, offices, today);
  const reviewed = reports.filter((each) => each.reviewed > 0).map(({ id }) => id);
  const rounds = await roundsOf(tx, reviewed);
  return reports.map((report) => {
    const events = rounds.get(report.id) ?? [];
    const submitted = counted(events).findLast(({ kind }) => kind === "submit");
    return { ...report, events, state: stateAfter(events), submittedBy: submitted?.by ?? "" };
  });
}

/** @returns what waits for somebody, in no order; nothing for 本机, who has the list of reports. */
export async function jobsOf(tx: Transaction, actor: Actor, now: string): Promise<Job[]> {
  if (actor.kind === "local") return [];
  const today = dayInChina(now);
  const writing = actor.roles.filter(({ role }) => role !== "contributor" && role !== "collector");
  const offices = [...new Set(writing.map(({ office }) => office))];
  const asking: Asking = { actor, now, today, reports: await atWork(tx, offices, today) };
  const jobs: Job[] = [];
  for (const source of sources) jobs.push(...(await source(tx, asking)));
  return jobs;
}
