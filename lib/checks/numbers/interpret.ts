import type { AddressBook } from "./address-book";
import { ofTheReason } from "./between-words";
import { type Claim, type Context, lastClaim } from "./claim";
import { readAmount, readBareFees, readDecision, readDocuments } from "./disclosure-claims";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { isListed } from "./listed";
import { readRemedy } from "./remedy-claims";
import { readRequest } from "./request-claims";
import { remedyKinds } from "./sentence-context";
import type { NumberWords } from "./speech/number-words";
import type { Said } from "./speech/speech-words";
import type { Token } from "./token";
import { caseUnits } from "./units";

/** The line in hand: what its numbers are read from. */
export type Work = {
  book: AddressBook;
  text: string;
  hits: Hit[];
  ends: Set<number>;
  context: Context;
  tokens: Token[];
  /** What 分别 promises to the numbers that follow. */
  shared: Clause[];
  /** The words around each number, once they have been asked for: speech/number-words.ts. */
  words: Map<number, NumberWords>;
  /** What was found said between two places, once it has been asked for. */
  said: Map<number, Said>;
};

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

/** Fees without the name that table two gives them. */
const charged = /^收(?:费|取)/;

/** 减免行政事业性收费 1.2 亿元: what was not taken. */
const lessened = /减免|免征|停征|免收|减收|降低|退还|清理/;

/** 主动公开、依申请公开、不予公开 are also what is marked on official documents; the sentence is then about these. */
const attributed = new Set(["request", "group"]);

/** 涉及土地征收的申请: a part of the applications, of which no cell speaks. */
function isPart({ hits, text, start }: Clause): boolean {
  const part = hits.filter(({ kind }) => kind === "part").at(-1);
  // 涉及测绘成果等国家秘密的: the reason itself is a row.
  if (!part || hits.at(-1)?.kind === "row") return false;
  const next = hits.find((hit) => hit.start >= part.end);
  const between = text
    .slice(part.end - start, (next?.start ?? start + text.length) - start)
    .replace(/^(?:我|本|全)[市省县区局厅委镇乡机关单位系统]+/, "");
  return !next || between.replace(/[的\s“”类]/g, "").length > 1;
}

const outcomeKinds = new Set(["group", "row", "other", "result"]);
const verbKinds = new Set(["conclude", "handle", "plainRequest", "request"]);

