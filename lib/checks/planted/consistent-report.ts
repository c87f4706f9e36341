import { figuresOf } from "../../editions/figures-of-edition";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { piecesOf } from "../../report/live-figures";
import { blankReport, type Figures, proseIds, type Report } from "../../report/values";
import type { CheckedReport, CheckInput } from "../check-input";
import { addressBookOf } from "../numbers/address-book";

/** A made-up report in which everything agrees, and last year's: the ground on which errors are planted. */

const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicInterestOrganization",
  "legalServiceAgency",
  "otherOrganization",
];

/** Outcomes of a natural person, by row; other columns take a share of them. */
const weights = [1, 0.3, 0.05, 0.1, 0.2, 0.08];

/** @param carriedOver what last year handed over, by column. */
function requestFigures(editionId: string, size: number, carriedOver: number[], toNext: number[]): Figures {
  const book = addressBookOf(editionById(editionId));
  const figures: Figures = {};
  const rows = book.rows("outcomes").filter((row) => row !== "outcomesTotal");
  columns.forEach((column, index) => {
    const outcomes = rows.map((row, at) => [row, Math.floor(weights[index] * (size + ((at * 37) % 29)))] as const);
    for (const [row, value] of outcomes) figures[`requests.${row}.${column}`] = value;
    const handled = outcomes.reduce((sum, [, value]) => sum + value, 0);
    figures[`requests.carriedOverFromLastYear.${column}`] = carriedOver[index];
    figures[`requests.carriedOverToNextYear.${column}`] = toNext[index];
    figures[`requests.newlyReceived.${column}`] = handled + toNext[index] - carriedOver[index];
  });
  return figures;
}

const remedies = (values: number[]): Figures =>
  Object.fromEntries(
    ["reconsideration", "directLitigation", "litigationAfterReconsideration"].flatMap((kind, at) =>
      ["upheld", "corrected", "otherResult", "pending"].map((result, index) => [
        `remedies.${kind}.${result}`,
        values[at * 4 + index],
      ]),
    ),
  );

const disclosure: Record<string, Figures> = {
  "2021": {
    "article20Item1.governmentRules.issued": 2,
    "article20Item1.governmentRules.repealed": 1,
    "article20Item1.governmentRules.inForce": 13,
    "article20Item1.administrativeNormativeDocuments.issued": 17,
    "article20Item1.administrativeNormativeDocuments.repealed": 9,
    "article20Item1.administrativeNormativeDocuments.inForce": 148,
    "article20Item5.administrativeLicensing.decisions": 44721,
    "article20Item6.administrativePenalty.decisions": 8615,
    "article20Item6.administrativeCompulsion.decisions": 733,
    "article20Item8.administrativeFees.amountCharged": "9617.16",
  },
  "2019": {
    "article20Item1.governmentRules.newlyMade": 2,
    "article20Item1.governmentRules.newlyDisclosed": 2,
    "article20Item1.governmentRules.totalDisclosed": 13,
    "article20Item1.normativeDocuments.newlyMade": 17,
    "article20Item1.normativeDocuments.newlyDisclosed": 16,
    "article20Item1.normativeDocuments.totalDisclosed": 148,
    "article20Item5.administrativeLicensing.itemsLastYear": 320,
    "article20Item5.administrativeLicensing.changeThisYear": -8,
    "article20Item5.administrativeLicensing.decisions": 44721,
    "article20Item5.otherPublicServices.itemsLastYear": 96,
    "article20Item5.otherPublicServices.changeThisYear": 4,
    "article20Item5.otherPublicServices.decisions": 5120,
    "article20Item6.administrativePenalty.itemsLastYear": 810,
    "article20Item6.administrativePenalty.changeThisYear": 0,
    "article20Item6.administrativePenalty.decisions": 8615,
    "article20Item6.administrativeCompulsion.itemsLastYear": 71,
    "article20Item6.administrativeCompulsion.changeThisYear": -2,
    "article20Item6.administrativeCompulsion.decisions": 733,
    "article20Item8.administrativeFees.itemsLastYear": 12,
    "article20Item8.administrativeFees.changeThisYear": -1,
    "article20Item9.centralizedProcurement.projects": 86,
    "article20Item9.centralizedProcurement.totalAmount": "5363.28",
  },
};

/** Last year's table two, from which this year's follows. */
const disclosureBefore: Record<string, Figures> = {
  "2021": {
    ...disclosure["2021"],
    "article20Item1.governmentRules.inForce": 12,
    "article20Item1.administrativeNormativeDocuments.inForce": 140,
  },
  "2019": {
    ...disclosure["2019"],
    "article20Item5.administrativeLicensing.itemsLastYear": 328,
    "article20Item5.otherPublicServices.itemsLastYear": 92,
    "article20Item6.administrativeCompulsion.itemsLastYear": 73,
    "article20Item8.administrativeFees.itemsLastYear": 13,
    "article20Item1.governmentRules.totalDisclosed": 11,
    "article20Item1.normativeDocuments.totalDisclosed": 132,
  },
};

const sum = (terms: { address: string }[]) => `{{${terms.map(({ address }) => address).join(" + ")}}}`;
const share = (part: { address: string }[], whole: string) =>
  `{{${part.length > 1 ? `(${part.map(({ address }) => address).join(" + ")})` : part[0].address} / ${whole}}}`;

