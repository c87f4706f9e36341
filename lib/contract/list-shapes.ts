import { z } from "zod";
import { listStates, reportSorts } from "../report/listed-report";
import { sectionId } from "./check-shapes";
import { name } from "./named";
import { instant, reportShape, status } from "./report-shapes";

/** So many reports are in a page of the list at most, and so many where nobody says how many. */
const [longestPage, usualPage] = [500, 100];
const inPage = `要 1 到 ${longestPage} 的整数`;

/** What is looked for, in which order, and which page. */
export const listQueryShape = z.object({
  bin: z.stringbool("要 true 或 false").optional().describe("列出回收站"),
  q: z.string().max(100, "最多 100 个字").optional().describe("单位名称的一部分、拼音首字母、年度，用空格隔开"),
  state: z
    .enum(listStates, `要 ${listStates.join("、")} 之一`)
    .optional()
    .describe("编制中、已过期限、已定稿、已公开、示例"),
  year: z.coerce.number("要年份").int("要年份").min(1, "要年份").max(9999, "要年份").optional().describe("报告年度"),
  office: z.string().max(100, "要单位的编号").optional().describe("单位的编号"),
  sort: z
    .enum(reportSorts, `要 ${reportSorts.join("、")} 之一`)
    .optional()
    .describe("最后修改在前、按单位、年度在前"),
  after: z.string().max(2000, "要上一页答的 next").optional().describe("上一页答的 next"),
  limit: z.coerce
    .number(inPage)
    .int(inPage)
    .min(1, inPage)
    .max(longestPage, inPage)
    .default(usualPage)
    .describe("一页几份"),
});

const { edition, unit, year } = reportShape.shape;
const listedShape = z.strictObject({
  ...{ id: z.uuid(), unit, year, edition, status, updatedAt: instant },
  ...{ published: z.boolean(), example: z.boolean(), copy: z.int() },
  /** Who reports, as it is called now; `unit` is what the report prints. */
  office: z.strictObject({ id: z.uuid(), name: z.string() }),
  sections: z.partialRecord(sectionId, z.enum(["empty", "partial", "complete"])),
});

/** `next` is what the next page is asked for by, as `after`; null on the last one. */
export const listShape = name(
  "Reports",
  z.strictObject({ reports: z.array(listedShape), next: z.string().nullable() }),
);
