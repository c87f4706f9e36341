import type { AddressBook } from "./address-book";
import { type Claim, type Context, lastClaim, reading } from "./claim";
import type { Hit } from "./find-phrases";
import type { Clause } from "./lead";
import { joined } from "./row-claims";
import { sentenceAround } from "./sentence-around";

/** Parts of table four by the words for them. */
const tableKinds: Record<string, string[]> = {
  review: ["reconsideration"],
  suit: ["directLitigation", "litigationAfterReconsideration"],
  direct: ["directLitigation"],
  afterReview: ["litigationAfterReconsideration"],
};

const named = ["review", "suit", "direct", "afterReview"];
const settled = ["upheld", "corrected", "otherResult"];

/** @returns the parts of table four by the words that named them. */
export const kindsOf = (words: string[]): string[] => [...new Set(words.flatMap((word) => tableKinds[word] ?? []))];

const kindsIn = (hits: Pick<Hit, "kind">[]) => [...new Set(hits.flatMap(({ kind }) => tableKinds[kind] ?? []))];

/** All cases of the kinds, or, where the words say so or the value does, those without 尚未审结. */
function totals(book: AddressBook, kinds: string[], filed: boolean): Claim["readings"] {
  const whole = reading(book.remedies(kinds, ["total"]));
  const concluded = reading(book.remedies(kinds, settled), { concluded: true });
  return filed ? [concluded, whole] : [whole, concluded];
}

function totalClaim(book: AddressBook, kinds: string[], clause: Clause, context: Context): Claim | null {
  const open = clause.hits.find((hit) => hit.kind === "result" && describes(hit, clause));
  // 尚未审结的行政复议 1 件, 被纠正的复议和诉讼均为 0: the result may stand before the case.
  if (open)
    return resultClaim(
      book,
      open,
      { ...clause, hits: [...clause.hits.filter((hit) => hit !== open), open] },
      {
        ...context,
        remedies: joined(clause, named).map(({ kind }) => kind),
      },
    );
  const filed =
    clause.hits.some(({ kind, text }) => kind === "filed" || (kind === "conclude" && !/[答回]复/.test(text))) ||
    /备案|审结|办结/.test(clause.text);
  const litigation = kinds.some((kind) => kind !== "reconsideration");
  // Those of this year alone are not counted apart: the table holds last year's pending cases too.
  if (/新发生|新增|新收|新立/.test(clause.text))
    return { rule: litigation ? "N-10" : "N-9", strong: false, readings: [reading(book.remedies(kinds, ["total"]))] };
  return {
    rule: litigation ? "N-10" : "N-9",
    strong:
      !leavesWayOpen(kinds, clause) &&
      ((context.disclosure && !foundWrong.test(precedingClause(context)) && !inCourt(clause, context)) ||
        clause.hits.some(({ kind, text }) => kind === "disclosure" || kind === "request" || text.includes("信息公开"))),
    readings: totals(book, kinds, filed),
    topic: litigation ? "suit" : "review",
    stated: /审结|办结|已结/.test(clause.text) && !/未审结|未办结/.test(clause.text),
  };
}

/** 不等复议便起诉: a way to court that is said in words unknown is one of two, and not all suits. */
const leavesWayOpen = (kinds: string[], { hits, text }: Clause): boolean =>
  kinds.length > 1 &&
  !kinds.includes("reconsideration") &&
  hits.some(({ kind }) => kind === "review") &&
  /复议[^、和及与\d]*诉/.test(text);

