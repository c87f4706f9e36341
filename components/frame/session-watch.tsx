"use client";

import { useEffect, useState } from "react";
import { call } from "@/components/requests/call";
import { hearSignedOut, tellSignedIn } from "@/components/requests/signed-out";
import { later } from "@/components/ui/later";
import { lastTouch, noteTouch, type SessionState, stateAt } from "./session-clock";
import { useShownAgain } from "./use-shown-again";

const Door = later(async () => (await import("./session-door")).SessionDoor, { says: "nothing" });

/** What somebody does at a page; scrolling and moving count, a page that only stands there does not. */
const touches = ["keydown", "pointerdown", "pointermove", "wheel", "input"] as const;
/** The server hears of it once in so long, in milliseconds; the clock is looked at as often as it moves. */
const [toServer, look] = [60_000, 1000];

/** Keeps the log-in while somebody works, says two minutes before it ends, and keeps the page where it was when it has ended. */
export function SessionWatch({ person }: { person: string }) {
  const [state, setState] = useState<SessionState>("in");

  useEffect(() => hearSignedOut(() => setState("over")), []);
  // Going back shows a page as it was, also to whoever came after its reader has left: it asks whether it still may be read.
  useShownAgain(() => void call("GET /api/account", {}));

  useEffect(() => {
    noteTouch(Date.now());
    let told = Date.now();
    const touched = () => {
      const now = Date.now();
      if (stateAt(lastTouch(now), now) === "over") return;
      noteTouch(now);
      setState((before) => (before === "warning" ? "in" : before));
      if (now - told < toServer) return;
      told = now;
      void call("PUT /api/account/activity", {});
    };
    const clock = setInterval(() => {
      const now = Date.now();
      setState((before) => (before === "over" ? before : stateAt(lastTouch(now), now)));
    }, look);
    for (const touch of touches) window.addEventListener(touch, touched, { passive: true, capture: true });
    return () => {
      clearInterval(clock);
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
    };
  }, []);

  const back = () => {
    noteTouch(Date.now());
    setState("in");
    tellSignedIn();
  };
  return state === "in" ? null : <Door key={state} {...{ person, state }} onBack={back} />;
}
