import { useEffect, useState } from "react";
import type { AnswerOf } from "@/lib/contract/operations";
import { call } from "../requests/call";

/** The report of the same unit and year that is there already. */
export type Target = NonNullable<AnswerOf<"GET /api/imports/target">["target"]>;

/** Keys come faster than answers. */
const pause = 250;

/** @returns the report that is there, null when there is none, undefined while that is being looked up; and a way to look again. */
export function useTarget(unit: string, year: number): [target: Target | null | undefined, lookAgain: () => void] {
  const [found, setFound] = useState<{ of: string; target: Target | null } | null>(null);
  const [asked, setAsked] = useState(0);
  const of = unit === "" || year === 0 ? "" : `${new URLSearchParams({ unit, year: String(year) })}#${asked}`;
  useEffect(() => {
    if (of === "") return;
    const asking = new AbortController();
    const look = async () => {
      const query = { unit, year: String(year) };
      const answer = await call("GET /api/imports/target", { query, signal: asking.signal });
      // The server refuses a second report of a year whatever is known here.
      if (!asking.signal.aborted) setFound({ of, target: answer.ok ? answer.value.target : null });
    };
    const timer = setTimeout(look, asked > 0 ? 0 : pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [of, unit, year, asked]);
  const withoutCount = (text: string) => text.split("#")[0];
  const known = found && withoutCount(found.of) === withoutCount(of) ? found.target : undefined;
  return [of === "" ? null : known, () => setAsked((count) => count + 1)];
}
