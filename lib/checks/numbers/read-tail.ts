import type { Claim } from "./claim";
import type { Hit } from "./find-phrases";
import { interpret, type Work } from "./interpret";
import { type Clause, tailOf } from "./lead";
import { remedyKinds } from "./sentence-context";
import { countable, type Token } from "./token";

/** Kinds that may stand behind their number, and those of them that decide by themselves. */
export const behindKinds = new Set([
  "to",
  "from",
  "group",
  "row",
  "column",
  "review",
  "suit",
  "direct",
  "afterReview",
  "request",
  "result",
]);
export const strongBehind = new Set([
  "to",
  "from",
  "conclude",
  "group",
  "row",
  "column",
  "result",
  "direct",
  "afterReview",
]);

/** 全年 37 件申请均已答复: nothing tells them apart. */
const ofTheYear = ({ text, context }: Work, { start, end }: Token) =>
  context.heading &&
  context.requests &&
  /(?:^|[，。；：])(?:全年|本年度?|今年|年内|全[年市县区省镇局])[的共]?\s*$/.test(
    text.slice(Math.max(0, start - 6), start),
  ) &&
  /^(?:政府信息公开|信息公开|公开)?申请(?:无一|[均都全皆无]|做到|平均|逐件|实现|按[时期]|[，。；])/.test(
    text.slice(end, end + 14),
  );

/** 共有 431 件政府信息公开申请， speaks of all; a part would be told apart by more words. */
const allOf = ({ text, context }: Work, { start }: Token, tail: { text: string; hits: Hit[] }) =>
  /(?:^|[，。；：\s])(?:一?共|总共|合计|以上|上述|全部)有?\s*$/.test(text.slice(Math.max(0, start - 8), start)) &&
  context.heading &&
  tail.hits.at(-1)?.kind === "request" &&
  tail.text.length === tail.hits.at(-1)?.end;

/** 以上 749 件申请: under their heading the applications already spoken of. */
const takenUp = ({ text, context }: Work, { start, end }: Token, hit: Hit): Hit =>
  hit.kind === "plainRequest" &&
  context.heading &&
  context.requests &&
  (/(?:以上|上述|全部)\s*$/.test(text.slice(Math.max(0, start - 3), start)) ||
    /^\s*(?:新收|收到|受理)的?$/.test(text.slice(end, end + hit.start)))
    ? { ...hit, kind: "request" }
    : hit;

/** 61 件因不掌握或需另行制作等无法提供: the group wins over its rows. */
const groupOfRows = (found: Hit[]) => {
  const group = found.find(({ kind }) => kind === "group");
  return group && found.slice(0, found.indexOf(group)).every(({ kind }) => kind === "row") ? group : undefined;
};

/** 2 件复议均获维持: what is said of all of them does not change what they are. */
const ofAllOfThem = (found: Hit[], text: string) =>
  found.length > 1 && nouns.has(found[0].kind) && saidOfAll.test(text.slice(found[0].end)) ? found.slice(0, 1) : found;
const nouns = new Set(["request", "plainRequest", "review", "suit"]);
const saidOfAll = /^的?(?:案件)?(?:均|都|全|皆|一律|已全|已经全)/;

/** 12 件维持，3 件其他: the last of what was told apart. */
const otherAlone = (found: Hit[], text: string) =>
  found.length === 1 && found[0].kind === "other" && /^\s*其[他它]\s*$/.test(text) ? found[0] : undefined;

/** What stands between the number and its words, the rows that a group is named for left out. */
const wordsBefore = (text: string, found: Hit[], hit: Hit) =>
  found
    .slice(0, found.indexOf(hit))
    .filter(() => hit.kind === "group")
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text.slice(0, hit.start));

/** 因征求意见尚在办理: why it goes to the next year is not what is counted. */
export const withoutReason = (hits: Hit[], text: string): Hit[] =>
  /^\s*(?:因|由于)/.test(text) && hits.at(-1)?.kind === "to" ? hits.slice(-1) : hits;

const examples = /^、[^，。；\d]{0,16}等[^，。；\d]{0,8}(?:不予|无法|没法|不能|不作|未予)/;

/** The number before its noun: 另有 72 件申请顺延到下年度, 有 1 件涉及…的行政复议. */
export function readTail(work: Work, token: Token, index: number, kinds: ReadonlySet<string>): Claim | null {
  const { text, hits, tokens } = work;
  const next = tokens.slice(index + 1).find(countable)?.start ?? text.length;
  const tail = tailOf(text, token.end, hits, next);
  const said = tail.hits.map((hit) => takenUp(work, token, hit));
  const counted = withoutReason(
    said.filter(({ kind }) => kind !== "disclosure"),
    tail.text,
  );
  const done = /[对将就把]\s*$/.test(text.slice(Math.max(0, token.start - 3), token.start));
  const found = done ? counted : ofAllOfThem(counted, tail.text);
  // 办结 12 件与结转 3 件之和: what is joined belongs to the next number.
  if (/^[与和及]/.test(tail.text) && token.end + tail.text.length === next) return null;
  if (found.length === 0 || found.some(({ kind }) => kind === "elsewhere")) return null;
  // 3 件属于信访、重复等不予处理: the reasons are examples of what stands behind them.
  if (examples.test(text.slice(token.end + tail.text.length, token.end + tail.text.length + 30))) return null;
  const hit =
    groupOfRows(found) ??
    otherAlone(found, tail.text) ??
    found.find(({ kind }) => strongBehind.has(kind)) ??
    found.filter(({ kind }) => kinds.has(kind)).at(-1);
  // A noun between the number and its words would be what is counted.
  if (
    !hit ||
    !(
      hit.kind === "to" ||
      /^(?:申请|案件|的|新收|收到|受理|按期|如期|及时|按时|全部|均已|依法依规|依法|依规|按规定|经审查|最终|均|决定|告知|答复|(?:有关|关于|针对|涉及)(?=政府信息公开|信息公开|$)|被|属于|为|涉及|因|公开的?(?=是|为|属|系)|要求公开的?(?=是|为|属|系)|是|来自|由|系|政府信息公开|信息公开|已|作出|\s|[或及和、需等]|原因)*$/.test(
        wordsBefore(tail.text, found, hit),
      )
    )
  )
    return null;
  const clause: Clause = {
    start: 0,
    text: tail.text,
    hits: said.filter(({ kind }) => kind !== "plainRequest" && kind !== "part"),
    gap: "",
    clean: true,
    before: [],
  };
  const claim = interpret(work, token, {
    ...clause,
    hits: clause.hits.filter(
      (each) =>
        each === hit ||
        each.kind === "column" ||
        each.kind === "disclosure" ||
        // 12 件予以公开或部分公开.
        (each.kind === "group" &&
          hit.kind === "group" &&
          /^(?:或|和|及|与)$/.test(tail.text.slice(hit.end, each.start))) ||
        // 12 件因不掌握无法提供: the row may be meant alone.
        (each.kind === "row" && hit.kind === "group"),
    ),
  });
  if (!claim) return null;
  // These words are taken: they do not lead to the next number (10 件予以公开，2 件不予公开).
  work.ends.add(token.end + tail.text.length);
  return {
    ...claim,
    strong:
      claim.strong &&
      (strongBehind.has(hit.kind) ||
        hit.kind === "other" ||
        (remedyKinds.has(hit.kind) && work.context.disclosure) ||
        hit.text.includes("信息公开") ||
        (hit.kind === "request" && !tail.hits.includes(hit)) ||
        clause.hits.some(({ kind }) => kind === "disclosure") ||
        allOf(work, token, tail) ||
        ofTheYear(work, token)),
  };
}
