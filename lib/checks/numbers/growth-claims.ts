import type { AddressBook } from "./address-book";
import { type Claim, type Context, type Reading, reading } from "./claim";
import type { Clause, Lead } from "./lead";
import { kindsOf } from "./remedy-claims";
import { readRequest } from "./request-claims";
import { eitherWay, outcomes, received, requestClaim } from "./row-claims";
import { closedOff } from "./sentence-context";
import type { Token } from "./token";
import { percentUnits, pointUnits } from "./units";

const lastYear = "(?:去年|上一?年度?|20\\d\\d\\s*年)(?:度)?(?:同期)?";
const rise = "增长|上升|增加|增多|提高|上涨|多|增|升|下降|减少|回落|降低|下滑|少|减|降";
/** 较上年增加了, 增幅达: the verb, and what may stand between it and the number. */
const change = `(${rise})(?:收|受理|出|了|幅度?|约|近|为|达到?)*\\s*$`;
const growthWord = new RegExp(`(?:同比|(?:较|比|与|同)(?:于)?${lastYear}(?:相比)?)[，,]?[^，。；]{0,12}?${change}`);
const spanOfAll = /新收|收件量|受理量|总数|总量|数量|申请量|件数|申请数/;

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
  const word = growthWord.exec(lead.text)?.[1] ?? afterGrowth(lead, clause, context);
  const byCount = !percentUnits.has(unit);
  if (!word || pointUnits.has(unit) || unit === "倍" || unit === "成") return null;
  const falls = /[降减落滑少]/.test(word);
  const before = context.claims.at(-1);
  if (/分别/.test(lead.text.slice(-14)) && before?.rule !== "N-16") context.growing = severalBefore(context);
  const named = context.growing.shift();
  if (named !== undefined) return growthOf(context.claims[named] as Claim, named, { falls, byCount });
  if (before?.rule === "N-16" && !namesItself(clause))
    return { ...before, falls, byCount, ...(before.byCount && !byCount ? { changed: context.claims.length - 1 } : {}) };
  const last = context.claims.length - 1;
  const ofAll = spanOfAll.test(lead.text);
  const index = ofAll ? lastReceived(context) : lastOpen(context, at);
  const near = ofAll || nothingSince(context, index, at);
  const base = index >= 0 && near ? (context.claims[index] as Claim) : own(book, clause, context, ofAll);
  if (!base) return null;
  const readings = base.readings.map((each, at): Reading => ({ kind: "growth", terms: each.terms, of: at }));
  const against = isComparison(context, last) ? { against: last } : { against: base.against };
  return {
    rule: "N-16",
    strong: base.strong,
    readings: [...readings, ...ofTheWhole(base, context)],
    falls,
    byCount,
    topic: base.topic,
    ...against,
    ...(index >= 0 && near ? { base: index } : {}),
  };
}

/** 收到 9 件，其中自然人 7 件、组织 2 件，同比增长: of the last part or, more likely, of the whole. */
function ofTheWhole({ rule, base }: Claim, { claims }: Context): Reading[] {
  const whole = rule === "N-4" && base !== undefined ? claims[base] : null;
  return whole ? whole.readings.map(({ terms }): Reading => ({ kind: "growth", terms })) : [];
}

/** 新收增加 3 件，予以公开增加 2 件: the second growth is of what it names itself. */
const namesItself = (clause: Clause | null) =>
  clause?.hits.some(({ kind }) => ["group", "row", "conclude", "from", "to"].includes(kind)) === true;

const growthOf = (base: Claim, index: number, how: Pick<Claim, "falls" | "byCount">): Claim => ({
  rule: "N-16",
  strong: base.strong,
  readings: base.readings.map((each, at): Reading => ({ kind: "growth", terms: each.terms, of: at })),
  ...how,
  topic: base.topic,
  base: index,
});

const another = /^[、，和及与](?:同比)?(?:增长|上升|增加|提高|下降|减少|回落|降低|下滑)?(?:了|约)*$/;

/** 复议 4 件，诉讼 9 件，同比分别增长 3%、下降 5%: as many counts of the sentence as percentages stand side by side. */
function severalBefore({ text, tokens, claims, sentenceStart }: Context): number[] {
  let run = 1;
  let at = claims.length;
  while (tokens[at + 1] && another.test(text.slice(tokens[at].end, tokens[at + 1].start))) {
    run += 1;
    at += 1;
  }
  const counts = [...claims.keys()].filter(
    (index) => index >= sentenceStart && ["figure", "sum"].includes(claims[index]?.readings[0].kind ?? ""),
  );
  return run > 1 && counts.length >= run ? counts.slice(-run) : [];
}

/** 申请数 means what was received, whatever was counted since: 新收 alone before 新收 with 结转. */
function lastReceived({ claims, requests }: Context): number {
  const sets = claims.map((claim) => (claim?.rule === "N-1" ? (claim.rowSets?.[0] ?? []) : []));
  const alone = sets.findLastIndex((rows) => rows.join() === received.join());
  if (!requests) return -1;
  return alone >= 0 ? alone : sets.findLastIndex((rows) => rows.includes("newlyReceived"));
}

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
function afterGrowth(lead: Lead, clause: Clause | null, context: Context): string | undefined {
  const before = context.claims.length - 1;
  return context.claims[before]?.rule === "N-16" ||
    context.claims[before]?.against !== undefined ||
    isComparison(context, before)
    ? (restated.exec(lead.text) ?? (namesItself(clause) ? ofItsOwn.exec(lead.text) : null))?.[1]
    : undefined;
}

