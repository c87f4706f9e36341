import { matchesOf } from "../../report/matches-of";
import type { Context } from "./claim";
import { type Hit, hitsWithin } from "./find-phrases";
import { ofOtherParty } from "./other-party";
import { noteListedRows } from "./pieces";
import type { Token } from "./token";
import { percentUnits } from "./units";

/** Words for the parts of table four. */
export const remedyKinds = new Set(["review", "suit", "direct", "afterReview"]);

/** Brings the context up to the words before the token: a new sentence, the remedy or document last named. */
export function advance(context: Context, text: string, hits: Hit[], tokens: Token[], index: number): void {
  const from = index === 0 ? 0 : tokens[index - 1].end;
  const to = tokens[index].start;
  const stop = lastStop(text, from, to);
  if (index === 0 || (stop >= from && !goesOn.test(text.slice(stop + 1, to)))) {
    context.sentenceStart = context.claims.length;
    context.documents = [];
    context.change = undefined;
    context.sorted = false;
    context.made = false;
    context.fees = false;
    context.shares = [];
    context.growing = [];
    const sentence = sentenceFrom(text, stop + 1);
    if (/\d\s?[条项个]/.test(sentence))
      noteListedRows(context, text, hitsWithin(hits, stop + 1, stop + 1 + sentence.length));
    context.attributes = attributes.test(sentence);
    context.requests ||= namesTableThree(sentence) || (answered(sentence) && !anotherOffice.test(text));
    const remedies = /复议|诉讼|被诉/.test(sentence);
    context.divided = remedies && (otherCases.test(sentence) || ofOtherCause(sentence) || ofOtherParty(sentence));
    context.otherCases = false;
    context.disclosure =
      context.requests ||
      context.heading ||
      remediesBefore(context) ||
      (remedies && namesTableFour(withDetails(text, sentence, stop + 1)));
  }
  if (context.divided) context.otherCases = ofOtherCases(text, to, context.otherCases);
  const here = hitsWithin(hits, from, to);
  for (const hit of here) noteHit(context, hit);
  const whole = wholeOfShare(text, tokens, index, from);
  noteDocuments(
    context,
    text,
    here.filter(({ start }) => start >= stop && (whole < 0 || start < whole)),
  );
}

/** 诉讼 9 件，占复议、诉讼总数的 60%，其中未审结 2 件: of what it is a share is named in passing. @returns where its words begin, -1 for none */
function wholeOfShare(text: string, tokens: Token[], index: number, from: number): number {
  const [token, next] = [tokens[index], tokens[index + 1]];
  const told = next && percentUnits.has(next.unit) && /^[^，。；\d]{0,8}的$/.test(text.slice(token.end, next.start));
  const at = percentUnits.has(token.unit) || told ? text.lastIndexOf("占", token.start) : -1;
  return at < from ? -1 : at;
}

/** @returns where the last full stop between two places stands, -1 for none. */
function lastStop(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if ("。！？".includes(text[at])) return at;
  return -1;
}

/** Cases of another business than open government information. */
const otherCases =
  /(?:^|[，。；、（])(?![^，。；、（]*(?:信息公开|依申请))[^，。；、（\d]{2,10}类(?:的)?(?:行政)?(?:复议|诉讼)|不含(?:政府)?信息公开|非(?:政府)?信息公开(?:类|领域)?[^，。；]{0,4}(?:复议|诉讼|案件)|(?:均|都|皆)?(?:非|不是|不属于|不涉及)(?:政府)?信息公开|(?:医疗|劳动|民事|刑事|工伤|仲裁|其[他它]类)[^，。；\d]{0,8}(?:复议|诉讼|案件)|复议(?:办公室|机构|处|科|局|中心|委员会)[^，。；\d]{0,10}(?:受理|收到|办理|审理|审结)|(?:对下级|作为(?:行政)?复议机关|另外?(?:办理|审理|受理)|审理|审查)[^，。；\d公]{0,12}复议/;

