import { type ListState, listStates, type ReportSort, reportSorts } from "@/lib/report/listed-report";

/** What the address of the start page says: what is looked for, in which order, and how many rows are open. */
export type ListQuery = {
  words: string;
  state?: ListState;
  year?: number;
  office?: string;
  sort: ReportSort;
  shown: number;
};

/** So many reports are shown at first, and so many more at each press. */
export const rowsAtOnce = 20;
const mostRows = 500;

type Address = Record<string, string | string[] | undefined>;

const oneOf = <Value extends string>(values: readonly Value[], given: string): Value | undefined =>
  values.find((value) => value === given);

/** An address may be typed by hand: what it says and cannot mean is left out. */
export function readListQuery(address: Address): ListQuery {
  const say = (name: string) => [address[name] ?? ""].flat()[0].slice(0, 100);
  const shown = Number(say("shown"));
  return {
    words: say("q"),
    state: oneOf(listStates, say("state")),
    year: /^\d{4}$/.test(say("year")) ? Number(say("year")) : undefined,
    office: say("office") || undefined,
    sort: oneOf(reportSorts, say("sort")) ?? "changed",
    shown: Number.isInteger(shown) ? Math.min(Math.max(shown, rowsAtOnce), mostRows) : rowsAtOnce,
  };
}

/** @returns the start page's address; what is as usual is not in it. */
export function listPath({ words, state, year, office, sort, shown }: ListQuery): string {
  const said = Object.entries({
    q: words.trim(),
    state,
    year,
    office,
    sort: sort === "changed" ? "" : sort,
    shown: shown === rowsAtOnce ? "" : shown,
  }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return said.length === 0 ? "/" : `/?${new URLSearchParams(said)}`;
}

export const isNarrowed = ({ words, state, year, office }: ListQuery): boolean =>
  words.trim() !== "" || state !== undefined || year !== undefined || office !== undefined;

/** The whole list, in the order that is chosen. */
export const everything = ({ sort }: ListQuery): ListQuery => ({ words: "", sort, shown: rowsAtOnce });