const restated = new RegExp(`^[，、（(]?(?:(?:同比|相比)[，,]?)?\\s*(?:总量|数量|申请量)?${change}`);

const ofItsOwn = new RegExp(`^[，、；][^，。；]{0,14}?${change}`);

/** 较 2023 年的 480 件减少 16 件, 去年同期 480 件，减少 16 件: the first is last year's number. */
const isComparison = ({ text, tokens }: Context, index: number) =>
  index >= 0 &&
  tokens[index].kind === "quantity" &&
  (startsRange(text, tokens[index]) ||
    comparedWith.test(text.slice(Math.max(0, tokens[index].start - 14), tokens[index].start)));

/** 申请量由 412 件上升到 480 件: the first number is last year's. */
export const startsRange = (text: string, { start, end }: Pick<Token, "start" | "end">) =>
  /[由从]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[，]?(?:增|上升|提[高升]|下降|减|回落|降|升|涨|变)[^，。；\d]{0,3}[到至为成]/.test(text.slice(end, end + 8));

const comparedWith =
  /(?:(?:较|比|与|同)(?:去年|上一?年度?|20\d\d\s*年)(?:度)?(?:同期)?|同期|(?:^|[，；、（(为])(?:去年|上一?年度?)(?:度)?(?:同期)?|(?<![转至到入])20\d\d\s*年(?:度)?(?:同期)?(?=[为是达（(\s]*到?\s*$)|[由从](?:去年|上一?年度?|20\d\d\s*年)(?:同期)?)(?:的|为|是|数|共|达到?|累计|新收|收到|受理|办结|办理|答复|处理|[（(])*\s*$/;

/** 申请量由上年的 480 件增至 512 件: this year's number of what the sentence opens with. */
export function grownTo(book: AddressBook, lead: Lead, context: Context): Claim | null {
  const { text, tokens, claims, sentenceStart, requests } = context;
  let before = claims.length - 1;
  while (before >= 0 && tokens[before].kind === "date") before -= 1;
  const inYear =
    /(?:^|[，；、])\s*(?:(\d{4})\s*年度?|今年|本年度?)(?:则|已|共)*(?:为|是|达到?|有|增至|升至|降至|减至)\s*$/.exec(
      lead.text,
    );
  const ownYear = inYear && (inYear[1] === undefined || Number(inYear[1]) === context.year);
  const grown = context.claims[before];
  if (
    grown?.rule === "N-16" &&
    before >= sentenceStart &&
    /^[，、]?(?:总数|总量)?(?:达到?|增至|升至|降至|减至|为|一?共|共计|总计)(?:了)?\s*$/.test(lead.text)
  )
    return {
      ...grown,
      rule: "N-1",
      readings: grown.readings.map(({ terms }) => reading(terms)),
      base: undefined,
      falls: false,
      byCount: false,
    };
  if (
    !ownYear &&
    !/^(?:增[加长]?|上升|提高|下?降|减少?|回落|降低|升|变)(?:至|到|为|成)(?:(?:今年|本年度?|\d{4}\s*年度?)的?)?\s*$/.test(
      lead.text,
    )
  )
    return null;
  const compared = before >= sentenceStart && isComparison(context, before);
  const cases = ownYear && context.disclosure ? casesCompared(book, context) : null;
  if (cases) return cases;
  if ((!compared && !ownYear) || !requests) return null;
  const from = compared && !ownYear ? tokens[before].start : tokens[claims.length].start;
  const opening = text.slice(Math.max(0, text.lastIndexOf("。", from) + 1, from - (ownYear ? 90 : 40)), from);
  const amount = ownYear ? /申请(?:数量?|总?量|总数|件数|[比较])/ : /申请(?:数量?|总?量|总数|件数)?[^，。；人]*$/;
  if (compared && /(?:答复|办结|办理|处理)[数件总]*量?[由从]\s*$/.test(opening))
    return requestClaim(book, "N-2", [outcomes], ["total"], true);
  if (!amount.test(opening)) return null;
  const claim = requestClaim(book, "N-1", eitherWay, ["total"], true);
  return claim && (compared ? { ...claim, against: before } : claim);
}

/** 2023 年行政复议 9 件，2024 年为 12 件: of the cases that the year before was told of. */
function casesCompared(book: AddressBook, { text, tokens, claims }: Context): Claim | null {
  const at = tokens[claims.length].start;
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  const before = /20\d\d\s?年[^，。；\d]{0,24}(复议|诉讼|应诉)[^，。；\d]{0,6}\d+\s?[件起宗例]，[^，。；]*$/.exec(
    text.slice(from, at),
  );
  if (!before) return null;
  const topic = before[1] === "复议" ? "review" : "suit";
  const terms = book.remedies(kindsOf([topic]), ["total"]);
  return terms.length > 0
    ? { rule: topic === "review" ? "N-9" : "N-10", strong: true, readings: [reading(terms)], topic }
    : null;
}

/** @param ofAll 申请量 stands in the clause: all that was received */
function own(book: AddressBook, clause: Clause | null, context: Context, ofAll: boolean): Claim | null {
  const words = clause?.text ?? "";
  if (ofAll && context.requests && /申请/.test(words))
    return /办结|答复|办复/.test(words)
      ? requestClaim(book, "N-2", [outcomes], ["total"], true)
      : requestClaim(book, "N-1", eitherWay, ["total"], true);
  const hit = clause?.hits.filter(({ kind }) => ["request", "plainRequest", "newly", "group"].includes(kind)).at(-1);
  return clause && hit ? readRequest(book, hit, clause, context) : null;
}
