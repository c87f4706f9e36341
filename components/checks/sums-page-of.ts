import { scopeIds, scopes } from "@/lib/collection/office-class";
import type { SummedFigure } from "@/lib/report/summed-figure";

/** The page of the sums that a figure was made of; with `figure` open to its offices. */
export function sumsPageOf({ scope, collectionId }: SummedFigure, figure?: string): string {
  const parameters = new URLSearchParams({
    scope: scopeIds.find((id) => scopes[id] === scope) ?? scopeIds[0],
    ...(figure ? { figure } : {}),
  });
  return `/collections/${collectionId}/sums?${parameters}`;
}
