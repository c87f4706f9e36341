import type { AddressBook } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { connective } from "./phrases";

const received = ["newlyReceived"];
const all = ["newlyReceived", "carriedOverFromLastYear"];
const from = ["carriedOverFromLastYear"];
const to = ["carriedOverToNextYear"];
const outcomes = ["outcomesTotal"];

/** Verbs that leave open whether last year's applications are counted in. */
const eitherWay = [received, all];

const last = <T>(items: T[]): T | undefined => items[items.length - 1];

export function requestClaim(
  book: AddressBook,
  rule: string,
  rowSets: string[][],
  columns: string[],
  strong: boolean,
): Claim | null {
  const readings = rowSets.map((rows) => reading(book.requests(rows, columns)));
  return readings.every(({ terms }) => terms.length > 0)
    ? { rule, strong, readings, rowSets, topic: "requests" }
    : null;
}

/** Hits of one kind that stand side by side: 予以公开及部分公开. */
export function joined(clause: Clause, kinds: string[]): Hit[] {
  const hits = clause.hits.filter(({ kind }) => kinds.includes(kind));
  const chain: Hit[] = hits.slice(-1);
  for (const hit of hits.slice(0, -1).reverse()) {
    const between = clause.text.slice(hit.end - clause.start, chain[0].start - clause.start);
    if (!/^(?:和|及|与|以及|、|或者?|及其|并|\s|的|情况|情形|申请)*$/.test(between)) break;
    chain.unshift(hit);
  }
  return chain;
}

/** 自然人 and the like: the columns named in the clause, 总计 where none is. */
function columnsIn(book: AddressBook, clause: Clause): string[] {
  const named = joined(clause, ["column"]);
  return named.length > 0 ? [...new Set(named.flatMap(({ of = "" }) => book.columns(of)))] : ["total"];
}

/** 结转 with a year: from the year before the report's it comes, into the year after it goes. */
function carried({ text }: Hit, year: number): string[][] {
  const named = /\d{4}/.exec(text)?.[0];
  if (!named) return [to, from];
  return Number(named) > year || (Number(named) === year && /^\d/.test(text)) ? [to] : [from];
}

function carriedClaim(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
  const named = /\d{4}/.test(hit.text);
  const known = hit.kind === "carry" ? carriedOn(context) : null;
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
  ) >= 0
    ? [to]
    : null;

/** A group wins over its rows (因不掌握等原因无法提供); a row may also be what the group is named for. */
function outcomeClaim(book: AddressBook, clause: Clause): Claim | null {
  const groups = joined(clause, ["group"]);
  const rows = joined(clause, ["row"]);
  const columns = columnsIn(book, clause);
  if (
    groups.length > 0 &&
    last(clause.hits.filter(({ kind }) => kind === "group" || kind === "row"))?.kind === "group"
  ) {
    const set = groups.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows));
    const rule = groups.every(({ of }) => of !== undefined && /^(?:disclosed|partlyDisclosed)/.test(of))
      ? "N-5"
      : "N-6";
    const single = rows.length === 1 && groups.length === 1 && !/等/.test(clause.text);
    return requestClaim(book, rule, [set, ...(single ? [book.rows(rows[0].of ?? "")] : [])], columns, true);
  }
  // 信息不存在 is a part of the row: 不属于本机关公开 is counted there too.
  const whole = !rows.some(({ text }) => text.includes("不存在"));
  return requestClaim(book, "N-6", [rows.flatMap(({ of = "" }) => book.rows(of))], columns, whole);
}

/** 新收申请中，自然人…: the row that an earlier clause names; 总计 of it was not given. */
function rowSetsBefore({ before, hits }: Clause, context: Context): string[][] | null {
  const named = [...before, ...hits].filter(({ kind }) =>
    ["newly", "conclude", "receive", "request", "plainRequest"].includes(kind),
  );
  if (named.length === 0 || !(context.requests || named.some(({ kind }) => kind === "request"))) return null;
  if (named.some(({ kind }) => kind === "newly")) return newlyOnly(context) ?? eitherWay;
  return named.some(({ kind }) => kind === "conclude") ? [outcomes] : eitherWay;
}

