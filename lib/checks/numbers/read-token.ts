import { type Claim, reading } from "./claim";
import { type Hit, hitsWithin } from "./find-phrases";
import { interpret, type Work } from "./interpret";
import { type Clause, governingClause, leadOf, tailOf } from "./lead";
import { inTitle, otherYears } from "./other-years";
import { readGrowth, readShare } from "./ratio-claims";
import { joined } from "./request-claims";
import { remedyKinds } from "./sentence-context";
import type { Token } from "./token";
import { percentUnits, pointUnits } from "./units";

export const countable = ({ kind }: Token): boolean => kind === "quantity" || kind === "live";

/** @returns what the words around a number make it speak of. */
export function readToken(work: Work, token: Token, index: number): Claim | null {
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
function withNounBehind({ text, hits, ends, context }: Work, token: Token, claim: Claim): Claim {
  const noun = hitsWithin(hits, token.end, token.end + 24).find(
    ({ kind }) => kind === "request" || (kind === "plainRequest" && context.requests),
  );
  if (
    claim.topic !== "requests" ||
    claim.rule === "N-4" ||
    !noun ||
    !/^[的\s]*$/.test(text.slice(token.end, noun.start))
  )
    return claim;
  ends.add(noun.end);
  return { ...claim, strong: true };
}

/** 规章、规范性文件分别为 1 件、8 件: the first number is the first one's. */
function distribution(work: Work, clause: Clause): Clause | null {
  if (!/分别|依次|各为/.test(clause.text)) return null;
  const last = clause.hits.filter(({ kind }) => kind !== "share").at(-1);
  if (!last) return null;
  const family = remedyKinds.has(last.kind) ? [...remedyKinds] : last.kind === "change" ? ["document"] : [last.kind];
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
