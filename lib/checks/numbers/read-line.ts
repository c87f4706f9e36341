import type { Edition } from "../../editions/edition";
import { readAbsences, type SaidAbsence } from "./absences";
import { type AddressBook, addressBookOf } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import { readAmount, readDecision, readDocuments } from "./disclosure-claims";
import { findPhrases, type Hit, hitsWithin } from "./find-phrases";
import { type Clause, governingClause, leadOf, tailOf } from "./lead";
import { readGrowth, readShare } from "./ratio-claims";
import { readRemedy } from "./remedy-claims";
import { joined, readRequest } from "./request-claims";
import type { Token } from "./token";
import { tokenize } from "./tokenize";
import { caseUnits, percentUnits, pointUnits } from "./units";

/** What lines above have made the line speak of. */
export type Heading = { requests: boolean };

/** What can be said of a line's numbers without knowing a single figure. */
export type LineReading = {
  line: string;
  tokens: Token[];
  claims: (Claim | null)[];
  absences: SaidAbsence[];
  /** The figures on which everything said about the line's numbers depends. */
  needs: string[];
};

const countable = ({ kind }: Token) => kind === "quantity" || kind === "live";
const remedies = new Set(["review", "suit", "direct", "afterReview"]);
const requestKinds = new Set([
  "request",
  "plainRequest",
  "receive",
  "newly",
  "handle",
  "conclude",
  "from",
  "to",
  "carry",
  "group",
  "row",
  "column",
]);

const masked = (line: string, tokens: Token[]) =>
  tokens.reduce(
    (text, { kind, start, end }) =>
      kind === "live" ? text.slice(0, start) + "\u0000".repeat(end - start) + text.slice(end) : text,
    line,
  );

/** No paragraph of a report is longer; time grows with the square of the numbers in one. */
export const longestLine = 8000;

export function readLine(edition: Edition, year: number, line: string, heading: Heading): LineReading {
  if (line.length > longestLine) return { line, tokens: [], claims: [], absences: [], needs: [] };
  const book = addressBookOf(edition);
  const tokens = tokenize(line, book.has);
  const text = masked(line, tokens);
  const hits = tokens.some(countable) ? findPhrases(text) : [];
  const ends = new Set(tokens.filter(countable).map(({ end }) => end));
  const context: Context = {
    tokens,
    claims: [],
    sentenceStart: 0,
    requests: heading.requests,
    remedies: [],
    documents: [],
    fees: false,
    disclosure: heading.requests,
    year,
  };
  const shared: Hit[][] = [];
  for (const [index, token] of tokens.entries()) {
    advance(context, text, hits, tokens, index);
    const claim = countable(token)
      ? readToken({ book, text, hits, ends, context, tokens, shared }, token, index)
      : null;
    context.claims.push(withLive(token, claim));
  }
  const absences = readAbsences(book, line, heading);
  return { line, tokens, claims: context.claims, absences, needs: needsOf(book, context.claims, absences) };
}

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

/** Brings the context up to the words before the token: a new sentence, the remedy or document last named. */
function advance(context: Context, text: string, hits: Hit[], tokens: Token[], index: number): void {
  const from = index === 0 ? 0 : tokens[index - 1].end;
  const to = tokens[index].start;
  const stop = Math.max(text.lastIndexOf("。", to - 1), text.lastIndexOf("！", to - 1), text.lastIndexOf("？", to - 1));
  if (stop >= from || index === 0) {
    context.sentenceStart = context.claims.length;
    context.documents = [];
    context.change = undefined;
    context.fees = false;
    context.disclosure = context.requests;
  }
  const here = hitsWithin(hits, from, to);
  for (const hit of here) noteHit(context, hit);
  noteDocuments(
    context,
    text,
    here.filter(({ start }) => start >= stop),
  );
}

function noteHit(context: Context, hit: Hit): void {
  if (hit.kind === "request") context.requests = true;
  if (hit.kind === "fees") context.fees = true;
  if (hit.kind === "disclosure" || hit.kind === "request" || hit.text.includes("信息公开")) context.disclosure = true;
}

