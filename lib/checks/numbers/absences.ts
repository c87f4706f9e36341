import type { Sum } from "../../report/live-figures";
import { excerptOf, type Finding, type Severity, sectionOf } from "../finding";
import type { AddressBook } from "./address-book";
import type { LineAt } from "./contradiction";
import { sumOfTerms } from "./evaluate";
import { sourceText } from "./explain";
import type { Heading } from "./read-line";

/** Words that say "none" or "all" without a number, and the figures that must then be 0. */
type Absence = {
  rule: string;
  severity: Severity;
  words: RegExp;
  /** Of these sentences it is not said. */
  unless?: RegExp;
  /** Only where the sentence or its heading is about applications or open government information. */
  about?: "requests" | "disclosure";
  terms: (book: AddressBook, said: string, sentence: string) => Sum;
};

const total = (book: AddressBook, row: string) => book.requests([row], ["total"]);

function kindsIn(text: string): string[] {
  const kinds = [
    ...(/复议|纠错/.test(text) ? ["reconsideration"] : []),
    ...(/诉讼|败诉|应诉/.test(text) ? ["directLitigation", "litigationAfterReconsideration"] : []),
  ];
  return kinds.length > 0 ? kinds : ["reconsideration", "directLitigation", "litigationAfterReconsideration"];
}

const about = /政府信息公开|信息公开|依申请/;
const otherBusiness = /建议|提案|工单|信访|留言|咨询|问政|热线|许可/;

const absences: Absence[] = [
  {
    rule: "N-13",
    severity: "error",
    words:
      /(?:未|没有|没)(?:收到|接到|受理)(?:过|任何)?[^，。；涉针超逾]{0,16}?(?:公开申请|依申请公开|要求公开[^，。；]{0,8}?申请)|(?<![、，]|[^，。；])无(?:政府)?(?:信息公开|依申请公开)申请/g,
    unless: /以外|除外|之外/,
    terms: (book) => total(book, "newlyReceived"),
  },
  {
    rule: "N-13",
    severity: "error",
    words:
      /(?:未|没有|没)(?:收到|接到|受理)(?:过|任何)?(?:相关|此类)?申请(?=[，。；、]|$)|(?:无|没有|暂无|未有|未发生)(?:任何)?(?:政府信息)?依申请公开(?:申请|事项|件|信息|情况|业务)?(?=[，。；]|$)|(?<=依申请公开(?:情况)?[。：:]\s*)无(?=[。；]|$)/g,
    unless: /以外|除外|之外/,
    about: "requests",
    terms: (book) => total(book, "newlyReceived"),
  },
  {
    rule: "N-13",
    severity: "warning",
    words: /(?:均已|全部已|已全部|都已)[^，。；]{0,10}?(?:办结|办理完毕|办理完成|答复完毕)|(?:均已|已全部|全部)答复/g,
    unless: otherBusiness,
    about: "requests",
    terms: (book) => total(book, "carriedOverToNextYear"),
  },
  {
    rule: "N-13",
    severity: "error",
    words: /(?:无|没有|未有)上一?年度?结转|(?:上一?年度?|20\d\d\s*年度?)(?:无|没有|未)结转(?!入)/g,
    about: "requests",
    terms: (book) => total(book, "carriedOverFromLastYear"),
  },
  {
    rule: "N-13",
    severity: "error",
    words:
      /(?:无|没有|未有)(?:申请)?(?:需要?)?(?:结转|顺延|转)(?:至|到)?(?:下一?年|次年|20\d\d\s*年)|(?<!上年|上一年|上年度|上一年度|\d年|\d年度)(?:无|没有|未有)(?:申请)?结转(?:件|申请|情况)?(?=[，。；]|$)/g,
    about: "requests",
    terms: (book) => total(book, "carriedOverToNextYear"),
  },
  {
    rule: "N-11",
    severity: "warning",
    words: /(?:均|全部|都)(?:获|被|予以|得到|为)?(?:结果)?维持/g,
    about: "disclosure",
    terms: (book, _, sentence) => book.remedies(kindsIn(sentence), ["corrected", "otherResult", "pending"]),
  },
  {
    rule: "N-11",
    severity: "error",
    words:
      /(?:未|没有|无(?!正当))(?:发生|出现|产生)?[^，。；未无零]{0,24}?(?:纠错|败诉|被纠正)[^，。；]{0,12}|零(?:纠错|败诉)/g,
    about: "disclosure",
    terms: (book, said) => book.remedies(kindsIn(said), ["corrected"]),
  },
  {
    rule: "N-11",
    severity: "error",
    words:
      /(?<!尚|仍)(?:未(?!审结|经|结|办结|按)|没有|无(?!正当))[^，。；未]{0,26}?(?:行政复议|行政诉讼)[^，。；]{0,14}|不存在[^，。；]{0,26}?(?:复议|诉讼)[^，。；]{0,14}|零(?:复议|诉讼)(?:、零(?:复议|诉讼))?|(?:(?:行政)?(?:复议|诉讼)[、和及]?){1,2}(?:案件)?(?:数量|数)?均?为零|(?<=(?:复议|诉讼)(?:情况|案件)?[。：:]\s*)无(?=[。；]|$)/g,
    unless: /未审结|未经复议|败诉|纠错|不当|超期|逾期/,
    about: "disclosure",
    terms: (book, said, sentence) => book.remedies(kindsIn(said === "无" ? sentence : said), ["total"]),
  },
  {
    rule: "N-13",
    severity: "error",
    words:
      /(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发|新增)[^，。；]{0,12}?规范性文件|(?:本[局单位机关级]+|我[局委办]|全年|本年度?|年内)(?:无|没有)(?:行政)?规范性文件(?=[，。；]|$)/g,
    terms: (book, said) => [
      ...(book.documents("normativeDocuments", "issued")[0] ?? []),
      ...(/规章/.test(said) ? (book.documents("governmentRules", "issued")[0] ?? []) : []),
    ],
  },
];

const sentenceAt = (line: string, at: number) => {
  const from = line.lastIndexOf("。", at - 1) + 1;
  const to = line.indexOf("。", at);
  return line.slice(from, to < 0 ? line.length : to);
};

function spoken(absence: Absence, line: string, heading: Heading, sentence: string): boolean {
  if (absence.unless?.test(sentence)) return false;
  if (absence.about === "requests")
    return heading.requests ? !otherBusiness.test(sentence) : about.test(sentence) && /申请/.test(sentence);
  return absence.about === undefined || heading.requests || heading.remedies || about.test(line);
}

/** Words found that say "none" or "all", and the figures that must then be 0. */
export type SaidAbsence = { absence: Absence; start: number; said: string; terms: Sum };

/** @returns what a line says there was none of, each with the figures that must then be 0. */
export function readAbsences(book: AddressBook, line: string, heading: Heading): SaidAbsence[] {
  if (!/未|没|无|零|均|全部|都|不存在/.test(line)) return [];
  return absences.flatMap((absence) =>
    [...line.matchAll(absence.words)].flatMap((match) => {
      const sentence = sentenceAt(line, match.index);
      if (!spoken(absence, line, heading, sentence)) return [];
      return [{ absence, start: match.index, said: match[0], terms: absence.terms(book, match[0], sentence) }];
    }),
  );
}

function findingOf(at: LineAt, { absence, start, said, terms }: SaidAbsence): Finding {
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
    rule: absence.rule,
    severity: corrected ? "error" : absence.severity,
    group: "number",
    section: sectionOf(at.section),
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
