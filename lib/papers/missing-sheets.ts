import { type OfficeClass, officeClasses } from "../collection/office-class";
import { type OfficeState, officeStates } from "../collection/submission";
import type { NamedOffice } from "../collection/sum";
import type { Sheet } from "../export/workbook";
import { listSheet } from "./list-sheet";

/** An expected office as the board has it. */
export type ContactRow = {
  office: NamedOffice;
  class: OfficeClass;
  contact: string;
  /** YYYY-MM-DD. */
  deadline: string;
  state: OfficeState;
  /** Days after the deadline, 0 in time. */
  late: number;
  returns: number;
};

/** Whose report is still to come: nothing was sent, or what was sent was returned. */
const isAwaited = ({ state }: ContactRow) => state === "missing" || state === "returned";

/** Name of the list's file. */
export const missingTitle = (supervisingOffice: string, year: number): string =>
  `${supervisingOffice}${year}年度政府信息公开工作年度报告催报名单`;

/** 催报名单: who has not sent, with whom to call; beside it everybody's contact. Both in the order of the roster. */
export function buildMissingSheets(rows: ContactRow[]): Sheet[] {
  const awaited = rows.filter(isAwaited);
  const missing = awaited.map(({ office, class: kind, state, deadline, late, returns, contact }, index) => [
    String(index + 1),
    office.name,
    officeClasses[kind],
    officeStates[state],
    deadline,
    late > 0 ? String(late) : "",
    returns > 0 ? String(returns) : "",
    contact,
  ]);
  const none = [["", "都报了", "", "", "", "", "", ""]];
  const contacts = rows.map(({ office, class: kind, contact, state }, index) => [
    String(index + 1),
    ...[office.name, officeClasses[kind], contact, officeStates[state]],
  ]);
  return [
    listSheet(
      "没有报来的单位",
      [6, 40, 12, 12, 14, 12, 8, 34],
      ["序号", "单位", "类别", "情况", "到期", "过了（天）", "退回", "联系人"],
      missing.length > 0 ? missing : none,
    ),
    listSheet("联系人", [6, 40, 12, 40, 12], ["序号", "单位", "类别", "联系人", "情况"], contacts),
  ];
}
