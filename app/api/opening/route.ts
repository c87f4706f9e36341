import { z } from "zod";
import { loadLastYear } from "@/db/reports";
import { read } from "@/db/store";
import { editionFor } from "@/lib/editions/register";
import { carryOver } from "@/lib/import/carry-over";
import { judged } from "../_http/body";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

const query = z.object({
  unit: z.string("要写单位名称").min(1, "要写单位名称"),
  year: z.coerce.number("要写年份").int("要写年份"),
});

/** What a new report begins with where the unit has one of the year before, otherwise null; stores nothing. */
export const GET = handle(async (request) => {
  const { unit, year } = judged(query, Object.fromEntries(new URL(request.url).searchParams));
  const last =
    editionFor(year) && (await read((tx) => loadLastYear(tx, { unit: { name: unit, kind: "department" }, year })));
  return answer({ opening: last ? { lastYear: last.year, ...carryOver(last, year) } : null });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
