import "server-only";
import { headers } from "next/headers";
import type { PagePerson } from "@/components/frame/person";
import { namesOfOffices } from "@/db/offices";
import { read } from "@/db/store";
import { officesOf } from "@/lib/access/may";
import { askerOf } from "./asker";

/** 甲局, or 甲局等 3 个单位 */
async function unitOf(offices: string[]): Promise<string> {
  const [first] = offices;
  if (first === undefined) return "";
  const name = (await read((tx) => namesOfOffices(tx, [first]))).get(first) ?? "";
  return offices.length > 1 ? `${name}等 ${offices.length} 个单位` : name;
}

/** Who is logged in, as the pages show it; null where nobody is, and where nobody logs in. */
export async function pagePerson(): Promise<PagePerson | null> {
  const asker = await askerOf({ headers: await headers() }).catch(() => null);
  if (asker?.state !== "signedIn") return null;
  const { id, name, administrator, roles } = asker.signedIn.person;
  const has = (right: "reports.list" | "reports.create" | "collections.read" | "assignments.fill") =>
    officesOf(asker.actor, right)?.length !== 0;
  const offices = [...new Set(roles.map(({ office }) => office))];
  return {
    ...{ id, name, administrator, unit: await unitOf(offices).catch(() => ""), works: roles.length > 0 },
    ...{ reads: has("reports.list"), writes: has("reports.create"), collects: has("collections.read") },
    fills: has("assignments.fill"),
  };
}
