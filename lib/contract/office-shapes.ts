import { z } from "zod";
import { wanted } from "../report/faults";
import { type Office, officeAnswers } from "../report/office";
import { unitSchema } from "../report/section-schema";
import { name } from "./named";

const office = { id: z.uuid(), name: z.string() };
const officeShape = z.strictObject({ ...office, formerNames: z.array(z.string()) }) satisfies z.ZodType<Office>;

/** What the clerk says of a name. */
export const officeAnswerShape = name(
  "OfficeAnswer",
  z.strictObject(
    {
      answer: z.enum(officeAnswers, wanted("要 renamed（改名了）、another（另一个机关）或 formerly（以前叫这个）")),
      name: unitSchema.shape.name,
    },
    wanted("要一个对象，里面有 answer 和 name"),
  ),
);
export const answeredOfficeShape = name("AnsweredOffice", z.strictObject({ office: officeShape }));
export const officeOfReportShape = name(
  "OfficeOfReport",
  z.strictObject({ office: officeShape, other: z.strictObject({ ...office, reports: z.int() }).nullable() }),
);
