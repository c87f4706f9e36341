"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { call } from "@/components/requests/call";
import { sendLines } from "@/components/requests/send-lines";
import type { AnswerOf } from "@/lib/contract/operations";
import type { Dropped } from "./dropped-files";

export type Files = AnswerOf<"GET /api/collections/{collectionId}/files">;

const pollMilliseconds = 1000;

/** What goes up from this page: how much of how much, and what did not. */
export type Sending = { sent: number; of: number; known: number; problems: string[] };

const nothing: Sending = { sent: 0, of: 0, known: 0, problems: [] };

/** Files go up one after another and are kept at once; how far reading is is asked until nothing waits. */
export function useIntake(collectionId: string, first: Files) {
  const router = useRouter();
  const [files, setFiles] = useState(first);
  const [sending, setSending] = useState(nothing);
  const waiting = useRef<Dropped[]>([]);
  const going = useRef(false);
  const path = { collectionId };

  const look = useCallback(async () => {
    const answer = await call("GET /api/collections/{collectionId}/files", { path: { collectionId } });
    if (answer.ok) setFiles(answer.value);
  }, [collectionId]);

  const sendOne = async ({ file, name }: Dropped) => {
    const named = new File([file], name, { type: file.type });
    const answer = await sendLines("POST /api/collections/{collectionId}/files", {
      ...{ path, query: { wait: "false" }, body: { files: named } },
    });
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
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      await sendOne(next);
      await look();
    }
    going.current = false;
    router.refresh();
  };

  const isReading = (files.counts.waiting ?? 0) > 0 && files.reading;
  const followed = useEffectEvent(async () => {
    await look();
    router.refresh();
  });
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(followed, pollMilliseconds);
    return () => {
      clearInterval(timer);
      void followed();
    };
  }, [isReading]);

  const setReading = async (reading: boolean) => {
    await call("PUT /api/collections/{collectionId}/reading", { path, body: { reading } });
    await look();
  };
  return { files, sending, add, setReading, look };
}
