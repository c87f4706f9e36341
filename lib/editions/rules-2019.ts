import type { ConsistencyRule } from "./edition";
import { departmentRules, sharedRules } from "./shared-rules";

/** What must agree in reports of 2019 and 2020. */
export const rules2019: ConsistencyRule[] = [
  ...sharedRules,
  departmentRules(["newlyMade", "newlyDisclosed", "totalDisclosed"]),
  {
    id: "T2-5",
    severity: "warning",
    section: "proactiveDisclosure",
    left: ["article20Item1.*.newlyDisclosed"],
    relation: "<=",
    right: ["article20Item1.*.newlyMade"],
    whenMissing: "skip",
    message: "{where}本年新公开 {left} 件，本年新制作只有 {right} 件。新公开一般不多于新制作，请核对",
    basis: "本年新制作的文件才计为本年新公开",
  },
  {
    id: "T2-5",
    severity: "warning",
    section: "proactiveDisclosure",
    left: ["article20Item1.*.newlyDisclosed"],
    relation: "<=",
    right: ["article20Item1.*.totalDisclosed"],
    whenMissing: "skip",
    message: "{where}本年新公开 {left} 件，对外公开总数只有 {right} 件。总数包括本年新公开的，请核对",
    basis: "对外公开总数量是到年底的累计数",
  },
  ...["article20Item5", "article20Item6", "article20Item8"].map(
    (table): ConsistencyRule => ({
      id: "Y-4",
      severity: "warning",
      section: "proactiveDisclosure",
      left: [`${table}.*.itemsLastYear`],
      relation: "=",
      right: [{ lastYear: `${table}.*.itemsLastYear` }, { lastYear: `${table}.*.changeThisYear` }],
      whenMissing: "skip",
      takesRight: true,
      message:
        "{where}上一年项目数量 {left} 项，按上年报告的“上一年项目数量＋本年增/减”应是 {right} 项，相差 {difference} 项。改成一致，或写明理由",
      basis: "上一年项目数量逐年衔接",
    }),
  ),
  {
    id: "Y-5",
    severity: "warning",
    section: "proactiveDisclosure",
    left: ["article20Item1.*.totalDisclosed"],
    relation: "<=",
    right: [{ lastYear: "article20Item1.*.totalDisclosed" }, "article20Item1.*.newlyDisclosed"],
    whenMissing: "skip",
    message: "{where}对外公开总数 {left} 件，多于上年总数加本年新公开的 {right} 件。请核对，属实的写明理由",
    basis: "对外公开总数量逐年衔接",
  },
];
