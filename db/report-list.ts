import "server-only";
import { and, asc, desc, eq, gt, gte, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { editionFor, editions } from "../lib/editions/register";
import type { SectionStates } from "../lib/report/completeness";
import { firstYearDue } from "../lib/report/deadline";
import { readSearch } from "../lib/report/list-search";
import type { ListedReport, ListState, ReportQuery, ReportSort } from "../lib/report/listed-report";
import { readableRows, readStored } from "./damaged-values";
import { inOffices } from "./offices";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

const columns = {
  id: reports.id,
  officeId: reports.officeId,
  unitName: reports.unitName,
  unitKind: reports.unitKind,
  year: reports.year,
  edition: reports.editionId,
  status: reports.status,
  published: reports.published,
  example: reports.example,
  copy: reports.copy,
  lastSection: reports.lastSection,
  sections: sql<string>`${reports.sectionStates}`,
  updatedAt: reports.updatedAt,
  deletedAt: reports.deletedAt,
};

type Key = { name: "updatedAt" | "year" | "searchText" | "id"; falling?: true };

/** The id settles what is equal otherwise: pages neither repeat nor skip a report. */
const orders: Record<ReportSort, Key[]> = {
  changed: [{ name: "updatedAt", falling: true }, { name: "id" }],
  unit: [{ name: "searchText" }, { name: "year", falling: true }, { name: "id" }],
  year: [{ name: "year", falling: true }, { name: "searchText" }, { name: "id" }],
};

/** Where a page ended: the sort and its values in the last row. */
type Cursor = [ReportSort, ...(string | number)[]];

const printCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** @returns null for what is no cursor of this sort. */
function readCursor(text: string, sort: ReportSort): (string | number)[] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (!Array.isArray(read) || read[0] !== sort) return null;
    const values = read.slice(1);
    const typeOf = ({ name }: Key) => (name === "year" ? "number" : "string");
    const fit = orders[sort].every((key, at) => typeof values[at] === typeOf(key));
    return fit && values.length === orders[sort].length ? values : null;
  } catch {
    return null;
  }
}

/** What stands behind the values of a row in this order; the first bound is what an index can begin at. */
function behind([{ name, falling }, ...rest]: Key[], [value, ...others]: (string | number)[]): SQL | undefined {
  const column = reports[name];
  const further = falling ? lt(column, value) : gt(column, value);
  if (rest.length === 0) return further;
  const notBefore = falling ? lte(column, value) : gte(column, value);
  return and(notBefore, or(further, and(eq(column, value), behind(rest, others))));
}

const isOwn = eq(reports.example, false);
export const isDraft = and(isOwn, eq(reports.published, false), eq(reports.status, "drafting"));

/** Drafts whose deadline has passed: of each kind, those of the years before the first that is still due. */
export const isOverdue = (today: string): SQL | undefined =>
  and(
    isDraft,
    or(
      and(eq(reports.unitKind, "department"), lt(reports.year, firstYearDue("department", today))),
      and(eq(reports.unitKind, "government"), lt(reports.year, firstYearDue("government", today))),
    ),
  );

const isState = (state: ListState, today: string): SQL | undefined =>
  ({
    drafting: isDraft,
    overdue: isOverdue(today),
    finalised: and(isOwn, eq(reports.published, false), eq(reports.status, "finalised")),
    published: and(isOwn, eq(reports.published, true)),
    example: eq(reports.example, true),
  })[state];

const literally = (part: string) => `%${part.replace(/[\\%_]/g, "\\$&")}%`;

function matches({
  words = "",
  state,
  year,
  office,
  bin = false,
  today,
  among = null,
}: Omit<ReportQuery, "limit">): (SQL | undefined)[] {
  const search = readSearch(words);
  return [
    bin ? isNotNull(reports.deletedAt) : isNull(reports.deletedAt),
    state && isState(state, today),
    year === undefined ? undefined : eq(reports.year, year),
    search.year === undefined ? undefined : eq(reports.year, search.year),
    office === undefined ? undefined : eq(reports.officeId, office),
    inOffices(among),
    ...search.parts.map((part) => sql`${like(reports.searchText, literally(part))} escape '\\'`),
  ];
}

/** @returns how many reports there are of what is looked for. */
export async function countMatching(tx: Transaction, query: Omit<ReportQuery, "limit">): Promise<number> {
  const counts = await readableRows(tx, (only) =>
    tx
      .select({ count: sql<number>`cast(count(*) as integer)` })
      .from(reports)
      .where(and(only, ...matches(query))),
  );
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** One page of a list; `next` is where the following one begins, null after the last. */
export type ReportPage = { reports: ListedReport[]; next: string | null };

/** Reads a page from the rows of the reports alone. @returns null when `after` is no cursor of this order. */
export async function listReports(tx: Transaction, query: ReportQuery): Promise<ReportPage | null> {
  const { sort = "changed", after, limit } = query;
  const cursor = after === undefined ? [] : readCursor(after, sort);
  if (cursor === null) return null;
  const keys = orders[sort];
  const rows = await readableRows(tx, (only) =>
    tx
      .select({ ...columns, searchText: reports.searchText })
      .from(reports)
      .where(and(only, ...matches(query), after === undefined ? undefined : behind(keys, cursor)))
      .orderBy(...keys.map(({ name, falling }) => (falling ? desc(reports[name]) : asc(reports[name]))))
      .limit(limit + 1),
  );
  const page = rows.sort(inOrderOf(keys)).slice(0, limit);
  const last = page.at(-1);
  const next = last && rows.length > limit ? printCursor([sort, ...keys.map(({ name }) => last[name])]) : null;
  return { reports: page.map(listed), next };
}

type Row = Omit<ListedReport, "unit" | "sections"> & {
  unitName: string;
  unitKind: ListedReport["unit"]["kind"];
  searchText: string;
  sections: string;
};

/** As the query orders them: those that were read one by one have to be put in order. */
const inOrderOf = (keys: Key[]) => (a: Row, b: Row) => {
  const key = keys.find(({ name }) => a[name] !== b[name]);
  return key && a[key.name] < b[key.name] !== (key.falling ?? false) ? -1 : key ? 1 : 0;
};

/** What cannot be read of a row is shown as blank: the report has its place in the list, and opening it says the rest. */
const listed = ({ unitName: name, unitKind: kind, searchText: _, sections, ...row }: Row): ListedReport => ({
  ...row,
  edition: editionOf(row),
  sections: readStored<SectionStates>(sections) ?? {},
  unit: { name, kind },
});

const editionOf = ({ edition, year }: Pick<Row, "edition" | "year">) =>
  editions.some(({ id }) => id === edition) ? edition : (editionFor(year) ?? editions[0]).id;
