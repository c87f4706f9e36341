import type { Actor } from "@/lib/access/actor";
import { officesOf } from "@/lib/access/may";
import type { Right } from "@/lib/access/rights";

/** @returns where somebody begins who has no list of reports: what they collect, or what they owe; null for everybody else */
export function landingOf(actor: Actor): "/collections" | "/assignments" | null {
  const has = (right: Right) => officesOf(actor, right)?.length !== 0;
  if (has("reports.list")) return null;
  if (has("collections.read")) return "/collections";
  return has("assignments.fill") ? "/assignments" : null;
}
