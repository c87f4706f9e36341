"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useShownAgain } from "./use-shown-again";

/** A page that is looked at all the time is drawn anew this often, in ms. */
const every = 30_000;

/** On a page that only shows how things stand, which others change: it is drawn anew when it is looked at again, and now and then. */
export function FollowOthers() {
  const router = useRouter();
  useShownAgain(router.refresh);
  const look = useEffectEvent(() => document.visibilityState !== "hidden" && router.refresh());
  useEffect(() => {
    const regular = setInterval(() => void look(), every);
    return () => clearInterval(regular);
  }, []);
  return null;
}
