"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Answer, call, type Problem, wasReached } from "@/components/requests/call";
import { downloadFile } from "@/components/requests/download-file";
import type { AnswerOf, BodySent } from "@/lib/contract/operations";
import type { BoardLine } from "./use-board-rows";

type Rows = readonly BoardLine[];
type Change = Omit<BodySent<"PATCH /api/collections/{collectionId}/roster">, "offices">;

type Saying = (submissions: string[]) => Promise<Answer<AnswerOf<"POST /api/collections/{collectionId}/decisions">>>;

/** Each resolves to whether nothing was left undone. */
export type BatchWork = {
  accept: (rows: Rows) => Promise<boolean>;
  giveBack: (rows: Rows, due: string) => Promise<boolean>;
  publish: (rows: Rows) => Promise<boolean>;
  change: (rows: Rows, change: Change) => Promise<boolean>;
  letters: (rows: Rows) => Promise<void>;
  missingList: (rows: Rows) => Promise<void>;
};

/** What became of it, to be read: what was left is named with why. */
export type BatchOutcome = { tone: "ok" | "warn"; text: string };

/** So many are decided on by one request, which takes some seconds. */
const together = 500;
const mostNamed = 5;
const named = (left: { office: string; why: string }[]) =>
  left
    .slice(0, mostNamed)
    .map(({ office, why }) => `${office}：${why}`)
    .join("") + (left.length > mostNamed ? `等 ${left.length} 个。` : "");

/** What is done with all ticked offices at once. */
export function useBatch(collectionId: string) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  const told = (text: string, left: { office: string; why: string }[], reached = true): boolean => {
    const undone = left.length > 0 ? `${left.length} 个没有动。${named(left)}` : "";
    setOutcome({ tone: left.length > 0 ? "warn" : "ok", text: `${text}${undone}` });
    if (reached) router.refresh();
    return left.length === 0;
  };
  const sayOfAll = async (rows: Rows, done: (decided: number) => string, say: Saying): Promise<boolean> => {
    const submissions = rows.flatMap(({ submission }) => submission ?? []);
    const left: { office: string; why: string }[] = [];
    let [decided, reached] = [0, true];
    for (let from = 0; from < submissions.length; from += together) {
      const answer = await say(submissions.slice(from, from + together));
      reached = wasReached(answer);
      if (!answer.ok) {
        left.push({ office: `${submissions.length - from} 份没有办成`, why: answer.problem.detail });
        break;
      }
      decided += answer.value.decided.length;
      left.push(...answer.value.left);
    }
    return told(decided > 0 ? done(decided) : "", left, reached);
  };
  const path = { collectionId };
  const decideAll = (rows: Rows, decision: "accept" | "return", due: string | null) =>
    sayOfAll(
      rows,
      (decided) => (decision === "accept" ? `接收了 ${decided} 份。` : `退回了 ${decided} 份，退回函在上面下载。`),
      (submissions) =>
        call("POST /api/collections/{collectionId}/decisions", { path, body: { decision, submissions, due } }),
    );
  const idsOf = (rows: Rows) => ({ offices: rows.map(({ office }) => office.id) });
  const toldOf = (problem: Problem | null) => setOutcome(problem && { tone: "warn", text: problem.detail });
  const work: BatchWork = {
    accept: (rows) => decideAll(rows, "accept", null),
    giveBack: (rows, due) => decideAll(rows, "return", due),
    publish: (rows) =>
      sayOfAll(
        rows,
        (decided) => `${decided} 份记为已经公开。`,
        (submissions) => call("POST /api/collections/{collectionId}/publications", { path, body: { submissions } }),
      ),
    change: async (rows, change) => {
      const answer = await call("PATCH /api/collections/{collectionId}/roster", {
        ...{ path, body: { ...idsOf(rows), ...change } },
      });
      if (!answer.ok) {
        toldOf(answer.problem);
        return false;
      }
      return told(`改好了 ${answer.value.changed} 个。`, []);
    },
    letters: async (rows) =>
      toldOf(
        await downloadFile("POST /api/collections/{collectionId}/letters.zip", {
          ...{ path, query: {}, body: idsOf(rows) },
        }),
      ),
    missingList: async (rows) =>
      toldOf(
        await downloadFile("POST /api/collections/{collectionId}/missing.xlsx", {
          ...{ path, body: idsOf(rows) },
        }),
      ),
  };
  return { work, outcome, dismiss: () => setOutcome(null) };
}
