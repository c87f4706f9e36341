import { z } from "zod";
import { findOffice } from "@/db/offices";
import { loadLastYear } from "@/db/reports";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { editionFor } from "@/lib/editions/register";
import { carryOver } from "@/lib/import/carry-over";
import type { Report } from "@/lib/report/values";
import { judged } from "../_http/body";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

const query = z.object({
  unit: z.string("要写单位名称").min(1, "要写单位名称"),
  year: z.coerce.number("要写年份").int("要写年份"),
});

async function lastYearOf(tx: Transaction, name: string, year: number): Promise<Report | null> {
  const office = await findOffice(tx, name);
  return office === null ? null : loadLastYear(tx, office, year);
}

/** What a new report begins with where the office of this name has one of the year before, otherwise null; stores nothing. */
export const GET = handle(async (request) => {
  const { unit, year } = judged(query, Object.fromEntries(new URL(request.url).searchParams));
  const last = editionFor(year) && (await read((tx) => lastYearOf(tx, unit, year)));
  return answer({ opening: last ? { lastYear: last.year, ...carryOver(last, year) } : null });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
