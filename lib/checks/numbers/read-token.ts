import type { Claim } from "./claim";
import { type Hit, hitsWithin } from "./find-phrases";
import { interpret, type Work } from "./interpret";
import { type Clause, governingClause, leadOf, tailOf } from "./lead";
import { inTitle, otherYears } from "./other-years";
import { readGrowth, readShare } from "./ratio-claims";
import { joined } from "./request-claims";
import { remedyKinds } from "./sentence-context";
import type { Token } from "./token";
import { readTotal } from "./total-claims";
import { percentUnits, pointUnits } from "./units";

export const countable = ({ kind }: Token): boolean => kind === "quantity" || kind === "live";

/** @returns what the words around a number make it speak of. */
export function readToken(work: Work, token: Token, index: number): Claim | null {
  const { book, text, hits, ends, context } = work;
  if (token.figurative || inTitle(text, token.start) || otherYears(work, index)) return null;
  const lead = leadOf(text, token.start, hits, ends);
  const clause = governingClause(lead);
  const growth = readGrowth(book, lead, token.unit, clause, context, token.start);
  if (growth) return growth;
  const isShare = percentUnits.has(token.unit) || token.live?.kind === "share";
  if (isShare) return readShare(book, lead, text.slice(previousEnd(work, index), token.start), context, token);
  if (pointUnits.has(token.unit) || token.unit === "倍") return null;
  return readCount(work, token, index, clause, lead);
}

/** Where the number before ends, with the words behind it that are its own: 194 件予以公开，占…. */
function previousEnd({ tokens, ends }: Work, index: number): number {
  for (let at = tokens[index].start; at > 0; at -= 1) if (ends.has(at)) return at;
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
  if (distributed && clause === null) return interpret(work, token, distributed);
  work.shared.length = 0;
  const leading = opensClause.test(lead.text) ? readTail(work, token, index, strongBehind) : null;
  if (leading) return leading;
  if (clause?.clean) {
    const split = distribution(work, clause, lead.text);
    const claim = interpret(work, token, split ?? clause);
    if (claim && goesToNextYear.test(work.text.slice(token.end, token.end + 12)))
      return readTail(work, token, index, strongBehind) ?? { ...claim, strong: false };
    if (claim) return withNounBehind(work, token, claim);
    if (clause.hits.at(-1)?.kind === "elsewhere") return null;
  }
  const documents = clause && documentsBehind(work, token, clause);
  if (documents) return documents;
  const behind = readTail(work, token, index, behindKinds);
  if (behind) return behind;
  return clause === null ? readTotal(work.context, lead.text, token.start) : null;
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

/** 出台 3 份行政规范性文件: the verb leads, the noun follows. */
function documentsBehind(work: Work, token: Token, clause: Clause): Claim | null {
  const { text, hits, ends } = work;
  const verb = clause.hits.at(-1);
  const noun = hitsWithin(hits, token.end, token.end + 24).find(({ kind }) => kind === "document");
  if (verb?.kind !== "change" || !clause.clean || !noun || text.slice(token.end, noun.start).trim() !== "") return null;
  ends.add(noun.end);
  return interpret(work, token, { ...clause, hits: [noun, verb] });
}

/** 规章、规范性文件分别为 1 件、8 件: the first number is the first one's. */
function distribution(work: Work, clause: Clause, lead: string): Clause | null {
  if (!/分别|依次|各为/.test(lead.slice(clause.start))) return null;
  const last = clause.hits.at(-1);
  const hits = last?.kind === "other" ? withOther(clause.hits, last) : clause.hits;
  const chain = listIn({ ...clause, hits });
  if (!chain) return null;
  const rest = hits.filter((hit) => !chain.includes(hit));
  work.shared.push(...chain.slice(1).map((hit) => withHits([...rest, hit], clause.before)));
  return { ...clause, hits: [...rest, chain[0]] };
}

/** What stands side by side in the clause, the last such list of one family. */
function listIn(clause: Clause): Hit[] | null {
  for (const { kind } of [...clause.hits].reverse()) {
    const family = remedyKinds.has(kind) ? [...remedyKinds] : kind === "change" ? ["document"] : [kind];
    const chain = joined(clause, family);
    if (chain.length > 1) return chain;
  }
  return null;
}

/** 自然人、商业企业、……、其他: the last of the list is of the same family. */
const others: Partial<Record<Hit["kind"], string>> = {
  column: "otherOrganization",
  group: "otherwiseHandled",
  result: "otherResult",
};

function withOther(hits: Hit[], other: Hit): Hit[] {
  const before = hits[hits.indexOf(other) - 1];
  const of = before && others[before.kind];
  return of ? [...hits.filter((hit) => hit !== other), { ...other, kind: before.kind, of }] : hits;
}

const withHits = (hits: Hit[], before: Hit[]): Clause => ({
  start: 0,
  text: hits.map(({ text }) => text).join(" "),
  hits,
  gap: "",
  clean: true,
  before,
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
const strongBehind = new Set(["to", "from", "conclude", "group", "row", "column", "result"]);

/** 政府信息公开申请 2 件结转: they are those carried over, not all of them. */
const goesToNextYear = /^(?:申请)?(?:已|将|需|按规定)*(?:结转|顺延|转[入至到])/;

/** Nothing but a stop stands before the number: its words may follow it. */
const opensClause = /[，；：:,;。]\s*(?:其中|有|共|另有|还有|其[余他它](?:的)?|剩余|余下)?\s*$|^\s*$/;

/** 共有 431 件政府信息公开申请， speaks of all; a part would be told apart by more words. */
const allOf = ({ text, context }: Work, { start }: Token, tail: { text: string; hits: Hit[] }) =>
  /(?:^|[，。；：\s])(?:一?共|总共|合计)有?\s*$/.test(text.slice(Math.max(0, start - 8), start)) &&
  context.heading &&
  tail.hits.at(-1)?.kind === "request" &&
  tail.text.length === tail.hits.at(-1)?.end;

/** The number before its noun: 另有 72 件申请顺延到下年度, 有 1 件涉及…的行政复议. */
function readTail(work: Work, token: Token, index: number, kinds: ReadonlySet<string>): Claim | null {
  const { text, hits, tokens } = work;
  const next = tokens.slice(index + 1).find(countable)?.start ?? text.length;
  const tail = tailOf(text, token.end, hits, next);
  const found = tail.hits.filter(({ kind }) => kind !== "disclosure");
  if (found.length === 0 || found.some(({ kind }) => kind === "elsewhere")) return null;
  const hit = found.find(({ kind }) => strongBehind.has(kind)) ?? found.filter(({ kind }) => kinds.has(kind)).at(-1);
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
    strong:
      claim.strong &&
      (strongBehind.has(hit.kind) || clause.hits.some(({ kind }) => kind === "disclosure") || allOf(work, token, tail)),
  };
}
