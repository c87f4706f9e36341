import { z } from "zod";
import { editions } from "@/lib/editions/register";
import { wanted } from "@/lib/report/faults";
import { unitSchema } from "@/lib/report/section-schema";
import { sectionIdsOf } from "@/lib/report/section-values";

const instant = z.iso.datetime();
const status = z.enum(["drafting", "finalised"]);
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

/** What a new report may carry beside its interchange file. */
export const createdFromShape = z.looseObject(
  {
    example: z.boolean(wanted("要 true 或 false")).optional(),
    /** It is what a file holds, and may be told apart from what somebody writes later. */
    imported: z.boolean(wanted("要 true 或 false")).optional(),
  },
  wanted("要一个对象"),
);

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
});
export const listShape = z.strictObject({ reports: z.array(listedShape) });
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

export const sectionIdShape = z.enum(
  [...new Set(editions.flatMap(sectionIdsOf))],
  wanted("要一个部分的名字，如 requests"),
);