/** Columns speak of the row last counted in the sentence, else of what was received. */
function columnClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  const columns = columnsIn(book, clause);
  const base = columnBase(context, clause);
  if (base < 0) {
    const named = rowSetsBefore(clause, context);
    const sibling = context.claims[lastIndex(context, ofColumn)];
    const sets = named ?? sibling?.rowSets ?? eitherWay;
    return requestClaim(book, "N-4", sets, columns, named !== null || sibling?.strong === true);
  }
  const sets = (context.claims[base] as Claim).rowSets as string[][];
  const claim = requestClaim(book, "N-4", sets, columns, true);
  if (!claim) return null;
  const readings = claim.readings.map((each, index) => ({ ...each, of: index }));
  // 新收 A 件，上年结转 B 件，其中自然人…: the sentence does not say of which of them.
  const open = context.claims[base]?.rule === "N-7" || base < countedRows(context);
  const more = open ? [received, from, all].map((rows) => reading(book.requests(rows, columns))) : [];
  return { ...claim, base, readings: [...readings, ...more] };
}

const ofColumn = ({ topic, readings }: Claim) =>
  topic === "requests" && readings[0].terms.every(({ address }) => !address.endsWith(".total"));

const isRow = (claim: Claim) =>
  Boolean(claim.rowSets) && claim.strong && claim.readings[0].terms.every(({ address }) => address.endsWith(".total"));

const countedRows = (context: Context) => lastIndex(context, isRow);

/** The row counted last; 上年结转 only in a bracket of its own, when the sentence has counted the received ones too. */
function columnBase(context: Context, clause: Clause): number {
  const nearest = countedRows(context);
  const carried = context.claims[nearest]?.rowSets?.[0].join() === from.join();
  if (nearest < 0 || !carried || /^[（(]/.test(clause.text)) return nearest;
  const earlier = lastIndex(context, (claim) => isRow(claim) && claim.rowSets?.[0].join() !== from.join());
  return earlier < 0 ? nearest : earlier;
}

/** @returns the index of the sentence's nearest claim that fits, -1 for none. */
export function lastIndex({ claims, sentenceStart }: Context, fits: (claim: Claim) => boolean): number {
  for (let index = claims.length - 1; index >= sentenceStart; index -= 1) {
    const claim = claims[index];
    if (claim && fits(claim)) return index;
  }
  return -1;
}

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

const verbs = new Set(["conclude", "receive", "newly", "handle"]);
const ofAnyKind = /^(?:了|的|到|有效|各类|书面|全部|所有|公众|群众|新|过|上述|该|其|此类|公开|信息|件|次|“|”|\s)*$/;

/** 受理医疗事故鉴定申请: what stands between the verb and 申请 makes it another one. */
function ofAnotherKind({ hits, text, start }: Clause): boolean {
  const at = hits.findIndex(({ kind }) => kind === "plainRequest");
  const before = hits[at - 1];
  return at > 0 && verbs.has(before.kind) && !ofAnyKind.test(text.slice(before.end - start, hits[at].start - start));
}

/** 某公司提出申请 23 件: one applicant's, not all. */
function ofOneApplicant({ hits, text, start }: Clause): boolean {
  const verb = hits.find(({ kind, text: word }) => kind === "receive" && /提出|提交/.test(word));
  const subject =
    verb &&
    text.slice(0, verb.start - start).replace(/公民|公众|群众|自然人|申请人|社会|法人|其他组织|[、和或由]/g, "");
  return (
    subject !== undefined &&
    !hits.some(({ kind }) => kind === "request" || kind === "column") &&
    !connective.test(subject)
  );
}

/** 收到、办理、答复 with 申请: which of the three was meant is in the verb nearest to the number. */
function handledClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  if (ofAnotherKind(clause)) return null;
  const named = has(clause, "request") || (has(clause, "plainRequest") && context.requests);
  const about = named || context.requests || clause.before.some(({ kind }) => kind === "request");
  const columns = columnsIn(book, clause);
  const elsewhere =
    (!has(clause, "request", "plainRequest", "newly") && ofSomethingElse(clause, context)) || ofOneApplicant(clause);
  const claim = (rule: string, sets: string[][], strong: boolean) =>
    requestClaim(book, rule, sets, columns, strong && !elsewhere && !countedBefore(context, sets));
  if (has(clause, "from") && /含|连同|加上/.test(clause.text) && named) return claim("N-1", [all, received], true);
  const verb = last(clause.hits.filter(({ kind }) => ["conclude", "receive", "newly", "handle"].includes(kind)))?.kind;
  if (verb === "conclude" && about && !/延期|超期|逾期/.test(clause.text))
    return claim("N-2", has(clause, "receive") ? [outcomes, ...eitherWay] : [outcomes], named || context.requests);
  if (verb === "newly" && about) return requestClaim(book, "N-1", newlyOnly(context) ?? eitherWay, columns, !elsewhere);
  const goesOn = lastIndex(context, ({ topic }) => topic === "requests") >= 0 && /共|合计|总计|结果/.test(clause.text);
  const heading = context.requests && !clause.before.some(({ kind }) => kind === "elsewhere");
  if (verb === "handle" && /应(?:当)?办|待办|需办/.test(clause.text) && about)
    return claim("N-1", [all, received], true);
  if (verb === "handle" && (named || heading)) return claim("N-2", [outcomes, all, received], named || goesOn);
  if (verb === "receive" && (named || heading)) return claim("N-1", eitherWay, named || heading);
  return !verb && has(clause, "request") ? claim("N-1", [...eitherWay, outcomes], true) : null;
}

