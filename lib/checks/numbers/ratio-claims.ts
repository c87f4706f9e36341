import type { AddressBook } from "./address-book";
import { type Claim, type Context, lastClaim, type Reading, reading } from "./claim";
import type { Hit } from "./find-phrases";
import { namesForeign } from "./foreign-business";
import type { Lead } from "./lead";
import { disclosedRate, handledRate, handledShare, resultShare } from "./rate-claims";
import { kindsOf } from "./remedy-claims";
import { readRequest } from "./request-claims";
import { joined } from "./row-claims";
import { ofBothKinds, ofEveryCase, shares } from "./share-wholes";
import { countable, type Token } from "./token";
import { percentUnits } from "./units";

/**
 * 组织申请 23 件，其中企业 9 件，占 39.13%; 复议 3 件，占两类合计 9 件的 33.33%: a share also of what the sentence has
 * counted beside it, where the part lies in it.
 */
const ofCounted = ({ claims, sentenceStart }: Context, index: number, { terms }: Reading, of: number): Reading[] =>
  claims.slice(Math.max(sentenceStart, index - 6)).flatMap((claim) => {
    const whole = claim?.readings[0];
    const within =
      whole &&
      whole.kind === "sum" &&
      terms.every(({ address }) => whole.terms.some((term) => term.address === address));
    return within && whole.terms.length > terms.length
      ? [{ kind: "share" as const, terms, whole: whole.terms, of }]
      : [];
  });

const weak = (claim: Claim | null) => claim && { ...claim, strong: false };

