import { announcesSum, readAnnouncedSum } from "./announced-sum";
import { casesAmongAll, ofThatKind, partOfShare, withThoseOfLastYear } from "./besides";
import type { Claim } from "./claim";
import { distribution } from "./distribution";
import { type Hit, hitsWithin } from "./find-phrases";
import { grownTo, readGrowth, startsRange } from "./growth-claims";
import { interpret, type Work } from "./interpret";
import { type Clause, governingClause, leadOf } from "./lead";
import { narrowed } from "./narrowed";
import { inTitle, otherYears } from "./other-years";
import { inPartOfYear } from "./part-of-year";
import { countsAnother } from "./pieces";
import { readShare } from "./ratio-claims";
import { behindKinds, readTail, strongBehind } from "./read-tail";
import { resultOfCases } from "./result-of-cases";
import { outcomes, requestClaim } from "./row-claims";
import { ofYearBefore } from "./speech/firmness";
import { readSpeech } from "./speech/read-speech";
import { withReason } from "./speech/reasons";
import type { Token } from "./token";
import { readTotal } from "./total-claims";
import { percentUnits, pointUnits } from "./units";

/** @returns what the words around a number make it speak of. */
export function readToken(work: Work, token: Token, index: number): Claim | null {
  const { book, text, hits, ends, context } = work;
  if (
    token.figurative ||
    isThreshold(text, token) ||
    startsRange(text, token) ||
    countsAnother(text, token) ||
    inTitle(text, token.start) ||
    otherYears(work, index)
  )
    return null;
  // 12 月份收到的 3 件尚未到期: those left at the end of the year.
  if (inPartOfYear(text, token.start))
    return goesToNextYear.test(text.slice(token.end, token.end + 16))
      ? readTail(work, token, index, strongBehind)
      : null;
  const lead = leadOf(text, token.start, hits, ends);
  const clause = governingClause(lead);
  if (clause && ofLastYear.test(clause.text)) return null;
  const growth = readGrowth(book, lead, token.unit, clause, context, token.start);
  const grown = growth ?? grownTo(book, lead, context);
  if (grown) return grown;
  const isShare = percentUnits.has(token.unit) || token.live?.kind === "share";
  if (isShare) return readShare(book, lead, text.slice(previousEnd(work, index), token.start), context, token);
  if (pointUnits.has(token.unit) || token.unit === "倍" || token.unit === "成") return null;
  const claim = readCount(work, token, index, clause, lead);
  const read = withReason(work, withSpeech(claim, work, token, index, lead.text), index);
  return read && narrowed(work, index, read);
}

/** A bracket that says in other words what stands in front of it; 含 and 其中 tell what it holds. */
const bracketBefore = /[（(](?!含|包[括含]|其中|[及和与]|连同|不含)[^（）()\d]{2,16}[）)](?:的|有|共|为)*\s*$/;

/** 申请量超过 20 件的 5 家单位: from how many on, and no count. */
const isThreshold = (text: string, { start, end }: Token) =>
  /(?:超过?|不足|低于|高于|多于|少于|满|达到?)\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^(?:以上|以下)?的[\u4e00-\u9fa5\d]/.test(text.slice(end, end + 6));

/** Plain words that leave nothing open decide where the grammar of clauses found nothing certain. */
function withSpeech(claim: Claim | null, work: Work, token: Token, index: number, lead: string): Claim | null {
  if (claim && ofYearBefore(work.context)) return { ...claim, strong: false };
  // 以终止方式结案（其他结果）的 3 件: what the bracket calls it decides.
  const glossed = bracketBefore.test(work.text.slice(Math.max(0, token.start - 24), token.start));
  if (claim?.strong && !glossed) return claim;
  if (announcesSum(lead)) return claim;
  const spoken = readSpeech(work, token, index);
  return spoken?.strong ? spoken : (claim ?? spoken);
}

/** 上年度不予公开 26 件; 上年结转 and the like are this year's. */
const ofLastYear =
  /^[，；、\s]*(?:其中)?(?:去年|上一?年度?)(?:度)?(?:同期)?(?:不予|部分|予以)?(?:公开|无法提供|不予处理|其他处理)/;

/** Where the number before ends, with the words behind it that are its own: 194 件予以公开，占…. */
function previousEnd({ tokens, ends }: Work, index: number): number {
  for (let at = tokens[index].start; at > 0; at -= 1) if (ends.has(at)) return at;
  return 0;
}

function readCount(
  work: Work,
  token: Token,
  index: number,
  clause: Clause | null,
  lead: { text: string },
): Claim | null {
  const distributed = work.shared.shift();
  if (distributed && clause === null) return interpret(work, token, distributed);
  work.shared.length = 0;
  if (announcesSum(lead.text)) return readAnnouncedSum(work, lead.text, token.start);
  const result = resultOfCases(work, index, clause, lead.text);
  if (result) return result;
  const leading = opensClause.test(lead.text) ? readTail(work, token, index, strongBehind) : null;
  if (leading) return answeredInPart(work, token, lead.text) ? { ...leading, strong: false } : leading;
  if (clause?.clean && !ofItsOwnWords(work, token, clause, lead.text)) {
    const split = distribution(work, clause, lead.text);
    const claim = interpret(work, token, split ?? clause);
    if (claim && goesToNextYear.test(work.text.slice(token.end, token.end + 16)))
      return readTail(work, token, index, strongBehind) ?? { ...claim, strong: false };
    if (claim) return withNounBehind(work, token, claim);
    if (clause.hits.at(-1)?.kind === "elsewhere") return null;
  }
  const documents = (clause && documentsBehind(work, token, clause)) ?? otherDocuments(work, token);
  if (documents) return documents;
  const behind = readTail(work, token, index, behindKinds);
  if (behind) return behind;
  const whole =
    withThoseOfLastYear(work, token) ??
    partOfShare(work, index, lead.text) ??
    casesAmongAll(work, index, lead.text) ??
    ofThatKind(work, index, lead.text);
  if (whole) return whole;
  return clause === null
    ? (readTotal(work.book, work.context, lead.text, token.start) ?? amongThese(work, token, lead.text))
    : null;
}

