import { z } from "zod";
import { wanted } from "@/lib/report/faults";
import { keptNames } from "@/lib/report/kept-version";
import { longestLine } from "@/lib/report/text-limits";
import { sectionIdShape } from "./shapes";

const instant = z.iso.datetime();
const byPlace = z.record(z.string(), z.unknown());

/** Which report a file of this unit and year would be put into. */
export const targetQuery = z.object({
  unit: z.string(wanted("要写单位名称")).min(1, "要写单位名称"),
  year: z.coerce.number("要写年份").int("要写年份"),
});

/** `imported`: by section, the values that came out of a file and that nobody has written since. */
export const targetShape = z.strictObject({
  target: z
    .strictObject({
      ...{ id: z.uuid(), revision: z.int(), status: z.enum(["drafting", "finalised"]), updatedAt: instant },
      report: z.looseObject({}),
      imported: z.partialRecord(sectionIdShape, z.array(z.string())),
    })
    .nullable(),
});

/** What is taken out of a file, section by section; each is judged by the schema of its section. */
export const importShape = z.strictObject(
  {
    baseRevision: z.int(wanted("要写看的时候报告的版本号")).min(0, wanted("版本号从 0 起")),
    sections: z.record(z.string(), z.unknown(), wanted("要一个对象，键是部分的名字")),
    about: z.string(wanted("要一行文字")).max(longestLine, `最多 ${longestLine} 个字符`).optional(),
  },
  wanted("要一个对象"),
);

/** `kept`: the revision under which the report's former state stays. */
export const takenShape = z.strictObject({ revision: z.int(), kept: z.int() });

export const keptShape = z.strictObject({
  ...{ revision: z.int(), kind: z.enum(Object.keys(keptNames)), about: z.string(), at: instant, by: z.string() },
});

/** Last year's report out of a file, and the words that are copied into this year's. */
export const beginShape = z.strictObject(
  { lastYear: byPlace, texts: z.record(z.string(), z.unknown(), wanted("要一个对象，键是部分的名字")).optional() },
  wanted("要一个对象，里面有 lastYear"),
);
export const begunShape = z.strictObject({
  ...{ id: z.uuid(), revision: z.int() },
  opening: z.looseObject({ lastYear: z.int() }),
});
