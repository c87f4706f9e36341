import { judgeUnit } from "@/app/_access/judge-unit";
import { told } from "@/app/_collection/board-of";
import { countBoard } from "@/db/board-counts";
import { createCollection, listCollections } from "@/db/collections";
import { addToRoster } from "@/db/roster";
import { read, write } from "@/db/store";
import { guessClass } from "@/lib/collection/guess-class";
import { officeClassIds } from "@/lib/collection/office-class";
import type { Deadlines, RosterLine } from "@/lib/collection/roster";
import { editionFor } from "@/lib/editions/register";
import { dayInChina, deadlineOf } from "@/lib/report/deadline";
import { invalid } from "../_http/body";
import { ReportError } from "../_http/problem";
import { serve } from "../_http/serve";

/** 31 January, unless the supervising office says another day for a class. */
const deadlinesOf = (year: number, given: Partial<Deadlines> = {}): Deadlines =>
  Object.fromEntries(officeClassIds.map((id) => [id, given[id] ?? deadlineOf("department", year)])) as Deadlines;

type SentLine = Omit<RosterLine, "class"> & { class?: RosterLine["class"] };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/collections", {
  /** Every collection with the numbers of its strip, the latest year first. */
  GET: async ({ offices }) => {
    const among = offices();
    const today = dayInChina(new Date().toISOString());
    return read(async (tx) => {
      const collections = [];
      for (const each of await listCollections(tx, among))
        collections.push({ ...told(each), counts: (await countBoard(tx, each, today)).states });
      return { collections };
    });
  },

  POST: async ({ body, judge, note }) => {
    const { office, year, roster, deadlines, contact } = await body();
    await judgeUnit(judge, office.name);
    const edition = editionFor(year);
    if (!edition) throw invalid([{ pointer: "/year", detail: "这一年没有全国统一的格式" }]);
    const lines = roster.map((line: SentLine) => ({ ...line, class: line.class ?? guessClass(line.name) }));
    note(`${office.name}收报 ${year}，名册 ${lines.length} 个单位`);
    const made = await write(async (tx) => {
      const created = await createCollection(tx, {
        ...{ office: { ...office, kind: "department" }, year, editionId: edition.id },
        ...{ deadlines: deadlinesOf(year, deadlines), offices: lines.length, contact },
      });
      if (created.ok) await addToRoster(tx, created.id, lines);
      return created;
    });
    if (!made.ok) throw new ReportError("exists", `${office.name}已经有 ${year} 年度的收报，打开它接着收。`);
    return { id: made.id };
  },
});
