import { z } from "zod";
import { answerKinds } from "../across/answers";
import { officeClassIds } from "../collection/office-class";
import { proseSectionIds } from "../editions/edition";
import { wanted } from "../report/faults";
import { longestReason } from "../report/text-limits";
import { officeShape } from "./collection-shapes";
import { name } from "./named";
import { instant } from "./report-shapes";

const answer = z.strictObject({ answer: z.enum(answerKinds), text: z.string(), at: instant, by: z.string() });
const officeClass = z.enum(officeClassIds);
const day = z.iso.date();

const value = z.strictObject({
  ...{ office: officeShape, address: z.string(), share: z.boolean() },
  kind: z.enum(["unit", "vanished", "appeared", "jump", "class", "share"]),
  /** As printed; of a share a percentage. */
  value: z.string(),
  against: z.strictObject({ with: z.enum(["lastYear", "class", "all"]), value: z.string() }),
  ...{ words: z.string(), score: z.number(), about: z.string(), answer: answer.nullable() },
});
const side = z.strictObject({ section: z.enum(proseSectionIds), line: z.int(), start: z.int(), end: z.int() });
const pair = z.strictObject({
  ...{ offices: z.tuple([officeShape, officeShape]), signs: z.int(), strong: z.boolean() },
  shares: z.tuple([z.number(), z.number()]),
  passages: z.array(z.strictObject({ signs: z.int(), sides: z.tuple([side, side]) })),
  ...{ about: z.string(), answer: answer.nullable() },
});
const late = z.strictObject({
  ...{ office: officeShape, class: officeClass, deadline: day, arrivedOn: day },
  ...{ days: z.int(), returns: z.int(), mendedAfter: z.union([z.int(), z.literal("open")]).nullable() },
});

/** What stands out across the offices of a collection. */
export const acrossShape = name(
  "Across",
  z.strictObject({
    values: z.array(value),
    alike: z.strictObject({ pairs: z.array(pair), more: z.int() }),
    faults: z.strictObject({
      ...{ errors: z.int(), clean: z.int() },
      byRule: z.array(
        z.strictObject({
          ...{ name: z.string(), relation: z.string(), errors: z.int() },
          offices: z.array(z.strictObject({ office: officeShape, count: z.int() })),
        }),
      ),
      byOffice: z.array(z.strictObject({ office: officeShape, errors: z.int(), warnings: z.int(), returns: z.int() })),
    }),
    time: z.strictObject({
      ...{ reported: z.int(), inTime: z.int(), late: z.array(late), missing: z.array(officeShape) },
      days: z.array(
        z.strictObject({
          day,
          offices: z.array(z.strictObject({ office: officeShape, class: officeClass, late: z.boolean() })),
        }),
      ),
      deadlines: z.array(z.strictObject({ day, classes: z.array(officeClass) })),
    }),
  }),
);

/** What was said to a question: `about` is that of the figure or pair. */
export const acrossAnswerShape = name(
  "AcrossAnswer",
  z.strictObject(
    {
      about: z.string(wanted("要写明是哪一条")).min(1, wanted("要写明是哪一条")).max(200, wanted("太长")),
      answer: z.enum(answerKinds, wanted(`要 ${answerKinds.join("、")} 之一`)),
      text: z
        .string(wanted("要一行文字"))
        .max(longestReason, wanted(`最多 ${longestReason} 字`))
        .default(""),
    },
    wanted("要一个对象，里面有 about 和 answer"),
  ),
);
