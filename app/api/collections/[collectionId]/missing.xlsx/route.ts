import { workbookFile } from "@/app/_across/paper-files";
import { collectionOf } from "@/app/_collection/collection-of";
import { listExpected } from "@/db/collected-reports";
import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { daysLate } from "@/lib/collection/punctuality";
import { serve } from "../../../_http/serve";

/** 催报名单 of all expected offices, or of some. */
async function missingList(collectionId: string, only?: readonly string[]): Promise<Response> {
  const now = new Date().toISOString();
  const asked = only && new Set(only);
  const { collection, expected } = await read(async (tx) => {
    const found = await collectionOf(tx, collectionId);
    return { collection: found, expected: await listExpected(tx, found) };
  });
  const wanted = expected.filter(({ office }) => asked === undefined || asked.has(office.id));
  const rows = wanted.map(({ firstArrivedAt, submission: _, ...row }) => {
    return { ...row, late: daysLate(row.deadline, firstArrivedAt, now) };
  });
  const { office, year } = collection;
  return workbookFile(await desk().run("missing", { supervisingOffice: office.name, year, rows }), "missing.xlsx");
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/missing.xlsx", {
  GET: async ({ path: { collectionId } }) => missingList(collectionId),
  POST: async ({ path: { collectionId }, body }) => missingList(collectionId, (await body()).offices),
});
