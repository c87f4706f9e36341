import { holdsThoseOfLastYear } from "./besides";
import type { Claim } from "./claim";
import { countedElsewhere } from "./counted-elsewhere";
import { hitsWithin } from "./find-phrases";
import { ofForeignBusiness } from "./foreign-business";
import type { Work } from "./interpret";
import { sentenceAround } from "./sentence-around";
import { ofEveryCase } from "./share-wholes";
import { saidBetween } from "./speech/speech-words";
import { countable, type Token } from "./token";

/** @returns the claim made weak where what is said around a number makes it one of a part, of other business or of another office. */
export function narrowed(work: Work, index: number, claim: Claim): Claim {
  if (isPart(work, index, claim)) return { ...claim, strong: false, doubtful: true };
  return ofForeignBusiness(work.text, work.tokens[index], claim, work.context) ? { ...claim, strong: false } : claim;
}

function isPart(work: Work, index: number, claim: Claim): boolean {
  const { text, tokens } = work;
  const token = tokens[index];
  return (
    goesOnWithOther(work, index, claim) ||
    isSelection(work, token, claim) ||
    ofOneKind(work, token, claim) ||
    treatedSo.test(text.slice(Math.max(0, token.start - 30), token.start)) ||
    pointsBack.test(text.slice(Math.max(0, token.start - 12), token.start)) ||
    ofOthers(text, token, claim) ||
    takesMoreIn(work, token, claim) ||
    namesCell(text, token, claim) ||
    ofOneParty(text, token, claim) ||
    (ofCases(claim) &&
      ofEveryCase.test(/[^，。；\d]*$/.exec(text.slice(Math.max(0, token.start - 30), token.start))?.[0] ?? "")) ||
    countedElsewhere(text, token, claim) ||
    ofTheFirst.test(text.slice(Math.max(0, token.start - 50), token.start))
  );
}

/** 公开类答复（含部分公开）12 件: with what the bracket takes in it is more than one figure. */
function takesMoreIn({ book, text }: Work, { start }: Token, { topic, rowSets = [] }: Claim): boolean {
  if (topic !== "requests") return false;
  const [, added] = bracketed.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  if (added === undefined) return false;
  const { hits } = saidBetween(added, 0, added.length, []);
  const counted = new Set(rowSets.flat());
  return hits.some(({ kind, of = "" }) =>
    kind === "from" || kind === "carry"
      ? !counted.has("carriedOverFromLastYear")
      : (kind === "group" || kind === "row") &&
        !of
          .split("+")
          .flatMap(book.rows)
          .every((row) => counted.has(row)),
  );
}
const bracketed = /[（(](?:其中)?(?:含|包[括含]|连同|[加及和]上?)([^（）()\d]{2,16})[）)][^，。；：、（）()\d]{0,10}$/;

/** 归入“其他”一类的 12 件: of the cell that is quoted, and not all. */
const namesCell = (text: string, { start }: Token, { topic, rule }: Claim) =>
  topic === "requests" &&
  (rule === "N-1" || rule === "N-2") &&
  /“[^”，。；]{1,10}”(?:这?一?[类栏列行项]|类别|项下)[^，。；\d]{0,10}$/.test(
    text.slice(Math.max(0, start - 30), start),
  );

const ofCases = ({ topic }: Claim) => topic === "review" || topic === "suit";

/** 其中市政府为被告的 23 件: those of one organ. */
const ofOneParty = (text: string, { start }: Token, claim: Claim) =>
  ofCases(claim) &&
  /其中[^，。；：\d]{2,20}(?:被告|被申请人|第三人)的?(?:有|共|为)?\s*$/.test(
    text.slice(Math.max(0, start - 30), start),
  );

/** 自然资源局办理申请 143 件、住建局办理申请 98 件; 各区政府收到…; 全省收到…，我市占…: of one office of many, or of more than this one. */
function ofOthers(text: string, { start }: Token, { topic }: Claim): boolean {
  if (topic !== "requests" && topic !== "documents") return false;
  const clause = /[^，。；、：]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  if (
    /^\s*各(?:[县区市镇乡]|街道|基层)(?!级)|^\s*(?:县级|区级|市级|乡镇|镇街|下级|所属|下属|基层)(?:部门|单位)?[^，。；\d]{0,4}(?:制发|印发|出台|制定|收到|受理|办理)/.test(
      clause,
    )
  )
    return true;
  const sentence = sentenceAround(text, start);
  if (/^\s*全[国省市]/.test(clause) && /[我本][市县区州盟旗镇乡局委厅]/.test(sentence)) return true;
  return oneOffice.test(clause) && (sentence.match(officesWithNumbers)?.length ?? 0) > 1;
}
const oneOffice =
  /^\s*(?:其中)?(?![我本全各])[\u4e00-\u9fa5]{1,8}(?:局(?!长)|委(?!托|员)|厅|镇|乡|街道|办公室)[^，。；、\d]{0,10}$/;
const officesWithNumbers =
  /(?:^|[，、；：])\s*(?:其中)?(?![我本全各])[\u4e00-\u9fa5]{1,8}(?:局(?!长)|委(?!托|员)|厅|镇|乡|街道|办公室)[^，。；、\d]{0,10}\d/g;

