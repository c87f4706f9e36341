"use client";

import { useEffect } from "react";
import { FollowOthers } from "@/components/frame/follow-others";
import { tellWaiting } from "@/components/frame/use-waiting";

/** The list is drawn anew as others act, and the number at the bar goes with it. */
export function WaitingDrawn({ count }: { count: number }) {
  useEffect(() => void tellWaiting(count), [count]);
  return <FollowOthers />;
}
