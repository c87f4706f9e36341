import type { Sum } from "../../report/live-figures";
import type { AddressBook } from "./address-book";
import type { Claim, Context, Reading } from "./claim";
import type { Clause, Lead } from "./lead";
import { kindsOf } from "./remedy-claims";
import { readRequest } from "./request-claims";
import { closedOff } from "./sentence-context";
import type { Token } from "./token";
import { percentUnits, pointUnits } from "./units";

const outcomesTotal = ["outcomesTotal"];
const received = ["newlyReceived"];
const both = ["newlyReceived", "carriedOverFromLastYear"];

const addressed = (terms: Sum, word: string) => terms.some(({ address }) => address.includes(word));

/** Of what a part is a share: the outcomes, unless it is a column of what was received or a case of table four. */
function wholesOf(book: AddressBook, part: Reading): Sum[] {
  const totals = (rows: string[]) => book.requests(rows, ["total"]);
  if (addressed(part.terms, "remedies.")) {
    const kinds = [...new Set(part.terms.map(({ address }) => address.split(".")[1]))];
    return [book.remedies(kinds, ["total"])];
  }
  if (!addressed(part.terms, "requests.")) return [];
  const rows = [...new Set(part.terms.map(({ address }) => address.split(".")[1]))];
  const whole = totals(rows);
  const column = part.terms.every(({ address }) => !address.endsWith(".total"));
  if (column) return [whole, totals(received), totals(both), totals(outcomesTotal)];
  return [totals(outcomesTotal), totals(both), totals(received)];
}

const shares = (book: AddressBook, part: Reading, index: number): Reading[] =>
  wholesOf(book, part).map((whole) => ({ kind: "share", terms: part.terms, whole, of: index }));

