import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReviewEvent } from "../lib/review/event";
import type { ReviewStep } from "../lib/review/steps";
import { offices, reports } from "./schema";

/** What happened to a report in its rounds of review; appended only. Each holds the hash of the one before. */
export const reviewEvents = sqliteTable(
  "review_events",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** 1, 2, … within the report. */
    sequence: integer("sequence").notNull(),
    event: text("event", { mode: "json" }).$type<ReviewEvent>().notNull(),
    /** SHA-256 of the event and of the hash before it, hexadecimal. */
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.sequence] })],
);

/** The steps that an office has its reports go through, where they are not the usual ones. */
export const officeReviewSteps = sqliteTable("office_review_steps", {
  officeId: text("office_id")
    .primaryKey()
    .references(() => offices.id, { onDelete: "cascade" }),
  steps: text("steps", { mode: "json" }).$type<ReviewStep[]>().notNull(),
});
