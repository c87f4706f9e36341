import type { Edition } from "../../editions/edition";
import type { Sum } from "../../report/live-figures";
import { readAbsences, type SaidAbsence } from "./absences";
import { type AddressBook, addressBookOf } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import { findPhrases } from "./find-phrases";
import type { Work } from "./interpret";
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

/** The line with nothing where its live figures stand. */
function masked(line: string, tokens: Token[]): string {
  let text = "";
  let at = 0;
  for (const { kind, start, end } of tokens) {
    if (kind !== "live") continue;
    text += line.slice(at, start) + "\u0000".repeat(end - start);
    at = end;
  }
  return text + line.slice(at);
}

/** No paragraph of a report is longer; time grows with the square of the numbers in one. */
export const longestLine = 8000;

/** @returns what a line says by its words alone, without any figure: remembered by line. A line too long is not read. */
export function readLine(edition: Edition, year: number, line: string, heading: Heading): LineReading {
  if (line.length > longestLine) return { line, tokens: [], claims: [], absences: [], needs: [] };
  const book = addressBookOf(edition);
  const tokens = tokenize(line, book.has);
  const text = masked(line, tokens);
  const mayDeny = mayDenyFigures(text);
  const hits = mayDeny || tokens.some(countable) ? findPhrases(text) : [];
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
  const work: Work = { book, text, hits, ends, context, tokens, shared: [], words: new Map(), said: new Map() };
  for (const [index, token] of tokens.entries()) {
    advance(context, text, hits, tokens, index);
    const claim = countable(token) ? readToken(work, token, index) : null;
    noteUnit(context, token, claim);
    context.claims.push(withLive(token, claim));
  }
  const none = mayDeny ? readNone(work, heading) : [];
  const absences = [...none, ...readAbsences(book, line, heading).filter((each) => !saidAlready(each, none))];
  return { line, tokens, claims: context.claims, absences, needs: needsOf(book, context.claims, absences) };
}

/** The same figures, said in the same words. */
const saidAlready = ({ terms }: SaidAbsence, none: SaidAbsence[]) =>
  terms.every(({ address }) => none.some((other) => other.terms.some((term) => term.address === address)));

/** Where outcomes are named, all of them: 其中 may leave one out. */
function needsOf(book: AddressBook, claims: (Claim | null)[], absences: SaidAbsence[]): string[] {
  const needed = new Set<string>();
  const need = (terms: Sum = []) => {
    for (const { address } of terms) needed.add(address);
  };
  for (const claim of claims)
    for (const { terms, whole } of claim?.readings ?? []) {
      need(terms);
      need(whole);
    }
  const ofRemedies = [...needed].some((address) => address.startsWith("remedies."));
  const outcomes = claims.some((claim) => claim?.rule === "N-5" || claim?.rule === "N-6") ? book.outcomes.flat() : [];
  const remedies = ofRemedies
    ? book.remedies(["reconsideration", "directLitigation", "litigationAfterReconsideration"], ["total", "pending"])
    : [];
  for (const { terms } of absences) need(terms);
  need(outcomes);
  need(remedies);
  return [...needed];
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
