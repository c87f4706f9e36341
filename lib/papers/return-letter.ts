import type { DecisionItem } from "../collection/submission";
import { buildSignature, printDate } from "../document/build-signature";
import type { Block, ReportDocument } from "../document/document";
import { printedLine } from "../document/printed-text";
import { content, head, type Part, paragraph, sentence, tableOf, titleOf } from "./paper-blocks";

/** An item with the words by which the office finds its place (`askedPlace`). */
export type LetterItem = Pick<DecisionItem, "is" | "should" | "why" | "severity"> & { where: string };

export type LetterInput = {
  /** To whom. */
  office: string;
  supervisingOffice: string;
  year: number;
  edition: string;
  /** YYYY-MM-DD, China's. */
  receivedOn: string;
  writtenOn: string;
  /** When to send again; null where no day is set. */
  due: string | null;
  items: LetterItem[];
  /** What is said beside the items. */
  reason?: string;
  /** 周某某，电话：000-0000000; blank: nobody is named. */
  contact?: string;
};

/** In the lines in which it is printed: no term is torn apart (GB/T 9704-2012, 7.3.1). */
const subjectLines = (year: number) => [`关于退回修改${year}年政府信息公开`, "工作年度报告的函"];
const subject = (year: number) => subjectLines(year).join("");

/** Name of the letter's file. */
export const letterTitle = ({ office, year }: Pick<LetterInput, "office" | "year">): string =>
  `${subject(year)}（${office}）`;

/** A day of the letter's own year is printed without it. */
const dayBeside = (day: string, writtenOn: string) =>
  day.slice(0, 4) === writtenOn.slice(0, 4) ? printDate(day).replace(/^\d{4}年/, "") : printDate(day);

const blank = "—";
const said = (text: string) => printedLine(text) || blank;

const row = ({ where, is, should, why }: LetterItem, number: number): Part[] => [
  content(String(number)),
  { role: "label", lines: [said(where)] },
  content(said(is)),
  content(said(should)),
  sentence(said(why)),
];

const widths = [34, 138, 92, 92, 186];
const heads = ["序", "位置", "现为", "应为", "理由"].map(head);

const listOf = (id: string, name: string, items: LetterItem[], from: number): Block =>
  tableOf(id, name, widths, [heads, ...items.map((item, index) => row(item, from + index))], 1, "listed");

function opening({ year, receivedOn, writtenOn, due, items }: LetterInput, errors: number): string {
  const again = due ? `请于${dayBeside(due, writtenOn)}前重新报来` : "请修改后重新报来";
  const received = `你单位${dayBeside(receivedOn, writtenOn)}报来的${year}年政府信息公开工作年度报告收悉。`;
  if (errors > 0) return `${received}经核对，下列${errors}处需要修改，${again}。`;
  const warnings = items.length;
  return warnings > 0
    ? `${received}经审阅，有${warnings}处请核对，需要修改的改正后一并报来，${again}。`
    : `${received}经审阅，报告需要修改，${again}。`;
}

const ended = (text: string) => (/[。？！]$/.test(text) ? text : `${text}。`);

/** 现行有效件数现为14件，应为15件：如有废止，请补填。 */
function inOneSentence({ where, is, should, why }: LetterItem): string {
  const figures = [is && `现为${printedLine(is)}`, should && `应为${printedLine(should)}`].filter(Boolean).join("，");
  return ended([printedLine(where) + figures, printedLine(why)].filter(Boolean).join("："));
}

function warningBlocks(warnings: LetterItem[], from: number): Block[] {
  if (warnings.length === 0) return [];
  if (warnings.length === 1 && from > 1)
    return [paragraph("body", `另请核对：${inOneSentence(warnings[0])}`, "warnings")];
  const list = listOf("warnings", "请核对的地方", warnings, from);
  return from > 1 ? [paragraph("body", `另请核对下列${warnings.length}处：`, "warnings.heading"), list] : [list];
}

/** 退回函: what is asked of an office, in the form of an official letter (GB/T 9704-2012). */
export function buildReturnLetter(input: LetterInput): ReportDocument {
  const { office, supervisingOffice, year, edition, writtenOn, items, reason = "", contact = "" } = input;
  const [errors, warnings] = (["error", "warning"] as const).map((severity) =>
    items.filter((item) => item.severity === severity),
  );
  const blocks: Block[] = [
    titleOf(subjectLines(year)),
    paragraph("addressee", `${printedLine(office)}：`, "addressee"),
    paragraph("body", opening(input, errors.length), "opening"),
    ...(errors.length > 0 ? [listOf("errors", "需要修改的地方", errors, 1)] : []),
    ...warningBlocks(warnings, errors.length + 1),
    ...(printedLine(reason) ? [paragraph("body", ended(printedLine(reason)), "reason")] : []),
  ];
  const note = paragraph("body", `（联系人：${printedLine(contact)}）`, "contact");
  return {
    ...{ title: printedLine(letterTitle(input)), unit: printedLine(supervisingOffice), year, edition },
    sections: [
      { id: "letter", blocks },
      buildSignature({ signature: { unit: supervisingOffice, issuedOn: writtenOn } }),
      ...(printedLine(contact) ? [{ id: "contact", blocks: [note] }] : []),
    ],
  };
}
