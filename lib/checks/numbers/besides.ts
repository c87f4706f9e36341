import { matchesOf } from "../../report/matches-of";
import type { AddressBook } from "./address-book";
import { type Claim, reading } from "./claim";
import type { Work } from "./interpret";
import { kindsOf } from "./remedy-claims";
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
export function ofThatKind(work: Work, index: number, lead: string): Claim | null {
  const { book, context } = work;
  if (!context.requests || !pointsBack.test(lead)) return null;
  const [near] = wordsOfNumber(work, index).before;
  if (!near) return null;
  const named = saidIn(work, ...near).hits.filter(({ kind }) => kind === "row");
  const rows = new Set(named.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows)));
  return rows.size === 1 ? requestClaim(book, "N-6", [[...rows]], ["total"], false) : null;
}
const pointsBack = /(?:^|[，；])(?:对)?[这此该][一几]?[类种样]的?(?:申请|情况|情形|信息)?(?:有|共|为|计)*\s*$/;

const ofCases = /复议|诉讼|应诉/g;
/** The cases that the sentence has named in front, nearest last. */
const casesBefore = (text: string, at: number) =>
  matchesOf(ofCases, text.slice(text.lastIndexOf("。", at) + 1, at)).map(([word]) =>
    word === "复议" ? ("review" as const) : ("suit" as const),
  );

function casesOf(book: AddressBook, topic: "review" | "suit"): Claim | null {
  const terms = book.remedies(kindsOf([topic]), ["total"]);
  return terms.length > 0
    ? { rule: topic === "review" ? "N-9" : "N-10", strong: true, readings: [reading(terms)], topic }
    : null;
}

/** 复议答复 52 件，其中涉及政府信息公开 3 件: cases of this business among all; 分别为 goes over the kinds in order. */
export function casesAmongAll({ book, text, tokens }: Work, index: number, lead: string): Claim | null {
  const before = tokens[index - 1];
  if (!before || asReviewer.test(sentenceAround(text, before.start))) return null;
  const named = casesBefore(text, before.start);
  if (amongCases.test(lead)) return named.length > 0 ? casesOf(book, named[named.length - 1]) : null;
  const kinds = [...new Set(named)].slice(-2);
  if (kinds.length < 2) return null;
  if (amongEach.test(lead)) return casesOf(book, kinds[0]);
  const second =
    /^[、，和及]\s*$/.test(lead) && amongEach.test(text.slice(Math.max(0, before.start - 24), before.start));
  return second ? casesOf(book, kinds[1]) : null;
}
const amongEach =
  /(?:其中|[与和同跟])[，：]?(?:涉及?|属于?|因)?(?:政府|政务)?信息公开(?:的|类|方面|有关|相关)*(?:案件)?(?:分别|各)(?:为|有|是)?\s*$/;
/** Reviews that the organ decides are not its own. */
const asReviewer = /复议机关|复议机构|审理|审结|受理[^，。；]{0,6}复议|复议申请/;
const amongCases =
  /^[，；（(]?(?:其中[，：]?|[与和同跟])(?:涉及?|属于|因|有|为)*(?:政府|政务)?信息公开(?:的|类|方面|领域|工作|事项|案件|有关|相关)*(?:有|共|为|计)*\s*$/;

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
