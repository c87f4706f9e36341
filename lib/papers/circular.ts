import { alikeParagraphs, alikeShare, fullerSide } from "../across/alike-words";
import { type Across, strongPairs } from "../across/compare-offices";
import { mendedWords } from "../across/timeliness";
import { againstWords, unusualName } from "../across/unusual-words";
import type { NamedOffice } from "../collection/sum";
import { buildSignature, printDate } from "../document/build-signature";
import type { Block, ReportDocument } from "../document/document";
import { printedLine } from "../document/printed-text";
import { editionById } from "../editions/register";
import { chineseNumeral } from "../report/numbering";
import { content, head, label, type Part, paragraph, sentence, tableOf, titleOf } from "./paper-blocks";

export type CircularInput = {
  across: Across;
  offices: NamedOffice[];
  supervisingOffice: string;
  year: number;
  edition: string;
  /** YYYY-MM-DD, China's. */
  today: string;
};

/** In the lines in which it is printed: no term is torn apart (GB/T 9704-2012, 7.3.1). */
const subjectLines = (year: number) => [`关于${year}年政府信息公开`, "工作年度报告报送情况的通报"];
const subject = (year: number) => subjectLines(year).join("");

/** Name of the file of the 通报. */
export const circularTitle = ({ supervisingOffice, year }: Pick<CircularInput, "supervisingOffice" | "year">): string =>
  `${supervisingOffice}${subject(year)}`;

const list = (id: string, name: string, widths: number[], heads: string[], rows: Part[][]): Block =>
  tableOf(id, name, widths, [heads.map(head), ...rows], 1, "listed");

/** Who reads a 通报 reads so many lines of a list; the workbook has all. */
const mostRows = 60;
const rest = (all: number, anchor: string): Block[] =>
  all > mostRows ? [paragraph("note", `只列前 ${mostRows} 条，共 ${all} 条，其余见附表。`, anchor)] : [];

function timeBlocks({ across: { time } }: CircularInput): Block[] {
  const missing = time.missing.map(({ name }) => printedLine(name)).join("、");
  const said = `共有${time.reported}个单位报送，其中${time.inTime}个按时，${time.late.length}个迟报。${missing ? `没有报送的有${time.missing.length}个：${missing}。` : ""}`;
  if (time.late.length === 0) return [paragraph("body", said, "time")];
  const rows = time.late
    .slice(0, mostRows)
    .map(({ office, deadline, arrivedOn, days, returns, mendedAfter }) => [
      label(printedLine(office.name)),
      content(printDate(deadline)),
      content(printDate(arrivedOn)),
      content(`${days}天`),
      content(returns > 0 ? `${returns}次` : "—"),
      content(mendedWords(mendedAfter)),
    ]);
  const heads = ["单位", "到期", "报来", "迟", "退回", "退回后用了"];
  return [
    paragraph("body", said, "time"),
    list("time.late", "迟报的单位", [34, 19, 19, 10, 10, 14], heads, rows),
    ...rest(time.late.length, "time.rest"),
  ];
}

function faultBlocks({ across: { faults } }: CircularInput): Block[] {
  const { byRule, byOffice, errors, clean } = faults;
  if (errors === 0) return [paragraph("body", "各单位首次报送的报告没有发现差错。", "faults")];
  const said = `按首次报送的报告统计，${byOffice.length}个单位有差错，共${errors}处；${clean}个单位没有差错。`;
  const rules = byRule.slice(0, mostRows).map(({ name, relation, errors: count, offices }) => [
    label(relation ? `${name}（${relation}）` : name),
    content(String(count)),
    sentence(
      offices
        .slice(0, 8)
        .map((each) => `${printedLine(each.office.name)}${each.count}处`)
        .join("、") + (offices.length > 8 ? `等${offices.length}个` : ""),
    ),
  ]);
  return [
    paragraph("body", said, "faults"),
    list("faults.rules", "差错", [38, 9, 53], ["要求", "处数", "单位"], rules),
    ...rest(byRule.length, "faults.rest"),
  ];
}

function alikeBlocks({ across: { alike }, offices }: CircularInput): Block[] {
  const { pairs, left } = strongPairs(alike);
  if (pairs.length === 0) return [paragraph("body", "各单位的文字没有雷同。", "alike")];
  const nameOf = (id: string) => printedLine(offices.find((office) => office.id === id)?.name ?? "");
  const rows = pairs
    .slice(0, mostRows)
    .map((pair) => [
      label(nameOf(pair.ids[0])),
      label(nameOf(pair.ids[1])),
      content(`${alikeParagraphs(pair)}段`),
      content(`${pair.signs}字`),
      sentence(`占${nameOf(pair.ids[fullerSide(pair)])}这些段落的${alikeShare(pair)}`),
    ]);
  const said = `连续13字以上相同的计为雷同，标题、法规名称和官方格式里的固定句不算在内。有${pairs.length + left}对单位的文字雷同：`;
  return [
    paragraph("body", said, "alike"),
    list("alike.pairs", "雷同", [28, 28, 9, 11, 24], ["单位", "单位", "段落", "字数", "比例"], rows),
    ...rest(pairs.length + left, "alike.rest"),
  ];
}

function valueBlocks({ across: { values }, edition }: CircularInput): Block[] {
  if (values.length === 0) return [paragraph("body", "没有与往年、与同类单位相差很大的数字。", "values")];
  const rows = values
    .slice(0, mostRows)
    .map(({ office, address, share, value, against, words }) => [
      label(printedLine(office.name)),
      sentence(unusualName(editionById(edition), address, share)),
      content(printedLine(value)),
      content(againstWords(against)),
      sentence(words),
    ]);
  return [
    paragraph("body", `有${values.length}个数字与往年或同类单位相差较大，请有关单位核对，属实的说明原因：`, "values"),
    list("values.list", "请核对的数字", [26, 26, 13, 16, 19], ["单位", "数字", "今年", "比照", "相差"], rows),
    ...rest(values.length, "values.rest"),
  ];
}

/** 通报: what the comparison of a year's reports came to, in the form of an official circular. */
export function buildCircular(input: CircularInput): ReportDocument {
  const { supervisingOffice, year, edition, today } = input;
  const parts: [string, Block[]][] = [
    ["报送时间", timeBlocks(input)],
    ["差错", faultBlocks(input)],
    ["文字雷同", alikeBlocks(input)],
    ["请核对的数字", valueBlocks(input)],
  ];
  const opening = `现将${year}年政府信息公开工作年度报告报送和核对的情况通报如下。`;
  return {
    ...{ title: printedLine(circularTitle(input)), unit: printedLine(supervisingOffice), year, edition },
    sections: [
      {
        id: "circular",
        blocks: [
          titleOf(subjectLines(year)),
          paragraph("addressee", "各有关单位：", "addressee"),
          paragraph("body", opening, "opening"),
          ...parts.flatMap(([heading, blocks], index) => [
            paragraph("heading1", `${chineseNumeral(index + 1)}、${heading}`, `heading.${index}`),
            ...blocks,
          ]),
        ],
      },
      buildSignature({ signature: { unit: supervisingOffice, issuedOn: today } }),
    ],
  };
}