/** 尚未审结 anywhere in front of the cases, any other result right before them. */
function describes({ of, end }: Hit, { hits, text, start }: Clause): boolean {
  const next = hits.find((each) => named.includes(each.kind) && each.start >= end);
  return next !== undefined && (of === "pending" || /^(?:的|[”"])*$/.test(text.slice(end - start, next.start - start)));
}

/** 行政应诉 673 件，负责人出庭 651 件: all suits of an organ, whatever they are about. */
function inCourt({ hits }: Clause, { text, tokens, claims }: Context): boolean {
  const sentence = sentenceAround(text, tokens[claims.length].start);
  return hits.at(-1)?.text.endsWith("应诉") === true && /出庭/.test(sentence) && !/信息公开/.test(sentence);
}

/** 法院认定答复不当的，复议 2 件: those of which something was found. */
const foundWrong = /(?:不当|违法|错误|不足|超期|败诉|不服|瑕疵)的，[^，。；]*$/;
const precedingClause = ({ text, tokens, claims }: Context) =>
  text.slice(Math.max(0, tokens[claims.length].start - 40), tokens[claims.length].start);

/** 结果维持 and its neighbors belong to the remedy last spoken of. */
function resultClaim(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
  const before = clause.hits.filter(({ kind, end }) => named.includes(kind) && end <= hit.start);
  const told = ofItsKind(hit, clause, context);
  const kinds =
    told ??
    (before.length > 0 ? kindsIn(before.slice(-1)) : kindsIn(context.remedies.map((kind) => ({ kind }) as Hit)));
  if (kinds.length === 0) return null;
  // 3 件被复议纠错、2 件被判败诉: no review is lost in court.
  if (/[败胜]诉/.test(hit.text) && kinds.join() === "reconsideration")
    return resultClaim(
      book,
      hit,
      { ...clause, hits: clause.hits.filter(({ kind }) => !named.includes(kind)) },
      { ...context, remedies: ["suit"] },
    );
  const results = [...new Set(joined(clause, ["result"]).map(({ of = "" }) => of))];
  const litigation = kinds.some((kind) => kind !== "reconsideration");
  // 直接起诉 8 件，复议后起诉 3 件，结果纠正…: of the last alone, or of all suits.
  const open = litigation && kinds.length === 1 && before.length === 0 && !inBracket(context);
  const wider = open ? [reading(book.remedies(kindsOf(["suit"]), results))] : [];
  const own = reading(book.remedies(kinds, results));
  const summed = lastClaim(context)?.rule === "N-7";
  return {
    rule: litigation ? "N-10" : "N-9",
    strong: context.disclosure && !(oneOfTheWays.test(hit.text) && correctedTwice(context)),
    readings: summed ? [...wider, own] : [own, ...wider],
    topic: litigation ? "suit" : "review",
  };
}

/** 复议 2 件、诉讼 3 件，其中纠错 1 件、败诉 1 件: courts decide against somebody, reviews correct. */
function ofItsKind(hit: Hit, { hits }: Clause, { text, tokens, claims, sentenceStart }: Context): string[] | null {
  const counted = new Set(claims.slice(sentenceStart).map((claim) => claim?.topic));
  if (!counted.has("review") || !counted.has("suit") || hits.some(({ kind }) => named.includes(kind))) return null;
  if (/[败胜]诉/.test(hit.text)) return kindsOf(["suit"]);
  const next = text.slice(tokens[claims.length].end, tokens[claims.length].end + 8);
  return /纠[错正]/.test(hit.text) && /^[、，和及][^，。；\d]{0,4}败诉/.test(next) ? kindsOf(["review"]) : null;
}

/** 撤销 and 责令 are ways in which a result is corrected: told apart, none of them is all. */
const oneOfTheWays = /撤销|责令|确认违法|限期/;
function correctedTwice({ text, tokens, claims }: Context): boolean {
  const { start } = tokens[claims.length];
  const sentence =
    sentenceAround(text, start)
      .split("；")
      .find((part) => text.slice(start - part.length, start + part.length).includes(part)) ?? "";
  const pieces = sentence.split(/(?=诉讼)|(?<=[\d０-９]\s?[件起宗例]?)/);
  return (
    pieces.filter((piece) =>
      /(?:撤销|责令|确认违法|纠[正错]|败诉)[^，。；、\d０-９]{0,12}[\d０-９]+\s?[件起宗例]?$/.test(piece),
    ).length > 1
  );
}

/** （维持 10 件、纠正 1 件）: the bracket holds the results of what stands before it. */
function inBracket({ text, tokens, claims }: Context): boolean {
  const before = text.slice(0, tokens[claims.length].start);
  return (
    Math.max(before.lastIndexOf("（"), before.lastIndexOf("(")) >
    Math.max(before.lastIndexOf("）"), before.lastIndexOf(")"))
  );
}

/** 径行起诉的信息公开诉讼: the way that describes the suits tells which. */
function asDescribed(spoken: Hit[], { hits, text, start }: Clause): Hit[] {
  const way = hits.findLast(
    ({ kind, end }) => (kind === "direct" || kind === "afterReview") && end <= spoken[0]?.start,
  );
  const between = way && text.slice(way.end - start, spoken[0].start - start);
  return way && spoken[0].kind === "suit" && /的[^、和及与\d]{0,10}$/.test(`${way.text}${between}`.slice(-11))
    ? [way]
    : spoken;
}

/** @returns what a number of cases speaks of. */
export function readRemedy(book: AddressBook, hit: Hit, clause: Clause, context: Context): Claim | null {
  if (hit.kind === "result") return resultClaim(book, hit, clause, context);
  if (hit.kind === "other")
    return resultClaim(
      book,
      { ...hit, of: "otherResult" },
      { ...clause, hits: [{ ...hit, kind: "result", of: "otherResult" }] },
      context,
    );
  const spoken =
    hit.kind === "cases" || hit.kind === "filed" || hit.kind === "conclude"
      ? context.remedies.map((kind) => ({ kind }) as Hit)
      : asDescribed(joined(clause, named), clause);
  const kinds = kindsIn(spoken);
  return kinds.length > 0 ? totalClaim(book, kinds, clause, context) : null;
}
