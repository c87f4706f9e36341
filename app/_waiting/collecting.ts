import "server-only";
import { listBoard } from "@/db/board";
import { type BoardCounts, countBoard } from "@/db/board-counts";
import { countFiles, lastUnmatchedAt } from "@/db/collected-files";
import { eventsOfOffices } from "@/db/collection-events";
import { type Collection, listCollections } from "@/db/collections";
import { lastCorrectionAt } from "@/db/later-corrections";
import { loadSubmission } from "@/db/submissions";
import { firstToLookAt } from "@/db/to-look-at";
import type { Transaction } from "@/db/transaction";
import { officesOf } from "@/lib/access/may";
import { officeClasses } from "@/lib/collection/office-class";
import { daysLate } from "@/lib/collection/punctuality";
import type { Job } from "@/lib/waiting/job";
import { type Asking, type Source, someOf } from "./asking";

type About = { collection: Collection; counts: BoardCounts; asking: Asking };

const named = ({ office, year }: Collection) => `${office.name} ${year} 年度`;
/** When the last day of something is over. */
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();
const boardOf = ({ id }: Collection, query = "") => `/collections/${id}${query}`;

/** 乡镇街道今天报齐 */
function dueToday({ deadlines }: Collection, today: string): string[] {
  return Object.entries(deadlines).flatMap(([id, day]) =>
    day === today ? [officeClasses[id as keyof typeof officeClasses]] : [],
  );
}

async function toLookAt(tx: Transaction, { collection, counts, asking }: About): Promise<Job[]> {
  const { waiting, doubtful } = counts.states;
  const first = waiting + doubtful > 0 ? await firstToLookAt(tx, collection.id) : null;
  const submission = first && (await loadSubmission(tx, first));
  if (!submission) return [];
  const classes = dueToday(collection, asking.today);
  const said = [waiting > 0 && `${waiting} 份读清`, doubtful > 0 && `${doubtful} 份有疑`].filter(Boolean).join("、");
  return [
    {
      ...{ id: `look:${collection.id}:${waiting + doubtful}:${first}`, mark: "tray" },
      title: `收报：${waiting + doubtful} 份等您看`,
      detail: `${named(collection)}，${said}${classes.length > 0 ? `；${classes.join("、")}今天报齐` : ""}`,
      ...{ due: classes.length > 0 ? asking.today : null, since: submission.arrivedAt, own: true },
      ...{ href: `/submissions/${first}`, button: "逐份看" },
    },
  ];
}

async function toAsk(tx: Transaction, { collection, asking }: About): Promise<Job[]> {
  const { unmatched = 0 } = await countFiles(tx, collection.id);
  if (unmatched === 0) return [];
  return [
    {
      ...{ id: `ask:${collection.id}:${unmatched}`, mark: "ask", title: `${unmatched} 个文件要问您一句` },
      detail: `${named(collection)}，认不出是哪个单位的`,
      ...{ due: null, since: (await lastUnmatchedAt(tx, collection.id)) ?? asking.now, when: "" },
      ...{ own: true, href: boardOf(collection), button: "去答" },
    },
  ];
}

const shown = { sort: undefined, down: false, faulty: false, from: 0, limit: 50 } as const;

async function missing(tx: Transaction, { collection, counts, asking }: About): Promise<Job[]> {
  if (counts.states.missing === 0) return [];
  const query = { ...shown, state: "missing" as const, late: true };
  const listed = await listBoard(tx, collection, query, asking.today);
  const [first] = listed.rows.toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  if (!first) return [];
  const all = listed.found ?? listed.rows.length;
  const late = daysLate(first.deadline, null, asking.now);
  return [
    {
      ...{ id: `missing:${collection.id}:${first.deadline}`, mark: "late", title: `还有 ${all} 个单位过了日子没有报` },
      detail: `${named(collection)}：${someOf(
        listed.rows.map(({ office }) => office.name),
        all,
      )}`,
      ...{
        due: first.deadline,
        since: endOf(first.deadline),
        when: `${officeClasses[first.class]}迟 ${late} 天`,
        own: true,
      },
      ...{ href: boardOf(collection, "?state=missing&late=true"), button: "催报" },
    },
  ];
}

async function corrected(tx: Transaction, { collection, counts, asking }: About): Promise<Job[]> {
  const { later } = counts.marks;
  if (later === 0) return [];
  return [
    {
      ...{ id: `later:${collection.id}:${later}`, mark: "correction", title: `${later} 个单位更正了报过的数` },
      detail: `${named(collection)}，汇总已经用了原来的数，改不改要您定`,
      ...{ due: null, since: (await lastCorrectionAt(tx, collection.id)) ?? asking.now, when: "", own: true },
      ...{ href: `${boardOf(collection)}/sums`, button: "看差别" },
    },
  ];
}

type Back = { office: string; due: string | null; at: string };

/** When each returned office was told to send again. */
async function sentBack(tx: Transaction, { collection, asking }: About): Promise<Back[]> {
  const query = { ...shown, state: "returned" as const, late: false };
  const { rows } = await listBoard(tx, collection, query, asking.today);
  const inIt = (officeId: string) => ({ collectionId: collection.id, officeId });
  const eventsOf = await eventsOfOffices(
    tx,
    rows.map(({ office }) => inIt(office.id)),
  );
  return rows.flatMap(({ office }): Back[] => {
    const last = eventsOf(inIt(office.id)).findLast(({ event }) => event.kind === "returned");
    return last?.event.kind === "returned" ? [{ office: office.name, due: last.event.due, at: last.at }] : [];
  });
}

function awaited({ collection }: About, backs: Back[], own: boolean): Job[] {
  if (backs.length === 0) return [];
  const due = backs.flatMap((each) => each.due ?? []).toSorted()[0] ?? null;
  const names = someOf(backs.map(({ office }) => office));
  return [
    {
      ...{ id: `again:${collection.id}:${own}:${backs.length}`, mark: own ? "late" : "out" },
      title: own ? `${names}过了再报的日子还没有报` : `${names}再报`,
      detail: `${named(collection)}，退回了 ${backs.length} 份`,
      ...{ due, since: backs.map(({ at }) => at).toSorted()[0], own },
      ...{ href: boardOf(collection, "?state=returned"), button: own ? "催报" : "看退回的" },
    },
  ];
}

async function returned(tx: Transaction, about: About): Promise<Job[]> {
  if (about.counts.states.returned === 0) return [];
  const backs = await sentBack(tx, about);
  const isOver = ({ due }: Back) => due !== null && due < about.asking.today;
  return [
    ...awaited(about, backs.filter(isOver), true),
    ...awaited(
      about,
      backs.filter((each) => !isOver(each)),
      false,
    ),
  ];
}

/** What the collector has to look at, to ask for and to decide. */
export const collecting: Source = async (tx, asking) => {
  const jobs: Job[] = [];
  for (const collection of await listCollections(tx, officesOf(asking.actor, "collections.write"))) {
    const about = { collection, counts: await countBoard(tx, collection, asking.today), asking };
    jobs.push(...(await toLookAt(tx, about)), ...(await toAsk(tx, about)), ...(await missing(tx, about)));
    jobs.push(...(await corrected(tx, about)), ...(await returned(tx, about)));
  }
  return jobs;
};
