import { type Claim, type Context, lastClaim } from "../claim";
import type { Hit } from "../find-phrases";
import { interpret, type Work } from "../interpret";
import type { Clause } from "../lead";
import { isListed } from "../listed";
import type { PhraseKind } from "../phrases/phrase";
import { countsNoun } from "../pieces";
import { sentenceAround } from "../sentence-around";
import { remedyKinds } from "../sentence-context";
import type { Token } from "../token";
import { onlyElaborates, wordsToward } from "./elaborate";
import { isFirm } from "./firmness";
import { type NumberWords, type Span, saidIn, wordsOfNumber } from "./number-words";
import { deciding, type Said } from "./speech-words";

/** In which order words decide, the last before all others: an outcome before its verb, a result before its court. */
const order: PhraseKind[] = [
  ...(["disclosure", "request", "plainRequest", "handle", "receive", "newly", "conclude", "column"] as const),
  ...(["from", "to", "carry", "review", "suit", "direct", "afterReview", "cases", "filed"] as const),
  ...(["decision", "document", "change", "other", "row", "group", "result"] as const),
];
const rank = ({ kind }: Hit) => order.indexOf(kind);

/** These take the number away from the tables, whatever else is said. */
const taken: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  "elsewhere",
  "part",
  "past",
  "growth",
  "fees",
  "procurement",
]);

type Speech = { said: Said; text: string; start: number; own: boolean };

const speech = (work: Work, [from, to]: Span, own: boolean): Speech => ({
  said: saidIn(work, from, to),
  text: work.text.slice(from, to),
  start: from,
  own,
});

const decisive = ({ said }: Speech) => said.hits.some(({ kind }) => deciding.has(kind));

/** The number's own words where they decide, else the nearest clause beside them that does. */
function decidingWords(work: Work, words: NumberWords): Speech | null {
  const own = speech(work, [words.from, words.to], true);
  // 律师代理的（法律服务机构）3 件: the bracket says what the words in front of it mean.
  if (words.gloss) {
    const gloss = speech(work, words.gloss, true);
    const names = gloss.said.hits.at(-1)?.kind === "result" && !/^[含包]/.test(gloss.text);
    if (decisive(gloss) && gloss.said.unknown === "" && (names || own.said.unknown !== "")) return gloss;
  }
  if (decisive(own)) return own;
  if (own.said.unknown !== "" || own.said.hits.some(({ kind }) => taken.has(kind))) return null;
  for (const span of [...words.before.slice(0, 2), ...words.after.slice(0, 1)]) {
    const near = speech(work, span, false);
    if (decisive(near)) return withoutComparison(near);
  }
  return null;
}

/** 申请数量与上年持平，共 12 件: what the clause in front compares does not make the number last year's. */
function withoutComparison(near: Speech): Speech {
  const compares = /(?:[与和同比较][上去]一?年(?:度|同期)*(?:相比|基本|大体|总体)*(?:持平|相当|接近)|同比|相比)/.test(
    near.text,
  );
  const hits = near.said.hits.filter(({ kind }) => kind !== "past" && kind !== "growth");
  return compares ? { ...near, said: { ...near.said, hits } } : near;
}

const clauseOf = ({ said, text, start }: Speech, hits: Hit[]): Clause => ({
  start,
  text,
  hits: [...hits].sort((a, b) => rank(a) - rank(b) || a.start - b.start),
  gap: "",
  clean: true,
  before: said.hits.slice(0, 0),
});

/** 同一人重复申请 3 件: whoever repeats an application is one person. */
const ofTheSame = ({ kind, text }: Hit, { hits }: Said) =>
  kind === "part" && /^同一/.test(text) && hits.some(({ of }) => of === "repeated" || of === "excessive");

/** 申请人撤回等其他情形 3 件: how a case may end is none of the ways in which applications are taken back. */
const withoutWithdrawal = ({ hits, unknown }: Said): Said => ({
  hits: hits.filter(({ kind, text }) => kind !== "elsewhere" || !/撤[回销诉]/.test(text)),
  unknown,
});

/** 为申请人撤回: one of the ways in which what is other ends. */
const asWithdrawn = ({ hits, unknown }: Said): Said => ({
  hits: hits.map((hit) =>
    hit.kind === "elsewhere" && /撤[回销]/.test(hit.text) ? { ...hit, kind: "row", of: "otherHandling" } : hit,
  ),
  unknown,
});

/** 许可、处罚分别作出决定 12 件、7 件: each number is one's, in order. */
const promisesMore = ({ hits }: Said, text: string) =>
  /分别|依次/.test(text) &&
  hits.some(({ kind, of }, at) => hits.slice(at + 1).some((other) => other.kind === kind && other.of !== of));

/** Where applications are spoken of, 申请 is theirs and what is not yet done goes to the next year. */
function inTopic(hits: Hit[], requests: boolean, before: Claim | null | undefined): Hit[] {
  const remedial =
    hits.some(({ kind }) => remedyKinds.has(kind)) || before?.topic === "review" || before?.topic === "suit";
  // 不缴费而终止办理: how an application ends is no result of a case.
  const ends = !remedial && hits.some(({ kind }) => kind === "row" || kind === "other");
  const own = ends ? hits.filter(({ kind }) => kind !== "result") : hits;
  return own.map((hit) => {
    if (
      remedial &&
      !hits.some(({ kind }) => kind === "request") &&
      (hit.of === "otherwiseHandled" || hit.of === "otherHandling")
    )
      return { ...hit, kind: "result", of: "otherResult" };
    if (remedial && hit.kind === "to" && !hits.some(({ kind }) => kind === "request" || kind === "plainRequest"))
      return { ...hit, kind: "result", of: "pending" };
    if (!requests) return hit;
    if (hit.kind === "plainRequest") return { ...hit, kind: "request" };
    return !remedial && hit.kind === "result" && hit.of === "pending" ? { ...hit, kind: "to" } : hit;
  });
}

