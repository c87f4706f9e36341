import type { Comment } from "../report/comment";
import type { Quote } from "../report/quote";
import { longestComment } from "../report/text-limits";
import type { FileComment, MarkedFile } from "./marked-file";
import type { Pinned } from "./place-comments";

type Said = { text: string; by: string; at: string | null };

/** A thread of the file: `known` is the comment of the report that it is, exported and come back. */
export type Thread = Said & {
  known: string | null;
  place: string;
  quote: Quote;
  asks: boolean;
  settled: boolean;
  /** Those of a known thread that the report does not have yet. */
  replies: Said[];
};

const asking = /^【要求改】/;
const minutes = 60_000;

/** Old exports stated the hours of Greenwich where Word states those of its clock. */
const clocks = [0, 8 * 60 * minutes];

function isSame(one: { by: string; at: string; text: string }, file: FileComment): boolean {
  const apart = file.at === null ? 0 : Math.abs(Date.parse(one.at) - Date.parse(file.at));
  const sameTime = clocks.some((clock) => Math.abs(apart - clock) < minutes);
  return sameTime && one.by === file.by && one.text.split("\n").every((line) => file.text.includes(line.trim()));
}

/** @returns the threads of a file, each with what of it is new to the report. */
export function threadsOf({ comments }: MarkedFile, pinned: Pinned[], here: Comment[]): Thread[] {
  const known = new Set<string>();
  const byId = new Map(comments.map((each) => [each.id, each]));
  return comments.flatMap((comment, index): Thread[] => {
    if (comment.parent !== null) return [];
    // LibreOffice forgets what an answer answers: one that the report has is no comment of its own.
    if (here.some(({ replies }) => replies.some((reply) => isSame(reply, comment)))) return [];
    const answers = comments.filter((each) => each !== comment && rootOf(each, byId) === comment.id);
    const own = here.find((each) => !known.has(each.id) && isSame(each, comment));
    if (own) known.add(own.id);
    const { place, quote, about } = pinned[index];
    const text = comment.text.replace(asking, "").trim() || "（这条批注里没有字）";
    const [first, ...rest] = parted(about ? `（${about}）${text}` : text);
    const news = answers.filter((answer) => !own?.replies.some((reply) => isSame(reply, answer)));
    const { by, at } = comment;
    const asks = asking.test(comment.text);
    const replies = [
      ...(own ? [] : rest.map((part) => ({ text: part, by, at }))),
      ...news.flatMap((answer) =>
        parted(answer.text || "（这条回复里没有字）").map((part) => ({ text: part, by: answer.by, at: answer.at })),
      ),
    ];
    return [{ known: own?.id ?? null, text: first, by, at, place, quote, asks, settled: comment.done, replies }];
  });
}

/** An answer to an answer belongs to the thread's first comment. */
function rootOf(comment: FileComment, byId: Map<string, FileComment>): string {
  const seen = new Set<string>();
  let root = comment;
  while (root.parent !== null && !seen.has(root.id)) {
    seen.add(root.id);
    root = byId.get(root.parent) ?? { ...root, parent: null };
  }
  return root.id;
}

/** No part begins with the second half of a character. */
const parts = new RegExp(`[\\s\\S]{1,${longestComment}}(?![\\udc00-\\udfff])`, "g");

/** What is longer than a comment may be goes on in answers: nothing is cut off. */
const parted = (text: string): string[] => Array.from(text.matchAll(parts), ([part]) => part);
