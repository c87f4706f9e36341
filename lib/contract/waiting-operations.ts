import { z } from "zod";
import { type Job, jobMarks } from "../waiting/job";
import { name } from "./named";
import type { Operation } from "./operation";
import { instant } from "./report-shapes";

const job = z.strictObject({
  ...{ id: z.string(), mark: z.enum(jobMarks), title: z.string(), detail: z.string() },
  ...{ due: z.iso.date().nullable(), since: instant, when: z.string().optional() },
  ...{ href: z.string(), button: z.string(), own: z.boolean() },
}) satisfies z.ZodType<Job>;

/** What is due today or overdue, what else waits, and what others have to do. */
const waitingShape = name("Waiting", z.strictObject({ today: z.array(job), soon: z.array(job), others: z.array(job) }));

/** 待办: what waits for whoever is logged in, over all their roles and offices. */
export const waitingOperations = {
  "GET /api/waiting": {
    summary: "自己的待办",
    needs: "program",
    answer: waitingShape,
    problems: [],
  },
} satisfies Record<string, Operation>;
