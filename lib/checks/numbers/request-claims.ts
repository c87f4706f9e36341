import type { AddressBook } from "./address-book";
import { countedBefore, intoNextYear, outcomesFollow } from "./around-number";
import { type Claim, type Context, lastClaim } from "./claim";
import { columnClaim } from "./column-claims";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { ofAnotherKind, ofCountedApplicants, ofOneApplicant } from "./other-requests";
import { otherClaim, outcomeClaim } from "./outcome-claims";
import {
  all,
  columnsIn,
  eitherWay,
  from,
  lastIndex,
  newlyOnly,
  outcomes,
  received,
  requestClaim,
  to,
} from "./row-claims";
import { saidBetween } from "./speech/speech-words";

const last = <T>(items: T[]): T | undefined => items[items.length - 1];

/** 结转 with a year: from the year before the report's it comes, into the year after it goes. */
function carried({ text }: Hit, year: number): string[][] {
  const named = /\d{4}/.exec(text)?.[0];
  if (!named) return [to, from];
  return Number(named) > year || (Number(named) === year && /^\d/.test(text)) ? [to] : [from];
}

/** 新收、结转共计 15 件: both together. */
const bothTogether =
  /(?:新收|上一?年度?结转)(?:件|的|申请)*(?:、|和|及|以及|与|加上?|[+＋])(?:(?:上一?年度?|去年)?结转|(?:本年度?)?新收)(?:件|的|申请)*(?:共计?|合计|之和|总计|两项|一共|全部|所有|总)/;

function carriedClaim(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
  if (bothTogether.test(clause.text) && context.requests)
    return requestClaim(book, "N-1", [all], columnsIn(book, clause), true);
  const named = /\d{4}/.test(hit.text);
  const known = hit.kind === "carry" ? (intoNextYear(context) ?? carriedOn(context)) : null;
  if (hit.kind === "carry" && known === null && ofSomethingElse(clause, context)) return null;
  const sure = hit.kind !== "carry" || known !== null;
  const strong = sure && (has(clause, "request", "plainRequest") || !ofSomethingElse(clause, context));
  const sets =
    hit.kind === "carry"
      ? (known ?? [to, from])
      : named
        ? carried(hit, context.year)
        : [hit.kind === "from" ? from : to];
  return requestClaim(book, sets[0] === from ? "N-1" : "N-3", sets, columnsIn(book, clause), strong);
}

/** 结转 alone goes on to the next year where the sentence has told what came from the last or what was answered. */
const carriedOn = (context: Context) =>
  lastIndex(
    context,
    ({ rowSets, strong }) => strong && [from.join(), outcomes.join()].includes(rowSets?.[0].join() ?? ""),
  ) >= 0 || ["N-5", "N-6"].includes(lastClaim(context)?.rule ?? "")
    ? [to]
    : null;

const has = (clause: Clause, ...kinds: string[]) => clause.hits.some(({ kind }) => kinds.includes(kind));

/** 受理群众诉求 13568 件，办结 13500 件: what the verb counts was named before, and it was no application. */
export function ofSomethingElse(clause: Clause, context: Context): boolean {
  if (lastIndex(context, ({ topic, strong }) => topic === "requests" && strong) >= 0) return false;
  if (clause.before.some(({ kind }) => kind === "request")) return false;
  // 3 月收到 61 件为最高；全年收到…: behind a stop the whole is told anew.
  const at = context.tokens[context.claims.length].start;
  const anew = ownYear.test(clause.text)
    ? at
    : wholeYear.test(clause.text)
      ? context.text.lastIndexOf("；", context.tokens[context.claims.length].start)
      : -1;
  const counted = context.tokens
    .slice(context.sentenceStart, context.claims.length)
    .some(({ kind, start }) => kind === "quantity" && start > anew);
  return counted || clause.before.some(({ kind }) => kind === "elsewhere");
}

const ownYear = /^[；，\s]*(?:20\d\d\s?年|今年)(?![底末初]|以来)/;
const wholeYear = /^[；\s]*(?:全年|本年度?|全[县市区省局]|总共|合计)/;

/** 房屋征收补偿受理 86 件: what is said in front of the verb, and is no word of applications, is what was received. */
function namesAnotherThing({ hits, text, start }: Clause): boolean {
  const first = hits.find(({ kind }) => kind !== "disclosure");
  const front = text.slice(0, (first?.start ?? start) - start).replace(/\d{4}\s*年度?|[，；：:,;\s（(）)\d]/g, "");
  return front !== "" && saidBetween(front, 0, front.length, []).unknown.length > 1;
}

/** 县住建局收到 62 件: one office of many, where 我局, 本机关 and 全市 are the unit. */
const ofOneOffice = /(?<![我本全各])(?:局|委|办|厅|镇|乡|街道|中心|所)(?:共|累计)?(?:收到|受理|接到|接收)\s*$/;

/** Answered in one of several ways or times: a part. */
const oneWay = /补正|重新|撤销|更正|补充|延期|超期|逾期|提前|当场|当[日天]|加急|经[^，。；]{2,12}后/;

/** 案卷材料不属于政府信息，告知 9 件: those of which the clause in front says why. */
const forItsReason = ({ text }: Clause, { text: line, tokens, claims }: Context): boolean =>
  /答复|告知|回复/.test(text) &&
  /(?:^|[，。；])[^，。；\d]{0,20}(?:不属于|不符合|不适用|不是)[^，。；\d]{2,16}(?:的)?，[^，。；\d]{0,12}$/.test(
    line.slice(Math.max(0, tokens[claims.length].start - 60), tokens[claims.length].start),
  );

