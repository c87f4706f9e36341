import "server-only";
import { headers } from "next/headers";
import type { PagePerson } from "@/components/frame/person";
import { officesOf } from "@/lib/access/may";
import { askerOf } from "./asker";

/** Who is logged in, as the pages show it; null where nobody is, and where nobody logs in. */
export async function pagePerson(): Promise<PagePerson | null> {
  const asker = await askerOf({ headers: await headers() }).catch(() => null);
  if (asker?.state !== "signedIn") return null;
  const { id, name, administrator } = asker.signedIn.person;
  const has = (right: "reports.create" | "collections.read" | "assignments.fill") =>
    officesOf(asker.actor, right)?.length !== 0;
  return {
    ...{ id, name, administrator },
    writes: has("reports.create"),
    collects: has("collections.read"),
    fills: has("assignments.fill"),
  };
}
