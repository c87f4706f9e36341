import type { Hit } from "../find-phrases";
import type { Work } from "../interpret";
import type { PhraseKind } from "../phrases/phrase";
import { type Span, saidIn } from "./number-words";
import type { Said } from "./speech-words";
import type { Zero } from "./zero-words";

/** What may be said to be missing, what decides first in front; kinds of one line stand side by side (复议、诉讼). */
const families: PhraseKind[][] = [
  ["result"],
  ["row"],
  ["group"],
  ["from", "to", "carry"],
  ["review", "suit", "direct", "afterReview"],
  ["column"],
  ["document"],
  ["decision"],
  ["fees"],
  ["request"],
  ["plainRequest"],
  ["newly"],
  ["receive"],
];

/** These take the words away from the tables; 公开 of a document is not its making. */
export const taken = ({ kind, of, end, text: said }: Hit, text: string) =>
  (kind === "part" &&
    !/^(?:到|我|本|[局镇委市县区厅部]|机关|单位|街道)*(?:的|有关|关于|相关)*(?:(?:政府|政务)?信息公开|公开(?:政府)?信息)/.test(
      text.slice(end, end + 14),
    )) ||
  (kind === "elsewhere" && !/^(?:行政)?复议机关$/.test(said)) ||
  ["past", "growth", "procurement", "share"].includes(kind) ||
  of === "elsewhere" ||
  (kind === "change" && of === "disclosed" && /公开/.test(said));

/** 没有超期的申请, 未按时答复: some there were, only not so. */
const soMuch =
  /作为|当作|视[为同作](?!自?动?放弃)|超|逾|期限|时限|时间|及时|按[时期规要]|如期|规范|当[场日面]|书面|重新|完整|妥善|顺利|正常|认真|少数|一部分|[多少]$|其[余他它]|另|外|(?<!不)再/;

/** 未受理的申请均告知理由: these there were, and something was done with them. */
const subjectOfMore = /的.*(?:均|都|皆|一律)/;

/** 除上述申请以外, 此外: some there were. */
export const excepted = /以外|除外|之外|除了?上述/;

/** `rest` is what is left without the words that decide. */
type Words = { said: Said; text: string; rest: string };

function wordsIn(work: Work, [from, to]: Span): Words {
  const { hits, unknown } = saidIn(work, from, to);
  // 无纠错、无败诉: denied once more.
  const said = { hits, unknown: unknown.replace(/没有|[未无没零]/g, "") };
  let rest = "";
  let at = from;
  for (const { start, end } of said.hits) {
    if (start > at) rest += work.text.slice(at, start);
    at = Math.max(at, end);
  }
  return { said, text: work.text.slice(from, to), rest: rest + work.text.slice(at, Math.max(at, to)) };
}

/** What is denied: the family that decides first, and with 均 each that is named, 新收件数、结转件数均为 0. */
export function familiesIn({ hits }: Said, each: boolean): PhraseKind[][] {
  const named = families.filter((kinds) => hits.some(({ kind }) => kinds.includes(kind)));
  const own = named.filter((kinds) => !nounsOfAll.some((kind) => kinds.includes(kind)));
  return each && own.length > 1 ? own : named.slice(0, 1);
}
/** Of what all of them are: 政府信息公开申请新收件数. */
const nounsOfAll: PhraseKind[] = ["request", "plainRequest", "receive"];

/** 未办结的, 未经复议, 没有公开: the word belongs to the name of what is counted, unless more than this name begins behind it. */
function partOfName(work: Work, { start, end, clause }: Zero, behind: Words): boolean {
  const name = saidIn(work, clause[0], clause[1]).hits.find(
    (hit) =>
      hit.start < end &&
      hit.start <= start + 1 &&
      (hit.end > end || (hit.end === end && hit.start < start)) &&
      ownNames.has(hit.kind),
  );
  if (!name) return false;
  // 不存在申请人逾期未缴费的情形: what there is none of, where nothing in front is what does not exist.
  if (/^不存在/.test(work.text.slice(start)) && name.of === "notHeld" && name.start >= start && namesThing(behind))
    return false;
  const after = behind.said.hits;
  // 没有受理过公开申请, 没有予以公开的情况: denied, where 没有办结的申请 names what is left.
  // 未办理行政许可: no application that was left undone.
  if (name.kind === "to" && after.some(({ kind }) => kind === "decision")) return false;
  if (denied.test(work.text.slice(name.end, name.end + 16)) && (name.kind === "to" || name.of === "notProcessed"))
    return false;
  if (name.of === "withheld" && /^[没无]/.test(name.text) && /^的?情[况形]/.test(work.text.slice(name.end)))
    return false;
  if (after.some(({ kind, start: at, end: to }) => at < name.end && (to > name.end || kind === "carry"))) return false;
  if (name.of === "notHeld" && !/信息|掌握|存在/.test(name.text))
    return !after.some(({ kind, start: at }) => at >= name.end && nouns.has(kind));
  return true;
}
const denied = /^(?:过|了|任何|[^的，。；]{0,4}(?:(?:政府)?信息公开|依申请|公开申请))/;
const ownNames = new Set<PhraseKind>(["row", "group", "to", "from", "result", "direct", "afterReview"]);
const nouns = new Set<PhraseKind>(["request", "plainRequest", "review", "suit", "row", "group"]);

