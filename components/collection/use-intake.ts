"use client";

import { useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { sendLines } from "@/components/requests/send-lines";
import type { Dropped } from "./dropped-files";
import { type Files, useFollowing } from "./use-following";

/** What goes up from this page: how much of how much, and what did not. */
export type Sending = { sent: number; of: number; known: number; problems: string[] };

const nothing: Sending = { sent: 0, of: 0, known: 0, problems: [] };

const isReading = ({ counts, reading }: Files) => reading && (counts.waiting ?? 0) > 0;

type Given = Parameters<typeof useFollowing>[1];

/** Files go up one after another and are kept at once; how far reading is is asked until nothing waits. */
export function useIntake(collectionId: string, drawn: Given) {
  const [sending, setSending] = useState(nothing);
  const isSending = sending.sent < sending.of;
  const { files, look, redraw } = useFollowing(collectionId, drawn, (now) => isSending || isReading(now));
  const waiting = useRef<Dropped[]>([]);
  const going = useRef(false);
  const path = { collectionId };

  const sendOne = async ({ file, name }: Dropped) => {
    const named = new File([file], name, { type: file.type });
    const answer = await sendLines("POST /api/collections/{collectionId}/files", {
      ...{ path, query: { wait: "false" }, body: { files: named } },
    });
    // While the last one is still on its way the page knows already that it waits to be read.
    if (waiting.current.length === 0) await look();
    const known = answer.ok ? answer.value.filter(({ state }) => state === "known").length : 0;
    const problem = answer.ok ? [] : [`${name}：${answer.problem.detail}`];
    setSending((now) => ({
      ...{ of: now.of, sent: now.sent + 1, known: now.known + known, problems: [...now.problems, ...problem] },
    }));
  };

  const add = async (dropped: Dropped[]) => {
    waiting.current.push(...dropped);
    setSending((now) =>
      now.sent === now.of ? { ...nothing, of: dropped.length } : { ...now, of: now.of + dropped.length },
    );
    if (going.current) return;
    going.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await sendOne(next);
    going.current = false;
  };

  const setReading = async (reading: boolean) => {
    await call("PUT /api/collections/{collectionId}/reading", { path, body: { reading } });
    await look();
  };
  return { files, sending, add, setReading, look, redraw };
}
