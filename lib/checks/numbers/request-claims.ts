import type { AddressBook } from "./address-book";
import { countedBefore, intoNextYear, outcomesFollow } from "./around-number";
import type { Claim, Context } from "./claim";
import { columnClaim, otherColumn } from "./column-claims";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { ofAnotherKind, ofCountedApplicants, ofOneApplicant } from "./other-requests";
import {
  all,
  columnsIn,
  eitherWay,
  from,
  joined,
  lastIndex,
  newlyOnly,
  outcomes,
  received,
  requestClaim,
  to,
} from "./row-claims";

const last = <T>(items: T[]): T | undefined => items[items.length - 1];

/** 结转 with a year: from the year before the report's it comes, into the year after it goes. */
function carried({ text }: Hit, year: number): string[][] {
  const named = /\d{4}/.exec(text)?.[0];
  if (!named) return [to, from];
  return Number(named) > year || (Number(named) === year && /^\d/.test(text)) ? [to] : [from];
}

function carriedClaim(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
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
  ) >= 0 || ["N-5", "N-6"].includes(context.claims.at(-1)?.rule ?? "")
    ? [to]
    : null;

/** A group wins over its rows (因不掌握等原因无法提供); a row may also be what the group is named for. */
function outcomeClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  const groups = joined(clause, ["group"]);
  const rows = joined(clause, ["row"]);
  if (/情[形况]|答复|其[他它]类/.test(groups.at(-1)?.text ?? "") && !afterGroups(book, context))
    return ofOtherwise(book, context.claims.at(-1)) ? otherClaim(book, context) : null;
  const columns = columnsIn(book, clause);
  if (
    groups.length > 0 &&
    last(clause.hits.filter(({ kind }) => kind === "group" || kind === "row"))?.kind === "group"
  ) {
    const set = groups.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows));
    const rule = groups.every(({ of }) => of !== undefined && /^(?:disclosed|partlyDisclosed)/.test(of))
      ? "N-5"
      : "N-6";
    // 因不掌握等原因无法提供 is the group. 第三方不同意公开，决定不予公开 12 件: the reason may have been given in the clause before.
    const reasons = rows.length > 0 ? rows : clause.before.filter(({ kind }) => kind === "row").slice(-1);
    const named =
      groups.length === 1 && reasons.length > 0 && !/等/.test(clause.text)
        ? [rowsNamed(book, reasons)]
        : ofTheLast(book, clause);
    return requestClaim(
      book,
      rule,
      [set, ...named],
      columns,
      context.requests || last(groups)?.of !== "otherwiseHandled",
    );
  }
  const firm = (context.requests || ofAnApplicant.test(clause.text)) && !apart(rows, context) && !onlyNamed(clause);
  return requestClaim(book, "N-6", [rowsNamed(book, rows)], columns, firm);
}

/** 属于非政府信息、作其他处理的 12 件: for a reason of its own it is the last row of （六）. */
const ofTheLast = (book: AddressBook, { text, hits }: Clause): string[][] =>
  hits.at(-1)?.of === "otherwiseHandled" &&
  /(?:属于|因|系)[^，。；]{2,}/.test(text) &&
  book.rows("otherHandling").length > 0
    ? [book.rows("otherHandling")]
    : [];

/** 申请人逾期未缴费: nothing else has applicants in this report. */
const ofAnApplicant = /申请人(?:无正当理由)?逾期/;

/** 商业秘密 12 件、个人隐私 9 件; 信息不存在 8 件、不掌握 5 件: one row told apart, of whose parts no cell speaks. */
function apart(rows: Hit[], { text, tokens, claims }: Context): boolean {
  const at = tokens[claims.length].start;
  const from = text.lastIndexOf("。", at) + 1;
  const to = text.indexOf("。", at);
  const sentence = text.slice(from, to < 0 ? text.length : to);
  return splitRows.some(
    ([of, ...parts]) => rows.some((row) => row.of === of) && parts.every((part) => part.test(sentence)),
  );
}

const splitRows: [of: string, ...parts: RegExp[]][] = [
  [
    "thirdPartyRights",
    /商业秘密(?:(?!个人隐私)[^，。；、\d]){0,6}\d/,
    /(?:个人隐私|第三[方人](?!商业))(?:(?!商业秘密)[^，。；、\d]){0,10}\d/,
  ],
  [
    "notHeld",
    /不存在(?:(?!不掌握|未掌握|不属于)[^，。；、\d]){0,8}\d/,
    /(?:不掌握|不属于本|非本机关|未掌握)[^，。；、]{0,14}\d/,
  ],
];

/** 受理投诉举报 326 件 is not how an application is answered. */
const onlyNamed = ({ hits }: Clause) =>
  hits.some(({ kind }) => kind === "receive") && hits.at(-1)?.of === "petitionOrComplaint";

const rowsNamed = (book: AddressBook, hits: Hit[]) => hits.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows));

const has = (clause: Clause, ...kinds: string[]) => clause.hits.some(({ kind }) => kinds.includes(kind));

/** 受理群众诉求 13568 件，办结 13500 件: what the verb counts was named before, and it was no application. */
function ofSomethingElse(clause: Clause, context: Context): boolean {
  if (lastIndex(context, ({ topic, strong }) => topic === "requests" && strong) >= 0) return false;
  if (clause.before.some(({ kind }) => kind === "request")) return false;
  const counted = context.tokens
    .slice(context.sentenceStart, context.claims.length)
    .some(({ kind }) => kind === "quantity");
  return counted || clause.before.some(({ kind }) => kind === "elsewhere");
}

