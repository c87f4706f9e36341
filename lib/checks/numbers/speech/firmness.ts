import { matchesOf } from "../../../report/matches-of";
import { countedBefore } from "../around-number";
import { type Claim, type Context, lastClaim } from "../claim";
import { shown, toldAlready } from "../disclosure-claims";
import type { Hit } from "../find-phrases";
import { withinDays } from "../interpret";
import type { Clause } from "../lead";
import { isListed } from "../listed";
import type { PhraseKind } from "../phrases/phrase";
import { countsNoun } from "../pieces";
import { ofSomethingElse } from "../request-claims";
import { sentenceAround } from "../sentence-around";
import { countable, type Token } from "../token";
import type { Said } from "./speech-words";

/** What a claim was made of. All words around the number are known; whether they leave one figure only is asked here. */
export type Spoken = { claim: Claim; clause: Clause; context: Context; token: Token; said: Said };

const has = ({ hits }: Said, ...kinds: PhraseKind[]) => hits.some(({ kind }) => kinds.includes(kind));

/** Applications are counted so; 条, 项 and 个 are pieces of information, offices and points of a list. */
const ofApplications = new Set(["件", "份", "宗", "起", "例", "件次"]);

const alone = /^(?:给|予以|可以|能够?|依法)?(?:公开|提供)(?:了|的)?$/;
const agreed = /^(?:全部)?(?:同意|答应|不同意|拒绝|驳回|部分同意)(?:的|了)?$/;
/** 公开 alone is an outcome where applications have been counted or are the heading's subject. */
const bareOutcome = ({ hits }: Said) => {
  const outcomes = hits.filter(({ kind }) => kind === "group" || kind === "row");
  return (
    outcomes.length > 0 &&
    outcomes.every(({ of, text }) => (of === "disclosed" && alone.test(text)) || agreed.test(text))
  );
};
const otherOutcome =
  /部分公开|一部分|公开部分|(?:不予?|没有?|未予?)公开|无法提供|不掌握|不存在|不予处理|(?:不是|不属于|不归)[本我]/;
const counted = ({ claims }: Context) => claims.some((claim) => claim?.topic === "requests" && claim.strong);

/** Withdrawn applications are one part of 其他处理 3.其他, however they are called. */
const withdrawn = ({ kind, of, text }: Hit) => kind === "row" && of === "otherHandling" && text !== "其他处理";

/** 信息公开投诉举报 3 件 is not how an application is answered. */
const onlyNamed = ({ of, text }: Hit) => of === "petitionOrComplaint" && !/信访|类|性质|属/.test(text);
const ofAnAnswer = /申请|实[际为质]|不予处理|告知/;

/** 补偿标准 86 件、档案查询 37 件: what stands beside a number of something else is of its kind. */
function besideOthers({ text, tokens, claims }: Context): boolean {
  const before = tokens.slice(0, claims.length).findLastIndex(countable);
  const between = before < 0 ? "" : text.slice(tokens[before].end, tokens[claims.length].start);
  return /^[^，。；：（）]{0,4}、/.test(between) && !claims[before];
}

/** 对 1 件申请按量计收: something was done with these. */
const ofSome = /[对就将把给]\s*$/;

/** 其中 11 件按程序办结: a part, unless all the parts are told. */
const inPart = /其中[^，。；]{0,6}$/;

function firmRequests({ claim, clause, context, token, said }: Spoken): boolean {
  if (
    !(
      ofApplications.has(token.unit) ||
      context.pieces.has(token.unit) ||
      countsNoun(context.text, token) ||
      (token.unit === "" && isListed(context.text, token))
    ) ||
    (said.hits.some(withdrawn) && !/撤[回销件诉走]等/.test(clause.text))
  )
    return false;
  if (!context.requests || (claim.rule !== "N-4" && countedBefore(clause, context, claim.rowSets ?? []))) return false;
  if (withinDays.test(clause.text) || besideOthers(context)) return false;
  if (ofSome.test(context.text.slice(0, token.start)) && !has(said, "row", "group")) return false;
  if (bareOutcome(said)) return counted(context) || otherOutcome.test(sentenceAround(context.text, token.start));
  if (
    has(said, "receive", "handle") &&
    said.hits.some(({ of, text }) => of === "petitionOrComplaint" && !/[类性]|申请/.test(text))
  )
    return false;
  if (said.hits.some(onlyNamed) && !ofAnAnswer.test(clause.text)) return false;
  if (has(said, "group", "row", "column", "request")) return true;
  if (has(said, "conclude", "receive", "handle") && inPart.test(context.text.slice(0, token.start))) return false;
  return has(said, "plainRequest") ? true : !ofSomethingElse(clause, context);
}

const firmDocuments = ({ context, said }: Spoken) =>
  has(said, "change") &&
  said.hits.every(({ of }) => of !== "disclosed") &&
  !context.sorted &&
  (has(said, "document") || context.documents.length === 1);

const madeBefore = (context: Context) =>
  lastClaim(context)?.topic === "decisions" && lastClaim(context)?.strong === true;

function firmDecisions({ claim, clause, context, token }: Spoken): boolean {
  const sentence = sentenceAround(context.text, token.start);
  if (shown.test(sentence) || (/(?<!服务)事项/.test(clause.text) && !claim.strong)) return false;
  return claim.strong || /[办发作做下开]|实施|采取/.test(clause.text) || madeBefore(context);
}

const years = /去年|上一?年度?|前年|今年|本年度?|当年|全年|年内/g;
/** Compared with it, or what came from it, is this year's. */
const stillThisYear = /^(?:结转|转|留|遗留|未|没|无|零|剩|积压|延续|顺延|跨|同期|[的相]比|已|所)/;

/** 去年公开 12 件，不予公开 5 件: until another year is named it goes on with that one. */
export function ofYearBefore({ text, tokens, claims }: Context): boolean {
  const at = tokens[claims.length].start;
  const from = text.lastIndexOf("。", at) + 1;
  const named = matchesOf(years, text.slice(from, at)).at(-1);
  if (!named || !/^[去上前]/.test(named[0])) return false;
  const start = from + named.index;
  return (
    !/(?:[比较与同由从和自含]|结转|[延接沿]续|承接|续办|连同|加上)$/.test(text.slice(0, start)) &&
    !stillThisYear.test(text.slice(start + named[0].length))
  );
}

/** @returns whether known words leave no other figure than the claim's. */
export function isFirm(spoken: Spoken): boolean {
  const { claim, context } = spoken;
  if (ofYearBefore(context)) return false;
  switch (claim.topic) {
    case "requests":
      return firmRequests(spoken);
    case "review":
    case "suit":
      return claim.strong && context.disclosure;
    case "documents":
      return (claim.strong || firmDocuments(spoken)) && !toldAlready(context, claim.readings);
    case "decisions":
      return firmDecisions(spoken);
    default:
      return claim.strong;
  }
}