function noteDocuments(context: Context, text: string, passed: Hit[]): void {
  const named = passed.filter(({ kind }) => remedies.has(kind));
  if (named.length > 0) context.remedies = lastChain(text, named).map(({ kind }) => kind);
  const documents = passed.filter(({ kind }) => kind === "document");
  if (documents.length > 0) context.documents = lastChain(text, documents);
  const change = passed.filter(({ kind }) => kind === "change").at(-1);
  if (change) context.change = change;
}

/** 行政复议、行政诉讼 named side by side stay together. */
function lastChain(text: string, hits: Hit[]): Hit[] {
  const chain = hits.slice(-1);
  for (const hit of hits.slice(0, -1).reverse()) {
    if (!/^(?:和|及|与|以及|、|或者?|案件|\s)*$/.test(text.slice(hit.end, chain[0].start))) break;
    chain.unshift(hit);
  }
  return chain;
}

type Work = {
  book: AddressBook;
  text: string;
  hits: Hit[];
  ends: Set<number>;
  context: Context;
  tokens: Token[];
  shared: Hit[][];
};

function readToken(work: Work, token: Token, index: number): Claim | null {
  const { book, text, hits, ends, context, tokens } = work;
  if (token.figurative || inTitle(text, token.start) || otherYears(work, index)) return null;
  const lead = leadOf(text, token.start, hits, ends);
  const clause = governingClause(lead);
  const growth = readGrowth(book, lead, token.unit, clause, context);
  if (growth) return growth;
  const isShare = percentUnits.has(token.unit) || token.live?.kind === "share";
  if (isShare) return readShare(book, lead, text.slice(previousEnd(tokens, index), token.start), context);
  if (pointUnits.has(token.unit) || token.unit === "倍") return null;
  return readCount(work, token, index, clause, lead);
}

function previousEnd(tokens: Token[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) if (countable(tokens[at])) return tokens[at].end;
  return 0;
}

const manyYears =
  /(?<!今年|本年|年初|年度|\d月)以来|(?:^|，)(?:去年|上年度?|上一年度?)(?:，|全|我|本|共|区|市|县|局)|(?:近|过去|前|最近)[一二两三四五六七八九十\d]+年|历年|[三四五]年来|五”期间/;

/** 2023年收到…, 2019年以来累计…: a number of other years, which this year's tables do not hold. */
function otherYears({ text, tokens, hits, context }: Work, index: number): boolean {
  const at = tokens[index].start;
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  if (manyYears.test(text.slice(from, at))) return true;
  const years = tokens
    .slice(0, index)
    .filter(({ kind, start, value }) => kind === "date" && start >= from && value > 1900);
  const year = years
    .filter(
      ({ start }) =>
        !hits.some((hit) => hit.start <= start && hit.end > start) &&
        !/[较比与至到]\s*$/.test(text.slice(0, start)) &&
        !inTitle(text, start),
    )
    .at(-1);
  return year !== undefined && year.value !== context.year;
}

const inTitle = (text: string, at: number) =>
  text.lastIndexOf("《", at) > text.lastIndexOf("》", at - 1) && text.indexOf("》", at) >= 0;

function readCount(
  work: Work,
  token: Token,
  index: number,
  clause: Clause | null,
  lead: { text: string },
): Claim | null {
  const distributed = work.shared.shift();
  if (distributed && clause === null) return interpret(work, token, withHits(distributed));
  work.shared.length = 0;
  if (clause?.clean) {
    const split = distribution(work, clause);
    const claim = interpret(work, token, split ?? clause);
    if (claim) return withNounBehind(work, token, claim);
    if (clause.hits.at(-1)?.kind === "elsewhere") return null;
  }
  const behind = readTail(work, token, index);
  if (behind) return behind;
  return clause === null ? readTotal(work, lead.text) : null;
}

