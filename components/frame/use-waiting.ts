import { useEffect, useState } from "react";
import { call } from "@/components/requests/call";

/** @returns how many things wait for whoever looks at the page; 0 until it is known. It is asked for again when the page is looked at again. */
export function useWaiting(works: boolean): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (!works) return;
    const ask = async () => {
      if (document.visibilityState === "hidden") return;
      const answer = await call("GET /api/waiting", {});
      if (answer.ok) setWaiting(answer.value.today.length + answer.value.soon.length);
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, [works]);
  return waiting;
}
