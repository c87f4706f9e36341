"use client";

import { useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { sendLines } from "@/components/requests/send-lines";
import { largestSent, tooLargeToSend } from "@/lib/collection/file";
import type { Dropped } from "./dropped-files";
import { type Files, useFollowing } from "./use-following";

/** What goes up from this page: how much of how much, and what did not, with why. */
export type Sending = { sent: number; of: number; known: number; refused: Refused[] };
export type Refused = { name: string; problem: string };

const nothing: Sending = { sent: 0, of: 0, known: 0, refused: [] };

const unopened = "浏览器读不出这个文件，没有收。看看它是不是被移走了，或者正被别的程序打开。";

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

  const sendOne = async ({ file, name }: Dropped): Promise<Pick<Sending, "known" | "refused">> => {
    const refuse = (problem: string) => ({ known: 0, refused: [{ name, problem }] });
    if (!file) return refuse(unopened);
    // What the program would not take does not go up first.
    if (file.size > largestSent) return refuse(tooLargeToSend);
    const named = new File([file], name, { type: file.type });
    const answer = await sendLines("POST /api/collections/{collectionId}/files", {
      ...{ path, query: { wait: "false" }, body: { files: named } },
    });
    // While the last one is still on its way the page knows already that it waits to be read.
    if (waiting.current.length === 0) await look();
    if (!answer.ok) return refuse(answer.problem.detail);
    return { known: answer.value.filter(({ state }) => state === "known").length, refused: [] };
  };
  const sendNext = async (next: Dropped) => {
    const { known, refused } = await sendOne(next);
    setSending((now) => ({
      ...{ of: now.of, sent: now.sent + 1, known: now.known + known },
      // The same file dropped twice is refused once.
      refused: [...now.refused.filter(({ name }) => name !== next.name), ...refused],
    }));
  };

  const add = async (dropped: Dropped[]) => {
    waiting.current.push(...dropped);
    setSending((now) =>
      now.sent === now.of ? { ...nothing, of: dropped.length } : { ...now, of: now.of + dropped.length },
    );
    if (going.current) return;
    going.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await sendNext(next);
    going.current = false;
  };

  const setReading = async (reading: boolean) => {
    await call("PUT /api/collections/{collectionId}/reading", { path, body: { reading } });
    await look();
  };
  return { files, sending, add, setReading, look, redraw };
}
