import { type Claim, type Context, lastClaim } from "./claim";
import type { Work } from "./interpret";
import { all, requestClaim } from "./row-claims";
import { saidBetween } from "./speech/speech-words";
import { readTotal } from "./total-claims";

/** 与上年结转合计, 连同本年新收共: the words in front of the number name what is added, not what it is. */
const announced =
  /(?:^|[，；：、（(])\s*(?:其中|两者|再)?(?:连同|加[上之]?|并上|(?:[含并]|包[括含]|[计算][入上])(?=上|去年|往年|本年新收|结转|新收)|[与和同跟](?=[^，。；]*(?:合[并计]|一[并起]|总计|累计|加)))([^，；：、（()\d]{2,20}?)(?:合并|一并|一起|一共|合计|共计|总计|累计|相加|加总|之和|共)(?:计算|统计|后|应当?|需|待|要|办理|申请|共计?|合计|为|是|有|达|计)*\s*$/;

const ofBoth = new Set(["from", "newly", "carry", "receive"]);

/** @returns whether the sentence tells in front of the number that it is a sum, and of what. */
export const announcesSum = (lead: string): boolean => announced.test(lead);

/** @returns the sum that is announced; null where what is added has not been counted or named. */
export function readAnnouncedSum({ book, context }: Work, lead: string, at: number): Claim | null {
  const added = announced.exec(lead)?.[1] ?? "";
  const { hits } = saidBetween(added, 0, added.length, []);
  if (hits.some(({ kind }) => ofBoth.has(kind)) && countsIncoming(context))
    return requestClaim(book, "N-1", [all], ["total"], context.requests);
  return lastClaim(context) ? readTotal(book, context, "合计", at) : null;
}

/** 新收 or 结转 has been counted in the sentence, and is what the other is added to. */
const countsIncoming = ({ claims, sentenceStart }: Context) =>
  claims
    .slice(sentenceStart)
    .some((claim) => claim?.rule === "N-1" && claim.readings.every(({ terms }) => terms.every(isTotal)));

const isTotal = ({ address }: { address: string }) => address.endsWith(".total");
