import { lettersOf } from "@/app/_across/letter-of";
import { lettersFile } from "@/app/_across/paper-files";
import { collectionOf } from "@/app/_collection/collection-of";
import { returnedSubmissions } from "@/db/collected-reports";
import { read } from "@/db/store";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

type Wanted = { collectionId: string; format: "docx" | "pdf"; only?: readonly string[] };

/** 退回函 of the offices whose reports stand returned. */
async function returnLetters({ collectionId, format, only }: Wanted): Promise<Response> {
  const asked = only && new Set(only);
  const { year, letters } = await read(async (tx) => {
    const collection = await collectionOf(tx, collectionId);
    const returned = await returnedSubmissions(tx, collection);
    const wanted = returned.filter(({ officeId }) => asked === undefined || asked.has(officeId));
    const ids = wanted.map(({ id }) => id);
    return { year: collection.year, letters: await lettersOf(tx, ids) };
  });
  if (letters.length === 0) throw new ReportError("notFound", "现在没有退回着的报送，没有退回函可下载。");
  return lettersFile(letters, format, `${year}年度退回函（${letters.length}份）`);
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections/{collectionId}/letters.zip", {
  GET: async ({ path: { collectionId }, query: { format } }) => returnLetters({ collectionId, format }),
  POST: async ({ path: { collectionId }, query: { format }, body }) =>
    returnLetters({ collectionId, format, only: (await body()).offices }),
});
