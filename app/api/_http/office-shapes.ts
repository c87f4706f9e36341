import { z } from "zod";
import { wanted } from "@/lib/report/faults";
import { officeAnswers } from "@/lib/report/office";
import { unitSchema } from "@/lib/report/section-schema";

const office = { id: z.uuid(), name: z.string() };
const officeShape = z.strictObject({ ...office, formerNames: z.array(z.string()) });

/** What the clerk says of a name. */
export const officeAnswerShape = z.strictObject(
  {
    answer: z.enum(officeAnswers, wanted("要 renamed（改名了）、another（另一个机关）或 formerly（以前叫这个）")),
    name: unitSchema.shape.name,
  },
  wanted("要一个对象，里面有 answer 和 name"),
);
export const answeredOfficeShape = z.strictObject({ office: officeShape });
export const officeOfReportShape = z.strictObject({
  office: officeShape,
  other: z.strictObject({ ...office, reports: z.int() }).nullable(),
});
