import { z } from "zod";

/** Parameters come as text; the description says what the text holds. */

/** `true` says yes, everything else no. */
export const flag = z
  .string()
  .optional()
  .meta({ type: "boolean" })
  .transform((text) => text === "true");

/** How many are known already; what is no number is none. */
export const position = z
  .string()
  .optional()
  .meta({ type: "integer" })
  .transform((text) => Math.max(0, Math.trunc(Number(text) || 0)));

/** A number that counts things from 1 or names a year. @param refusal what is said of anything else */
export const wholeNumber = (refusal: string | ((text: string) => string)) => {
  const error = typeof refusal === "string" ? refusal : ({ input }: { input?: unknown }) => refusal(String(input));
  return z
    .string({ error })
    .refine((text) => /^\d{1,9}$/.test(text), { error })
    .meta({ type: "integer" })
    .transform(Number);
};

/** Which report: whose, and of which year. */
export const unitAndYear = z.object({
  unit: z.string("要写单位名称").min(1, "要写单位名称").describe("单位名称"),
  year: wholeNumber("要写年份").describe("报告年度"),
});

/** One of a few. @param thing completes 没有“…” */
export const oneOf = <Id extends string>(ids: readonly Id[], thing: string) =>
  z.enum(ids, { error: ({ input }) => `没有“${String(input).slice(0, 40)}”${thing}，有的是 ${ids.join("、")}。` });
