import type { Sum } from "../../report/live-figures";
import type { Severity } from "../finding";
import type { AddressBook } from "./address-book";

/** What is said of all of them, 均已办结 and 均获维持, and the figures that must then be 0. "None" is read by speech/read-none.ts. */
export type Absence = {
  rule: string;
  severity: Severity;
  /** Without this, found at one look, a line is spared the long expression. */
  sign: RegExp;
  words: RegExp;
  /** Of these sentences it is not said. */
  unless?: RegExp;
  /** The sentence or its heading is about applications, or about open government information. */
  about: "requests" | "disclosure";
  terms: (book: AddressBook, said: string, sentence: string) => Sum;
};

const total = (book: AddressBook, row: string) => book.requests([row], ["total"]);

function kindsIn(text: string): string[] {
  const kinds = [
    ...(/复议|纠错/.test(text) ? ["reconsideration"] : []),
    ...(/诉讼|败诉|应诉|起诉|被诉|官司/.test(text) ? ["directLitigation", "litigationAfterReconsideration"] : []),
  ];
  return kinds.length > 0 ? kinds : ["reconsideration", "directLitigation", "litigationAfterReconsideration"];
}

const otherBusiness = /建议|提案|工单|信访|留言|咨询|问政|热线|许可/;
export const absences: Absence[] = [
  {
    rule: "N-13",
    severity: "warning",
    sign: /均已|全部|都已/,
    words:
      /(?:均已|全部已|已全部|都已)[^，。；]{0,10}?(?:办结|办理完毕|办理完成|答复完毕)(?!或|、结转)|(?:均已|已全部|(?<!占了?)全部)答复(?!均|都|为|使用|意见|文书|书|内容|格式|中)/g,
    unless: otherBusiness,
    about: "requests",
    terms: (book) => total(book, "carriedOverToNextYear"),
  },
  {
    rule: "N-11",
    severity: "warning",
    sign: /维持|胜诉/,
    words:
      /(?:均|全部|都|皆|一律)(?:已)?(?:获|被|予以|得到|为|得以)?(?:法院|复议机关)?(?:结果|判决|裁决)?(?:维持|胜诉)/g,
    about: "disclosure",
    terms: (book, _, sentence) => book.remedies(kindsIn(sentence), ["corrected", "otherResult", "pending"]),
  },
];
