import type { Sum } from "../../report/live-figures";
import type { AddressBook } from "./address-book";
import type { Reading } from "./claim";

const outcomesTotal = ["outcomesTotal"];
const received = ["newlyReceived"];
const both = ["newlyReceived", "carriedOverFromLastYear"];

const allSuits = ["directLitigation", "litigationAfterReconsideration"];
const allCases = ["reconsideration", ...allSuits];

const addressed = (terms: Sum, word: string) => terms.some(({ address }) => address.includes(word));

/** 占全部复议案件的 11%, 占全市行政复议案件（412 件）的: likely cases of every kind. */
export const ofEveryCase =
  /占(?:全部|全年|所有|总|同期|[全本][市县区省国])的?(?!政府信息|信息公开)[^，。；\d]{0,8}(?:复议|诉讼|应诉)/;

/** 占复议、诉讼总数的, 占两类案件的: the words name reviews and suits as one whole. */
export const ofBothKinds =
  /占[^，。；\d]*(?:复议[^，。；\d]{0,8}(?:诉讼|应诉)|(?:诉讼|应诉)[^，。；\d]{0,8}复议|两[类种项者][^，。；\d]{0,4}案件|行政争议)/;

/** Of what a part is a share: the outcomes, unless it is a column of what was received or a case of table four. */
function wholesOf(book: AddressBook, part: Reading, between: string): Sum[] {
  const totals = (rows: string[]) => book.requests(rows, ["total"]);
  if (addressed(part.terms, "remedies.")) {
    if (ofBothKinds.test(between)) return [book.remedies(allCases, ["total"])];
    // All reviews are no share of themselves.
    if (part.terms.every(({ address }) => address.endsWith(".total"))) return totalsOf(book, part.terms);
    const kinds = [...new Set(part.terms.map(({ address }) => address.split(".")[1]))];
    const suits = kinds.every((kind) => kind !== "reconsideration") ? [book.remedies(allSuits, ["total"])] : [];
    return [book.remedies(kinds, ["total"]), ...(kinds.length === 1 ? suits : [])];
  }
  if (!addressed(part.terms, "requests.")) return [];
  const rows = [...new Set(part.terms.map(({ address }) => address.split(".")[1]))];
  const whole = totals(rows);
  const column = part.terms.every(({ address }) => !address.endsWith(".total"));
  if (column) return [whole, totals(received), totals(both), totals(outcomesTotal)];
  return [totals(outcomesTotal), ...groupOf(book, rows).map(totals), totals(both), totals(received)];
}

/** 复议 4 件、诉讼 9 件，占比分别为: one way to court is a share of all suits too. */
function totalsOf(book: AddressBook, terms: Sum): Sum[] {
  const suits = terms.length === 1 && !terms[0].address.includes("reconsideration");
  return [...(suits ? [book.remedies(allSuits, ["total"])] : []), book.remedies(allCases, ["total"])];
}

/** 无法提供 9 件，其中不掌握 6 件，占 66.67%: a row is a share of its group too. */
const groupOf = (book: AddressBook, rows: string[]): string[][] =>
  rows.length > 1
    ? []
    : ["withheld", "unableToProvide", "notProcessed", "otherwiseHandled"]
        .map(book.rows)
        .filter((group) => group.length > 1 && group.includes(rows[0]));

/** @returns the part as a share of each whole that it may be of, the likeliest first. @param between the words between part and share, which may name the whole */
export const shares = (book: AddressBook, part: Reading, index: number, between = ""): Reading[] =>
  wholesOf(book, part, between).map((whole) => ({ kind: "share", terms: part.terms, whole, of: index }));
