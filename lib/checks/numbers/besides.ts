import { type Claim, reading } from "./claim";
import type { Work } from "./interpret";
import { all, received, requestClaim } from "./row-claims";
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