/** 因征地补偿引发的复议, 因备案被诉, 不服处罚的复议: what the cases are about stands between. */
const causes =
  /(?:因(?!此)|不服)([^，。；、\d]{2,20}?)(?:引发|引起|产生|导致|提起|被|不服|问题|的|向)[^，。；、\d]{0,16}?(?:复议|诉讼|(?<=被)诉)/g;
/** This business, also where its words are wide. */
const ownCause = /公开|答复|政务|信息|[上前]述|工作|告知/;
const wideCause = /申请|我|本|不服|处理/;
/** Acts of an organ that are reviewed and sued for, and none of this business. */
const otherActs = /征收|征地|补偿|拆迁|处罚|许可|备案|登记|认定|举报|投诉|执法|行政行为|税务|物业|用工|工伤|劳动|医疗/;

/** The cases of a part are of another matter where each cause that it names is. */
export function ofOtherCause(part: string): boolean {
  const named = matchesOf(causes, part).map(([, cause]) => cause);
  return (
    named.length > 0 &&
    named.every((cause) => !ownCause.test(cause) && (otherActs.test(cause) || !wideCause.test(cause)))
  );
}

/** 劳动争议案件 6 件；政府信息公开诉讼 2 件: each part is of the cases it names, or goes on with those before it. */
function ofOtherCases(text: string, at: number, before: boolean): boolean {
  const from = Math.max(text.lastIndexOf("。", at - 1), text.lastIndexOf("；", at - 1)) + 1;
  const ends = [text.indexOf("。", at), text.indexOf("；", at)].filter((end) => end >= 0);
  const part = text.slice(from, Math.min(text.length, ...ends));
  if (ofOtherParty(text.slice(from, at))) return true;
  return otherCases.test(part) || ofOtherCause(part) || (before && !/信息公开|依申请/.test(part));
}

/** 办结申请 12 件，其中予以公开…; 上年结转申请…: applications in the words of table three, without 政府信息公开. */
const namesTableThree = (sentence: string) =>
  /表三|办理结果总计|政府信息[^，。；、]{0,12}的?申请\s?[\d]/.test(sentence) ||
  /申请(?:件|的)*(?:总|总体|综合|按期|按时)?(?:办结|答复|办复|公开)率/.test(sentence) ||
  ofTheTable(sentence) ||
  (sentence.includes("申请") &&
    /(?:予以|部分|不予)公开[^，。；]{0,4}\d|结转(?:至|到)?下一?年|上一?年度?结转/.test(sentence)) ||
  outcomeWords.filter((outcome) => outcome.test(sentence)).length > 2;

/** 商业企业和法律服务机构没有提出申请: applicants by the names that the table has for them. */
const ofTheTable = (sentence: string) =>
  sentence.includes("申请") && columnNames.filter((name) => sentence.includes(name)).length > 1;
const columnNames = ["自然人", "商业企业", "科研机构", "公益组织", "法律服务机构"];

/** 收到申请 12 份，出具答复书 12 份: in this report, where nothing of the paragraph speaks of other applications. */
const answered = (sentence: string) =>
  /(?:收到?|接[收到]|受理|登记|收件)(?:了|各类|群众|公众|[村居]民|企业|、)*申请(?:书|表|件)?\s*\d|申请(?:件数|数量|总数|总?量)[共为达是\s]*\d/.test(
    sentence,
  ) && /答复|回复|结转|(?:未|没有?)(?:办|答复)|转(?:下|到|入)/.test(sentence);
const anotherOffice =
  /(?:许可|仲裁|援助|登记证|证[书明照]|补[贴助]|救助|低保|公证|调解|评[审定]|认定|户籍|出入境|入学|信访|投诉|诉求|工单|热线|贷款|就业|资格|专利|商标|不动产|审批|备案|住房|报销|退税)(?:[^，。；、\d]{0,6}申请|[^，。；、\d]{0,8}\d)/;

/** Three of the outcomes with a number each: only applications are told apart in this way. */
const outcomeWords = [/予以公开/, /部分公开/, /不予公开/, /无法提供/, /不予处理/].map(
  (outcome) => new RegExp(`${outcome.source}[^，。；、\\d]{0,6}\\d`),
);

