import type { AddressBook } from "./address-book";
import { type Claim, type Context, lastClaim, reading } from "./claim";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { isListed } from "./listed";
import { joined } from "./row-claims";
import { sentenceAround } from "./sentence-around";
import type { Token } from "./token";

const last = <T>(items: T[]): T | undefined => items[items.length - 1];

/** 规章 and 规范性文件 with the verb that names their column: both may stand in an earlier clause of the sentence. */
export function readDocuments(book: AddressBook, clause: Clause, context: Context): Claim | null {
  const rows = joined(clause, ["document"]);
  const ownVerb = last(clause.hits.filter(({ kind }) => kind === "change"));
  const change = ownVerb ?? context.change;
  const documents = rows.length > 0 ? rows : context.documents;
  if (documents.length === 0 || documents.some(({ of }) => of === "elsewhere") || change?.of === "elsewhere")
    return null;
  // 公开 alone does not say that the document was made this year, where the edition counts what was made.
  const vague =
    !change ||
    (!tellsColumns.test(sentenceAround(context.text, context.tokens[context.claims.length].start)) &&
      change.of === "disclosed" &&
      !/新公开/.test(change.text));
  const sets = documents.map(({ of = "" }) => book.documents(of, change?.of ?? "issued"));
  if (sets.some((each) => each.length === 0)) return null;
  const all = sets[0].map((_, index) => reading(sets.flatMap((each) => each[Math.min(index, each.length - 1)])));
  if (partsOfVague(context) || jointly.test(clause.text)) return null;
  const alsoDisclosed = disclosedToo(context, all);
  // What was made has been counted just before: the other number is not meant again.
  const readings = alsoDisclosed ? all.slice(0, 1) : all;
  return {
    rule: "N-12",
    strong:
      (!vague || alsoDisclosed) &&
      !toldAlready(context, readings) &&
      (!context.sorted || (ownVerb !== undefined && rows.length > 0) || toldFirmly(context)) &&
      (rows.length > 0 || documents.length === 1) &&
      Boolean(ownVerb ?? rows.length),
    readings,
    topic: "documents",
  };
}

/** 与其他部门联合制定 3 件: a part. */
const jointly = /联合|会同|牵头|代拟|转发/;

/** 废止 3 件，宣布失效 2 件: the same column has been counted in the sentence. */
export const toldAlready = ({ claims, sentenceStart }: Context, [first]: Claim["readings"]) =>
  claims
    .slice(sentenceStart)
    .some(
      (claim) =>
        claim?.topic === "documents" &&
        claim.strong &&
        claim.readings[0].terms.map(({ address }) => address).join() ===
          first.terms.map(({ address }) => address).join(),
    );

/** 公布规章 3 部，废止 2 部，现行有效 9 部: beside the other columns what was made public is what was made. */
const tellsColumns = /废止[^，。；\d]{0,10}\d.*有效[^，。；\d]{0,10}\d/;

/** 清理后废止行政规范性文件 3 件，保留 38 件: a column of the same row follows one that was named in full. */
const toldFirmly = ({ claims, sentenceStart }: Context) =>
  claims.slice(sentenceStart).some((claim) => claim?.topic === "documents" && claim.strong);