/** 5 件申请全部当年办完: what is said of all of them does not change what they are. */
function saidOfAll({ hits, unknown }: Said, text: string, end: number): Said {
  const noun = hits.findIndex(({ start, kind }) => start >= end && deciding.has(kind));
  const [first, second] = [hits[noun], hits[noun + 1]];
  const all = first && second && nouns.has(first.kind) && ofAll.test(text.slice(first.end, second.end));
  return all ? { hits: hits.slice(0, noun + 1), unknown } : { hits, unknown };
}
const nouns = new Set<PhraseKind>(["request", "plainRequest", "review", "suit"]);
export const ofAll = /^的?(?:案件)?(?:均|都|全|皆|一律|已全|已经全)/;

/** 收到申请 12 件, 因不掌握无法提供 3 件: in this report, without a heading, these are applications for information. */
const namesApplications = ({ hits, unknown }: Said, text: string, { start }: Token): boolean =>
  (unknown === "" && hits.some(({ kind }) => kind === "row") && amongApplications.test(sentenceAround(text, start))) ||
  hits.some(({ kind }) => kind === "request") ||
  (unknown === "" &&
    ((hits.some(({ kind }) => kind === "plainRequest") &&
      hits.every(({ kind }) => kind !== "row" && kind !== "column")) ||
      hits.some(({ kind, of = "" }) => kind === "row" && ofThisReport.has(of))));
/** 收到的申请中，属于行政查询事项的 12 件: what is told apart by its outcome. */
const amongApplications = /(?:收到|受理|接到|办理|答复|办结)的?(?:各类|全部|所有)?申请[中里当，]/;
const ofThisReport = new Set([
  "notHeld",
  "needsCreation",
  "processInformation",
  "internalAffairs",
  "enforcementCaseFiles",
]);

const cases = new Set(["件", "份", "宗", "起", "例", "件次"]);

/** Most numbers of a report count people, courses and news: they are spared the reading. */
const maySpeak = (text: string, token: Token, context: Context): boolean =>
  cases.has(token.unit) ||
  context.pieces.has(token.unit) ||
  countsNoun(text, token) ||
  (token.unit === "" && isListed(text, token)) ||
  (token.unit === "次" && /复议|诉讼|强制|官司/.test(text.slice(Math.max(0, token.start - 40), token.start)));

/**
 * @returns what a number speaks of by all the words around it, in whatever order they stand: where each of them is
 * known and they fit one figure alone, a contradiction is a finding; where a word is left over, the tie is weak.
 */
export function readSpeech(work: Work, token: Token, index: number): Claim | null {
  if (!maySpeak(work.text, token, work.context)) return null;
  const found = decidingWords(work, wordsOfNumber(work, index));
  const before = lastClaim(work.context)?.topic;
  const words =
    found && (before === "review" || before === "suit")
      ? withoutWithdrawal(found.said)
      : found && asWithdrawn(found.said);
  if (!found || !words || words.hits.some((hit) => taken.has(hit.kind) && !ofTheSame(hit, words))) return null;
  // 对 3 件申请全部公开: what was done with these decides.
  const done = /[对将就把]\s*$/.test(work.text.slice(Math.max(0, token.start - 3), token.start));
  const said = done ? words : saidOfAll(words, work.text, token.end);
  if (promisesMore(said, found.text)) return null;
  const requests = work.context.requests || namesApplications(said, work.text, token);
  const context: Context = { ...work.context, requests };
  const clause = clauseOf(found, inTopic(said.hits, requests, lastClaim(context)));
  const claim = interpret({ ...work, context }, asCase(token, clause, context), clause);
  if (!claim) return null;
  const strong =
    (said.unknown === "" || onlyElaborates(said, claim, found.text, wordsToward(work.text, said, token))) &&
    isFirm({ claim, clause, context, token, said });
  if (strong) remember(work.context, clause);
  // All is known, and some of it speaks against the figure: what stands beside the number does not help.
  const doubtful = !strong && said.unknown === "" && cases.has(token.unit);
  return { ...claim, strong, ...(doubtful ? { doubtful } : {}) };
}

/** 被复议 3 次: reviews and suits are counted so too. */
const asCase = (token: Token, { hits }: Clause, { pieces }: Context): Token =>
  token.unit === "次" && (pieces.has("次") || remedyKinds.has(hits.at(-1)?.kind ?? ""))
    ? { ...token, unit: "件" }
    : token;

/** 被告上法院 30 件，赢了 20 件: the next result is of the cases named last. */
function remember(context: Context, { hits }: Clause): void {
  const named = hits.filter(({ kind }) => remedyKinds.has(kind)).map(({ kind }) => kind);
  if (named.length > 0) context.remedies = named;
}
