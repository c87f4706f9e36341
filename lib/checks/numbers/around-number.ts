import type { Context } from "./claim";
import type { Clause } from "./lead";
import { lastIndex, to } from "./row-claims";

/** What the sentence around a number of applications adds to the words in front of it. */

/** 结转 12 件到 2025 年: where they go is said behind the number. */
export function intoNextYear({ text, tokens, claims, year }: Context): string[][] | null {
  const { end } = tokens[claims.length];
  const into = /^(?:申请)?(?:结转)?[到至入](?:下一?年|次年|明年|(\d{4})\s*年)/.exec(text.slice(end, end + 14));
  return into && (into[1] === undefined || Number(into[1]) > year) ? [to] : null;
}

/** 办理 614 件，其中予以公开…: what is then told apart by its outcomes is all that was handled. */
export const outcomesFollow = ({ text, tokens, claims }: Context) =>
  /^(?:[（(][^（）()]{0,12}[）)])?[，,；;：:。（(]\s*(?:其中|结果)?[：:，,]?\s*(?:\d+\s*件)?(?:依法|已经?)?[“"]?(?:予以|同意|准予|全部)?公开/.test(
    text.slice(tokens[claims.length].end, tokens[claims.length].end + 40),
  );

/** 答复 2743 件，其中期限内答复 2700 件: the sentence has given the whole, what follows is likely a part of it. */
export function countedBefore(clause: Clause, context: Context, sets: string[][]): boolean {
  const before = lastIndex(context, ({ rowSets, readings, strong }) => {
    const total = readings[0].terms.every(({ address }) => address.endsWith(".total"));
    return strong && total && rowSets?.length === sets.length && rowSets[0].join() === sets[0].join();
  });
  return before >= 0 && !takenUp(clause, context, before);
}

const notAll = /不予受理|不受理|未受理|未予受理|不符合|撤回|补正|退回/;

/** 收到申请 215 件，受理 215 件: the second verb takes up all that came in, unless the sentence tells some apart. */
function takenUp(
  { text: words, hits }: Clause,
  { text, tokens, claims, sentenceStart }: Context,
  before: number,
): boolean {
  const came = text.slice(Math.max(0, tokens[before].start - 30), tokens[before].start);
  const stop = text.indexOf("。", tokens[claims.length].start);
  const sentence = text.slice(tokens[sentenceStart].start, stop < 0 ? text.length : stop);
  const opens = /^[：:，,；;\s]*(?:已|均|全部|共|依法|予以|实际|正式|并)*受理(?:申请|政府信息公开申请)?\s*$/.test(
    words,
  );
  return opens && hits.at(-1) !== undefined && /收到|收悉|接收|接到|收办|新收/.test(came) && !notAll.test(sentence);
}
