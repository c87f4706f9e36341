import { connective, harmless, ofTheReason } from "./between-words";
import { type Hit, hitsWithin } from "./find-phrases";

/** Words in front of a number, closed brackets left out; hits lie within `text`. */
export type Lead = { text: string; hits: Hit[] };

type Span = [from: number, to: number];

const codes = (signs: string) => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const opening = "（(";
const closing = "）)";
const closes = codes(closing);
const endsSentence = codes("。！？");

/** No bracket of a report is longer; without an end every closing one would be sought through the whole line. */
const longestBracket = 400;

function openingOf(line: string, at: number): number {
  let depth = 0;
  for (let index = at; index >= Math.max(0, at - longestBracket); index -= 1) {
    if (closing.includes(line[index])) depth += 1;
    else if (opening.includes(line[index])) depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** 予以公开（54 件）: the words before the bracket are the number's in it. */
function holdsNumberOnly(line: string, open: number, close: number, numberEnds: ReadonlySet<number>): boolean {
  return numberEnds.has(close) && /^[（(][共计\s]*[\d０-９.,．]+\D{0,2}$/.test(line.slice(open, close));
}

/** Back to the end of the sentence or of the number before, past closed brackets and out of an open one. */
function spansBefore(line: string, at: number, hits: Hit[], numberEnds: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let to = at;
  let index = at - 1;
  while (index >= 0) {
    const code = line.charCodeAt(index);
    if (endsSentence.has(code) || numberEnds.has(index + 1)) break;
    const open = closes.has(code) ? openingOf(line, index) : -1;
    // 予以公开（含部分公开） is one name.
    if (open >= 0 && holdsNumberOnly(line, open, index, numberEnds)) break;
    if (open >= 0 && !hits.some(({ start, end }) => start < open && end > index)) {
      spans.unshift([index + 1, to]);
      to = open;
      index = open;
    }
    index -= 1;
  }
  spans.unshift([index + 1, to]);
  return spans;
}

const moved = ({ kind, of, start, end, text }: Hit, by: number): Hit => ({
  kind,
  of,
  start: start + by,
  end: end + by,
  text,
});

/** @returns what leads to the number at `at`. An open bracket counts as the start of a clause. */
export function leadOf(line: string, at: number, hits: Hit[], numberEnds: ReadonlySet<number>): Lead {
  let text = "";
  const inside: Hit[] = [];
  for (const [from, to] of spansBefore(line, at, hits, numberEnds)) {
    const shift = text.length - from;
    for (const hit of hitsWithin(hits, from, to)) inside.push(shift === 0 ? hit : moved(hit, shift));
    text += line.slice(from, to);
  }
  return { text, hits: inside };
}

/** A clause with its hits, and what stands between the last of them and the number; hits count from `start` on. */
export type Clause = { start: number; text: string; hits: Hit[]; gap: string; clean: boolean; before: Hit[] };

const clauseEnds = /[，；：,;（(]/g;
const endsClause = codes("，；：,;（(");
const silent = new Set(["disclosure", "growth", "share"]);

/** @returns where the last clause that ends before `at` begins, never within a phrase; -1 where none is left. */
function clauseStart(text: string, at: number, hits: Hit[]): number {
  for (let start = at; start > 0; start -= 1)
    if (endsClause.has(text.charCodeAt(start - 1)) && !hits.some((hit) => hit.start < start && hit.end > start))
      return start;
  return at < 0 ? -1 : 0;
}

/** @returns the clause that governs the number: the last one, or one before it when the last only connects. */
export function governingClause({ text, hits }: Lead): Clause | null {
  let end = text.length;
  for (let start = clauseStart(text, end, hits); start >= 0; start = clauseStart(text, start - 1, hits)) {
    const here = hits.filter((hit) => hit.start >= start && hit.end <= end);
    const content = here.filter(({ kind }) => !silent.has(kind));
    if (content.length > 0) {
      const last = content[content.length - 1];
      const gap = text.slice(last.end, end);
      const rest = text.slice(Math.min(end + 1, text.length));
      const clean =
        (harmless.test(gap) || (last.kind === "row" && ofTheReason.test(gap))) &&
        connective.test(rest.replace(clauseEnds, ""));
      return {
        start,
        text: text.slice(start, end),
        hits: here,
        gap,
        clean,
        before: hits.filter((hit) => hit.end <= start),
      };
    }
    if (!connective.test(text.slice(start, end))) return null;
    end = Math.max(0, start - 1);
  }
  return null;
}

/** @returns the words right after the number, up to the next stop or number. */
export function tailOf(line: string, end: number, hits: Hit[], nextStart: number): Lead {
  const stop = line.slice(end).search(/[，；。、：！？（）,;]|(?<=申请)[和与及]/);
  const to = Math.min(stop < 0 ? line.length : end + stop, nextStart);
  const inside = hitsWithin(hits, end, to);
  return {
    text: line.slice(end, to),
    hits: inside.map((hit) => moved(hit, -end)),
  };
}
