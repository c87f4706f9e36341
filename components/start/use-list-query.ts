"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { type ListQuery, listPath } from "./list-query";

/** What the list is asked for: shown at once, in the address as soon as the answer is there. */
export function useListQuery(query: ListQuery) {
  const router = useRouter();
  const [waiting, start] = useTransition();
  const [asked, expect] = useOptimistic(query);
  const ask = (changes: Partial<ListQuery>) =>
    start(() => {
      const next = { ...asked, ...changes };
      expect(next);
      router.replace(listPath(next), { scroll: false });
    });
  return { asked, ask, waiting };
}
