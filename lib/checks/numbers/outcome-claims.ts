import type { AddressBook } from "./address-book";
import { type Claim, type Context, lastClaim, lastCount } from "./claim";
import { otherColumn } from "./column-claims";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { columnsIn, joined, requestClaim } from "./row-claims";
import { sentenceAround } from "./sentence-around";

/** A group wins over its rows (因不掌握等原因无法提供); a row may also be what the group is named for. */
export function outcomeClaim(book: AddressBook, clause: Clause, context: Context): Claim | null {
  const groups = joined(clause, ["group"]);
  const rows = joined(clause, ["row"]);
  if (
    groups.at(-1)?.of === "otherwiseHandled" &&
    /情[形况]|答复|其[他它]类/.test(groups.at(-1)?.text ?? "") &&
    !afterGroups(book, context)
  )
    return ofOtherwise(book, lastClaim(context)) ? otherClaim(book, context) : null;
  const columns = columnsIn(book, clause);
  if (groups.length > 0 && clause.hits.findLast(({ kind }) => kind === "group" || kind === "row")?.kind === "group") {
    const set = groups.flatMap(({ of = "" }) => of.split("+").flatMap(book.rows));
    const rule = groups.every(({ of }) => of !== undefined && /^(?:disclosed|partlyDisclosed)/.test(of))
      ? "N-5"
      : "N-6";
    // 因不掌握等原因无法提供 is the group. 第三方不同意公开，决定不予公开 12 件: the reason may have been given in the clause before.
    const reasons = rows.length > 0 ? rows : clause.before.filter(({ kind }) => kind === "row").slice(-1);
    const named =
      groups.length === 1 && reasons.length > 0 && !/等/.test(clause.text)
        ? [rowsNamed(book, reasons)]
        : ofTheLast(book, clause, reasonInFront(context));
    return requestClaim(
      book,
      rule,
      [set, ...named, ...withPartly(book, groups, context)],
      columns,
      context.requests || groups.at(-1)?.of !== "otherwiseHandled",
    );
  }
  const firm = (context.requests || ofAnApplicant.test(clause.text)) && !apart(rows, context) && !onlyNamed(clause);
  return requestClaim(book, "N-6", [rowsNamed(book, rows)], columns, firm);
}

/** 公开类 12 件: where nothing is said of 部分公开, both may be meant. */
function withPartly(book: AddressBook, groups: Hit[], { text, tokens, claims }: Context): string[][] {
  const alone = groups.length === 1 && groups[0].of === "disclosed" && !/予以|全部|完全|同意|准予/.test(groups[0].text);
  // 公开类 27 件（全部公开 12 件，部分公开 15 件）: the bracket tells its parts.
  const parts = /^[（(][^（）()。]*部分/.test(text.slice(tokens[claims.length].end));
  if (!alone || (!parts && /部分/.test(sentenceAround(text, tokens[claims.length].start)))) return [];
  return [["disclosed", "partlyDisclosed"].flatMap(book.rows)];
}

/** 属于非政府信息、作其他处理的 12 件: for a reason of its own it is the last row of （六）. */
const ofTheLast = (book: AddressBook, { text, hits }: Clause, front: string): string[][] =>
  hits.at(-1)?.of === "otherwiseHandled" &&
  (/(?:属于|因|系)[^，。；]{2,}/.test(text) || /(?:不?属于|不是)[^，。；\d]{2,16}(?:的)?，[^，。；\d]*$/.test(front)) &&
  book.rows("otherHandling").length > 0
    ? [book.rows("otherHandling")]
    : [];

/** The words between the number before and this one. */
const reasonInFront = ({ text, tokens, claims }: Context) =>
  text.slice(
    Math.max(tokens[claims.length - 1]?.end ?? 0, tokens[claims.length].start - 50),
    tokens[claims.length].start,
  );

/** 申请人逾期未缴费: nothing else has applicants in this report. */
const ofAnApplicant = /申请人(?:无正当理由)?逾期/;

/** 商业秘密 12 件、个人隐私 9 件; 信息不存在 8 件、不掌握 5 件: one row told apart, of whose parts no cell speaks. */
function apart(rows: Hit[], { text, tokens, claims }: Context): boolean {
  const sentence = sentenceAround(text, tokens[claims.length].start);
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

/** 其他 N 件 behind a group or a column of the same sentence. */
export function otherClaim(book: AddressBook, context: Context): Claim | null {
  const before = lastCount(context);
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
