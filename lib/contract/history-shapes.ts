import { z } from "zod";
import { wanted } from "../report/faults";
import type { HistoryStep } from "../report/history";
import { isField } from "../report/place";
import { longestStateName } from "../report/text-limits";
import { sectionId } from "./check-shapes";
import { name } from "./named";
import { figureValue, instant } from "./report-shapes";

/** So many steps are in a page of the history at most, and so many where nobody says how many. */
const [longestPage, usualPage] = [100, 30];
const inPage = `要 1 到 ${longestPage} 的整数`;

export const historyQueryShape = z.object({
  after: z.coerce.number("要上一页答的 next").int("要上一页答的 next").min(1, "要上一页答的 next").optional(),
  limit: z.coerce.number(inPage).int(inPage).min(1, inPage).max(longestPage, inPage).default(usualPage),
});

const count = z.int();
const stepShape = z.strictObject({
  kind: z.enum(["typing", "import", "ledger", "restore", "pack"]),
  /** The states after and before the step. */
  revision: count,
  from: count,
  since: instant,
  at: instant,
  by: z.string(),
  name: z.string().nullable(),
  places: count,
  figures: count,
  paragraphs: count,
  others: count,
  sections: z.array(sectionId),
}) satisfies z.ZodType<HistoryStep>;

/** Steps, the last one first. */
export const historyShape = name("History", z.strictObject({ steps: z.array(stepShape), next: count.nullable() }));

export const differencesShape = name(
  "Differences",
  z.strictObject({
    changes: z.array(
      z.strictObject({
        /** The printed place. */
        place: z.string(),
        section: sectionId,
        before: figureValue,
        after: figureValue,
        at: instant,
        by: z.string(),
      }),
    ),
  }),
);

/** What of an earlier state comes back; neither: the whole. */
export const chosenShape = name(
  "Chosen",
  z
    .strictObject(
      {
        places: z.array(z.string().max(200).refine(isField, "不是报告里的一处")).max(1000).optional(),
        sections: z.array(sectionId).max(20).optional(),
        /** The report's revision that the sender knows: a report that has changed since is left as it is. */
        seen: z.int(wanted("要整数")).optional(),
      },
      wanted("要一个对象"),
    )
    .default({}),
);
export const putBackShape = name("PutBack", z.strictObject({ revision: count, kept: count.nullable() }));

/** What a state is called; null takes its name away. */
export const stateNameShape = name(
  "StateName",
  z.strictObject(
    {
      name: z
        .string(wanted("要一行文字"))
        .trim()
        .min(1, "写一个名字，如 送审稿")
        .max(longestStateName, `最多 ${longestStateName} 个字`)
        .nullable(),
    },
    wanted("要一个对象，里面有 name"),
  ),
);