/** 共收到 12 件政府信息公开申请: the verb leads, the noun follows and belongs to this number. */
function withNounBehind({ text, hits, ends }: Work, token: Token, claim: Claim): Claim {
  const noun = hitsWithin(hits, token.end, token.end + 24).find(({ kind }) => kind === "request");
  if (claim.topic !== "requests" || !noun || !/^[的\s]*$/.test(text.slice(token.end, noun.start))) return claim;
  ends.add(noun.end);
  return { ...claim, strong: true };
}

/** 规章、规范性文件分别为 1 件、8 件: the first number is the first one's. */
function distribution(work: Work, clause: Clause): Clause | null {
  if (!/分别|依次|各为/.test(clause.text)) return null;
  const last = clause.hits.filter(({ kind }) => kind !== "share").at(-1);
  if (!last) return null;
  const family = remedies.has(last.kind) ? [...remedies] : last.kind === "change" ? ["document"] : [last.kind];
  const chain = joined(clause, family);
  if (chain.length < 2) return null;
  const rest = clause.hits.filter((hit) => !chain.includes(hit));
  work.shared.push(...chain.slice(1).map((hit) => [...rest, hit]));
  return { ...clause, hits: [...rest, chain[0]] };
}

const withHits = (hits: Hit[]): Clause => ({
  start: 0,
  text: hits.map(({ text }) => text).join(" "),
  hits,
  gap: "",
  clean: true,
  before: [],
});

/** 涉及土地征收的申请: a part of the applications, of which no cell speaks. */
function isPart({ hits, text, start }: Clause): boolean {
  const part = hits.filter(({ kind }) => kind === "part").at(-1);
  if (!part) return false;
  const next = hits.find((hit) => hit.start >= part.end);
  const between = text.slice(part.end - start, (next?.start ?? start + text.length) - start);
  return !next || between.replace(/[的\s“”类]/g, "").length > 1;
}

function interpret(work: Work, token: Token, clause: Clause): Claim | null {
  const { book, context } = work;
  const hit = clause.hits.filter(({ kind }) => !["disclosure", "growth", "share", "part"].includes(kind)).at(-1);
  if (hit?.text === "收费" && context.fees) return weak(readAmount(book, { ...hit, kind: "fees" }, token));
  if (!hit || hit.kind === "elsewhere" || isPart(clause)) return null;
  const cases = caseUnits.has(token.unit);
  if (hit.kind === "fees" || hit.kind === "procurement") return readAmount(book, hit, token);
  if (hit.kind === "decision") return readDecision(book, hit, clause, token, context.claims.at(-1) ?? null);
  if (!cases) return null;
  if (hit.kind === "document") return readDocuments(book, clause, context);
  if (hit.kind === "change")
    return clause.hits.some(({ kind }) => kind === "decision") ? null : readDocuments(book, clause, context);
  if (clause.hits.some(({ kind }) => kind === "decision") && !clause.hits.some(({ kind }) => kind === "request"))
    return readDecision(book, clause.hits.filter(({ kind }) => kind === "decision").at(-1) as Hit, clause, token, null);
  return firmly(readCases(work, hit, clause), token);
}

const weak = (claim: Claim | null) => claim && { ...claim, strong: false };

/** Without a measure word the number may count anything. */
const firmly = (claim: Claim | null, token: Token) =>
  token.unit === "" && token.kind === "quantity" ? weak(claim) : claim;

function readCases({ book, context }: Work, hit: Hit, clause: Clause): Claim | null {
  const named = clause.hits.some(({ kind }) => remedies.has(kind));
  const before = context.claims.at(-1)?.topic;
  const remedial = before === "review" || before === "suit";
  if (remedies.has(hit.kind) || hit.kind === "result" || hit.kind === "cases" || hit.kind === "filed")
    return readRemedy(book, hit, clause, context);
  if (named || (remedial && !clause.hits.some(({ kind }) => kind === "request"))) {
    if (hit.kind === "to" && /未办结|在办理|未到期/.test(hit.text))
      return readRemedy(book, { ...hit, kind: "result", of: "pending" }, pendingIn(clause, hit), context);
    if (hit.kind === "conclude" || hit.kind === "other" || hit.kind === "handle" || hit.kind === "receive")
      return readRemedy(
        book,
        hit.kind === "handle" || hit.kind === "receive" ? (remedyOf(clause) ?? hit) : hit,
        clause,
        context,
      );
  }
  return requestKinds.has(hit.kind) || hit.kind === "other" ? readRequest(book, hit, clause, context) : null;
}

