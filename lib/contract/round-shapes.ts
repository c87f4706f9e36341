import { z } from "zod";
import type { Absent } from "../report/actor";
import { wanted } from "../report/faults";
import { parsePlace } from "../report/place";
import { longestComment } from "../report/text-limits";
import { type ReturnReason, type ReviewEvent, reasonKinds, reviewKinds } from "../review/event";
import { faultOfSteps, phases } from "../review/state";
import { mostSteps, type ReviewStep } from "../review/steps";
import { name } from "./named";
import { instant } from "./report-shapes";

const step = z.strictObject({
  name: z.string(),
  people: z.array(z.string()),
  all: z.boolean().optional(),
}) satisfies z.ZodType<ReviewStep>;
const reason = z.strictObject({
  kind: z.enum(reasonKinds),
  text: z.string(),
  place: z.string().optional(),
  quote: z.strictObject({ before: z.string(), words: z.string(), after: z.string() }).optional(),
  comment: z.uuid().optional(),
}) satisfies z.ZodType<ReturnReason>;

const absent = z.strictObject({ id: z.string(), name: z.string() }) satisfies z.ZodType<Absent>;
const eventShape = z.strictObject({
  kind: z.enum(reviewKinds),
  step: z.string(),
  by: z.string(),
  person: z.string().optional(),
  for: absent.optional(),
  at: instant,
  revision: z.int(),
  text: z.string(),
  reasons: z.array(reason),
  steps: z.array(step),
  item: z.int().optional(),
  came: z.enum(["along", "aside"]).optional(),
}) satisfies z.ZodType<ReviewEvent>;

const returnedShape = eventShape
  .pick({ step: true, by: true, at: true, text: true, revision: true, reasons: true })
  .extend({ answers: z.array(eventShape.pick({ text: true, by: true, at: true }).nullable()) });

/** What a report has become by its events, and the events. */
export const roundShape = name(
  "Round",
  z.strictObject({
    phase: z.enum(phases),
    round: z.int(),
    steps: z.array(step),
    passed: z.int(),
    agreed: z.array(eventShape.pick({ by: true, for: true })),
    since: instant.nullable(),
    sent: z.int().nullable(),
    sentBefore: z.int().nullable(),
    returned: returnedShape.nullable(),
    asked: returnedShape.nullable(),
    events: z.array(eventShape),
    /** The first event that is missing or was altered. */
    broken: z.int().nullable(),
    /** Why nobody can decide in the step whose turn it is, and what to do. */
    stuck: z.string().nullable(),
    /** What the next round goes through. */
    next: z.array(step),
  }),
);

const longestName = 40;
const person = z
  .string(wanted("要一个姓名"))
  .trim()
  .min(1, "姓名还没有写。")
  .max(longestName, `姓名最多 ${longestName} 个字。`);
const text = z.string(wanted("要一段文字")).trim().max(longestComment, `意见最多 ${longestComment} 个字。`).default("");
const revision = z.int(wanted("要看到的是第几版")).min(1, "要看到的是第几版");
/** Where nobody logs in, whose opinion it is that is typed in. */
const decided = { revision, by: person.optional(), text };

export const submissionShape = z.strictObject(decided, wanted("要一个对象"));
/** The step that whoever decides has before them: what was said of it is not taken for another step's. */
const inStep = { ...decided, step: z.string(wanted("要步骤的名字")).max(40, "没有这么长的步骤").optional() };
export const signatureShape = z.strictObject(inStep, wanted("要一个对象"));

const sentReason = z.strictObject(
  {
    kind: z.enum(reasonKinds, wanted(`要 ${reasonKinds.join("、")} 里的一类`)),
    text: z
      .string(wanted("要一段文字"))
      .trim()
      .min(1, "这一条原因还没有写字。")
      .max(longestComment, `一条原因最多 ${longestComment} 个字。`),
    comment: z.uuid("要批注的编号").optional(),
    place: z
      .string(wanted("要一个地方"))
      .refine((place) => parsePlace(place) !== null, "要写成报告里的一个地方，如 text:overview")
      .optional(),
  },
  wanted("要一个对象"),
);

export const opinionShape = z
  .strictObject(
    {
      ...inStep,
      kind: z.enum(["agree", "return"], wanted("要 agree 或 return")),
      reasons: z.array(sentReason, wanted("要一列原因")).max(100, "原因最多 100 条。").default([]),
    },
    wanted("要一个对象"),
  )
  .refine(({ kind, reasons }) => (kind === "return") === reasons.length > 0, {
    path: ["reasons"],
    message: "退回要写至少一条原因，同意不带原因。",
  });

export const answerShape = z.strictObject(
  {
    text: z.string(wanted("要一段文字")).trim().max(longestComment, `最多 ${longestComment} 个字。`),
    by: person.optional(),
    /** When the return was that whoever answers has before them: the next one counts its items anew. */
    returned: z.iso.datetime(wanted("要看到的退回的时刻")).optional(),
  },
  wanted("要一个对象"),
);

const sentStep = z.strictObject(
  {
    name: z.string(wanted("要步骤的名字")).trim().min(1, "有一步还没有名字。").max(12, "步骤的名字最多 12 个字。"),
    people: z.array(person, wanted("要一列姓名")).max(20, "一步最多 20 个人。").default([]),
    all: z.boolean(wanted("要 true 或 false")).optional(),
  },
  wanted("要一个对象"),
);

export const changedStepsShape = z.strictObject(
  {
    steps: z
      .array(sentStep, wanted("要一列步骤"))
      .min(1, `步骤要有 1 到 ${mostSteps} 步。`)
      .max(mostSteps, `步骤要有 1 到 ${mostSteps} 步。`)
      .superRefine((steps, { addIssue }) => {
        const fault = faultOfSteps(steps);
        if (fault) addIssue({ code: "custom", message: fault });
      }),
    /** The steps that whoever changes them had before them; left out, it is not asked. */
    seen: z.array(sentStep, wanted("要看到的步骤")).optional(),
  },
  wanted("要一个对象"),
);

/** The steps of an office, and who may be named in them: `signers` alone in the last. */
export const officeStepsShape = name(
  "OfficeSteps",
  z.strictObject({
    ...{ id: z.string(), name: z.string(), steps: z.array(step) },
    ...{ reviewers: z.array(z.string()), signers: z.array(z.string()) },
  }),
);