const otherBusiness = /认定|许可|处罚|登记|执法|征收|仲裁|拆迁|工伤/;

/** 未经复议直接起诉, or three of the four results: only table four tells cases apart in this way. */
const namesTableFour = (sentence: string) =>
  /表四/.test(sentence) ||
  (!otherBusiness.test(sentence) && /(?:^|[，；：])(?:由此|共|全年)?引发(?:行政)?复议/.test(sentence)) ||
  /未经(?:行政)?复议直接|复议后(?:又|再)?(?:提起)?(?:行政)?(?:起诉|诉讼)/.test(sentence) ||
  [/维持/, /纠[正错]/, /其[他它]结果/, /未审结|未结案|审理中|在审理/].filter((result) => result.test(sentence)).length >
    2;

const attributes =
  /公开属性|保密审查[^。]{0,12}(?:主动|不予|依申请)公开|公文|发文|主动公开(?!了)[^，。；、]{0,6}\d+\s*(?<unit>[件条份个篇]?)[、，；及和]?\s*依申请公开[^，。；、]{0,6}\d+\s*\k<unit>|依申请公开[^，。；、]{0,4}\d+\s*[件条份个篇]?[、，；及和]\s*不(?:予)?公开/;

/** 行政复议 35 件、行政诉讼 30 件。行政复议中，结果维持…: the next sentence tells which cases the first one counts. */
function withDetails(text: string, sentence: string, from: number): string {
  const next = sentenceFrom(text, from + sentence.length + 1);
  return /^\s*(?:其中|在?行政(?:复议|诉讼)(?:案件)?中)/.test(next) ? sentence + next : sentence;
}

function sentenceFrom(text: string, from: number): string {
  const to = text.indexOf("。", from);
  return text.slice(from, to < 0 ? text.length : to);
}

/** A sentence that begins so goes on with what the one before counted. */
const goesOn = /^\s*(?:其中|合计|共计|总计|加上|连同)/;

/** 行政复议 … 行政诉讼 …: what was said to be about open government information stays so in the next sentence. */
function remediesBefore({ claims }: Context): boolean {
  const before = claims.findLast((claim) => claim !== null);
  return before?.strong === true && (before.topic === "review" || before.topic === "suit");
}

/** @returns whether the token `index` stands in a bracket that is closed before `at`. */
export function closedOff({ text, tokens }: Context, index: number, at: number): boolean {
  let depth = 0;
  for (const sign of text.slice(tokens[index].end, at)) {
    if (sign === "（" || sign === "(") depth += 1;
    else if (sign === "）" || sign === ")") depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

function noteHit(context: Context, hit: Hit): void {
  if (hit.kind === "request") context.requests = true;
  if (hit.kind === "fees") context.fees = true;
  if (hit.kind === "disclosure" || hit.kind === "request" || hit.text.includes("信息公开")) context.disclosure = true;
}

function noteDocuments(context: Context, text: string, passed: Hit[]): void {
  if (context.change?.of === "elsewhere" && !context.made) context.sorted = true;
  const named = passed.filter(({ kind }) => remedyKinds.has(kind));
  if (named.length > 0) context.remedies = lastChain(text, named).map(({ kind }) => kind);
  const documents = passed.filter(({ kind }) => kind === "document");
  if (documents.length > 0) context.documents = lastChain(text, documents);
  const change = passed.filter(({ kind }) => kind === "change").at(-1);
  if (change) context.change = change;
  if (change?.of === "issued") context.made = true;
}

/** 行政复议、行政诉讼 named side by side stay together. */
function lastChain(text: string, hits: Hit[]): Hit[] {
  const chain = hits.slice(-1);
  for (const hit of hits.slice(0, -1).reverse()) {
    if (!/^(?:和|及|与|加|以及|、|或者?|案件|\s)*$/.test(text.slice(hit.end, chain[0].start))) break;
    chain.unshift(hit);
  }
  return chain;
}
