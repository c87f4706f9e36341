"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/requests/call";
import type { BodySent } from "@/lib/contract/operations";
import type { BoardLine } from "./use-board-rows";

type Rows = readonly BoardLine[];
type Change = BodySent<"PATCH /api/collections/{collectionId}/roster/{officeId}">;

/** Each resolves to whether nothing was left undone. */
export type BatchWork = {
  accept: (rows: Rows) => Promise<boolean>;
  giveBack: (rows: Rows, due: string) => Promise<boolean>;
  change: (rows: Rows, change: Change) => Promise<boolean>;
};

/** What became of it, to be read: what was left is named with why. */
export type BatchOutcome = { tone: "ok" | "warn"; text: string };

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
  const told = (text: string, left: { office: string; why: string }[]): boolean => {
    const undone = left.length > 0 ? `${left.length} 个没有动。${named(left)}` : "";
    setOutcome({ tone: left.length > 0 ? "warn" : "ok", text: `${text}${undone}` });
    router.refresh();
    return left.length === 0;
  };
  const decideAll = async (rows: Rows, decision: "accept" | "return", due: string | null): Promise<boolean> => {
    const submissions = rows.flatMap(({ submission }) => submission ?? []);
    const answer = await call("POST /api/collections/{collectionId}/decisions", {
      ...{ path: { collectionId }, body: { decision, submissions, due } },
    });
    if (!answer.ok) return told("", [{ office: "没有办成", why: answer.problem.detail }]);
    const { decided, left } = answer.value;
    const done =
      decision === "accept" ? `接收了 ${decided.length} 份。` : `退回了 ${decided.length} 份，退回函在上面下载。`;
    return told(decided.length > 0 ? done : "", left);
  };
  const work: BatchWork = {
    accept: (rows) => decideAll(rows, "accept", null),
    giveBack: (rows, due) => decideAll(rows, "return", due),
    change: async (rows, body) => {
      const left: { office: string; why: string }[] = [];
      for (const { office } of rows) {
        const path = { collectionId, officeId: office.id };
        const answer = await call("PATCH /api/collections/{collectionId}/roster/{officeId}", { path, body });
        if (!answer.ok) left.push({ office: office.name, why: answer.problem.detail });
      }
      return told(`改好了 ${rows.length - left.length} 个。`, left);
    },
  };
  return { work, outcome, dismiss: () => setOutcome(null) };
}
