"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { call } from "@/components/requests/call";
import { useShownAgain } from "./use-shown-again";

/** A page that is looked at all the time is drawn anew this often, in ms. */
const every = 30_000;

/** On a page that only shows how things stand, which others change: it is drawn anew when it is looked at again, and now and then. */
export function FollowOthers() {
  const router = useRouter();
  const draw = async () => {
    // Without the program a refresh would leave the page.
    if ((await call("GET /api/health", {})).ok) router.refresh();
  };
  useShownAgain(() => void draw());
  const look = useEffectEvent(() => document.visibilityState !== "hidden" && draw());
  useEffect(() => {
    const regular = setInterval(() => void look(), every);
    return () => clearInterval(regular);
  }, []);
  return null;
}
