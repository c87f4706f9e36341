import { z } from "zod";
import { ledgerKinds } from "../report/ledger-cases";
import { importShape, proposalShape, takenShape, targetShape } from "./import-shapes";
import {
  casesPageShape,
  casesShape,
  ledgerQuestionShape,
  ledgerReadingShape,
  mostCases,
  storedLedgersShape,
  takenLedgerShape,
} from "./ledger-shapes";
import type { Operation } from "./operation";
import { oneOf, position, unitAndYear } from "./parameters";

/** As many lines as a ledger may have, each of them an object of six values. */
const ledgerLimits = { bytes: 16 * 1024 * 1024, values: mostCases * 8 };

const kind = z.object({ kind: oneOf(ledgerKinds, "这种台账") });

/** Files that come in, the ledgers kept from them, and reports side by side. */
export const fileOperations = {
  "POST /api/imports": {
    summary: "读一个文件，给出建议，不存",
    needs: "program",
    body: { upload: {} },
    answer: proposalShape,
    problems: ["unreadable"],
  },
  "GET /api/imports/target": {
    summary: "这个单位这一年的报告，里面哪些值来自文件",
    needs: "report.read",
    query: unitAndYear,
    answer: targetShape,
    problems: [],
  },
  "POST /api/reports/{reportId}/import": {
    summary: "放进从文件里勾选的内容，全部或什么都不放；原来的样子留成一个版本",
    needs: "report.write",
    logged: "import",
    body: importShape,
    answer: takenShape,
    problems: ["notFound", "inBin", "finalised", "inReview", "overtaken", "conflict"],
  },
  "GET /api/reports/{reportId}/ledgers": {
    summary: "表三、表四是从什么台账填的",
    needs: "report.read",
    answer: storedLedgersShape,
    problems: ["notFound"],
  },
  "POST /api/reports/{reportId}/ledgers": {
    summary: "把台账数成表三或表四，不存；记住词和列的意思",
    needs: "report.write",
    body: { upload: { question: ledgerQuestionShape } },
    answer: ledgerReadingShape,
    followed: true,
    problems: ["notFound", "unreadable"],
  },
  "GET /api/reports/{reportId}/ledgers/{kind}": {
    summary: "一格后面的台账行，一次 200 行",
    needs: "report.read",
    path: kind,
    query: z.object({ address: z.string("要写是哪一格").describe("哪一格"), from: position.describe("从第几行起") }),
    answer: casesPageShape,
    problems: ["notFound"],
  },
  "PUT /api/reports/{reportId}/ledgers/{kind}": {
    summary: "存下数过的行，可以连同它们填出的数",
    needs: "report.write",
    logged: "import",
    path: kind,
    body: casesShape,
    bodyLimits: ledgerLimits,
    answer: takenLedgerShape,
    problems: ["notFound", "finalised", "inReview", "inBin", "overtaken", "conflict"],
  },
  "DELETE /api/reports/{reportId}/ledgers/{kind}": {
    summary: "不再对照台账，删掉存下的行",
    needs: "report.write",
    logged: "discard",
    path: kind,
    answer: "nothing",
    problems: ["notFound", "finalised", "inReview"],
  },
  "GET /api/compare/{format}": {
    summary: "各年对比的文件",
    needs: "report.read",
    logged: "export",
    path: z.object({ format: oneOf(["docx", "xlsx"], "这种文件") }),
    query: z.object({ reports: z.string("要写是哪几份报告").describe("两份到五份报告的编号，用逗号隔开") }),
    answer: "file",
    problems: ["notFound", "malformed"],
  },
} satisfies Record<string, Operation>;
