import type { Edition } from "./edition";
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

const decisions = { id: "decisions", label: "本年处理决定数量" };
const decisionsHelp = "填本年作出的全部处理决定，包括已公开的和依法不公开的。";

/** 国办公开办函〔2021〕30号, report years from 2021 on. */
export const edition2021: Edition = {
  id: "2021",
  title: "《中华人民共和国政府信息公开工作年度报告格式》",
  issuedAs: "国办公开办函〔2021〕30号",
  issuedOn: "2021-09-26",
  reportingYears: { from: 2021 },
  preamble: {
    basis: "根据《中华人民共和国政府信息公开条例》（国令第711号）和国办公开办函〔2021〕30号要求，{unit}编制本报告。",
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
        source: "国办公开办函〔2021〕30号一、报告内容（一），节录到括号为止",
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
      guidance: "没有的填 0。行政许可、处罚、强制填本年作出的全部决定，包括依法不公开的。",
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
              { id: "issued", label: "本年制发件数", help: "本年制定印发的件数。修订后重新印发的计入，可加备注写明。" },
              { id: "repealed", label: "本年废止件数", help: "本年废止、失效的件数。" },
              {
                id: "inForce",
                label: "现行有效件数",
                help: "到 12 月 31 日有效的件数，一般等于上年现行有效加本年制发减本年废止。",
              },
            ],
            rows: [
              {
                id: "governmentRules",
                label: "规章",
                help: "由国务院部门、省级政府、设区的市和自治州政府制定。其他机关一般填 0。",
              },
              {
                id: "administrativeNormativeDocuments",
                label: "行政规范性文件",
                aliases: ["规范性文件"],
                help: "与司法行政部门核对后填写。",
              },
            ],
          },
          {
            id: "article20Item5",
            caption: "第二十条第（五）项",
            corner: "信息内容",
            columns: [decisions],
            rows: [{ id: "administrativeLicensing", label: "行政许可", help: decisionsHelp }],
          },
          {
            id: "article20Item6",
            caption: "第二十条第（六）项",
            corner: "信息内容",
            columns: [decisions],
            rows: [
              { id: "administrativePenalty", label: "行政处罚", help: decisionsHelp },
              { id: "administrativeCompulsion", label: "行政强制", help: decisionsHelp },
            ],
          },
          {
            id: "article20Item8",
            caption: "第二十条第（八）项",
            corner: "信息内容",
            columns: [{ id: "amountCharged", label: "本年收费金额（单位：万元）", measure: "amount" }],
            rows: [
              {
                id: "administrativeFees",
                label: "行政事业性收费",
                help: "单位是万元，按实际收取金额填，小数照原样保留。信息处理费写在第六部分，单位是元。",
              },
            ],
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
                    id: "otherwiseHandledGroup",
                    label: "（六）其他处理",
                    children: [
                      {
                        id: "correctionOverdue",
                        label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                        short: "1.逾期不补正",
                        aliases: ["1.逾期不补正"],
                        basis: "《条例》第三十条",
                      },
                      {
                        id: "feeUnpaid",
                        label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                        short: "2.逾期未缴费",
                        aliases: ["2.逾期不缴费", "2.逾期未缴费"],
                        basis: "《条例》第四十二条，国办函〔2020〕109号",
                        help: "发出收费通知后逾期没有缴费的。第六部分要写明收取信息处理费的情况。",
                      },
                      { id: "otherHandling", label: "3.其他", help: "申请人主动撤回的计在这里。" },
                    ],
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
      guidance: "先答复上一年提出的问题改得怎么样，再写今年存在的主要问题和下一步的改进。",
      officialText: { text: article50.item4, source: article50.source, standing: "law" },
      placeholder: "从这里开始写：上年问题的改进，今年的主要问题，下一步怎么改",
      aspects: [
        {
          id: "lastYearsProblems",
          heading: "上年问题的改进情况",
          short: "上年改进",
          asks: "写上一年报告里提出的问题，今年改到什么程度。",
        },
        { id: "problems", heading: "存在的主要问题", short: "主要问题", asks: "写今年具体存在什么问题，不只写成绩。" },
        {
          id: "improvements",
          heading: "下一步改进措施",
          short: "改进措施",
          asks: "写针对每个问题打算怎么改，由谁改，什么时候改完。",
        },
      ],
    },
    {
      id: "otherMatters",
      kind: "prose",
      number: "六",
      heading: "六、其他需要报告的事项",
      short: "其他事项",
      guidance: "写收取信息处理费的情况，没有收取也要写明。其他要报告的事项一并写。",
      officialText: {
        text: "（文字描述，收取信息处理费情况在此处报告。）",
        source: "流传的 Word 模板《政府信息公开工作年度报告格式模板》里的填写提示，不是通知原文",
        standing: "templateGloss",
      },
      placeholder: "从这里开始写，可先插入信息处理费的标准句",
      phrases: [
        { name: "没有收取信息处理费", text: "{year}年度，本机关未收取信息处理费。" },
        {
          name: "收取了信息处理费",
          text: "{year}年度，本机关依据《政府信息公开信息处理费管理办法》向【】件申请发出收费通知，收取信息处理费【】元。",
        },
        { name: "没有其他事项", text: "本年度没有其他需要报告的事项。" },
      ],
    },
  ],
  consolidation: { stocks: ["article20Item1.*.inForce"], ownLevel: ["article20Item1.governmentRules.*"] },
};
