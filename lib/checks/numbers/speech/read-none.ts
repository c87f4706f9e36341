import type { Sum } from "../../../report/live-figures";
import type { Severity } from "../../finding";
import type { SaidAbsence } from "../absences";
import type { Claim, Context } from "../claim";
import type { Hit } from "../find-phrases";
import { ofForeignBusiness } from "../foreign-business";
import { interpret, type Work } from "../interpret";
import type { Clause } from "../lead";
import { ofAnotherTime } from "../part-of-year";
import type { PhraseKind } from "../phrases/phrase";
import type { Heading } from "../read-line";
import { sentenceAround } from "../sentence-around";
import { remedyKinds } from "../sentence-context";
import type { Token } from "../token";
import { isFirm, ofYearBefore } from "./firmness";
import { type Span, saidIn } from "./number-words";
import type { Said } from "./speech-words";
import { type Zero, zerosIn } from "./zero-words";

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
const taken = ({ kind, of, end, text: said }: Hit, text: string) =>
  (kind === "part" &&
    !/^(?:到|我|本|[局镇委市县区]|机关|单位|街道)*的?(?:(?:政府|政务)?信息公开|公开(?:政府)?信息)/.test(
      text.slice(end, end + 14),
    )) ||
  (kind === "elsewhere" && !/^(?:行政)?复议机关$/.test(said)) ||
  ["past", "growth", "procurement", "share"].includes(kind) ||
  of === "elsewhere" ||
  (kind === "change" && of === "disclosed" && /公开/.test(said));

/** 没有超期的申请, 未按时答复: some there were, only not so. */
const soMuch =
  /作为|当作|视为|超|逾|期限|时限|时间|及时|按[时期规要]|如期|规范|当[场日面]|书面|重新|完整|妥善|顺利|正常|认真|少数|一部分|[多少]$|其[余他它]|另|外|再/;

/** 除上述申请以外, 此外: some there were. */
const excepted = /以外|除外|之外|除了?上述/;

/** `rest` is what is left without the words that decide. */
type Words = { said: Said; text: string; rest: string };

function wordsIn(work: Work, [from, to]: Span): Words {
  const { hits, unknown } = saidIn(work, from, to);
  // 无纠错、无败诉: denied once more.
  const said = { hits, unknown: unknown.replace(/没有|[未无没]/g, "") };
  let rest = "";
  let at = from;
  for (const { start, end } of said.hits) {
    if (start > at) rest += work.text.slice(at, start);
    at = Math.max(at, end);
  }
  return { said, text: work.text.slice(from, to), rest: rest + work.text.slice(at, Math.max(at, to)) };
}

const familyOf = ({ hits }: Said) => families.find((kinds) => hits.some(({ kind }) => kinds.includes(kind)));

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
  const after = behind.said.hits;
  // 没有受理过公开申请, 没有予以公开的情况: denied, where 没有办结的申请 names what is left.
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
function whatIsMissing(work: Work, zero: Zero): Hit[] | null {
  const behind = wordsIn(work, [zero.end, zero.clause[1]]);
  const front = wordsIn(work, [zero.clause[0], zero.start]);
  if (partOfName(work, zero, behind) || behind.said.unknown !== "" || front.said.unknown !== "") return null;
  if (soMuch.test(behind.rest) || excepted.test(front.text) || /[受被]$/.test(front.text)) return null;
  if (namesThing(behind)) {
    const own = front.said.hits;
    if (own.some(({ kind }) => kind === "past") && behind.said.hits.some(({ kind }) => kind === "carry"))
      return behind.said.hits.map((hit) => (hit.kind === "carry" ? { ...hit, kind: "from" } : hit));
    return own.some(({ kind }) => ofItsOwn.has(kind)) ? null : [...own, ...behind.said.hits];
  }
  if (!exists.test(behind.text)) return null;
  if (namesThing(front)) return [...front.said.hits, ...behind.said.hits];
  const near = zero.before.map((span) => wordsIn(work, span)).find(namesThing);
  const hits = [...(near?.said.hits ?? []), ...front.said.hits, ...behind.said.hits];
  return near && near.said.unknown !== "" ? null : hits;
}

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

/** The words themselves name applications, or the heading does. */
const ofApplications =
  /信息公开(?:的|类|方面|事项)*(?:申请|请求)|依申请|公开申请|申请(?:的)?(?:政府)?(?:信息)?公开|公开(?:政府)?信息的?申请/;
const ofDisclosure = /信息公开|依申请/;
const otherCases =
  /复议机关(?![没未作纠维撤决均予责])|[^，。；、（\d]{2,10}类(?:的)?(?:行政)?(?:复议|诉讼)|劳动|民事|刑事|工伤|仲裁/;

function contextOf(work: Work, token: Token, heading: Heading, hits: Hit[]): Context {
  const sentence = sentenceAround(work.text, token.start);
  const named: string[] = hits.filter(({ kind }) => remedyKinds.has(kind)).map(({ kind }) => kind);
  // 被复议机关纠正、法院判决败诉: a court decides suits.
  const remedies =
    hits.some(({ kind, text }) => kind === "result" && /判决|[胜败]诉/.test(text)) && named.length > 0
      ? [...named, "suit"]
      : named;
  const requests =
    heading.requests ||
    work.context.requests ||
    hits.some(({ kind }) => kind === "request") ||
    ofApplications.test(sentence);
  return {
    ...work.context,
    tokens: [token],
    claims: [],
    sentenceStart: 0,
    requests,
    remedies: remedies.length > 0 ? remedies : remediesBefore(work, token.start),
    documents: [],
    change: undefined,
    sorted: false,
    heading: heading.requests || heading.remedies,
    disclosure: heading.requests || heading.remedies || ofDisclosure.test(work.text),
    otherCases: otherCases.test(sentence) && !ofDisclosure.test(sentence),
    attributes: false,
  };
}

