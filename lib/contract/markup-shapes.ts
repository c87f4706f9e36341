import { z } from "zod";
import type { MarkedChange } from "../markup/marked-file";
import { name } from "./named";
import { figureValue, instant } from "./report-shapes";

const around = z.strictObject({ before: z.string(), after: z.string() });

const changeShape = z.strictObject({
  id: z.string(),
  place: z.string(),
  section: z.string(),
  before: z.string(),
  after: z.string(),
  around: around.nullable(),
  by: z.string(),
  at: instant.nullable(),
  tracked: z.boolean(),
  state: z.enum(["open", "done", "overtaken", "derived"]),
  now: z.string().nullable(),
  edit: z.strictObject({ from: z.int(), to: z.int(), text: z.string() }).nullable(),
  put: z.strictObject({ place: z.string(), value: figureValue }).nullable(),
});

/** What a marked-up Word file says of a report: its changes by the report's text at `revision`, its comments as taken. */
export const markupShape = name(
  "Markup",
  z.strictObject({
    revision: z.int(),
    /** Why changes may not be taken now; null where they may. */
    locked: z.string().nullable(),
    texts: z.record(z.string(), z.string()),
    changes: z.array(changeShape) as z.ZodType<MarkedChange[]>,
    comments: z.strictObject({ added: z.int(), known: z.int(), gone: z.int(), full: z.boolean() }),
  }),
);