/** 主动公开规章 13 件（含新制定 5 件，修改 4 件，废止 4 件）: parts of a number that no cell counts. */
function partsOfVague({ text, tokens, claims, sentenceStart }: Context): boolean {
  const vague = claims.findLastIndex(
    (claim, index) => index >= sentenceStart && claim?.topic === "documents" && !claim.strong,
  );
  if (vague < 0) return false;
  return /^[（(]|^[，；]?(?:其中|含|包括|包含|分别)/.test(text.slice(tokens[vague].end, tokens[vague].end + 6));
}

/** 制定规章 1 件，公开 1 件, where the table counts both. */
const disclosedToo = (context: Context, [first]: Claim["readings"]) =>
  lastClaim(context)?.topic === "documents" && first.terms.every(({ address }) => address.endsWith(".newlyDisclosed"));

/** 决定书 are counted in 份, measures in 次. */
const decisionUnits = new Set(["件", "宗", "起", "例", "个", "项", "份", "次"]);

const decisions: Record<string, string> = {
  otherPublicServices: "article20Item5.otherPublicServices.decisions",
  administrativeLicensing: "article20Item5.administrativeLicensing.decisions",
  administrativePenalty: "article20Item6.administrativePenalty.decisions",
  administrativeCompulsion: "article20Item6.administrativeCompulsion.decisions",
};

/** 行政处罚立案 912 件: cases opened, heard or handed on, of which no decision is said. */
const opened = /立案|移送|听证|线索|案源|不予(?:立案|许可|处罚)|投诉|咨询|申请(?!.*决定)/;

/** Decisions are counted where they are made; 公开行政处罚信息 counts pieces of information. */
export function readDecision(
  book: AddressBook,
  hit: Hit,
  clause: Clause,
  token: Token,
  { text, claims, sentenceStart }: Context,
): Claim | null {
  const before = claims.slice(sentenceStart).some((claim) => claim?.topic === "decisions" && claim.strong);
  if (opened.test(clause.text.slice(hit.start - clause.start))) return null;
  const address = decisions[hit.of ?? ""];
  if (!book.has(address) || !(decisionUnits.has(token.unit) || (token.unit === "" && isListed(text, token))))
    return null;
  const listed = before && /^[、，；\s]*$/.test(clause.text.slice(0, hit.start - clause.start));
  const made =
    listed ||
    (/作出|做出|核发|颁发|发放|核准|办理|办结|实施|处理|决定|采取|执行|下达|完成|审批|开具|开出/.test(clause.text) &&
      !/公开|公示|公布|发布/.test(clause.text) &&
      (!items.test(clause.text) || (cases.has(token.unit) && /办[理结]|[作做]出/.test(clause.text))));
  return {
    rule: "N-12",
    strong: made || listsDecisions(text, token, clause) || namesDecision(text, token, clause),
    readings: [reading([{ address, sign: 1 }])],
    topic: "decisions",
  };
}

/** The sentence without the slogan that opens it: 四是抓权力公开，. */
function sentenceOf(text: string, { start }: Token): string {
  const sentence = sentenceAround(text, start);
  return sentence.replace(/^\s*[一二三四五六七八九十]+是[^，。：\d]{0,16}[，：]/, "");
}

/** Decisions that were shown, or sent to others, are counted by pieces of information. */
export const shown = /公开|公示|公布|发布|归集|上传|录入|推送|报送|信息/;
/** 行政许可事项 86 项: kinds of decisions. 办理行政许可事项 860 件 are so many cases. */
const items = /(?<!服务)事项/;
const cases = new Set(["件", "宗", "起", "例"]);

/** 行政许可 14302 件，行政处罚 1123 件: named side by side and nothing more, they are the rows of table two. */
function listsDecisions(text: string, token: Token, clause: Clause): boolean {
  const sentence = sentenceOf(text, token);
  const kinds =
    sentence.match(
      /(?:^|[，、；：。）中]|机关|部门|系统|全[市县区省局])(?:行政)?(?:许可|处罚|强制)(?:类|事项|案件)?(?:决定)?(?=(?:共计|共|合计)?\s*[\d０-９])/g,
    ) ?? [];
  return (
    kinds.length > 1 &&
    !shown.test(sentence) &&
    !items.test(clause.text) &&
    /^\s*(?:\d{1,2}[、.．])?(?:其中)?[：:]?(?:(?:本年度?|全年|今年)?[^，。；\d]{0,6}(?:机关|部门|系统|全[市县区省局]))?(?:行政)?(?:许可|处罚|强制)(?:类|案件)?(?:决定)?(?:共计|共|合计)?\s*$/.test(
      clause.text,
    )
  );
}

/** 全年行政许可共计 14302 件: all of them, since nothing in the clause narrows them. 项 may count kinds of permits. */
const namesDecision = (text: string, token: Token, clause: Clause): boolean =>
  !/[项个]/.test(token.unit) &&
  !shown.test(sentenceOf(text, token)) &&
  !items.test(clause.text) &&
  /^(?:[：:，\s]|其中|全[年市县区省局镇]|本年度?|今年|当年|我[局市县区委]|本[局级]|各级|行政机关)*行政(?:许可|处罚|强制)(?:处理)?(?:决定|案件)?(?:数量?|总数|总量)?(?:共计?|合计|总计|累计|为|达)*\s*$/.test(
    clause.text,
  );

const bareFees = /^(?:[：:，\s]|其中|全[年市县区省局镇]|本年度?|今年|当年|我[局市县区委]|本[局级]|共|累计|总计|合计)*$/;
const otherCharges = /信息处理费|申请|查阅|复制|邮寄|检索|查询/;

/**
 * 全年收费 9617.16 万元, 收取各类费用…: nothing narrows the fees, and they are not those of applications.
 * So much is charged by whole administrations only; smaller amounts need decisions counted before them.
 */
export function readBareFees(
  book: AddressBook,
  hit: Hit,
  clause: Clause,
  token: Token,
  context: Context,
): Claim | null {
  const claim = readAmount(book, { ...hit, kind: "fees" }, token);
  const bare = bareFees.test(clause.text.slice(0, hit.start - clause.start));
  const decided = context.fees || lastClaim(context)?.topic === "decisions";
  const large = bare && !context.requests && token.value >= 10_000;
  if (!claim || (!decided && !large)) return null;
  return { ...claim, strong: bare && !otherCharges.test(sentenceOf(context.text, token)) };
}

/** Fees and procurement: an amount is spoken of only in 元. */
export function readAmount(book: AddressBook, hit: Hit, token: Token): Claim | null {
  const money = token.unit === "元" || token.unit === "万元";
  const address =
    hit.kind === "fees"
      ? "article20Item8.administrativeFees.amountCharged"
      : `article20Item9.centralizedProcurement.${money ? "totalAmount" : "projects"}`;
  if (
    !book.has(address) ||
    (hit.kind === "fees" && !money && token.value !== 0) ||
    (hit.of === "totalAmount" && !money)
  )
    return null;
  return {
    rule: "N-12",
    strong: hit.kind === "fees" || hit.of === "totalAmount" || /集中采购/.test(hit.text),
    readings: [reading([{ address, sign: 1 }])],
    topic: "other",
  };
}