/** 诉讼 2 件，没有败诉的: of what was named last. */
function remediesBefore({ text, hits }: Work, at: number): string[] {
  const named = hits.filter(({ kind, end }) => remedyKinds.has(kind) && end <= at);
  const last = named.at(-1);
  if (!last) return ["review", "suit"];
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at));
  const near = named.filter(({ start }) => start > from);
  return near.length > 0 && /[、和及与]$/.test(text.slice(0, last.start)) ? near.map(({ kind }) => kind) : [last.kind];
}

const zeroToken = ({ start, end }: Zero, unit: string): Token => ({
  kind: "quantity",
  start,
  end,
  numberEnd: end,
  value: 0,
  unit,
  decimals: 0,
  step: 1,
});

/** One claim for each of what stands side by side: 规章、规范性文件; 制定、废止. */
function claimsOf(work: Work, zero: Zero, said: Said, heading: Heading, from: number): Claim[] {
  const family = familyOf(said);
  if (!family) return [];
  const token = zeroToken(zero, family.includes("fees") ? "万元" : "件");
  const context = contextOf(work, token, heading, said.hits);
  if (ofYearBefore(context)) return [];
  const inTopic = (hit: Hit): Hit =>
    hit.kind === "plainRequest" && context.requests
      ? { ...hit, kind: "request" }
      : hit.kind === "change" && hit.of === "disclosed"
        ? { ...hit, of: "issued" }
        : hit;
  const members = said.hits.filter(({ kind }) => family.includes(kind));
  const changes = said.hits.filter(({ kind }) => kind === "change");
  const rest = said.hits.filter(
    (hit) =>
      !members.includes(hit) && !["change", "handle", "conclude"].includes(hit.kind) && !remedyKinds.has(hit.kind),
  );
  const pairs = family.includes("document") && changes.length > 0 ? changes : [null];
  return members.flatMap((member) =>
    pairs.flatMap((change) => {
      const hits = [...rest, ...(change ? [change] : []), member].map(inTopic);
      const clause: Clause = {
        start: from,
        text: work.text.slice(zero.clause[0], zero.clause[1]),
        hits,
        gap: "",
        clean: true,
        before: [],
      };
      const named =
        family.includes("document") && change ? { ...clause, hits: [...rest, member, change].map(inTopic) } : clause;
      const claim = interpret({ ...work, context, tokens: [token] }, token, named);
      const firm =
        claim &&
        (claim.topic === "decisions" ||
          claim.topic === "other" ||
          (member.kind === "group" && context.requests) ||
          isFirm({ claim, clause: named, context, token, said: { hits, unknown: "" } }));
      return claim && firm && claim.rule !== "N-2" && !ofForeignBusiness(work.text, token, claim) ? [claim] : [];
    }),
  );
}

const uniqueTerms = (terms: Sum): Sum => [...new Map(terms.map((term) => [term.address, term])).values()];

const severityOf = ({ topic }: Claim): Severity => (topic === "decisions" || topic === "other" ? "warning" : "error");

function readZero(work: Work, zero: Zero, heading: Heading): SaidAbsence | null {
  const { text } = work;
  const sentence = sentenceAround(text, zero.start);
  if (excepted.test(sentence) || ofAnotherTime(text, zero.start)) return null;
  const hits = whatIsMissing(work, zero);
  if (!hits || hits.some((hit) => taken(hit, text))) return null;
  const said: Said = { hits: hits.filter(({ kind }) => kind !== "part"), unknown: "" };
  const claims = claimsOf(work, zero, said, heading, zero.clause[0]);
  if (claims.length === 0) return null;
  const terms = uniqueTerms(claims.flatMap(({ readings }) => readings[0].terms));
  const [first] = claims;
  const remedial = first.topic === "review" || first.topic === "suit";
  return {
    rule: remedial ? "N-11" : "N-13",
    severity: severityOf(first),
    start: zero.start,
    said: text.slice(zero.start, zero.clause[1]),
    terms,
  };
}

export const mayDeny = /[未没无零]|不存在|不涉及/;
/** What a table counts is named in every such line. */
const mayCount = /申请|公开|复议|诉讼|应诉|官司|起诉|被诉|规章|文件|许可|处罚|强制|收费|费用|结转|不予|提供/;

/** @returns what a line says there was none of, read by the words around it like the number 0. */
export function readNone(work: Work, heading: Heading): SaidAbsence[] {
  const { text, tokens } = work;
  if (!mayDeny.test(text) || !mayCount.test(text)) return [];
  const read: SaidAbsence[] = [];
  const done = new Set<number>();
  for (const zero of zerosIn(text, tokens)) {
    if (done.has(zero.clause[1])) continue;
    const none = readZero(work, zero, heading);
    if (!none) continue;
    done.add(zero.clause[1]);
    read.push(none);
  }
  return read;
}
