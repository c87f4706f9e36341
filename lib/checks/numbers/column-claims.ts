import type { AddressBook } from "./address-book";
import { type Claim, type Context, reading } from "./claim";
import type { Clause } from "./lead";
import { all, columnsIn, eitherWay, from, lastIndex, newlyOnly, outcomes, received, requestClaim } from "./row-claims";
import { sentenceAround } from "./sentence-around";

/** 新收申请中，自然人…: the row that an earlier clause names; 总计 of it was not given. */
function rowSetsBefore({ before, hits }: Clause, context: Context): string[][] | null {
  const named = [...before, ...hits].filter(({ kind }) =>
    ["newly", "conclude", "receive", "request", "plainRequest"].includes(kind),
  );
  if (named.length === 0 || !(context.requests || named.some(({ kind }) => kind === "request"))) return null;
  if (named.some(({ kind }) => kind === "newly")) return newlyOnly(context) ?? eitherWay;
  return named.some(({ kind }) => kind === "conclude") ? [outcomes] : eitherWay;
}

/** 应办理 15 件，其中自然人申请新收 9 件: the column's own words name its row, whatever was counted last. */
function ownRows({ hits }: Clause, context: Context, base: number): string[][] | null {
  const counted = context.claims[base]?.rowSets?.[0].join() ?? "";
  const own = hits.findLast(({ kind }) => kind === "newly" || kind === "conclude")?.kind;
  if (own === "newly") return counted === received.join() ? null : (newlyOnly(context) ?? eitherWay);
  return own === "conclude" && counted !== outcomes.join() ? [outcomes] : null;
}

/** Columns speak of the row that their own words name or that the sentence counted last, else of what was received. */
export function columnClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  const columns = columnsIn(book, clause);
  const base = columnBase(context, clause);
  const own = base < 0 ? null : ownRows(clause, context, base);
  if (own) return requestClaim(book, "N-4", own, columns, true);
  if (base < 0) {
    const named = rowSetsBefore(clause, context);
    const at = lastIndex(context, ofColumn);
    const sibling = context.claims[at];
    const sets = named ?? sibling?.rowSets ?? eitherWay;
    const strong =
      named !== null ||
      sibling?.strong === true ||
      ofApplicants(context) ||
      ofAllRequests(context) ||
      allKinds(context);
    const claim = requestClaim(book, "N-4", sets, columns, strong);
    return claim && sibling?.strong && sibling.rowSets === sets ? besides(claim, sibling, at) : claim;
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

/** The columns of one list are of the same row: 新收 alone or with 结转. */
const besides = (claim: Claim, sibling: Claim, at: number): Claim => ({
  ...claim,
  base: sibling.base ?? at,
  readings: claim.readings.map((each, index) => ({ ...each, of: index })),
});

const officialColumns = /自然人|商业企业|法律服务机构|法人(?:或者?|和|及|、|与)其?[他它]?组织/;

/** 从申请人看，公民 243 件: applications by those who made them, after these have been counted. */
function ofApplicants({ text, tokens, claims, sentenceStart, requests }: Context): boolean {
  const from = text.lastIndexOf("。", tokens[sentenceStart].start) + 1;
  const opening = text.slice(from, tokens[claims.length].start);
  const named = requests || officialColumns.test(text.slice(from).split("。")[0]);
  return named && /申请(?:人|主体|者|对象)/.test(opening) && !/涉及|关于|针对|撤回|沟通|回访|评价|满意/.test(opening);
}

/** 公民个人申请 120 件，占政府信息公开申请总数的…: the share says of what the number is a part. */
const ofAllRequests = ({ text, tokens, claims }: Context) =>
  /^[，,（(]?占[^，。；\d]{0,16}(?:信息公开|依申请公开)[^，。；\d]{0,6}(?:总|全部|的)/.test(
    text.slice(tokens[claims.length].end),
  );

/** 自然人 2 件，商业企业 3 件，科研机构 1 件: the sentence tells applicants apart as the table does. */
function allKinds({ text, tokens, claims, requests }: Context): boolean {
  const sentence = sentenceAround(text, tokens[claims.length].start);
  return requests && tableColumns.filter((column) => column.test(sentence)).length > 2;
}
const tableColumns = ["自然人", "商业企业", "科研机构", "公益组织", "法律服务机构"].map(
  (name) => new RegExp(`${name}(?:申请|提出)?\\s?\\d`),
);

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

/** Behind 自然人 it may be all organizations, behind one of these only the last column. */
export function otherColumn(book: AddressBook, before: Claim): Claim | null {
  const sets = before.rowSets ?? eitherWay;
  const natural = before.readings[0].terms.every(({ address }) => address.endsWith(".naturalPerson"));
  const claim = requestClaim(book, "N-4", sets, book.columns("otherOrganization"), before.strong && !natural);
  const all = natural ? requestClaim(book, "N-4", sets, book.columns("organization"), false) : null;
  return claim && { ...claim, readings: [...claim.readings, ...(all?.readings ?? [])] };
}
