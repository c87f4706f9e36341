import { z } from "zod";
import type { MarkedChange } from "../markup/marked-file";
import { wanted } from "../report/faults";
import { name } from "./named";
import { figureValue, instant } from "./report-shapes";

const around = z.strictObject({ before: z.string(), after: z.string() });

const kept = z.strictObject({ text: z.string(), along: z.array(z.string()) });

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
  live: z.strictObject({ addresses: z.array(z.string()), kept: kept.nullable() }).nullable(),
  put: z.strictObject({ place: z.string(), value: figureValue }).nullable(),
  /** SHA-256 of what is changed where, by whom and when: the same in every copy of the file. */
  digest: z.string(),
  declined: z.boolean(),
});

/** A change as it is listed: with what was decided on it before. */
export type ListedChange = MarkedChange & { digest: string; declined: boolean };

export const declinedShape = name(
  "Declined",
  z.strictObject(
    {
      digest: z.string(wanted("要改动的摘要")).regex(/^[0-9a-f]{64}$/, "改动的摘要是 64 个十六进制字符。"),
      declined: z.boolean(wanted("要 true 或 false")),
    },
    wanted("要一个对象"),
  ),
);

/** What a marked-up Word file says of a report: its changes by the report's text at `revision`, its comments as taken. */
export const markupShape = name(
  "Markup",
  z.strictObject({
    revision: z.int(),
    /** Why changes may not be taken now; null where they may. */
    locked: z.string().nullable(),
    texts: z.record(z.string(), z.string()),
    changes: z.array(changeShape) as z.ZodType<ListedChange[]>,
    comments: z.strictObject({ added: z.int(), known: z.int(), gone: z.int(), full: z.boolean() }),
  }),
);