const pendingIn = (clause: Clause, hit: Hit): Clause => ({
  ...clause,
  hits: clause.hits.map((each) => (each === hit ? { ...hit, kind: "result", of: "pending" } : each)),
});

const remedyOf = (clause: Clause) => clause.hits.filter(({ kind }) => remedies.has(kind)).at(-1);

/** Kinds that may stand behind their number, and those of them that decide by themselves. */
const behindKinds = new Set([
  "to",
  "from",
  "group",
  "row",
  "column",
  "review",
  "suit",
  "direct",
  "afterReview",
  "request",
  "result",
]);
const strongBehind = new Set(["to", "group", "row", "column", "result"]);

/** The number before its noun: 另有 72 件申请顺延到下年度, 有 1 件涉及…的行政复议. */
function readTail(work: Work, token: Token, index: number): Claim | null {
  const { text, hits, tokens } = work;
  const next = tokens.slice(index + 1).find(countable)?.start ?? text.length;
  const tail = tailOf(text, token.end, hits, next);
  const found = tail.hits.filter(({ kind }) => kind !== "disclosure");
  if (found.length === 0 || found.some(({ kind }) => kind === "elsewhere")) return null;
  const hit =
    found.find(({ kind }) => strongBehind.has(kind)) ?? found.filter(({ kind }) => behindKinds.has(kind)).at(-1);
  // A noun between the number and its words would be what is counted.
  if (
    !hit ||
    !(
      hit.kind === "to" ||
      /^(?:申请|案件|的|被|属于|为|涉及|因|是|来自|由|系|政府信息公开|信息公开|已|作出|\s)*$/.test(
        tail.text.slice(0, hit.start),
      )
    )
  )
    return null;
  const clause: Clause = {
    start: 0,
    text: tail.text,
    hits: tail.hits.filter(({ kind }) => kind !== "plainRequest" && kind !== "part"),
    gap: "",
    clean: true,
    before: [],
  };
  const claim = interpret(work, token, {
    ...clause,
    hits: clause.hits.filter((each) => each === hit || each.kind === "column" || each.kind === "disclosure"),
  });
  if (!claim) return null;
  // These words are taken: they do not lead to the next number (10 件予以公开，2 件不予公开).
  work.ends.add(token.end + tail.text.length);
  return {
    ...claim,
    strong: claim.strong && (strongBehind.has(hit.kind) || clause.hits.some(({ kind }) => kind === "disclosure")),
  };
}

const totalWord = /(?:共计?|合计|总计|一共|总共)(?:为|是|有|达)?\s*$/;

/** 新收 713 件，上年结转 36 件，共 749 件: all that the sentence has counted so far. */
function readTotal({ context }: Work, lead: string): Claim | null {
  if (!totalWord.test(lead)) return null;
  const parts = context.claims.slice(context.sentenceStart).filter((claim) => claim !== null);
  const counted = parts.filter(({ readings }) => readings[0].kind === "figure" || readings[0].kind === "sum");
  if (counted.length < 2 || counted.length !== parts.length || new Set(counted.map(({ topic }) => topic)).size > 1)
    return null;
  const terms = counted.flatMap(({ readings }) => readings[0].terms);
  if (new Set(terms.map(({ address }) => address)).size < terms.length) return null;
  return { rule: "N-7", strong: true, readings: [reading(terms)], topic: counted[0].topic, ...rowsOf(counted) };
}

function rowsOf(parts: Claim[]): Pick<Claim, "rowSets"> {
  const rows = parts.flatMap(({ rowSets }) => rowSets?.[0] ?? []);
  return parts.every(({ rowSets }) => rowSets) ? { rowSets: [rows] } : {};
}
