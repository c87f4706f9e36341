import type { Sum } from "../../report/live-figures";
import type { AddressBook } from "./address-book";
import type { Reading } from "./claim";

const outcomesTotal = ["outcomesTotal"];
const received = ["newlyReceived"];
const both = ["newlyReceived", "carriedOverFromLastYear"];

const allSuits = ["directLitigation", "litigationAfterReconsideration"];

const addressed = (terms: Sum, word: string) => terms.some(({ address }) => address.includes(word));

/** Of what a part is a share: the outcomes, unless it is a column of what was received or a case of table four. */
function wholesOf(book: AddressBook, part: Reading): Sum[] {
  const totals = (rows: string[]) => book.requests(rows, ["total"]);
  if (addressed(part.terms, "remedies.")) {
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

/** 无法提供 9 件，其中不掌握 6 件，占 66.67%: a row is a share of its group too. */
const groupOf = (book: AddressBook, rows: string[]): string[][] =>
  rows.length > 1
    ? []
    : ["withheld", "unableToProvide", "notProcessed", "otherwiseHandled"]
        .map(book.rows)
        .filter((group) => group.length > 1 && group.includes(rows[0]));

/** @returns the part as a share of each whole that it may be of, the likeliest first. */
export const shares = (book: AddressBook, part: Reading, index: number): Reading[] =>
  wholesOf(book, part).map((whole) => ({ kind: "share", terms: part.terms, whole, of: index }));
