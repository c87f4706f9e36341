"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition } from "react";
import { call } from "@/components/requests/call";
import type { AnswerOf } from "@/lib/contract/operations";

export type Files = AnswerOf<"GET /api/collections/{collectionId}/files">;

const milliseconds = { busy: 1000, idle: 5000 } as const;

/** What the page was drawn with. */
type Drawn = { revision: number; files: Files; asksWithoutOffices: (files: Files) => boolean };

/**
 * Asks again and again how things stand, one question at a time, and draws the page anew as long as it is behind: what has
 * happened since, by whomever, is on it in the end even where a question or a drawing was lost.
 * @param isBusy whether more is about to happen
 */
export function useFollowing(collectionId: string, drawn: Drawn, isBusy: (files: Files) => boolean) {
  const router = useRouter();
  const [files, setFiles] = useState(drawn.files);
  const [drawing, draw] = useTransition();
  const asked = useRef({ last: 0, answered: 0 });
  const busy = isBusy(files);

  const look = async (): Promise<Files | null> => {
    asked.current.last += 1;
    const number = asked.current.last;
    const answer = await call("GET /api/collections/{collectionId}/files", { path: { collectionId } });
    // Of two answers the one that was asked for later is the newer, whichever comes first.
    if (!answer.ok || number < asked.current.answered) return null;
    asked.current.answered = number;
    setFiles(answer.value);
    return answer.value;
  };
  // Never two drawings at once: only the last would be shown, and with one asked for every second none ever came.
  const redraw = () => draw(() => router.refresh());
  const follow = useEffectEvent(async () => {
    const now = await look();
    if (now && !drawing && (now.revision > drawn.revision || drawn.asksWithoutOffices(now))) redraw();
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const pause = busy ? milliseconds.busy : milliseconds.idle;
    const next = async () => {
      if (busy || !document.hidden) await follow();
      if (!left) timer = setTimeout(next, pause);
    };
    const seen = () => void (!document.hidden && follow());
    timer = setTimeout(next, 0);
    document.addEventListener("visibilitychange", seen);
    return () => {
      left = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [busy]);

  return { files, look, redraw };
}
