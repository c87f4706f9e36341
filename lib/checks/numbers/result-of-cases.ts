import { type Claim, reading } from "./claim";
import type { Work } from "./interpret";
import type { Clause } from "./lead";
import { kindsOf } from "./remedy-claims";
import type { Token } from "./token";

const noun = /^(?:行政)?(复议|诉讼)(?:案件)?(?=[、，；。和及与]|$)/;
const nounBehind = (text: string, { end }: Token) => noun.exec(text.slice(end, end + 10));

/** The result that the clause ends with, or that of the number before where that too has its cases behind it. */
function resultIn(
  { context, text, tokens }: Work,
  index: number,
  clause: Clause | null,
  lead: string,
): string | undefined {
  const last = clause?.clean ? clause.hits.at(-1) : undefined;
  if (last?.kind === "result") return last.of;
  const before = context.claims[index - 1];
  if (!before || !/^[、和及与]\s*$/.test(lead) || !nounBehind(text, tokens[index - 1])) return undefined;
  return before.readings[0].terms[0].address.split(".")[2];
}

/** 结果维持 3 件复议、2 件诉讼: the noun behind each number tells whose result it is. */
export function resultOfCases(work: Work, index: number, clause: Clause | null, lead: string): Claim | null {
  const token = work.tokens[index];
  const cases = nounBehind(work.text, token);
  const result = cases ? resultIn(work, index, clause, lead) : undefined;
  if (!cases || !result || work.context.otherCases) return null;
  const topic = cases[1] === "复议" ? "review" : "suit";
  const terms = work.book.remedies(kindsOf([topic]), [result]);
  if (terms.length === 0) return null;
  work.ends.add(token.end + cases[0].length);
  return {
    rule: topic === "review" ? "N-9" : "N-10",
    strong: work.context.disclosure,
    readings: [reading(terms)],
    topic,
  };
}