/** 县住建局收到 62 件: one office of many, where 我局, 本机关 and 全市 are the unit. */
const ofOneOffice = /(?<![我本全各])(?:局|委|办|厅|镇|乡|街道|中心|所)(?:共|累计)?(?:收到|受理|接到|接收)\s*$/;

/** Answered in one of several ways or times: a part. */
const oneWay = /延期|超期|逾期|提前|当场|当[日天]|加急|经[^，。；]{2,12}后/;

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
    (!has(clause, "request", "plainRequest", "newly") && ofSomethingElse(clause, context)) ||
    ofOneApplicant(clause) ||
    ofCountedApplicants(clause, context);
  const claim = (rule: string, sets: string[][], strong: boolean) =>
    requestClaim(book, rule, sets, columns, strong && !elsewhere && !countedBefore(clause, context, sets));
  if (has(clause, "from") && /含|连同|加上/.test(clause.text) && named) return claim("N-1", [all, received], true);
  const verb = last(clause.hits.filter(({ kind }) => ["conclude", "receive", "newly", "handle"].includes(kind)))?.kind;
  if (verb === "conclude" && about && !oneWay.test(clause.text) && !besideParts(context))
    return claim("N-2", has(clause, "receive") ? [outcomes, ...eitherWay] : [outcomes], named || context.requests);
  if (verb === "newly" && about) return requestClaim(book, "N-1", newlyOnly(context) ?? eitherWay, columns, !elsewhere);
  const goesOn = lastIndex(context, ({ topic }) => topic === "requests") >= 0 && /共|合计|总计|结果/.test(clause.text);
  const heading = context.requests && !clause.before.some(({ kind }) => kind === "elsewhere");
  if (verb === "handle" && /[应需须要待该]当?要?办/.test(clause.text) && about)
    return claim("N-1", [all, received], true);
  if (verb === "handle" && (named || heading))
    return claim(
      "N-2",
      [outcomes, all, received],
      named || goesOn || outcomesFollow(context) || nextStep(clause, context),
    );
  if (verb === "receive" && (named || heading)) return claim("N-1", eitherWay, named || !ofOneOffice.test(clause.text));
  if (!verb && context.requests && bareAmount.test(clause.text)) return claim("N-1", eitherWay, true);
  return !verb && has(clause, "request") ? claim("N-1", [...eitherWay, outcomes], true) : null;
}

/** 收到 749 件、办理 713 件: the verb alone goes on with what came in. */
const nextStep = ({ text }: Clause, context: Context) =>
  /^[，；、\s]*(?:共|已|实际|年内|全年|当年|按期|及时|依法|累计|均)*办理了?\s*$/.test(text) &&
  ["N-1", "N-3"].includes(context.claims.at(-1)?.rule ?? "") &&
  context.claims.at(-1)?.strong === true;

/** 当年申请量 755 件: of all, since nothing in front narrows it. */
const bareAmount =
  /^[，；：:\s]*(?:全年|本年度?|今年|年内|当年)共?申请$|^[，；：:\s]*(?:其中|全[年市县区省局镇]|本年度?|当年|今年|年度|我[局市县区委镇]|\d{4}\s?年|的)*申请(?:总?量|总?数量?|件数|情况)[约共计有为达是\s]*$/;

/** 其他 N 件 behind a group or a column of the same sentence. */
function otherClaim(book: AddressBook, context: Context): Claim | null {
  const before = context.claims.findLast((claim) => claim?.readings[0].kind !== "share");
  if (before?.topic !== "requests") return null;
  if (before.rule === "N-4") return otherColumn(book, before);
  if (ofOtherwise(book, before))
    return requestClaim(book, "N-6", [book.rows("otherHandling")], ["total"], before.strong);
  const sets = [book.rows("otherwiseHandled"), book.rows("otherHandling")].filter((rows) => rows.length > 0);
  return requestClaim(book, "N-6", sets, ["total"], afterGroups(book, context));
}

/** 逾期不补正 48 件、逾期未缴费 36 件、其他 34 件: the third row of （六）. */
function ofOtherwise(book: AddressBook, before: Claim | null | undefined): boolean {
  const under = book.rows("otherwiseHandled");
  return under.length > 1 && before?.rowSets?.every((rows) => rows.length === 1 && under.includes(rows[0])) === true;
}

/** Behind three and more of （一） to （五） 其他 is （六）. */
function afterGroups(book: AddressBook, { claims, sentenceStart }: Context): boolean {
  const groups = new Set(
    ["disclosed", "partlyDisclosed", "withheld", "unableToProvide", "notProcessed"].map((of) => book.rows(of).join()),
  );
  const counts = claims.slice(sentenceStart).filter((claim) => claim?.readings[0].kind !== "share");
  groups.add([...book.rows("disclosed"), ...book.rows("partlyDisclosed")].join());
  const isGroup = (claim: Claim | null | undefined) => groups.has(claim?.rowSets?.[0].join() ?? "");
  const told = counts.filter(isGroup).length;
  return told >= 3 && (isGroup(counts.at(-1)) || told >= 5);
}

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
    default:
      if (has(clause, "column") && !has(clause, "request")) return columnClaim(book, clause, context);
      if (has(clause, "from", "to") && !has(clause, "receive", "newly")) {
        const carrying = last(clause.hits.filter(({ kind }) => kind === "from" || kind === "to"));
        if (carrying) return carriedClaim(book, carrying, clause, context);
      }
      return handledClaim(book, clause, context);
  }
}
