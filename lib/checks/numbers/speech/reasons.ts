import type { AddressBook } from "../address-book";
import { type Claim, reading } from "../claim";
import type { Hit } from "../find-phrases";
import type { Work } from "../interpret";
import { type Span, saidIn, wordsOfNumber } from "./number-words";

/** 理由是涉密, 为申请人主动撤回: what opens a clause that gives the reason for the number before it. */
const reasonBehind = /^(?:均|都|全部)?(?:因为?|由于|理由|原因|系|属|为|是|主要是|即)/;

const rowsOf = (book: AddressBook, hits: Hit[]): string[] =>
  hits
    .map((hit) =>
      hit.kind === "elsewhere" && /撤回/.test(hit.text) ? { ...hit, kind: "row" as const, of: "otherHandling" } : hit,
    )
    .filter(({ kind }) => kind === "row")
    .flatMap(({ of = "" }) => of.split("+").flatMap(book.rows));

const exampleOf = /等[^，。；\d]{0,12}$/;
/** Up to the group that the reasons lead to: 属于信访、重复等不予处理. */
const groupIn = (text: string, from: number, to: number) =>
  text.slice(from, to).split(/不予|无法|没法|不能|不作|未予/)[0];

/**
 * 多次大量申请，没有正当理由，对其中 3 件不予处理: the clause beside a group without a number of its own may name the row.
 * @returns the claim with that row as its likelier reading, the claim itself where none of the group's rows is named.
 */
export function withReason(work: Work, claim: Claim | null, index: number): Claim | null {
  const group = claim?.rowSets?.[0];
  if (claim?.rule !== "N-6" || claim.rowSets?.length !== 1 || !group || group.length < 2) return claim;
  const words = wordsOfNumber(work, index);
  const spans: Span[] = [
    [words.from, words.to],
    ...words.before.slice(0, 3),
    ...words.after.slice(0, 1).filter(([from, to]) => reasonBehind.test(work.text.slice(from, to))),
  ];
  const named = spans.flatMap(([from, to]) => rowsOf(work.book, saidIn(work, from, to).hits));
  const rows = [...new Set(named)].filter((row) => group.includes(row));
  if (rows.length === 0) return claim;
  const columns = [...new Set(claim.readings[0].terms.map(({ address }) => address.split(".")[2]))];
  const row = reading(work.book.requests(rows, columns));
  // 因涉及国家秘密等法定事由不予公开: an example, and the group is meant.
  if (
    exampleOf.test(work.text.slice(words.from, work.tokens[index].start)) ||
    exampleOf.test(groupIn(work.text, words.from, words.to))
  )
    return { ...claim, readings: [...claim.readings, row], rowSets: [...claim.rowSets, rows] };
  return { ...claim, readings: [row, ...claim.readings], rowSets: [rows, ...claim.rowSets] };
}
