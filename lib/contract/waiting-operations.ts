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

const ownFeedShape = z.strictObject({ createdAt: instant.nullable() });
/** The path of the address, told this once. */
const madeFeedShape = z.strictObject({ path: z.string(), createdAt: instant });

/** 待办: what waits for whoever is logged in, over all their roles and offices, and the feed of it. */
export const waitingOperations = {
  "GET /api/waiting": {
    summary: "自己的待办",
    needs: "program",
    answer: waitingShape,
    problems: [],
  },
  "GET /api/account/feed": {
    summary: "自己的待办有没有订阅地址，什么时候做的",
    needs: "program",
    answer: ownFeedShape,
    problems: ["notFound"],
  },
  "PUT /api/account/feed": {
    summary: "做一个新的待办订阅地址，原来的作废",
    needs: "program",
    logged: "feed",
    answer: madeFeedShape,
    problems: ["notFound"],
  },
  "DELETE /api/account/feed": {
    summary: "停用待办订阅地址",
    needs: "program",
    logged: "feed",
    answer: "nothing",
    problems: ["notFound"],
  },
  "GET /api/feeds/{secret}": {
    summary: "一个人的待办，Atom 1.0；知道地址的就能读，不用登录",
    needs: "nothing",
    answer: "file",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;
