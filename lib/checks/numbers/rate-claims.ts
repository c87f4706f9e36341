import type { AddressBook } from "./address-book";
import type { Claim, Context } from "./claim";
import { kindsOf } from "./remedy-claims";
import { all, outcomes, received } from "./row-claims";
import type { Token } from "./token";

/** 办结率 and 公开率 with nothing that narrows them: 按时办结率, 主动公开率, 解读公开率 are other rates. */
const rateOf = (what: string) =>
  new RegExp(
    `(?:^|[，、；：。（(])(?:其中|其|总体|整体|综合|总|本年度?|全年|综上|申请|依申请公开|政府信息公开申请|[，：])*的?${what}率(?:约|近|均|为|是|达到?|[：:])*\\s*$`,
  );
export const handledRate = rateOf("(?:办结|答复|办复)");
export const disclosedRate = rateOf("公开");

/** 纠错率, 维持率: such cases of all, or of the concluded ones; which is meant is not said. */
export function resultShare(
  book: AddressBook,
  { remedies, disclosure, otherCases, claims, sentenceStart, heading, requests }: Context,
  result: string,
  named: boolean,
): Claim | null {
  const kinds = kindsOf(remedies);
  if (kinds.length === 0 || otherCases) return null;
  const wholes = [book.remedies(kinds, ["total"]), book.remedies(kinds, ["upheld", "corrected", "otherResult"])];
  const terms = book.remedies(kinds, [result]);
  return {
    rule: "N-8",
    // 出庭应诉 12 次，案件胜诉率…: a rate of cases that the sentence has not counted may be of all suits.
    strong: disclosure && (named || !heading || requests || claims.slice(sentenceStart).some((claim) => claim?.strong)),
    readings: wholes.map((whole) => ({ kind: "share", terms, whole })),
    topic: "review",
  };
}

/** 办结率: what was handled of all that was to be handled. Which rate is meant is not said, 100 % may be of those due. */
export function handledShare(book: AddressBook, context: Context, token: Token, lead: string): Claim | null {
  const before = context.claims.findLast((claim) => claim !== null);
  const named = context.requests && /申请(?:件|的)*(?:总|总体|综合)?(?:办结|答复|办复)率[^，。；]{0,4}$/.test(lead);
  const heads = context.heading && context.requests && context.claims.every((claim) => claim === null);
  if (!named && !heads && (before?.topic !== "requests" || !before.strong)) return null;
  const terms = book.requests(outcomes, ["total"]);
  return {
    rule: "N-8",
    strong: token.value !== 100,
    readings: [all, received].map((rows) => ({ kind: "share", terms, whole: book.requests(rows, ["total"]) })),
    topic: "requests",
  };
}