/** 办结 24 件。24 件中，予以公开…: what is told apart by its outcomes is all that was answered. */
function amongThese({ book, text, context }: Work, { end }: Token, lead: string): Claim | null {
  const told = /^\s*(?:申请|答复)?之?中[，,：:]?\s*(?:予以|给予|同意|准予|全部)公开/.test(text.slice(end, end + 16));
  return context.requests && told && /^\s*(?:在|这|上述|以上)?\s*$/.test(lead)
    ? requestClaim(book, "N-2", [outcomes], ["total"], true)
    : null;
}

/** 收到 19 件，其中 12 件已答复申请人: without a word of the rest these are not all that was answered. */
function answeredInPart({ text, hits }: Work, { end }: Token, lead: string): boolean {
  if (!/其中\s*$/.test(lead)) return false;
  const stop = text.indexOf("。", end);
  const behind = hitsWithin(hits, end, stop < 0 ? text.length : stop);
  return (
    behind[0]?.kind === "conclude" && !behind.some(({ kind }) => kind === "to" || kind === "rest" || kind === "group")
  );
}

/**
 * 其中 11 件按程序办结，8 件申请人主动撤销: the verb of the clause before belongs to the number there, where this one
 * has words of its own behind it.
 */
function ofItsOwnWords({ text, ends, hits }: Work, { start, end }: Token, clause: Clause, lead: string): boolean {
  const own = lead.slice(clause.start + clause.text.length);
  if (own === "") return false;
  const behind = /^[^，。；、：！？（）,;]*/.exec(text.slice(end, end + 40))?.[0] ?? "";
  if (!ends.has(start - lead.length))
    return (
      /^(?:[，；]|，?[已有另还尚共]+)/.test(own) &&
      (changesMeaning.test(behind) || namesOutcome(hits, end, end + behind.length))
    );
  return /[\u4e00-\u9fa5]{2}/.test(behind.replace(noWords, ""));
}
/** 受理的申请中，有 3 件申请公开的是执法案卷: an outcome or its reason behind the number. */
const namesOutcome = (hits: Hit[], from: number, to: number) =>
  hitsWithin(hits, from, to).some(({ kind }) => kind === "row" || kind === "group");
/** 未出台规范性文件，已有 4 件继续有效: the words behind name another column than the verb before. */
const changesMeaning = /^(?:仍|还|目前)?(?:继续有效|现行有效|有效|废止|失效|保留|在用)/;
const noWords = /政府信息公开|信息公开|申请|案件|左右|以上|的|次/g;

/** 共收到 12 件政府信息公开申请: the verb leads, the noun follows and belongs to this number. */
function withNounBehind({ text, hits, ends, context }: Work, token: Token, claim: Claim): Claim {
  const noun = hitsWithin(hits, token.end, token.end + 24).find(
    ({ kind }) => kind === "request" || (kind === "plainRequest" && context.requests),
  );
  if (
    claim.topic !== "requests" ||
    claim.rule === "N-4" ||
    !noun ||
    !/^[的\s]*$/.test(text.slice(token.end, noun.start))
  )
    return claim;
  ends.add(noun.end);
  return { ...claim, strong: true };
}

/** 出台 3 份行政规范性文件: the verb leads, the noun follows. */
function documentsBehind(work: Work, token: Token, clause: Clause): Claim | null {
  const { text, hits, ends } = work;
  const verb = clause.hits.at(-1);
  const noun = hitsWithin(hits, token.end, token.end + 24).find(({ kind }) => kind === "document");
  if (verb?.kind !== "change" || !clause.clean || !noun || text.slice(token.end, noun.start).trim() !== "") return null;
  ends.add(noun.end);
  return interpret(work, token, { ...clause, hits: [noun, verb] });
}

/** 46 件现行有效的规范性文件、25 件规章: the noun right behind is the number's own, the verb the one before. */
function otherDocuments(work: Work, token: Token): Claim | null {
  const { text, hits, ends, context } = work;
  const noun = hitsWithin(hits, token.end, token.end + 12).find(({ kind }) => kind === "document");
  if (!noun || noun.start !== token.end || !context.change || context.documents.length === 0) return null;
  if (!/[、和及与]$/.test(text.slice(0, token.start))) return null;
  ends.add(noun.end);
  return interpret(work, token, { start: 0, text: "", hits: [noun, context.change], gap: "", clean: true, before: [] });
}

/** 政府信息公开申请 2 件结转: they are those carried over, not all of them. */
const goesToNextYear =
  /^(?:申请)?(?:已|将|需|均|都|按规定)*(?:结转|顺延|转[入至到]|[尚仍]在(?:法定|规定)?(?:办理|答复)?(?:期限|时限)|[尚还]?未到期|[尚仍还正]在办|[尚还]未(?:办结|答复|到))/;

/** Nothing but a stop stands before the number: its words may follow it. */
const opensClause =
  /[，；：:,;。、]\s*(?:其中|全年|今年|当年|本年度?|有|共|另有|还有|已经?有?|其[余他它](?:的)?|剩余|余下|(?:全年|年内|本年度?|今年)?(?:共|累计)对)?\s*$|^\s*$/;