function prose(editionId: string, year: number): Report["text"] {
  const book = addressBookOf(editionById(editionId));
  const total = (of: string) => book.requests(book.rows(of), ["total"]);
  const cell = (address: string) => sum([{ address }]);
  const suits = (results: string[]) =>
    sum(book.remedies(["directLitigation", "litigationAfterReconsideration"], results));
  const handled = "requests.outcomesTotal.total";
  const documents =
    editionId === "2021"
      ? `全年制发规章${cell("article20Item1.governmentRules.issued")}件、行政规范性文件${cell("article20Item1.administrativeNormativeDocuments.issued")}件，废止行政规范性文件${cell("article20Item1.administrativeNormativeDocuments.repealed")}件，现行有效行政规范性文件${cell("article20Item1.administrativeNormativeDocuments.inForce")}件。`
      : `全年新制作规章${cell("article20Item1.governmentRules.newlyMade")}件、规范性文件${cell("article20Item1.normativeDocuments.newlyMade")}件。`;
  return {
    preamble: `根据《中华人民共和国政府信息公开条例》要求，由某某市人民政府办公室编制本报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。\n如有疑问，请与某某市人民政府办公室联系（地址：某某市某某路1号，邮编：880001，电话：0360-80000001，电子邮箱：xxgk@example.gov.cn）。`,
    overview: [
      `${year}年，全市行政机关围绕中心工作做好公开和解读，各项工作平稳有序。`,
      "（一）主动公开情况",
      `全年主动公开政府信息5300条，其中：政策文件520条；工作动态3980条；财政信息800条。${documents}作出行政许可决定${cell("article20Item5.administrativeLicensing.decisions")}件，与行政执法年度数据一致。`,
      "（二）依申请公开情况",
      `全市新收政府信息公开申请${cell("requests.newlyReceived.total")}件，上年结转${cell("requests.carriedOverFromLastYear.total")}件，办结${cell(handled)}件，结转下年度继续办理${cell("requests.carriedOverToNextYear.total")}件。新收申请中，自然人${cell("requests.newlyReceived.naturalPerson")}件。`,
      `办结的申请中，予以公开${sum(total("disclosed"))}件，占${share(total("disclosed"), handled)}；部分公开${sum(total("partlyDisclosed"))}件，不予公开${sum(total("withheld"))}件，无法提供${sum(total("unableToProvide"))}件，不予处理${sum(total("notProcessed"))}件，其他处理${sum(total("otherwiseHandled"))}件。`,
      `政府信息公开行政复议${cell("remedies.reconsideration.total")}件，其中结果维持${cell("remedies.reconsideration.upheld")}件，结果纠正${cell("remedies.reconsideration.corrected")}件；政府信息公开行政诉讼${suits(["total"])}件，其中尚未审结${suits(["pending"])}件。直接起诉的案件均不涉及不予公开。`,
      "（三）政府信息管理情况",
      "公文办理时同步确定公开属性，发布前逐条审查，对历年文件集中清理一次。",
      "（四）政府信息公开平台建设情况",
      "门户网站公开专栏设检索、下载和申请三个入口，政务新媒体按月检查更新。",
      "（五）监督保障情况",
      "公开工作列入年度考核，请社会各界评议，全年没有需要责任追究的情形。",
    ].join("\n"),
    problemsAndImprovements:
      "（一）存在的主要问题\n一是政策解读的形式还不够多样；二是个别单位答复说理不足。\n（二）改进情况\n下一步，一是每件重要政策配一份图解；二是编印答复范例，逐季会商疑难申请。",
    otherMatters: `${year}年，全市收取信息处理费2230元。其中，某某局880元，某某街道1350元。`,
  };
}

/** Live figures written out, as in a report that was typed by hand. */
function printed(report: Report, figures: CheckedReport["figures"]): Report {
  const text = { ...report.text };
  for (const section of proseIds)
    text[section] = text[section]
      .split("\n")
      .map((line) =>
        piecesOf(line, figures)
          .map((piece) => piece.text)
          .join(""),
      )
      .join("\n");
  return { ...report, text };
}

function checked(editionId: string, year: number, figures: Figures): CheckedReport {
  const edition = editionById(editionId);
  const all = deriveFigures(edition, figures);
  const report: Report = {
    ...blankReport(editionId, { name: "某某市人民政府", kind: "government" }, year),
    figures,
    units: editionId === "2019" ? { "article20Item9.centralizedProcurement.totalAmount": "万元" } : {},
    text: prose(editionId, year),
    signature: { unit: "某某市人民政府", issuedOn: `${year + 1}-03-20` },
  };
  return { edition, report: printed(report, all), figures: all, printed: totalsOf(editionId, figures) };
}

function totalsOf(editionId: string, figures: Figures): CheckedReport["printed"] {
  const edition = editionById(editionId);
  const all = deriveFigures(edition, figures);
  return Object.fromEntries(
    [...figuresOf(edition).values()]
      .filter(({ parts }) => parts)
      .map(({ address }) => [address, all.get(address) ?? null]),
  );
}

/** @returns a report of the edition without a fault, with printed totals and last year's report beside it. */
export function consistentReport(editionId: "2019" | "2021"): CheckInput {
  const year = editionId === "2019" ? 2020 : 2024;
  const handedOver = [31, 4, 0, 1, 2, 0];
  const last = {
    ...requestFigures(editionId, 58, [11, 2, 0, 0, 1, 0], handedOver),
    ...remedies([41, 7, 13, 5, 9, 1, 4, 3, 6, 0, 2, 2]),
    ...disclosureBefore[editionId],
  };
  const now = {
    ...requestFigures(editionId, 63, handedOver, [38, 6, 1, 0, 3, 1]),
    ...remedies([47, 8, 15, 6, 11, 2, 5, 4, 7, 1, 3, 2]),
    ...disclosure[editionId],
  };
  const before = checked(editionId, year - 1, last);
  before.report.text = {
    ...before.report.text,
    overview: "上年的情况另有报告。",
    problemsAndImprovements: "上年的问题已经改进。",
  };
  return { ...checked(editionId, year, now), lastYear: before };
}