/** Where last year's are counted apart, 新收 leaves them out. */
const newlyOnly = ({ text }: Context) => (/结转|上一?年度?(?:未办结|转入)/.test(text) ? [received] : null);

/** 答复 2743 件，其中期限内答复 2700 件: the sentence has given the whole, what follows is likely a part of it. */
const countedBefore = (context: Context, sets: string[][]) =>
  lastIndex(context, ({ rowSets, readings }) => {
    const total = readings[0].terms.every(({ address }) => address.endsWith(".total"));
    return total && rowSets?.length === sets.length && rowSets[0].join() === sets[0].join();
  }) >= 0;

/** 其他 N 件 behind a group or a column of the same sentence. */
function otherClaim(book: AddressBook, context: Context): Claim | null {
  const before = context.claims[context.claims.length - 1];
  if (before?.topic !== "requests") return null;
  if (before.rule === "N-4") return otherColumn(book, before);
  const sets = [book.rows("otherwiseHandled"), book.rows("otherHandling")].filter((rows) => rows.length > 0);
  return requestClaim(book, "N-6", sets, ["total"], afterGroups(book, context));
}

/** Behind three and more of （一） to （五） 其他 is （六）. */
function afterGroups(book: AddressBook, { claims, sentenceStart }: Context): boolean {
  const groups = new Set(
    ["disclosed", "partlyDisclosed", "withheld", "unableToProvide", "notProcessed"].map((of) => book.rows(of).join()),
  );
  const named = claims.slice(sentenceStart).filter((claim) => groups.has(claim?.rowSets?.[0].join() ?? ""));
  return named.length >= 3 && groups.has(claims.at(-1)?.rowSets?.[0].join() ?? "");
}

/** Behind 自然人 it may be all organizations, behind one of these only the last column. */
function otherColumn(book: AddressBook, before: Claim): Claim | null {
  const sets = before.rowSets ?? eitherWay;
  const natural = before.readings[0].terms.every(({ address }) => address.endsWith(".naturalPerson"));
  const claim = requestClaim(book, "N-4", sets, book.columns("otherOrganization"), before.strong && !natural);
  const all = natural ? requestClaim(book, "N-4", sets, book.columns("organization"), false) : null;
  return claim && { ...claim, readings: [...claim.readings, ...(all?.readings ?? [])] };
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
      return outcomeClaim(book, clause);
    case "column":
      if (has(clause, "group", "row")) return outcomeClaim(book, clause);
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
