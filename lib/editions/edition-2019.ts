import type { Edition, Heading } from "./edition";
import {
  applicantColumns,
  article50,
  carriedOverFromLastYearRow,
  carriedOverToNextYearRow,
  disclosedRow,
  newlyReceivedRow,
  notProcessedRows,
  outcomesTotalRow,
  overviewAspects,
  overviewOfficialText,
  partlyDisclosedRow,
  remediesFrame,
  requestsBalance,
  requestsCorner,
  requestsWidths,
  unableToProvideRows,
  withheldRows,
} from "./shared-tables";

const itemsLastYear: Heading = { id: "itemsLastYear", label: "上一年项目数量", help: "上一年末的事项数。" };
const changeThisYear: Heading = {
  id: "changeThisYear",
  label: "本年增/减",
  measure: "change",
  help: "比上一年增加或减少的事项数，减少的写负数，如 -8。",
};
const decisions: Heading = { id: "decisions", label: "处理决定数量", help: "本年作出的处理决定件数。" };

/** 国办公开办函〔2019〕60号 (试行), report years 2019 and 2020. */
export const edition2019: Edition = {
  id: "2019",
  title: "《中华人民共和国政府信息公开工作年度报告格式（试行）》",
  issuedAs: "国办公开办函〔2019〕60号",
  reportingYears: { from: 2019, to: 2020 },
  preamble: {
    basis: "根据《中华人民共和国政府信息公开条例》（国令第711号）和国办公开办函〔2019〕60号要求，{unit}编制本报告。",
    scope:
      "报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    website: "本报告电子版可在{website}查阅和下载。",
    contact: "如对本报告有疑问，请与{unit}联系（{contact}）。",
  },
  sections: [
    {
      id: "overview",
      kind: "prose",
      number: "一",
      heading: "一、总体情况",
      short: "总体情况",
      guidance: "写五个方面。数字用“插入数字”从表里取，表改了文字跟着改。",
      officialText: {
        text: overviewOfficialText,
        source:
          "国办公开办函〔2021〕30号一、报告内容（一），节录到括号为止。60号的这一段没有查到，已公布的 2019 年度报告写的也是这五个方面",
        standing: "excerpt",
      },
      placeholder: "从这里开始写，或先插入五个方面的标题",
      aspects: overviewAspects,
      aspectsRequired: true,
    },
    {
      id: "proactiveDisclosure",
      kind: "table",
      number: "二",
      heading: "二、主动公开政府信息情况",
      short: "主动公开",
      guidance: "没有的填 0。“本年增/减”减少的写负数。采购总金额连单位一起填。",
      officialText: { text: article50.item1, source: article50.source, standing: "law" },
      frame: {
        name: "表二",
        widths: [31, 22, 22, 22],
        density: "normal",
        remarks: "inCell",
        tables: [
          {
            id: "article20Item1",
            caption: "第二十条第（一）项",
            corner: "信息内容",
            columns: [
              { id: "newlyMade", label: "本年新制作数量", help: "本年新制作的件数。" },
              { id: "newlyDisclosed", label: "本年新公开数量", help: "本年新公开的件数，一般不多于新制作。" },
              { id: "totalDisclosed", label: "对外公开总数量", help: "到年底对外公开的总件数。" },
            ],
            rows: [
              {
                id: "governmentRules",
                label: "规章",
                help: "由国务院部门、省级政府、设区的市和自治州政府制定。其他机关一般填 0。",
              },
              { id: "normativeDocuments", label: "规范性文件" },
            ],
          },
          {
            id: "article20Item5",
            caption: "第二十条第（五）项",
            corner: "信息内容",
            columns: [itemsLastYear, changeThisYear, decisions],
            rows: [
              { id: "administrativeLicensing", label: "行政许可" },
              { id: "otherPublicServices", label: "其他对外管理服务事项" },
            ],
          },
          {
            id: "article20Item6",
            caption: "第二十条第（六）项",
            corner: "信息内容",
            columns: [itemsLastYear, changeThisYear, decisions],
            rows: [
              { id: "administrativePenalty", label: "行政处罚" },
              { id: "administrativeCompulsion", label: "行政强制" },
            ],
          },
          {
            id: "article20Item8",
            caption: "第二十条第（八）项",
            corner: "信息内容",
            columns: [itemsLastYear, changeThisYear],
            rows: [{ id: "administrativeFees", label: "行政事业性收费", help: "填收费项目数，不是金额。" }],
          },
          {
            id: "article20Item9",
            caption: "第二十条第（九）项",
            corner: "信息内容",
            columns: [
              { id: "projects", label: "采购项目数量", unitInCell: { suggestions: ["次", "个", "项"] } },
              {
                id: "totalAmount",
                label: "采购总金额",
                measure: "amount",
                unitInCell: { suggestions: ["万元", "元"] },
                help: "格式没有规定单位，请把单位一起填上。",
              },
            ],
            rows: [{ id: "centralizedProcurement", label: "政府集中采购" }],
          },
        ],
      },
    },
    {
      id: "requests",
      kind: "table",
      number: "三",
      heading: "三、收到和处理政府信息公开申请情况",
      short: "申请情况",
      guidance: "单位：件。统计期限 1 月 1 日至 12 月 31 日。灰底带 ∑ 的格自动合计，不用填。",
      officialText: { text: article50.item2, source: article50.source, standing: "law" },
      frame: {
        name: "表三",
        widths: requestsWidths,
        density: "tight",
        remarks: "below",
        tables: [
          {
            id: "requests",
            corner: requestsCorner,
            balance: requestsBalance,
            columns: applicantColumns,
            rows: [
              newlyReceivedRow,
              carriedOverFromLastYearRow,
              {
                id: "outcomes",
                label: "三、本年度办理结果",
                children: [
                  disclosedRow,
                  partlyDisclosedRow,
                  withheldRows,
                  unableToProvideRows,
                  notProcessedRows,
                  {
                    id: "otherwiseHandled",
                    label: "（六）其他处理",
                    help: "逾期不补正、逾期未缴费、主动撤回等都计在这里。",
                  },
                  outcomesTotalRow,
                ],
              },
              carriedOverToNextYearRow,
            ],
          },
        ],
      },
    },
    {
      id: "remedies",
      kind: "table",
      number: "四",
      heading: "四、政府信息公开行政复议、行政诉讼情况",
      headingAliases: [
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      ],
      short: "复议诉讼",
      guidance: "单位：件。填因政府信息公开工作发生的案件，含上年未审结、结转到今年的。",
      officialText: { text: article50.item3, source: article50.source, standing: "law" },
      frame: remediesFrame,
    },
    {
      id: "problemsAndImprovements",
      kind: "prose",
      number: "五",
      heading: "五、存在的主要问题及改进情况",
      headingAliases: ["五、政府信息公开工作存在的主要问题及改进情况"],
      short: "问题改进",
      guidance: "写今年存在的主要问题和下一步的改进。",
      officialText: { text: article50.item4, source: article50.source, standing: "law" },
      placeholder: "从这里开始写：今年的主要问题，下一步怎么改",
      aspects: [
        { id: "problems", heading: "存在的主要问题", short: "主要问题", asks: "写今年具体存在什么问题，不只写成绩。" },
        { id: "improvements", heading: "改进情况", short: "改进情况", asks: "写已经改了什么，下一步怎么改。" },
      ],
    },
    {
      id: "otherMatters",
      kind: "prose",
      number: "六",
      heading: "六、其他需要报告的事项",
      short: "其他事项",
      guidance: "写其他要报告的事项，没有的写“无”。",
      officialText: { text: article50.item5, source: article50.source, standing: "law" },
      placeholder: "从这里开始写，没有的写“无”",
      phrases: [{ name: "没有其他事项", text: "无" }],
    },
  ],
  consolidation: { stocks: ["article20Item1.*.totalDisclosed"], ownLevel: ["article20Item1.governmentRules.*"] },
};