/** What is missing stands behind the word, else in front of it in its clause, else in the clauses before. */
export function whatIsMissing(work: Work, zero: Zero): Hit[] | null {
  const behind = wordsIn(work, [zero.end, zero.clause[1]]);
  if (behind.said.unknown !== "" || soMuch.test(behind.rest) || subjectOfMore.test(behind.text)) return null;
  const front = wordsIn(work, [zero.clause[0], zero.start]);
  if (front.said.unknown !== "" || excepted.test(front.text) || /[受被]$/.test(front.text)) return null;
  if (partOfName(work, zero, behind)) return null;
  if (namesThing(behind) && !ofDocuments(front, behind)) {
    const own = front.said.hits;
    const past = own.some(({ kind }) => kind === "past") || front.text.includes(String(work.context.year - 1));
    if (past && behind.said.hits.some(({ kind }) => kind === "carry"))
      return behind.said.hits.map((hit) => (hit.kind === "carry" ? { ...hit, kind: "from" } : hit));
    if (own.some(({ kind }) => kind === "past") && behind.said.hits.some(({ kind }) => kind === "from"))
      return behind.said.hits;
    // 科研机构没有提出申请: who has not applied.
    const asks = behind.said.hits.every(({ kind }) =>
      ["request", "plainRequest", "receive", "disclosure"].includes(kind),
    );
    return own.some(({ kind }) => ofItsOwn.has(kind) && !(asks && kind === "column"))
      ? null
      : [...own, ...behind.said.hits];
  }
  const changed = { ...behind, said: { ...behind.said, hits: behind.said.hits.map(asChange) } };
  if (onlyChanges(changed) && front.said.hits.some(({ kind }) => kind === "document"))
    return [...front.said.hits, ...changed.said.hits];
  const documents = onlyChanges(behind) ? documentsBefore(work, zero.start) : [];
  if (documents.length > 0) return [...documents, ...behind.said.hits];
  if (!exists.test(behind.text)) return null;
  // 其余五类申请均为 0: the others were some.
  if (/其余|余下|剩余|其[他它](?![处结情方法行])/.test(front.text)) return null;
  if (namesThing(front)) return [...front.said.hits, ...behind.said.hits];
  const near = zero.before.map((span) => wordsIn(work, span)).find(namesThing);
  const hits = [...(near?.said.hits ?? []), ...front.said.hits, ...behind.said.hits];
  return near && near.said.unknown !== "" ? null : hits;
}

const ofDocuments = (front: Words, behind: Words) =>
  front.said.hits.some(({ kind }) => kind === "document") &&
  behind.said.hits.every(({ kind }) => kind === "newly" || kind === "change");

/** 现行有效的规范性文件 7 件。当年没有新制发，也没有废止: of the documents that were named last. */
/** 无新增: of documents it is what was made. */
const asChange = (hit: Hit): Hit => (hit.kind === "newly" ? { ...hit, kind: "change", of: "issued" } : hit);

const onlyChanges = ({ said: { hits, unknown } }: Words) =>
  unknown === "" &&
  hits.length > 0 &&
  hits.every(({ kind, of }) => kind === "change" && (of === "issued" || of === "repealed"));

function documentsBefore({ hits }: Work, at: number): Hit[] {
  const named = hits.filter(({ kind, end }) => kind === "document" && end <= at && at - end < nearby);
  const last = named.at(-1);
  if (!last || last.of === "elsewhere") return [];
  const beside = named.at(-2);
  return beside && last.start - beside.end < 2 && beside.of !== "elsewhere" ? [beside, last] : [last];
}
/** So far back the documents are still in mind. */
const nearby = 80;

/** A verb alone does not say what there was none of. */
const namesThing = ({ said }: Words) =>
  said.hits.some(({ kind }) =>
    families.some((kinds) => kinds.includes(kind) && kind !== "receive" && kind !== "newly"),
  );

/** 不予公开的申请没有引发复议: what the sentence is about is not what was missing. */
const ofItsOwn = new Set<PhraseKind>(["row", "group", "column", "from", "to", "carry", "document", "decision", "fees"]);

/** Where it was named before, nothing but being is denied: 没有发生, 未收到, 无此类案件. */
const exists =
  /^(?:发生|出现|产生|有|存在|收到|接到|收|受理|新收|提出|提起|涉及|此类|相关|该类|这类|该项|上述|任何|情[况形]|现象|案件|申请|事项|记录|业务|一|[件起例宗个份]|过|的|了|到|，)*$/;
