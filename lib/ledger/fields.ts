import type { LedgerKind } from "../report/ledger-cases";

/**
 * What a ledger has to say, as data: its columns by the names offices give them. Names are compared without spaces,
 * brackets and punctuation.
 */

export type LedgerFieldId =
  | "receivedOn"
  | "closedOn"
  | "carriedOver"
  | "applicant"
  | "outcome"
  | "procedure"
  | "result";

export type LedgerField = {
  id: LedgerFieldId;
  /** As the template prints it. */
  header: string;
  /** Other heads met in offices' ledgers. */
  aliases: string[];
  holds: "date" | "word" | "yesNo";
  required: boolean;
};

const receivedOn: LedgerField = {
  id: "receivedOn",
  header: "收到日期",
  aliases: [
    "收到申请日期",
    "收件日期",
    "收文日期",
    "申请日期",
    "申请时间",
    "受理日期",
    "受理时间",
    "收到时间",
    "登记日期",
    "登记时间",
    "来件日期",
    "提交时间",
    "接收时间",
    "收案日期",
    "立案日期",
    "收到通知日期",
  ],
  holds: "date",
  required: true,
};
const closedOn: LedgerField = {
  id: "closedOn",
  header: "办结日期",
  aliases: [
    "办结时间",
    "答复日期",
    "答复时间",
    "回复日期",
    "回复时间",
    "办理完成时间",
    "完成日期",
    "结案日期",
    "结案时间",
    "审结日期",
    "发文日期",
    "送达日期",
  ],
  holds: "date",
  required: false,
};

export const ledgerFields: Record<LedgerKind, LedgerField[]> = {
  requests: [
    receivedOn,
    {
      id: "applicant",
      header: "申请人类型",
      aliases: ["申请人类别", "申请人性质", "申请主体", "主体类型", "申请人情况", "类型", "类别"],
      holds: "word",
      required: true,
    },
    {
      id: "outcome",
      header: "办理结果",
      aliases: [
        "处理结果",
        "答复结果",
        "答复类型",
        "答复方式",
        "办理情况",
        "处理情况",
        "答复情况",
        "办理结果类型",
        "结果",
        "答复意见",
      ],
      holds: "word",
      required: true,
    },
    closedOn,
    {
      id: "carriedOver",
      header: "是否上年结转",
      aliases: ["上年结转", "是否结转", "结转", "上年度结转"],
      holds: "yesNo",
      required: false,
    },
  ],
  remedies: [
    receivedOn,
    {
      id: "procedure",
      header: "案件类型",
      aliases: ["类型", "类别", "案件类别", "程序", "复议或诉讼", "案件性质"],
      holds: "word",
      required: true,
    },
    {
      id: "result",
      header: "审理结果",
      aliases: ["结果", "案件结果", "裁判结果", "复议结果", "诉讼结果", "处理结果", "办理结果", "审结情况"],
      holds: "word",
      required: true,
    },
    closedOn,
  ],
};
