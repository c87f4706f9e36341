import { z } from "zod";
import { editions } from "@/lib/editions/register";
import { wanted } from "@/lib/report/faults";
import { listStates, reportSorts } from "@/lib/report/listed-report";
import { unitSchema } from "@/lib/report/section-schema";
import { sectionIdsOf } from "@/lib/report/section-values";

const instant = z.iso.datetime();
const status = z.enum(["drafting", "finalised"]);
const everySectionId = [...new Set(editions.flatMap(sectionIdsOf))];
const figureValue = z.union([z.int(), z.string(), z.null()]);

/** Body of an autosave; `values` is judged by the schema of its section. */
export const saveShape = z.strictObject(
  {
    baseRevision: z.int(wanted("要写上次知道的版本号")).min(0, wanted("版本号从 0 起")),
    values: z.unknown().optional(),
    session: z
      .string(wanted("要一行文字"))
      .max(100, "最多 100 个字符")
      .refine((name) => !name.startsWith("import:"), "不能以 import: 开头，那是程序导入时用的")
      .optional(),
    sequence: z.int(wanted("要整数")).min(0, wanted("从 0 起")).optional(),
  },
  wanted("要一个对象"),
);

const flag = z.boolean(wanted("要 true 或 false"));

/** What a new report may carry beside its interchange file. */
export const createdFromShape = z.looseObject(
  {
    example: flag.optional(),
    /** It was published already, in this program or outside it. */
    published: flag.optional(),
    /** It is what a file holds, and may be told apart from what somebody writes later. */
    imported: flag.optional(),
  },
  wanted("要一个对象"),
);

/** Whether a report has been published, in this program or outside it. */
export const publicationShape = z.strictObject({ published: flag }, wanted("要一个对象"));

/** So many reports are in a page of the list at most, and so many where nobody says how many. */
const [longestPage, usualPage] = [500, 100];
const inPage = `要 1 到 ${longestPage} 的整数`;

/** The query of the list: what is looked for, in which order, and which page. */
export const listQueryShape = z.object({
  bin: z.stringbool("要 true 或 false").optional(),
  q: z.string().max(100, "最多 100 个字").optional(),
  state: z.enum(listStates, `要 ${listStates.join("、")} 之一`).optional(),
  year: z.coerce.number("要年份").int("要年份").min(1, "要年份").max(9999, "要年份").optional(),
  office: z.string().max(100, "要单位的编号").optional(),
  sort: z.enum(reportSorts, `要 ${reportSorts.join("、")} 之一`).optional(),
  after: z.string().max(2000, "要上一页答的 next").optional(),
  limit: z.coerce.number(inPage).int(inPage).min(1, inPage).max(longestPage, inPage).default(usualPage),
});

export const healthShape = z.strictObject({ status: z.literal("ok") });
export const editionsShape = z.strictObject({
  editions: z.array(z.looseObject({ id: z.string(), sections: z.array(z.unknown()) })),
});
/** The operator's own fonts; a file is fetched by its `id`. */
export const fontsShape = z.strictObject({
  families: z.array(z.string()),
  files: z.array(z.strictObject({ id: z.string(), bytes: z.int() })),
});
export const stampShape = z.strictObject({ id: z.uuid(), revision: z.int() });
export const savedShape = z.strictObject({
  revision: z.int(),
  savedAt: instant,
  /** What others changed in the section since the sender's base revision, as a merge patch. */
  values: z.record(z.string(), z.unknown()).optional(),
});
const listedShape = z.strictObject({
  ...{ id: z.uuid(), unit: unitSchema, year: z.int() },
  ...{ edition: z.enum(editions.map(({ id }) => id)), status, updatedAt: instant },
  ...{ published: z.boolean(), example: z.boolean(), copy: z.int() },
  /** Who reports, as it is called now; `unit` is what the report prints. */
  office: z.strictObject({ id: z.uuid(), name: z.string() }),
  sections: z.partialRecord(z.enum(everySectionId), z.enum(["empty", "partial", "complete"])),
});
export const listShape = z.strictObject({
  reports: z.array(listedShape),
  /** What the next page is asked for by, as `after`; null on the last one. */
  next: z.string().nullable(),
});
export const problemShape = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
  /** 409 of a save: both values of every address in conflict, and the revision to choose against. */
  conflicts: z
    .array(z.strictObject({ address: z.string(), pointer: z.string(), yours: figureValue, theirs: figureValue }))
    .optional(),
  revision: z.int().optional(),
  /** 409 of a save: what others changed beside that, as a merge patch. */
  values: z.record(z.string(), z.unknown()).optional(),
  /** 409 of a new report: the one that the unit has for this year. */
  report: z.uuid().optional(),
});

export const sectionIdShape = z.enum(everySectionId, wanted("要一个部分的名字，如 requests"));
