import "server-only";
import { reviewPath } from "@/components/report/steps";
import { commentsOf } from "@/db/comments";
import { editionById } from "@/lib/editions/register";
import { isOf } from "@/lib/report/actor";
import type { Comment } from "@/lib/report/comment";
import { commentName } from "@/lib/report/comment-name";
import type { Job } from "@/lib/waiting/job";
import { type Asking, type AtWork, has, placePath, reportName, type Source } from "./asking";

const longest = 40;
const begun = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** The last word of a thread, and whose it is. */
const lastWord = (comment: Comment) => comment.replies.at(-1) ?? comment;

/** Where somebody answers: whoever writes the report in its form, everybody else beside its paper. */
const hrefOf = (report: AtWork, { place }: Comment, writes: boolean): string =>
  writes ? placePath(report.id, report.edition, place) : reviewPath(report.id);

type Told = Pick<Job, "mark" | "title" | "button"> & { writes: boolean };

function jobOf(report: AtWork, threads: Comment[], { title, writes, ...told }: Told, key: string): Job[] {
  if (threads.length === 0) return [];
  const thread = threads.toSorted((a, b) => lastWord(a).at.localeCompare(lastWord(b).at))[threads.length - 1];
  const latest = lastWord(thread);
  const place = commentName(editionById(report.edition), thread);
  return [
    {
      ...{ id: `${key}:${report.id}:${latest.at}`, title, ...told, own: true, due: null, since: latest.at },
      detail: `${reportName(report)}，${place}：“${begun(latest.text)}”`,
      href: hrefOf(report, thread, writes),
    },
  ];
}

/** What waits for the drafter: changes that are asked for, and questions whose last word is somebody else's. */
function ofDrafter(report: AtWork, open: Comment[], me: string): Job[] {
  const asked = report.review ? [] : open.filter(({ asks }) => asks);
  const questions = open.filter((each) => !asked.includes(each) && !isOf(lastWord(each).by, me));
  const told = { mark: "comment", writes: true } as const;
  const by = questions.map((each) => lastWord(each).by);
  const title = questions.length === 1 ? `${by[0]}在批注里问您一句` : `${questions.length} 条批注等您回`;
  return [
    ...jobOf(report, asked, { ...told, title: `${asked.length} 条要求改还没有了结`, button: "去改" }, "asked"),
    ...jobOf(report, questions, { ...told, title, button: "回一句" }, "question"),
  ];
}

/** What somebody asked and was answered. */
function ofReviewer(report: AtWork, open: Comment[], me: string): Job[] {
  const answered = open.filter((each) => isOf(each.by, me) && !isOf(lastWord(each).by, me));
  const title =
    answered.length === 1 ? `${lastWord(answered[0]).by}回了您的批注` : `您的 ${answered.length} 条批注有人回了`;
  return jobOf(report, answered, { mark: "comment", title, button: "看一眼", writes: false }, "answered");
}

function jobsOf(asking: Asking, report: AtWork, comments: Comment[]): Job[] {
  const open = comments.filter(({ settled }) => settled === null);
  const me = asking.actor.name;
  return has(asking, "report.write", report.officeId) ? ofDrafter(report, open, me) : ofReviewer(report, open, me);
}

/** Threads that wait for a word or a change, of reports that are being written. */
export const openComments: Source = async (tx, asking) => {
  const drafts = asking.reports.filter(
    ({ status, officeId }) => status === "drafting" && has(asking, "report.comment", officeId),
  );
  const said = await commentsOf(
    tx,
    drafts.map(({ id }) => id),
  );
  return drafts.flatMap((report) => jobsOf(asking, report, said.get(report.id) ?? []));
};
