import { type Claim, reading } from "./claim";
import type { Work } from "./interpret";
import { all, received, requestClaim } from "./row-claims";
import { sentenceAround } from "./sentence-around";
import { saidIn, wordsOfNumber } from "./speech/number-words";
import type { Token } from "./token";
import { percentUnits } from "./units";

/** What stands beside a number says what it counts, where its own words do not. */

/** 对 15 件申请（含上年结转 3 件）逐件登记: all there was. */
export const withThoseOfLastYear = ({ book, text, context }: Work, { end }: Token): Claim | null =>
  context.requests && holdsThoseOfLastYear(text, end)
    ? requestClaim(book, "N-1", [all, received], ["total"], true)
    : null;

export const holdsThoseOfLastYear = (text: string, end: number) => carriedIn.test(text.slice(end, end + 32));

const carriedIn =
  /^(?:政府信息公开|信息公开|公开)?申请[（(，](?:其中)?(?:含|包括|包含|连同)?(?:上一?年|去年|往年|\d{4}\s?年)[^，。；）\d]{0,10}(?:结转|转入|转来|遗留|未结|未办结)/;

/** 申请人要求重新盖章出具，此种情况 3 件: of the row that the clause in front has told. */
export function ofThatKind({ book, text, tokens, words, context }: Work, index: number, lead: string): Claim | null {
  if (!context.requests || !pointsBack.test(lead)) return null;
  const [near] = wordsOfNumber({ text, tokens, words }, index).before;
  if (!near) return null;
  const named = saidIn({ text, tokens, words }, ...near).hits.filter(({ kind }) => kind === "row");
  const rows = new Set(named.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows)));
  return rows.size === 1 ? requestClaim(book, "N-6", [[...rows]], ["total"], false) : null;
}
const pointsBack = /(?:^|[，；])(?:对)?[这此该][一几]?[类种样]的?(?:申请|情况|情形|信息)?(?:有|共|为|计)*\s*$/;

/** 办理行政复议答复 52 件，其中涉及政府信息公开 3 件: cases of this business among all. */
export function casesAmongAll({ book, text, tokens }: Work, index: number, lead: string): Claim | null {
  const before = tokens[index - 1];
  if (!before || !amongCases.test(lead)) return null;
  const named = [
    ...text
      .slice(Math.max(text.lastIndexOf("。", before.start) + 1, before.start - 30), before.start)
      .matchAll(/复议|诉讼|应诉/g),
  ];
  const last = named.at(-1)?.[0];
  if (!last || asReviewer.test(sentenceAround(text, before.start))) return null;
  const kinds = last === "复议" ? ["reconsideration"] : ["directLitigation", "litigationAfterReconsideration"];
  const terms = book.remedies(kinds, ["total"]);
  const topic = last === "复议" ? "review" : "suit";
  return terms.length > 0
    ? { rule: topic === "review" ? "N-9" : "N-10", strong: true, readings: [reading(terms)], topic }
    : null;
}
/** Reviews that the organ decides are not its own. */
const asReviewer = /复议机关|复议机构|审理|审结|受理[^，。；]{0,6}复议|复议申请/;
const amongCases =
  /^[，；（(]?(?:其中[，：]?|[与和同跟])(?:涉及|属于|因|有|为)*(?:政府|政务)?信息公开(?:的|类|方面|领域|工作|事项|案件|有关|相关)*(?:有|共|为|计)*\s*$/;

/** 自然人占 62.5%，共 15 件: the count of what has just been told as a share. */
export function partOfShare({ context: { tokens, claims } }: Work, index: number, lead: string): Claim | null {
  const share = claims[index - 1];
  if (!share || share.base !== undefined || !percentUnits.has(tokens[index - 1].unit) || !onlyCounts.test(lead))
    return null;
  const named = share.readings.filter(({ kind }) => kind === "share");
  const parts = new Map(named.map(({ terms }) => [terms.map(({ address }) => address).join(), reading(terms)]));
  return parts.size > 0
    ? { rule: "N-4", strong: share.strong, readings: [...parts.values()], topic: share.topic }
    : null;
}

const onlyCounts = /^[，、（(]?(?:一?共|共计|合计|计|有|为|即|达)*$/;