const afterPart =
  /^(?:[（(，,、\s]|分别|了|约|各|为|达|的|总数|总量|全部|申请|办结|答复|受理|处理|件数|占(?:比|全部|总|[^，。；]{0,10}的)?|比例|比重|百分之)*$/;

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
  const first = /分别(?:各)?占|占比?(?:例|重)?分别/.test(between) ? distributeShares(book, context) : null;
  if (first) return first;
  const several = /(两|三|四)[类项者种部]?分?(?:合计|共计|之和|加起来)?[，]?占[^，。；]{0,10}$/.exec(between)?.[1];
  if (several) return severalShare(book, { 两: 2, 三: 3, 四: 4 }[several] ?? 2, context);
  const index = context.claims.length - 1;
  const base = context.claims[index];
  if (
    index >= context.sentenceStart &&
    base &&
    !base.readings.some(({ kind }) => kind === "share" || kind === "growth") &&
    afterPart.test(between) &&
    (/占|比|百分/.test(between) || /^\s*[（(]/.test(between))
  )
    return claimOf(
      "N-8",
      base.strong,
      base.readings.flatMap((each, at) => shares(book, each, at)),
      index,
      base,
    );
  const rate = /(纠错|纠正|败诉|维持|胜诉)率(?:为|是|达)?\s*$/.exec(lead.text)?.[1];
  if (rate) return resultShare(book, context, /维持|胜诉/.test(rate) ? "upheld" : "corrected");
  if (/(?:^|[，、；（(])(?:申请)?(?:办结|答复|办复)率(?:为|是|达到?)?\s*$/.test(lead.text))
    return handledShare(book, context, token);
  const group = lead.hits[lead.hits.length - 1];
  if (!group || (group.kind !== "share" && !/率为?$|占比?$/.test(lead.text.trimEnd()))) return null;
  const named = lead.hits.filter(({ kind }) => kind === "group");
  if (named.length === 0 || /满意|办结率|答复率/.test(lead.text)) return null;
  const part = readRequest(
    book,
    named[named.length - 1],
    { start: 0, text: lead.text, hits: named, gap: "", clean: true, before: [] },
    context,
  );
  return (
    part && {
      rule: "N-8",
      strong: false,
      readings: part.readings.flatMap((each, at) => shares(book, each, at)),
      topic: "requests",
    }
  );
}

/** 纠错率, 维持率: such cases of all, or of the concluded ones; which is meant is not said. */
function resultShare(book: AddressBook, { remedies, disclosure }: Context, result: string): Claim | null {
  const kinds = kindsOf(remedies);
  if (kinds.length === 0) return null;
  const wholes = [book.remedies(kinds, ["total"]), book.remedies(kinds, ["upheld", "corrected", "otherResult"])];
  const terms = book.remedies(kinds, [result]);
  return {
    rule: "N-8",
    strong: disclosure,
    readings: wholes.map((whole) => ({ kind: "share", terms, whole })),
    topic: "review",
  };
}

/** 办结率: what was handled of all that was to be handled. Which rate is meant is not said, 100 % may be of those due. */
function handledShare(book: AddressBook, context: Context, token: Token): Claim | null {
  const index = context.claims.findLastIndex(
    (claim, at) => at >= context.sentenceStart && claim?.rule === "N-2" && claim.strong,
  );
  if (index < 0) return null;
  const terms = book.requests(outcomesTotal, ["total"]);
  const whole = book.requests(both, ["total"]);
  return { rule: "N-8", strong: token.value < 100, readings: [{ kind: "share", terms, whole }], topic: "requests" };
}

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

const growthWord =
  /(?:同比|(?:较|比|与|同)(?:去年|上一?年度?|20\d\d\s*年)(?:度)?(?:同期)?(?:相比)?)[，,]?[^，。；]{0,12}?(增长|上升|增加|提高|上涨|多|下降|减少|回落|降低|下滑|少)(?:收|受理|了|幅度?|约|近|为|达)*\s*$/;
const spanOfAll = /总数|总量|数量|申请量|件数|申请数/;

/** 同比增长: against the same number of last year. @param clause what governs, where no number went before. */
export function readGrowth(
  book: AddressBook,
  lead: Lead,
  unit: string,
  clause: Clause | null,
  context: Context,
  at: number,
): Claim | null {
  if (!/[增升高涨多降减落低滑少]/.test(lead.text)) return null;
  const word = growthWord.exec(lead.text)?.[1] ?? afterGrowth(lead, context);
  const byCount = !percentUnits.has(unit);
  if (!word || pointUnits.has(unit) || unit === "倍") return null;
  const falls = /降|减少|回落|下滑|少/.test(word);
  const before = context.claims.at(-1);
  if (before?.rule === "N-16") return { ...before, falls, byCount };
  const ofAll = spanOfAll.test(lead.text);
  const index = ofAll ? lastReceived(context) : lastOpen(context, at);
  const near = ofAll || nothingSince(context, index, at);
  const base = index >= 0 && near ? (context.claims[index] as Claim) : own(book, clause, context);
  if (!base) return null;
  const readings = base.readings.map((each, at): Reading => ({ kind: "growth", terms: each.terms, of: at }));
  return {
    rule: "N-16",
    strong: base.strong,
    readings,
    falls,
    byCount,
    topic: base.topic,
    ...(index >= 0 && near ? { base: index } : {}),
  };
}

/** 申请数 means what was received, whatever was counted since. */
const lastReceived = ({ claims, sentenceStart }: Context) =>
  claims.findLastIndex(
    (claim, at) =>
      at >= sentenceStart && claim?.rowSets?.[0].includes("newlyReceived") === true && claim.rule === "N-1",
  );

/** Only growth of the same number stands between. */
const nothingSince = (context: Context, index: number, at: number) =>
  context.claims
    .slice(index + 1)
    .every(
      (claim, behind) =>
        claim?.rule === "N-16" ||
        isComparison(context, index + 1 + behind) ||
        context.tokens[index + 1 + behind].kind !== "quantity" ||
        closedOff(context, index + 1 + behind, at),
    );

/** The sentence's last count that no bracket has closed off: 收到 9 件（自然人 7 件），同比增长 speaks of the 9. */
function lastOpen(context: Context, at: number): number {
  for (let index = context.claims.length - 1; index >= context.sentenceStart; index -= 1) {
    const kind = context.claims[index]?.readings[0].kind;
    if ((kind === "figure" || kind === "sum") && !closedOff(context, index, at)) return index;
  }
  return -1;
}

/** 比上年增加 3 件，增长 33.3%: the second says the same in other words. */
function afterGrowth(lead: Lead, context: Context): string | undefined {
  const before = context.claims.length - 1;
  return context.claims[before]?.rule === "N-16" || isComparison(context, before)
    ? /^[，、（(]?\s*(增长|上升|增加|下降|减少|回落|降低|增幅|降幅|多|少)(?:了|约|近|为|达)?\s*$/.exec(lead.text)?.[1]
    : undefined;
}

/** 较 2023 年的 480 件减少 16 件: the first is last year's number. */
const isComparison = ({ text, tokens }: Context, index: number) =>
  index >= 0 &&
  tokens[index].kind === "quantity" &&
  /(?:较|比|与|同)(?:去年|上一?年度?|20\d\d\s*年)(?:度)?(?:同期)?的?\s*$/.test(
    text.slice(Math.max(0, tokens[index].start - 14), tokens[index].start),
  );

function own(book: AddressBook, clause: Clause | null, context: Context): Claim | null {
  const hit = clause?.hits.filter(({ kind }) => ["request", "plainRequest", "newly", "group"].includes(kind)).at(-1);
  return clause && hit ? readRequest(book, hit, clause, context) : null;
}