/** 县自然资源局受理量居首，受理 313 件: the office that the clause in front names. */
const ofTheFirst =
  /(?<![我本全])(?:局|委|办|厅|镇|乡|街道|部门|单位)[^，。；\d]{0,12}(?:居首|最多|第一|靠前|领先|首位)，[^，。；\d]{0,16}$/;

/** 征地批文类申请办结 201 件，予以公开 163 件: of those that ask for one thing, until the part ends. */
function ofOneKind({ text, hits }: Work, { start }: Token, { topic, rule }: Claim): boolean {
  if (topic !== "requests" || rule === "N-4") return false;
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("；", start), start - 60) + 1;
  const said = text.slice(from, start);
  const kind = /(?:^|[，、：])(?:其中)?([\u4e00-\u9fa5]{2,8})类的?(?:政府信息公开)?申请(?=[^，。；]{0,8}(?:\d|$))/.exec(
    said,
  );
  if (!kind || /[此该这]$|各|[两三四五六]|公开/.test(kind[1])) return false;
  const end = from + kind.index + kind[0].length;
  return !hitsWithin(hits, from + kind.index, end).some(({ kind: each }) => ["row", "group", "column"].includes(each));
}

/** 需要补正的申请 37 件, 按咨询答复的 21 件: told apart by what was done with them, of which no cell speaks. */
const treatedSo =
  /(?:补正|延期|延长[^，。；\d]{0,4}|(?:征求|听取|征询)[^，。；\d]{0,8}意见|移送|转办|分办|会商|更正|协商)的(?:政府)?(?:信息公开)?申请(?:有|共|为|计)*\s*$|(?:按照?|作为?|以)(?:一般|普通|业务)?(?:咨询|信访|投诉|建议|业务|便民)(?:事项|方式|件|渠道)?(?:进行|予以)?(?:答复|处理|办理|回复)的?(?:有|共|为|计)*\s*$/;

/** 这类申请 9 件: of the kind that was told before. */
const pointsBack = /[这此该][一几]?类的?申请(?:有|共|为|计)*\s*$/;

/**
 * 对 86 件申请答复开展检查: some of them were chosen. 办理应诉案件 42 件；其中政府信息公开诉讼 3 件: what has a part of
 * this business is more than it.
 */
function isSelection({ text, hits }: Work, { start, end }: Token, { topic, rule }: Claim): boolean {
  if (topic !== "requests" && topic !== "review" && topic !== "suit") return false;
  const stop = text.slice(end, end + 60).search(/[，。；]/);
  const behind = end + (stop < 0 ? 60 : stop);
  if (rule !== "N-6" && !holdsThoseOfLastYear(text, end) && chosen.test(text.slice(Math.max(0, start - 20), start)))
    return !hitsWithin(hits, end, behind).some(({ kind }) => ["row", "group", "to", "from"].includes(kind));
  if (!partOfThis.test(/^[^。]{0,90}/.exec(text.slice(end, end + 90))?.[0] ?? "")) return false;
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("；", start), start - 60) + 1;
  return !/信息公开|依申请|公开申请/.test(text.slice(from, behind));
}
/** 对 86 件, 对争议较大的 34 件申请开展会商: some were chosen, also by what they were like. */
const chosen =
  /(?:对|将|把|从)(?:其中)?\s*$|(?:^|[，。；、：])(?:并|还|同时|另)?(?:对|将|把|就|围绕)(?![于外])(?![^，。；]*(?:复议|诉|公开|[保秘]密|收到|受理|新收|全部|所有|上述))[^，。；：\d]{2,14}的\s*$/;
const partOfThis =
  /其中[，：]?(?:涉及|属于|因|有|的|\d+\s?件)*(?:政府|政务)?信息公开(?:类|的|方面)?(?:行政)?(?:申请|复议|诉讼|应诉|案件)|其中[，：]?(?:涉及?|属于?|与|因)(?:政府)?信息公开|^件?，与(?:政府)?信息公开[有相]关的?/;

/**
 * 同期受理公积金提取 3120 件，办结 3098 件，未办结 22 件: behind a count of something else, what has no noun of its own
 * goes on with that.
 */
function goesOnWithOther({ text, tokens, context }: Work, index: number, { topic, rule }: Claim): boolean {
  if (topic !== "requests" || !["N-1", "N-2", "N-3", "N-4", "N-6"].includes(rule)) return false;
  let behind = tokens[index].start;
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const own = text.slice(tokens[at].end, behind);
    if (/[。；]/.test(own) || ofApplications.test(own)) return false;
    if (countable(tokens[at]) && tokens[at].unit === tokens[index].unit) {
      if (context.claims[at]?.strong) return false;
      const from = Math.max(tokens[at - 1]?.end ?? 0, tokens[at].start - 30);
      const lead =
        text
          .slice(from, tokens[at].start)
          .split(/[，。；]/)
          .at(-1) ?? "";
      if (ofApplications.test(lead) || /其中|[（(]/.test(lead)) return false;
      if (received.test(lead)) return true;
    }
    behind = tokens[at].start;
  }
  return false;
}
const ofApplications = /公开|提供|掌握|结转|依申请|[秘隐]密|案卷|过程性|内部|现成/;
const received = /受理|办理|收到|接[到收件]?|处理|审理|收办|登记/;
