import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "./figures";
import type { LeftOut, LeftOutGroup, LeftOutReason } from "./left-out";
import type { Figures, FigureValue } from "./values";

/** The sections that a ledger fills: table three and table four. */
export const ledgerKinds = ["requests", "remedies"] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Whether a section can be filled from a ledger. */
export const isLedgerKind = (id: string): id is LedgerKind => ledgerKinds.some((kind) => kind === id);

/** In the place of an official row: still being handled, or deliberately not counted. */
export const pending = "pending";
export const passedOver = "passedOver";

/**
 * All that is kept of a line of the ledger: dates, kind and outcome, and where it stands. `kind` is the column
 * (naturalPerson, reconsideration), `outcome` the row or result; null while pending.
 */
export type LedgerCase = {
  row: number;
  receivedOn: string | null;
  closedOn: string | null;
  carriedOver: boolean;
  kind: string;
  outcome: string | null;
};

export type LedgerCount = {
  figures: Figures;
  rows: Record<string, number[]>;
  /** `message` names the words and dates in question, for whoever has the ledger before them. */
  notCounted: (LeftOut & { message: string })[];
};

/** The figures that a case counts in by the year's first and last day, its outcome last; or why it does not count. */
export function addressesOf(kind: LedgerKind, year: number, each: LedgerCase): string[] | LeftOutReason {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { receivedOn, closedOn, outcome } = each;
  if (outcome === passedOver || each.kind === passedOver) return "passedOver";
  if (receivedOn && receivedOn > last) return "receivedAfterYear";
  if (closedOn && closedOn < first) return "closedBeforeYear";
  const open = outcome === null || outcome === pending || (closedOn !== null && closedOn > last);
  if (kind === "remedies") return [`remedies.${each.kind}.${open ? "pending" : outcome}`];
  const before = each.carriedOver || (receivedOn !== null && receivedOn < first);
  const source = before ? "carriedOverFromLastYear" : "newlyReceived";
  return [`requests.${source}.${each.kind}`, `requests.${open ? "carriedOverToNextYear" : outcome}.${each.kind}`];
}

/** The cases that any of these entered figures counts, in the order of the ledger. */
export const casesBehind = (
  kind: LedgerKind,
  year: number,
  cases: LedgerCase[],
  addresses: ReadonlySet<string>,
): LedgerCase[] =>
  cases.filter((each) => {
    const counted = addressesOf(kind, year, each);
    return typeof counted !== "string" && counted.some((address) => addresses.has(address));
  });

function outsideMessage(reason: LeftOutReason, year: number, { receivedOn, closedOn }: LedgerCase): string {
  if (reason === "receivedAfterYear") return `${receivedOn} 才收到，不在 ${year} 年度`;
  if (reason === "closedBeforeYear") return `${closedOn} 已办结，不在 ${year} 年度`;
  return "选了不计";
}

/** Fills table three or four from the cases; every figure keeps the lines that it counts. Figures without a case are 0. */
export function countCases(edition: Edition, kind: LedgerKind, year: number, cases: LedgerCase[]): LedgerCount {
  const entered = [...figuresOf(edition).values()].filter(({ section, parts }) => section === kind && !parts);
  const count: LedgerCount = {
    figures: Object.fromEntries(entered.map(({ address }) => [address, 0])),
    rows: {},
    notCounted: [],
  };
  for (const each of cases) {
    const addresses = addressesOf(kind, year, each);
    if (typeof addresses === "string")
      count.notCounted.push({ row: each.row, reason: addresses, message: outsideMessage(addresses, year, each) });
    else
      for (const address of addresses) {
        count.figures[address] = Number(count.figures[address] ?? 0) + 1;
        count.rows[address] ??= [];
        count.rows[address].push(each.row);
      }
  }
  return count;
}

/** The ledger behind a table without its cases; `counts` holds the lines of each entered figure that counts any. */
export type StoredLedger = {
  kind: LedgerKind;
  takenAt: string;
  counts: Record<string, number>;
  leftOut: LeftOutGroup[];
};

export type LedgerDifference = { address: string; typed: FigureValue; counted: number };

/** Entered figures that differ from the lines of the ledger; a figure that `counts` leaves out has none. */
export const differencesFrom = (
  edition: Edition,
  kind: LedgerKind,
  counts: Record<string, number>,
  figures: AllFigures,
): LedgerDifference[] =>
  [...figuresOf(edition).values()]
    .filter(({ section, parts }) => section === kind && !parts)
    .map(({ address }) => ({ address, typed: figures.get(address) ?? null, counted: counts[address] ?? 0 }))
    .filter(({ typed, counted }) => typed !== counted);
