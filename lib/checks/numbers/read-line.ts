import type { Edition } from "../../editions/edition";
import { readAbsences, type SaidAbsence } from "./absences";
import { type AddressBook, addressBookOf } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import { findPhrases } from "./find-phrases";
import type { Clause } from "./lead";
import { noteUnit } from "./pieces";
import { readToken } from "./read-token";
import { advance } from "./sentence-context";
import { mayDenyFigures, readNone } from "./speech/read-none";
import { countable, type Token } from "./token";
import { tokenize } from "./tokenize";

/** What lines above have made the line speak of. */
export type Heading = { requests: boolean; remedies: boolean };

/** What can be said of a line's numbers without knowing a single figure. */
export type LineReading = {
  line: string;
  tokens: Token[];
  claims: (Claim | null)[];
  absences: SaidAbsence[];
  /** The figures on which everything said about the line's numbers depends. */
  needs: string[];
};

const masked = (line: string, tokens: Token[]) =>
  tokens.reduce(
    (text, { kind, start, end }) =>
      kind === "live" ? text.slice(0, start) + "\u0000".repeat(end - start) + text.slice(end) : text,
    line,
  );

/** No paragraph of a report is longer; time grows with the square of the numbers in one. */
export const longestLine = 8000;

/** @returns what a line says by its words alone, without any figure: remembered by line. A line too long is not read. */
export function readLine(edition: Edition, year: number, line: string, heading: Heading): LineReading {
  if (line.length > longestLine) return { line, tokens: [], claims: [], absences: [], needs: [] };
  const book = addressBookOf(edition);
  const tokens = tokenize(line, book.has);
  const text = masked(line, tokens);
  const hits = tokens.some(countable) || mayDenyFigures(text) ? findPhrases(text) : [];
  const ends = new Set(tokens.filter(countable).map(({ end }) => end));
  const context: Context = {
    text,
    tokens,
    claims: [],
    sentenceStart: 0,
    requests: heading.requests,
    pieces: new Set(),
    remedies: [],
    documents: [],
    sorted: false,
    made: false,
    fees: false,
    attributes: false,
    divided: false,
    otherCases: false,
    shares: [],
    growing: [],
    heading: heading.requests || heading.remedies,
    disclosure: heading.requests || heading.remedies,
    year,
  };
  const shared: Clause[] = [];
  const words = new Map();
  for (const [index, token] of tokens.entries()) {
    advance(context, text, hits, tokens, index);
    const claim = countable(token)
      ? readToken({ book, text, hits, ends, context, tokens, shared, words }, token, index)
      : null;
    noteUnit(context, token, claim);
    context.claims.push(withLive(token, claim));
  }
  const none = readNone({ book, text, hits, ends, context, tokens, shared, words }, heading);
  const absences = [...none, ...readAbsences(book, line, heading).filter((each) => !saidAlready(each, none))];
  return { line, tokens, claims: context.claims, absences, needs: needsOf(book, context.claims, absences) };
}

/** The same figures, said in the same words. */
const saidAlready = ({ terms }: SaidAbsence, none: SaidAbsence[]) =>
  terms.every(({ address }) => none.some((other) => other.terms.some((term) => term.address === address)));

/** Where outcomes are named, all of them: 其中 may leave one out. */
function needsOf(book: AddressBook, claims: (Claim | null)[], absences: SaidAbsence[]): string[] {
  const said = claims.flatMap(
    (claim) => claim?.readings.flatMap(({ terms, whole = [] }) => [...terms, ...whole]) ?? [],
  );
  const outcomes = claims.some((claim) => claim?.rule === "N-5" || claim?.rule === "N-6") ? book.outcomes.flat() : [];
  const remedies = said.some(({ address }) => address.startsWith("remedies."))
    ? book.remedies(["reconsideration", "directLitigation", "litigationAfterReconsideration"], ["total", "pending"])
    : [];
  const all = [...said, ...absences.flatMap(({ terms }) => terms), ...outcomes, ...remedies];
  return [...new Set(all.map(({ address }) => address))];
}

/** A live figure says itself what it is; the words add which rows are meant, for what follows. */
function withLive({ live }: Token, claim: Claim | null): Claim | null {
  if (!live) return claim;
  const own =
    live.kind === "sum" ? reading(live.terms) : { kind: "share" as const, terms: live.part, whole: live.whole };
  const rows = live.kind === "sum" ? [...new Set(live.terms.map(({ address }) => address.split(".")))] : [];
  const total = rows.every(([table, , column]) => table === "requests" && column === "total");
  return {
    rule: claim?.rule ?? "",
    strong: true,
    readings: [own],
    topic: claim?.topic ?? "other",
    ...(total && rows.length > 0 ? { rowSets: [rows.map(([, row]) => row)] } : {}),
  };
}
