import { z } from "zod";
import type { PackChoice, PackConflict } from "../pack/draft-pack";
import { wanted } from "../report/faults";
import { longestText } from "../report/text-limits";
import { name } from "./named";
import { figureValue, instant } from "./report-shapes";

const mostChoices = 2000;

const choice = z.strictObject(
  {
    place: z.string(wanted("要写是哪一处")).max(20_100, "最多 20100 个字符"),
    take: z.enum(["here", "pack"], wanted("要 here 或 pack")),
    here: z.union([z.number(), z.string().max(longestText), z.null()], wanted("要写选的时候本机是什么")),
  },
  wanted("要一个对象"),
) satisfies z.ZodType<PackChoice>;

/** What the clerk has chosen where both had changed; absent at the first time. */
export const packChoicesShape = z
  .array(choice, wanted("要一组选择"))
  .max(mostChoices, `最多 ${mostChoices} 处`)
  .nullable();

const side = z.string().nullable();
const conflict = z.strictObject({
  place: z.string(),
  name: z.string(),
  before: figureValue,
  here: figureValue,
  hereBy: side,
  hereAt: instant.nullable(),
  pack: figureValue,
  packBy: side,
  packAt: instant.nullable(),
}) satisfies z.ZodType<PackConflict>;

export const packTakenShape = name(
  "PackTaken",
  z.strictObject({
    id: z.uuid(),
    revision: z.int(),
    /** There was no copy of this report here. */
    created: z.boolean(),
    /** Values that came out of the pack. */
    merged: z.int(),
    /** Comments and answers to them that came with it. */
    comments: z.int(),
    /** What happened in rounds of review, and to what was given out to sections. */
    rounds: z.int(),
    assignments: z.int(),
    /** Changed differently here and in the pack; as here, until it is chosen. */
    conflicts: z.array(conflict),
  }),
);