/** 其中一般程序 12 件，会商后答复 5 件: beside a part that no cell counts stands another. */
function besideParts({ text, tokens, claims, sentenceStart }: Context): boolean {
  const before = claims.length - 1;
  if (before < sentenceStart || claims[before] !== null || tokens[before].unit !== tokens[before + 1].unit)
    return false;
  return /其中[^，。；\d]*$/.test(text.slice(Math.max(0, tokens[before].start - 16), tokens[before].start));
}

/** 收到、办理、答复 with 申请: which of the three was meant is in the verb nearest to the number. */
function handledClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  if (ofAnotherKind(clause)) return null;
  const named = has(clause, "request") || (has(clause, "plainRequest") && context.requests);
  const about = named || context.requests || clause.before.some(({ kind }) => kind === "request");
  const columns = columnsIn(book, clause);
  const elsewhere =
    (!has(clause, "request", "plainRequest", "newly") &&
      (ofSomethingElse(clause, context) || namesAnotherThing(clause))) ||
    ofOneApplicant(clause) ||
    ofCountedApplicants(clause, context);
  const claim = (rule: string, sets: string[][], strong: boolean) =>
    requestClaim(book, rule, sets, columns, strong && !elsewhere && !countedBefore(clause, context, sets));
  if (has(clause, "from") && /含|连同|加上/.test(clause.text) && named) return claim("N-1", [all, received], true);
  const verb = last(clause.hits.filter(({ kind }) => ["conclude", "receive", "newly", "handle"].includes(kind)))?.kind;
  if (
    verb === "conclude" &&
    about &&
    !oneWay.test(clause.text) &&
    !besideParts(context) &&
    !forItsReason(clause, context)
  )
    return claim("N-2", has(clause, "receive") ? [outcomes, ...eitherWay] : [outcomes], named || context.requests);
  if (verb === "newly" && about) return requestClaim(book, "N-1", newlyOnly(context) ?? eitherWay, columns, !elsewhere);
  const goesOn = lastIndex(context, ({ topic }) => topic === "requests") >= 0 && /共|合计|总计|结果/.test(clause.text);
  const heading = context.requests && !clause.before.some(({ kind }) => kind === "elsewhere");
  if (verb === "handle" && /[应需须要待该]当?要?(?:办|答复)/.test(clause.text) && about)
    return claim(
      "N-1",
      /[应需须]当?要?(?:办结|答复|办复)/.test(clause.text) ? [all, received, outcomes] : [all, received],
      true,
    );
  if (verb === "handle" && (named || heading))
    return claim(
      "N-2",
      withCarried(context) ? [all, outcomes, received] : [outcomes, all, received],
      named || goesOn || outcomesFollow(context) || nextStep(clause, context),
    );
  if (verb === "receive" && (named || heading))
    return claim(columns[0] === "total" ? "N-1" : "N-4", eitherWay, named || !ofOneOffice.test(clause.text));
  if (!verb && context.requests && bareAmount.test(clause.text)) return claim("N-1", eitherWay, true);
  return !verb && has(clause, "request") ? claim("N-1", [...eitherWay, outcomes], true) : null;
}

/** 办理申请 13 件（含上年结转 1 件）: all there was to be handled. */
const withCarried = ({ text, tokens, claims }: Context) =>
  /^[（(，](?:含|包括|包含|其中)[^，。；）\d]{0,4}(?:上一?年|去年|往年)/.test(text.slice(tokens[claims.length].end));

/** 收到 749 件、办理 713 件: the verb alone goes on with what came in. */
const nextStep = ({ text }: Clause, context: Context) =>
  /^[，；、\s]*(?:共|已|实际|年内|全年|当年|按期|及时|依法|累计|均)*办理了?\s*$/.test(text) &&
  ["N-1", "N-3"].includes(lastClaim(context)?.rule ?? "") &&
  lastClaim(context)?.strong === true;

/** 当年申请量 755 件: of all, since nothing in front narrows it. */
const bareAmount =
  /^[，；：:\s]*(?:全年|本年度?|今年|年内|当年)共?申请$|^[，；：:\s]*(?:其中|全[年市县区省局镇]|本年度?|当年|今年|年度|我[局市县区委镇]|\d{4}\s?年|的)*申请(?:总?量|总?数量?|件数|情况)[约共计有为达是\s]*$/;

/** @returns what a number of applications speaks of, by the phrase `hit` nearest to it. */
export function readRequest(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
  switch (hit.kind) {
    case "from":
    case "to":
    case "carry":
      return carriedClaim(book, hit, clause, context);
    case "group":
    case "row":
      return outcomeClaim(book, clause, context);
    case "column":
      if (has(clause, "group", "row")) return outcomeClaim(book, clause, context);
      if (has(clause, "receive", "newly", "conclude", "request") && context.claims.length === context.sentenceStart)
        return handledClaim(book, clause, context);
      return columnClaim(book, clause, context);
    case "other":
      return otherClaim(book, context);
    default: {
      if (bothTogether.test(clause.text) && context.requests)
        return requestClaim(book, "N-1", [all], columnsIn(book, clause), true);
      if (has(clause, "column") && !has(clause, "request")) return columnClaim(book, clause, context);
      // 受理后转入下一年度办理的 3 件: what was received is carried on.
      const carrying = last(clause.hits.filter(({ kind }) => kind === "from" || kind === "to"));
      const since = clause.hits.filter(({ start }) => start >= (carrying?.end ?? 0) || carrying?.kind === "from");
      if (carrying && !since.some(({ kind }) => kind === "receive" || kind === "newly"))
        return carriedClaim(book, carrying, clause, context);
      return handledClaim(book, clause, context);
    }
  }
}
