import "server-only";
import { type WithCollectors, withCollectors } from "@/app/_collection/with-collectors";
import { handInPath } from "@/components/hand-in/hand-in";
import { dayInChina, deadlineOf } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import type { Job } from "@/lib/waiting/job";
import { type Asking, type AtWork, has, reportName, type Source } from "./asking";

type Collecting = WithCollectors["collections"][number];

/** A report is named so long before its last day, in days. */
const soon = 30;

const daysUntil = (day: string, today: string) => (Date.parse(day) - Date.parse(today)) / 86_400_000;

/** Came back from who collects. */
function cameBack(report: AtWork, { id, office, submissions, items }: Collecting): Job[] {
  const decision = submissions[0]?.decision;
  if (!decision) return [];
  return [
    {
      id: `handedBack:${report.id}:${id}:${decision.at}`,
      mark: "returned",
      title: `${reportName(report)}，收报单位退回，${items.length} 条`,
      detail: `${office.name} ${printDayOfYear(dayInChina(decision.at))}退回，改好再报`,
      ...{ due: decision.due, since: decision.at, own: true, href: handInPath(report.id), button: "接着改" },
    },
  ];
}

/** Is final and has not gone to who collects, or has and is being looked at there. */
function onTheWay(report: AtWork, version: { number: number; finalisedAt: string }, to: Collecting): Job[] {
  const sent = to.submissions.find((each) => each.version === version.number);
  const href = handInPath(report.id);
  if (!sent && to.state !== "published")
    return [
      {
        ...{ id: `handIn:${report.id}:${to.id}:${version.number}`, mark: "out" },
        title: `${reportName(report)}定稿了，还没有报送`,
        detail: `报给${to.office.name}`,
        ...{ due: to.deadline, since: version.finalisedAt, own: true, href, button: "去报送" },
      },
    ];
  if (sent?.state !== "waiting" && sent?.state !== "doubtful") return [];
  return [
    {
      ...{ id: `handedIn:${report.id}:${to.id}:${sent.number}`, mark: "out", title: `${reportName(report)}已报送` },
      detail: `等${to.office.name}看`,
      ...{ due: null, since: sent.arrivedAt, own: false, href, button: "看报送" },
    },
  ];
}

/** Is still being written, and its last day is near or over. */
function dueSoon(report: AtWork, collections: Collecting[], today: string): Job[] {
  const days = collections.filter(({ state }) => state === "missing").map(({ deadline }) => deadline);
  const due = days.toSorted()[0] ?? deadlineOf(report.kind, report.year);
  // What a round has, or has sent back, is named by that.
  if (report.review || report.state.returned || report.copy > 0 || daysUntil(due, today) > soon) return [];
  return [
    {
      ...{ id: `due:${report.id}`, mark: "write", title: `${reportName(report)}还没有定稿` },
      detail: collections.length > 0 ? `报给${collections.map(({ office }) => office.name).join("、")}` : "法定期限",
      ...{ due, since: report.updatedAt, own: true, href: `/reports/${report.id}`, button: "接着写" },
    },
  ];
}

function ofReport(asking: Asking, report: AtWork, { version, collections }: WithCollectors): Job[] {
  const expecting = collections.filter(({ expected }) => expected);
  const back = expecting.filter(({ state }) => state === "returned");
  if (version) {
    const sentBack = back.filter(({ submissions }) => submissions[0]?.version === version.number);
    const others = expecting.filter((each) => !sentBack.includes(each));
    return [
      ...sentBack.flatMap((each) => cameBack(report, each)),
      ...others.flatMap((each) => onTheWay(report, version, each)),
    ];
  }
  const returned = back.flatMap((each) => cameBack(report, each));
  const writes = has(asking, "report.write", report.officeId);
  return returned.length > 0 || !writes ? returned : dueSoon(report, expecting, asking.today);
}

/** What the drafter's own reports still have before them: the last day, who collects, what came back. */
export const ownReports: Source = async (tx, asking) => {
  const own = asking.reports.filter(({ officeId }) => has(asking, "report.handIn", officeId));
  const stands = await withCollectors(tx, own);
  return own.flatMap((report, at) => ofReport(asking, report, stands[at]));
};
