import type { AddressBook } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";

export const received = ["newlyReceived"];
export const all = ["newlyReceived", "carriedOverFromLastYear"];
export const from = ["carriedOverFromLastYear"];
export const to = ["carriedOverToNextYear"];
export const outcomes = ["outcomesTotal"];

/** Verbs that leave open whether last year's applications are counted in. */
export const eitherWay = [received, all];

/** @returns the claim that a number is these rows of table three in these columns. */
export function requestClaim(
  book: AddressBook,
  rule: string,
  rowSets: string[][],
  columns: string[],
  strong: boolean,
): Claim | null {
  const readings = rowSets.map((rows) => reading(book.requests([...new Set(rows)], columns)));
  return readings.every(({ terms }) => terms.length > 0)
    ? { rule, strong, readings, rowSets, topic: "requests" }
    : null;
}

/** Hits of one kind that stand side by side: 予以公开及部分公开. */
export function joined(clause: Clause, kinds: string[]): Hit[] {
  const hits = clause.hits.filter(({ kind }) => kinds.includes(kind));
  const chain: Hit[] = hits.slice(-1);
  for (const hit of hits.slice(0, -1).reverse()) {
    const between = clause.text.slice(hit.end - clause.start, chain[0].start - clause.start);
    if (!/^(?:和|及|与|加|以及|、|或者?|及其|并|\s|的|类|情况|情形|申请|[“”‘’])*$/.test(between)) break;
    chain.unshift(hit);
  }
  return chain;
}

/** 自然人 and the like: the columns named in the clause, 总计 where none is. */
export function columnsIn(book: AddressBook, clause: Clause): string[] {
  const named = joined(clause, ["column"]);
  return named.length > 0 ? [...new Set(named.flatMap(({ of = "" }) => book.columns(of)))] : ["total"];
}

/** @returns the index of the sentence's nearest claim that fits, -1 for none. */
export function lastIndex({ claims, sentenceStart }: Context, fits: (claim: Claim) => boolean): number {
  for (let index = claims.length - 1; index >= sentenceStart; index -= 1) {
    const claim = claims[index];
    if (claim && fits(claim)) return index;
  }
  return -1;
}

/** Where last year's are counted apart, 新收 leaves them out. */
export const newlyOnly = ({ text }: Context) => (/结转|上一?年度?(?:未办结|转入)/.test(text) ? [received] : null);