const afterPart =
  /^(?:[（(，,、\s]|分别|了|约|各|为|达到?|的|总数|总量|全部|申请|办结|答复|受理|处理|件数|该类|此类|同类|在?[^，。；\d]{0,10}[中里](?=约?占)|占(?:比|全部|总|[^，。；\d]{0,14})?|比例|比重|百分之)*$/;

/** 公开 8 件、部分公开 6 件，占总数 46%: of the two together, where they stand side by side. */
function ofBothOutcomes(
  book: AddressBook,
  { text, tokens, claims }: Context,
  index: number,
  between: string,
): Reading[] {
  const [one, two] = [claims[index - 1], claims[index]];
  if (one?.rule !== "N-5" || two?.rule !== "N-5" || !/^，[^，。；]{0,4}占/.test(between)) return [];
  if (!/^[、和及与]/.test(text.slice(tokens[index - 1].end, tokens[index].start))) return [];
  return shares(book, { kind: "sum", terms: [...one.readings[0].terms, ...two.readings[0].terms] }, 0).map(alone);
}

/** The share of the number before, and the wholes that it may be of: one that stands between them is the likeliest. */
function shareOfCount(book: AddressBook, between: string, context: Context): Claim | null {
  const index = partBefore(context, between);
  const base = context.claims[index];
  const wholeBetween = index < context.claims.length - 1;
  if (
    index < context.sentenceStart ||
    !base ||
    base.readings.some(({ kind }) => kind === "share" || kind === "growth") ||
    !afterPart.test(between) ||
    !(wholeBetween || /占|比|百分/.test(between) || /^\s*[（(]/.test(between))
  )
    return null;
  const readings = base.readings.flatMap((each, at) => {
    const [named, told] = [shares(book, each, at, between), ofCounted(context, index, each, at)];
    return wholeBetween ? [...told, ...named] : [...named, ...told];
  });
  readings.push(...ofBothOutcomes(book, context, index, between));
  return claimOf("N-8", base.strong, readings, index, base);
}

/** （17.46%） or ，占33.9% right after a number: its share of the whole. */
export function readShare(
  book: AddressBook,
  lead: Lead,
  between: string,
  context: Context,
  token: Token,
): Claim | null {
  const promised = /^[、，和及与约\s]*$/.test(between) ? context.shares.shift() : undefined;
  if (promised !== undefined) return promised;
  if (ofEveryCase.test(between)) return weak(shareOfCount(book, between, context));
  const first = /分别(?:各)?占|占比?(?:例|重)?分别/.test(between)
    ? (distributeShares(book, context) ?? distributeNamed(book, lead, context))
    : null;
  if (first) return first;
  const several = /(二|两|三|四)[类项者种部]?分?(?:合计|共计|之和|加起来)?[，]?占[^，。；]{0,10}$/.exec(between)?.[1];
  const together = several ? severalShare(book, { 二: 2, 两: 2, 三: 3, 四: 4 }[several] ?? 2, context) : null;
  if (together) return together;
  const ofCount = shareOfCount(book, between, context);
  if (ofCount) return ofCount;
  const ofKind = kindShare(book, context);
  if (ofKind) return ofKind;
  const rates = /(纠错|纠正|败诉|维持|胜诉)率分别(?:为|是|达)?\s*$/.exec(lead.text)?.[1];
  if (rates) return distributeRates(book, context, /维持|胜诉/.test(rates) ? "upheld" : "corrected");
  const rate = /(纠错|纠正|败诉|维持|胜诉)率(?:为|是|达)?\s*$/.exec(lead.text)?.[1];
  if (rate)
    return resultShare(
      book,
      context,
      /维持|胜诉/.test(rate) ? "upheld" : "corrected",
      /(?:复议|诉讼)(?:案件)?的?[^，。；]{0,2}率[为是达]?\s*$/.test(lead.text),
    );
  const ofResults = /(维持|胜诉|纠[正错]|败诉)(?:的|案件)*(?:占比?|比例)(?:例|为|达到?|约)?\s*$/.exec(lead.text)?.[1];
  if (ofResults && context.remedies.length > 0)
    return resultShare(book, context, /维持|胜诉/.test(ofResults) ? "upheld" : "corrected", false);
  const named = namedShare(book, lead, between, context);
  if (named) return named;
  if ((handledRate.test(lead.text) || disclosedRate.test(lead.text)) && ofOtherCount(context)) return null;
  if (handledRate.test(lead.text)) {
    const claim = handledShare(book, context, token, lead.text);
    return claim && besideOtherRate(context) ? { ...claim, strong: false } : claim;
  }
  return disclosedRate.test(lead.text) ? disclosedShare(book, between, context, token) : null;
}

/** 共 13 件，其中复议占 30%，诉讼占 70%; 复议占两类案件总数的 30%: the kind is named with its share of all cases. */
function kindShare(book: AddressBook, context: Context): Claim | null {
  const { start } = context.tokens[context.claims.length];
  const said = context.text.slice(Math.max(0, start - 40), start);
  const kind = /(?:^|[，、；：。（(])(?:其中)?(?:行政|信息公开)*(复议|诉讼)(?:案件)?(?:数量)?占[^，。；\d]*$/.exec(
    said,
  )?.[1];
  if (!kind || context.otherCases) return null;
  const all = book.remedies(kindsOf(["review", "suit"]), ["total"]);
  const told = context.claims
    .slice(context.sentenceStart)
    .some(
      (claim) => claim?.strong && claim.readings[0].terms.length === all.length && /^N-(?:7|9|10)$/.test(claim.rule),
    );
  if (!told && !ofBothKinds.test(said)) return null;
  const terms = book.remedies(kindsOf([kind === "复议" ? "review" : "suit"]), ["total"]);
  return { rule: "N-8", strong: context.disclosure, readings: [{ kind: "share", terms, whole: all }], topic: "review" };
}

/** 12345 热线受理诉求 5.7 万件，办结率 99.1%: a bare rate is of what its sentence has counted last, or else of what it names. */
function ofOtherCount({ text, tokens, claims }: Context): boolean {
  const { start } = tokens[claims.length];
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("；", start)) + 1;
  const last = claims.findLastIndex((_, at) => countable(tokens[at]) && !saysHow.has(tokens[at].unit));
  if (last >= 0 && tokens[last].start >= from) return claims[last] === null || !claims[last].strong;
  return namesForeign(text.slice(from, start));
}
/** 信访事项受理率 100%，办结率 98.6%: behind a rate of something else. */
const besideOtherRate = ({ text, tokens, claims }: Context): boolean => {
  const last = tokens[claims.length - 1];
  return (
    last !== undefined &&
    percentUnits.has(last.unit) &&
    claims[claims.length - 1] === null &&
    !/[。；]/.test(text.slice(last.end, tokens[claims.length].start)) &&
    /(?:信访|事项|投诉|业务|服务)[^，。；]*率[^，。；]*$/.test(text.slice(Math.max(0, last.start - 30), last.start))
  );
};
/** Rates and how long it took: what they are of stands before them. */
const saysHow = new Set([...percentUnits, "天", "日", "个工作日", "工作日", "小时", "分钟", "次"]);

/** 行政复议、行政诉讼纠错率分别为 6% 和 4%: in the order in which the sentence has named them. */
function distributeRates(book: AddressBook, context: Context, result: string): Claim | null {
  const { text, tokens, claims } = context;
  const at = tokens[claims.length].start;
  const said = text.slice(text.lastIndexOf("。", at) + 1, at);
  const [review, suit] = [said.lastIndexOf("复议"), Math.max(said.lastIndexOf("诉讼"), said.lastIndexOf("应诉"))];
  if (review < 0 || suit < 0 || followingShares(text, tokens, claims.length) !== 2) return null;
  const order = review < suit ? ["review", "suit"] : ["suit", "review"];
  const queue = order.map((kind) => resultShare(book, { ...context, remedies: [kind] }, result, true));
  context.shares = queue.slice(1);
  return queue[0];
}

/** 复议 4 件，同比增加 2 件，占…: how much it has grown stands between. */
const grown =
  /(?:同比|环比|[较比与][^，。；\d]{1,8})(?:增[加长多]?|上升|提高|下?降|减少?|回落|降低|[多少])[^，。；\d]{0,3}$/;

/**
 * 公开 8 件，占全部 16 件申请的 50%: the number before is the whole, and the one before it the part. 占无法提供的 31%，占全部
 * 答复的 5%: a second share is of the same part.
 */
function partBefore({ text, tokens, claims }: Context, between: string): number {
  let last = claims.length - 1;
  const share = claims[last]?.readings[0].kind === "share" ? claims[last] : null;
  if (share && share.base !== undefined && /^，?[并又也]?占/.test(between)) return share.base;
  if (
    last > 0 &&
    /^，占/.test(between) &&
    grown.test(text.slice(Math.max(0, tokens[last].start - 16), tokens[last].start))
  )
    last -= 1;
  const whole =
    last > 0 &&
    /^(?:政府信息公开申请|公开申请|申请|案件|办结|答复|总数|总量)*的?$/.test(between) &&
    /占[^，。；\d]{0,12}$/.test(text.slice(Math.max(0, tokens[last].start - 14), tokens[last].start));
  return whole ? last - 1 : last;
}

/** 予以公开率 23.33%, 自然人申请占 83.0%: the part is named with the share. */
function namedShare(book: AddressBook, lead: Lead, between: string, context: Context): Claim | null {
  const group = lead.hits[lead.hits.length - 1];
  const shared =
    group?.kind === "share" ||
    /率(?:为|达)?$|占比?$|占(?:全部|全年|所有|总)?(?:新收|收到的?|受理的?)?(?:政府信息公开)?(?:申请|办结|答复)(?:总[数量])?的?$/.test(
      lead.text.trimEnd(),
    ) ||
    mostAre.test(lead.text) ||
    isOutcome(lead);
  if (!shared || context.attributes) return null;
  const named = lead.hits.filter(
    ({ kind }) =>
      kind === "group" || (kind === "column" && (counted(context) || (context.requests && context.heading))),
  );
  if (named.length === 0 || /满意|办结率|答复率/.test(lead.text)) return null;
  const last = withPart(named[named.length - 1], lead.text, between);
  const part = readRequest(
    book,
    last,
    { start: 0, text: lead.text, hits: [...named.slice(0, -1), last], gap: "", clean: true, before: [] },
    context,
  );
  return (
    part && {
      rule: "N-8",
      strong:
        (part.strong || last.kind === "column") &&
        (counted(context) || context.heading) &&
        ofPart.test(lead.text.slice(last.end)),
      readings: part.readings.flatMap((each, at) => shares(book, { ...each, of: undefined }, at)),
      topic: "requests",
    }
  );
}

/** 处理结果占比：予以公开 12.5%: a share right behind its outcome. */
const isOutcome = ({ text, hits }: Lead) => hits.at(-1)?.kind === "group" && hits.at(-1)?.end === text.trimEnd().length;

/** 占比最高的是自然人申请，达 62.5%: the share is named before its part. */
const mostAre = /占比[^，。；\d]{0,8}[是为][^，。；\d]{1,12}，?[占达为]?(?:到|比|有)?\s*$/;

/** 同意公开率（含部分公开）: the bracket is left out of the words that lead to the number. */
const withPart = (hit: Hit, lead: string, between: string): Hit =>
  hit.of === "disclosed" && /[（(](?:含|包括|包含)部分公开/.test(between) && !/[（(]/.test(lead)
    ? { ...hit, of: "disclosed+partlyDisclosed" }
    : hit;

/** 自然人、法人或其他组织申请分别占 54%、46%: the parts are named in order, without their counts. */
function distributeNamed(book: AddressBook, lead: Lead, context: Context): Claim | null {
  const run = followingShares(context.text, context.tokens, context.claims.length);
  const clause = { start: 0, text: lead.text, hits: lead.hits, gap: "", clean: true, before: [] };
  const chain = [["column"], ["group"]].map((kinds) => joined(clause, kinds)).find(({ length }) => length === run);
  if (run < 2 || !chain || !context.requests) return null;
  const queue = chain.map((hit) => sharesOfPart(book, readRequest(book, hit, { ...clause, hits: [hit] }, context)));
  context.shares = queue.slice(1);
  return queue[0];
}

const sharesOfPart = (book: AddressBook, part: Claim | null): Claim | null =>
  part && {
    rule: "N-8",
    strong: true,
    readings: part.readings.flatMap((each, at) => shares(book, { ...each, of: undefined }, at).map(alone)),
    topic: "requests",
  };

/** Stands between a part and its share, and names nothing else. */
const ofPart =
  /^(?:[”"申请的件数量率约近均为是达到共合计总，]|最[高大多低少]|居首|为主|居多|占比?|比例|比重|全部|办结|答复|新收|受理|提出|提交|由|来自|，|达|为|[占是])*\s*$/;

/** Applications have been counted by firm words, in this sentence or in one before it. */
const counted = ({ claims, requests }: Context) =>
  requests && claims.some((claim) => claim?.topic === "requests" && claim.strong);

/**
 * 公开率: 予以公开 and 部分公开 together, or the first alone unless the words say so. 100 % is mostly said of what must
 * be disclosed, and no share of applications.
 */
function disclosedShare(book: AddressBook, between: string, context: Context, token: Token): Claim | null {
  const after = lastClaim(context)?.rule === "N-5" && /^[，、；：]*[^，。；]*$/.test(between);
  if (!after && !context.requests) return null;
  const both = [...book.rows("disclosed"), ...book.rows("partlyDisclosed")];
  const parts = /部分公开/.test(between) ? [both] : [both, book.rows("disclosed")];
  return {
    rule: "N-8",
    strong: token.value !== 100,
    readings: parts.flatMap((rows) => shares(book, reading(book.requests(rows, ["total"])), 0).map(alone)),
    topic: "requests",
  };
}

const alone = (share: Reading): Reading => ({ ...share, of: undefined });

/** 予以公开 54 件、部分公开 50 件，分别占 4.63%、4.28%: the shares of the counts before them, in order. */
function distributeShares(book: AddressBook, context: Context): Claim | null {
  const { text, tokens, claims, sentenceStart } = context;
  const run = followingShares(text, tokens, claims.length);
  const counts = claims.flatMap((claim, index) =>
    index >= sentenceStart && claim && !["share", "growth"].includes(claim.readings[0].kind) ? [{ claim, index }] : [],
  );
  if (run < 2 || counts.length < run) return null;
  const queue = counts.slice(-run).map(({ claim, index }) =>
    claimOf(
      "N-8",
      claim.strong,
      claim.readings.flatMap((each, at) => shares(book, each, at)),
      index,
      claim,
    ),
  );
  context.shares = queue.slice(1);
  return queue[0];
}

/** @returns how many percentages stand side by side from the token `index` on. */
function followingShares(text: string, tokens: Token[], index: number): number {
  let count = 1;
  while (
    tokens[index + count] &&
    percentUnits.has(tokens[index + count].unit) &&
    /^[、，和及与约\s]*$/.test(text.slice(tokens[index + count - 1].end, tokens[index + count].start))
  )
    count += 1;
  return count;
}

/** 两类合计占…: the numbers just named, together. */
function severalShare(book: AddressBook, count: number, { claims, sentenceStart }: Context): Claim | null {
  const parts = claims
    .slice(sentenceStart)
    .filter((claim) => claim !== null && claim.readings[0].kind !== "share")
    .slice(-count) as Claim[];
  if (parts.length < count) return null;
  const together: Reading = { kind: "sum", terms: parts.flatMap(({ readings }) => readings[0].terms) };
  return { rule: "N-8", strong: true, readings: shares(book, together, 0), topic: parts[0].topic };
}

function claimOf(rule: string, strong: boolean, readings: Reading[], index: number, base: Claim): Claim | null {
  return readings.length === 0 ? null : { rule, strong, readings, base: index, topic: base.topic };
}