/** 予以公开答复 70 件, 部分公开的申请 10 件: the verb or noun behind an outcome adds nothing. */
function withoutVerbBehind(clause: Clause): Clause {
  const row = clause.hits.findLastIndex(({ kind }) => kind === "row");
  if (row >= 0 && goesOnWithReason(clause, row)) return { ...clause, hits: clause.hits.slice(0, row + 1) };
  const [before, last] = clause.hits.slice(-2);
  if (!last || !outcomeKinds.has(before.kind) || !verbKinds.has(last.kind)) return clause;
  const between = clause.text.slice(before.end - clause.start, last.start - clause.start);
  return /^(?:类|的|情形|情况|决定|为由|等|原因|理由|予以|而|方式|终止|停止|告知|原|其|该|我[局委厅市县区镇]|本机关|[”"’])*$/.test(
    between,
  )
    ? { ...clause, hits: clause.hits.slice(0, -1) }
    : clause;
}

/** 不属于本机关掌握、请申请人向其他机关申请的 12 件: what is said of it does not change what it is. */
const goesOnWithReason = ({ text, hits, start }: Clause, row: number) =>
  row < hits.length - 1 &&
  (/^(?:的|、|，)*(?:并)?(?:告知|引导|建议)/.test(text.slice(hits[row].end - start)) ||
    (hits.slice(row + 1).every(({ kind }) => verbKinds.has(kind) || kind === "other" || kind === "receive") &&
      ofTheReason.test(text.slice(hits[row].end - start))));

/** @returns what the clause makes the number speak of, null when no table counts it. */
export function interpret(work: Work, token: Token, named: Clause): Claim | null {
  const { book, context } = work;
  const clause = withoutVerbBehind(named);
  const hit = clause.hits.filter(({ kind }) => !["disclosure", "growth", "share", "part"].includes(kind)).at(-1);
  const fees = clause.hits.find(({ kind }) => kind === "fees");
  if (fees && lessened.test(clause.text.slice(0, fees.start - clause.start))) return null;
  if (hit && fees && /^收费/.test(hit.text)) return readAmount(book, fees, token);
  // 行政事业性收费方面，全年共收 8 万元: what was taken in is what the clause in front names.
  const led = clause.before.at(-1);
  if (hit?.kind === "receive" && led?.kind === "fees" && /^万?元$/.test(token.unit))
    return readAmount(book, led, token);
  if (hit && charged.test(hit.text)) return readBareFees(book, hit, clause, token, context);
  if (!hit || hit.kind === "elsewhere" || isPart(clause) || /日均|月均|年均|平均|均超过|均不/.test(clause.text))
    return null;
  if (attributed.has(hit.kind) && context.attributes) return null;
  const cases = caseUnits.has(token.unit);
  if (hit.kind === "fees" || hit.kind === "procurement") return readAmount(book, hit, token);
  if (hit.kind === "decision") return readDecision(book, hit, clause, token, context);
  if (!cases && !(token.unit === "部" && (hit.kind === "document" || hit.kind === "change"))) return null;
  if (hit.kind === "document") return readDocuments(book, clause, context);
  if (hit.text === "公开" && context.requests && opensOutcomes(work, clause, token))
    return readRequest(book, { ...hit, kind: "group", of: "disclosed" }, disclosedIn(clause, hit), context);
  if (hit.kind === "rest") return readRest(work, clause, token);
  if (hit.kind === "change")
    return clause.hits.some(({ kind }) => kind === "decision") ? null : readDocuments(book, clause, context);
  if (clause.hits.some(({ kind }) => kind === "decision") && !clause.hits.some(({ kind }) => kind === "request"))
    return readDecision(book, clause.hits.filter(({ kind }) => kind === "decision").at(-1) as Hit, clause, token, {
      ...context,
      claims: [],
    });
  const claim = readCases(work, hit, clause);
  return firmly(withinDays.test(clause.text) ? weak(claim) : claim, token, work.text);
}

/** 5 日内答复的 118 件: likely a part, by how long they took. */
export const withinDays = /[\d０-９一二三四五六七八九十]\s*个?(?:工作)?[日天](?:之|以)?内|当[日天场](?:办|答)/;

/** 公开 18 件，部分公开 15 件: between outcomes it is the first of them. */
function opensOutcomes({ hits, text, context }: Work, clause: Clause, token: Token): boolean {
  if (!/^(?:其中|依法|决定|已经?|其|[：:，\s])*公开的?\s*$/.test(clause.text)) return false;
  const stop = text.indexOf("。", token.end);
  const next = hits.find(({ start, kind }) => start >= token.end && kind !== "disclosure");
  return (
    ((next?.kind === "group" || next?.kind === "row") && (stop < 0 || next.start < stop)) ||
    ["N-5", "N-6"].includes(lastClaim(context)?.rule ?? "") ||
    (/其中/.test(clause.text) && lastClaim(context)?.rule === "N-2" && lastClaim(context)?.strong === true)
  );
}

const disclosedIn = (clause: Clause, hit: Hit): Clause => ({
  ...clause,
  hits: [{ ...hit, kind: "group", of: "disclosed" }],
});

const goesToNextYear =
  /^[^。；]{0,30}?(?:期限内|时限内|未到期|待(?:答复|办)|结转|转入|转至|转到|正在|尚在|办理中|下一?年|次年|\d{4}\s*年)/;

/** 剩余 15 件在法定期限内，结转下年: where they go is said behind the number. */
function readRest({ book, text, context }: Work, clause: Clause, token: Token): Claim | null {
  if (!context.requests) return null;
  const claim = readRequest(book, { ...(clause.hits.at(-1) as Hit), kind: "to", text: "" }, clause, context);
  return claim && { ...claim, strong: goesToNextYear.test(text.slice(token.end)) || isLeft(clause, context, token) };
}

/** 办结 35 件后，尚余 4 件。 */
const isLeft = ({ text }: Clause, { text: line, claims, sentenceStart }: Context, { end }: Token) =>
  /(?:尚余|还剩|剩余|剩下|尚有|还余)(?:申请)?$/.test(text.trimEnd()) &&
  /^[，。；]/.test(line.slice(end, end + 1)) &&
  claims.slice(sentenceStart).some((claim) => claim?.rule === "N-2" && claim.strong);

const weak = (claim: Claim | null) => claim && { ...claim, strong: false };

/** Without a measure word the number may count anything, unless a bracket lists parts: 复议 39 件（维持 21、纠正 6）. */
const firmly = (claim: Claim | null, token: Token, text: string) =>
  token.unit === "" && token.kind === "quantity" && !isListed(text, token) ? weak(claim) : claim;

function readCases({ book, context }: Work, hit: Hit, clause: Clause): Claim | null {
  const named = clause.hits.some(({ kind }) => remedyKinds.has(kind));
  const before = lastClaim(context)?.topic;
  const remedial = before === "review" || before === "suit";
  if (hit.text === "未结" && before === "requests" && !named)
    return readRequest(book, { ...hit, kind: "to" }, clause, context);
  if (context.otherCases && (named || remedial || ofCases.has(hit.kind))) return null;
  if (remedyKinds.has(hit.kind) || hit.kind === "result" || hit.kind === "cases" || hit.kind === "filed")
    return readRemedy(book, hit, clause, context);
  const led = clause.before.at(-1);
  if (
    !named &&
    led &&
    remedyKinds.has(led.kind) &&
    (hit.kind === "receive" || hit.kind === "handle") &&
    !clause.hits.some(ofRequests)
  )
    return readRemedy(
      book,
      led,
      { ...clause, hits: [...clause.before.filter(({ kind }) => remedyKinds.has(kind)), ...clause.hits] },
      context,
    );
  if (named || (remedial && !clause.hits.some(({ kind }) => kind === "request"))) {
    if (hit.kind === "to" && /未办|在办|未到期|未结/.test(hit.text))
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

const ofRequests = ({ kind }: Hit) => kind === "request" || kind === "plainRequest";
const ofCases = new Set(["result", "cases", "filed"]);

const pendingIn = (clause: Clause, hit: Hit): Clause => ({
  ...clause,
  hits: clause.hits.map((each) => (each === hit ? { ...hit, kind: "result", of: "pending" } : each)),
});

const remedyOf = (clause: Clause) => clause.hits.filter(({ kind }) => remedyKinds.has(kind)).at(-1);
