import type { Sum } from "../../../report/live-figures";
import type { Severity } from "../../finding";
import type { SaidAbsence } from "../absences";
import type { Claim, Context } from "../claim";
import type { Hit } from "../find-phrases";
import { namesForeign, ofForeignBusiness } from "../foreign-business";
import { interpret, type Work } from "../interpret";
import type { Clause } from "../lead";
import { ofAnotherTime } from "../part-of-year";
import type { PhraseKind } from "../phrases/phrase";
import type { Heading } from "../read-line";
import { sentenceAround } from "../sentence-around";
import { remedyKinds } from "../sentence-context";
import type { Token } from "../token";
import { isFirm, ofYearBefore } from "./firmness";
import type { Said } from "./speech-words";
import { excepted, familiesIn, taken, whatIsMissing } from "./what-is-missing";
import { type Zero, zerosIn } from "./zero-words";

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
  // 也没有在法院输掉的: of suits.
  const court = named.length === 0 && /(?:法院|官司)[^，。；]*$/.test(work.text.slice(0, token.end + 8));
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
    remedies: court ? ["suit"] : remedies.length > 0 ? remedies : remediesBefore(work, token.start),
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
  // What heads the paragraph names both.
  const head = /^\s*[（(]?[一二三四五六七八九十\d]+[）)、.]/.test(text) ? text.indexOf("。") : -1;
  const named = hits.filter(({ kind, start, end }) => remedyKinds.has(kind) && start > head && end <= at);
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

/** 发布招生信息 213 条；无行政复议: what a part of the sentence denies of cases has nothing to do with the parts before. */
function ofOtherBusiness(text: string, token: Token, claim: Claim, context: Context): boolean {
  const behind = text.slice(token.start).split(/[，。；]/)[0];
  if (claim.topic === "requests" && ofApplications.test(behind)) return false;
  const cases = claim.topic === "review" || claim.topic === "suit";
  const from = Math.max(text.lastIndexOf("。", token.start), text.lastIndexOf("；", token.start)) + 1;
  return cases ? namesForeign(text.slice(from, token.start)) : ofForeignBusiness(text, token, claim, context);
}

/** One claim for each of what stands side by side: 规章、规范性文件; 制定、废止. */
function claimsOf(work: Work, zero: Zero, said: Said, heading: Heading, family: PhraseKind[]): Claim[] {
  const from = zero.clause[0];
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
      return claim && firm && claim.rule !== "N-2" && !ofOtherBusiness(work.text, token, claim, context) ? [claim] : [];
    }),
  );
}

const uniqueTerms = (terms: Sum): Sum => [...new Map(terms.map((term) => [term.address, term])).values()];

const severityOf = ({ topic }: Claim): Severity => (topic === "decisions" || topic === "other" ? "warning" : "error");

/** 没有公民提出申请, 个人、法人或者其他组织: whoever may apply, and no column. */
function namesAnybody(hits: Hit[]): boolean {
  const columns = hits.filter(({ kind }) => kind === "column");
  const named = new Set(columns.map(({ of }) => of));
  const asks = hits.some(({ kind }) => kind === "request" || kind === "plainRequest" || kind === "receive");
  return (
    asks &&
    ((named.has("naturalPerson") && named.size > 1) || columns.every(({ text }) => /^(?:公民|单位)$/.test(text)))
  );
}

function readZero(work: Work, zero: Zero, heading: Heading): SaidAbsence | null {
  const { text } = work;
  const sentence = sentenceAround(text, zero.start);
  if (excepted.test(sentence) || ofAnotherTime(text, zero.start)) return null;
  const hits = whatIsMissing(work, zero);
  if (!hits || hits.some((hit) => taken(hit, text))) return null;
  const anybody = namesAnybody(hits);
  // 因逾期未缴费而终止: how an application ends, where no case is named.
  const ends = hits.some(({ kind }) => kind === "row") && !hits.some(({ kind }) => remedyKinds.has(kind));
  const said: Said = {
    hits: hits.filter(({ kind }) => kind !== "part" && !(anybody && kind === "column") && !(ends && kind === "result")),
    unknown: "",
  };
  const claims = familiesIn(said, ofAll(text, zero.start) || /^[均都皆]/.test(text.slice(zero.start))).flatMap(
    (family) => claimsOf(work, zero, said, heading, family),
  );
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

/** 制发、废止、现行有效均为 0: of each of them, not of the last alone. */
const ofAll = (text: string, start: number) =>
  /[均都皆各](?:为|是|计)?\s*$/.test(text.slice(Math.max(0, start - 4), start));

const mayDeny =
  /[未没无零]|(?<![\d.])0(?![\d.])|不(?:存在|涉及|具[有备]|享有|再?(?:制[发定订]|出台|印发|实施|作出|[收征]取|产生|发生))/;
/** What a table counts is named in every such line. */
const mayCount =
  /申请|公开|复议|诉讼|应诉|官司|起诉|被诉|规章|文件|许可|处罚|强制|收费|费用|结转|不予|提供|纠[正错]|撤销|败诉|维持|处理|补正|制[发定订]|废止|失效|出台|印发|密|隐私|权益|三安全|过程性|内部|案卷|查询|掌握|现成|自然人|企业|机构|组织|重复|出版物|出具|信访|审结|结案|撤回|遗留|跨年|缴|明年|来年|次年|下一?年/;

export const mayDenyFigures = (text: string) => mayDeny.test(text) && mayCount.test(text);

/** @returns what a line that `mayDenyFigures` says there was none of, read by the words around it like the number 0. */
export function readNone(work: Work, heading: Heading): SaidAbsence[] {
  const { text, tokens } = work;
  const read: SaidAbsence[] = [];
  const done = new Set<number>();
  for (const zero of zerosIn(
    text,
    tokens,
    (index) => !work.context.claims[index]?.strong || ofAll(text, tokens[index].start),
  )) {
    if (
      done.has(zero.clause[1]) ||
      !mayCount.test(text.slice(zero.before.at(-1)?.[0] ?? zero.clause[0], zero.clause[1]))
    )
      continue;
    const none = readZero(work, zero, heading);
    if (!none) continue;
    done.add(zero.clause[1]);
    read.push(none);
  }
  return read;
}
