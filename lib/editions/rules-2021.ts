import type { ConsistencyRule, Term } from "./edition";
import { departmentRules, sharedRules } from "./shared-rules";

const fees = "article20Item8.administrativeFees.amountCharged";

/** Most such jumps are 元 written into a cell of 万元. */
function moneySlip(left: Term[], right: Term[], how: string): ConsistencyRule[] {
  const thisFirst = typeof left[0] === "string";
  return [
    {
      id: "T2-4",
      severity: "warning",
      section: "proactiveDisclosure",
      left,
      relation: "<=",
      right,
      times: 100,
      atLeast: 0.0001,
      whenMissing: "skip",
      message: `收费金额今年 ${thisFirst ? "{left}" : "{right}"} 万元，上年 ${thisFirst ? "{right}" : "{left}"} 万元，${how}。这一格的单位是万元，请核对是否填成了元`,
      basis: "表二第二十条第（八）项的单位是万元",
    },
  ];
}

/** What must agree in reports from 2021 on. */
export const rules2021: ConsistencyRule[] = [
  ...sharedRules,
  departmentRules(["issued", "repealed", "inForce"]),
  {
    id: "T2-3",
    severity: "warning",
    section: "proactiveDisclosure",
    left: ["article20Item1.*.issued"],
    relation: "<=",
    right: ["article20Item1.*.inForce"],
    whenMissing: "skip",
    message: "{where}本年制发 {left} 件，现行有效只有 {right} 件。今年制发的一般到年底仍然有效，请核对",
    basis: "现行有效件数包括本年制发、到年底仍有效的文件",
  },
  {
    id: "Y-2",
    severity: "warning",
    section: "proactiveDisclosure",
    left: ["article20Item1.*.inForce"],
    relation: "=",
    right: [{ lastYear: "article20Item1.*.inForce" }, "article20Item1.*.issued"],
    minus: ["article20Item1.*.repealed"],
    whenMissing: "skip",
    takesRight: true,
    message:
      "{where}现行有效 {left} 件，按“上年现行有效＋本年制发－本年废止”应是 {right} 件，相差 {difference} 件。有修订、自然失效或承接其他机关文件的，写明理由",
    basis: "现行有效件数逐年衔接",
  },
  ...moneySlip([{ lastYear: fees }], [fees], "不到上年的百分之一"),
  ...moneySlip([fees], [{ lastYear: fees }], "是上年的一百倍以上"),
];
