import type { Sum } from "../../report/live-figures";
import { sectionOfText } from "../../report/place";
import { excerptOf, type Finding, type Severity } from "../finding";
import { type Absence, absences } from "./absence-words";
import type { AddressBook } from "./address-book";
import type { LineAt } from "./contradiction";
import { sumOfTerms } from "./evaluate";
import { sourceText } from "./explain";
import { namesForeign } from "./foreign-business";
import { ofAnotherTime } from "./part-of-year";
import type { Heading } from "./read-line";
import { sentenceAround } from "./sentence-around";
import { ofOtherCause } from "./sentence-context";

const about = /政府信息公开|信息公开|依申请/;
const otherBusiness = /建议|提案|工单|信访|留言|咨询|问政|热线|许可/;
/** Of the office that decides reviews, or of other business: not those about this unit's disclosure. */
const otherRemedies =
  /(?:受理|收到|办理|审理|审结)[^，。；]{0,8}(?:行政)?复议|复议(?:机构|体制|委员会)|出庭|调解|劳动|工伤|民事/;

function spoken(absence: Absence, line: string, at: number, heading: Heading, sentence: string): boolean {
  if (absence.unless?.test(sentence) || (absence.about === "requests" && namesForeign(line.slice(0, at)))) return false;
  if (absence.about === "requests")
    return heading.requests ? !otherBusiness.test(sentence) : /申请/.test(sentence) && about.test(sentence);
  if (ofOtherCause(sentence)) return false;
  if (heading.requests || heading.remedies || about.test(line)) return true;
  return /复议|诉讼|应诉/.test(sentence) && !otherRemedies.test(sentence);
}

/** 上年结转的 34 件均已办结: these alone, not what came in this year. */
const ofLastYears = (line: string, { index, 0: said }: RegExpExecArray) =>
  /补正后$/.test(line.slice(Math.max(0, index - 3), index)) ||
  (/办|答复/.test(said) &&
    /^(?:均|全部|都|已)/.test(said) &&
    /(?:上一?年度?|去年|往年|历年|[年期]初|\d{4}\s?年度?)[^，。；]{0,4}结转[^，。；]{0,16}$/.test(
      line.slice(Math.max(0, index - 30), index),
    ));

/** 除 3 件结转外，其余均已答复: what is left out has just been told. */
const ofTheRest = (line: string, at: number) =>
  /(?:其余|其他|剩余|余下)[^，。；]{0,8}$|(?:除|除了)[^。；]{1,24}(?:外|以外|之外)，[^，。；]{0,10}$|[（(][^（）()]{0,12}(?:[不未]计入|另行?统计)[^（）()]{0,8}[）)]，$/.test(
    line.slice(Math.max(0, at - 40), at),
  );

/** Words that say "none" or "all", and the figures that must then be 0. */
export type SaidAbsence = { rule: string; severity: Severity; start: number; said: string; terms: Sum };

/** @returns what a line says of all there was, each with the figures that must then be 0. */
export function readAbsences(book: AddressBook, line: string, heading: Heading): SaidAbsence[] {
  if (!/[均都皆]|全部|一律/.test(line)) return [];
  return absences.flatMap((absence) =>
    (absence.sign.test(line) ? [...line.matchAll(absence.words)] : []).flatMap((match) => {
      const sentence = sentenceAround(line, match.index);
      if (ofLastYears(line, match) || ofTheRest(line, match.index)) return [];
      if (!spoken(absence, line, match.index, heading, sentence) || ofAnotherTime(line, match.index)) return [];
      const { rule, severity } = absence;
      return [{ rule, severity, start: match.index, said: match[0], terms: absence.terms(book, match[0], sentence) }];
    }),
  );
}

function findingOf(at: LineAt, { rule, severity, start, said, terms }: SaidAbsence): Finding {
  const value = sumOfTerms(terms, at.figures) ?? 0;
  const nonzero = terms.filter(({ address }) => Number(at.figures.get(address) ?? 0) !== 0);
  const corrected = nonzero.some(({ address }) => address.endsWith(".corrected"));
  const source = sourceText(
    at.edition,
    { kind: nonzero.length > 1 ? "sum" : "figure", terms: nonzero },
    at.figures,
    undefined,
  );
  return {
    rule,
    severity: corrected ? "error" : severity,
    group: "number",
    section: sectionOfText(at.section),
    addresses: nonzero.map(({ address }) => address),
    message: `文中写“${said}”，表里却不是 0。${source}，请改文字或改表`,
    expected: String(value),
    actual: said,
    basis: "文中的说法与表格一致",
    excerpt: excerptOf(at.line, start, start + said.length),
    place: { section: at.section, paragraph: at.paragraph, start, end: start + said.length },
  };
}

/** 未收到申请, 均已办结, 均获维持 and the like, held against the tables. */
export const checkAbsences = (at: LineAt, said: SaidAbsence[]): Finding[] =>
  said
    .filter(({ terms }) => terms.some(({ address }) => Number(at.figures.get(address) ?? 0) > 0))
    .map((each) => findingOf(at, each));
