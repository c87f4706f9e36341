import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AnswerWay, AssignmentEvent } from "../lib/assignments/event";
import { people } from "./people-schema";
import { reports } from "./schema";

/** Instants are ISO 8601 texts in UTC. */
const instant = (name: string) => text(name);

/** What a section of the office owes the drafter. It is never deleted: what became of it lies in `assignmentEvents`. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: text("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** 科室, as the drafter wrote it. */
    section: text("section").notNull(),
    /** Who is asked, as it is printed; empty where only the section is known. */
    person: text("person").notNull().default(""),
    /** The account of whoever is asked; null where a sheet goes out. */
    personId: text("person_id").references(() => people.id),
    /** What is asked, by `partKey`. */
    parts: text("parts", { mode: "json" }).$type<string[]>().notNull(),
    /** YYYY-MM-DD. */
    due: text("due").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (table) => [index("assignments_report").on(table.reportId), index("assignments_person").on(table.personId)],
);

/** What happened to an assignment, in its order; appended only. */
export const assignmentEvents = sqliteTable(
  "assignment_events",
  {
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    /** 1, 2, … within the assignment. */
    position: integer("position").notNull(),
    event: text("event", { mode: "json" }).$type<AssignmentEvent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.position] })],
);

/** What was given at a place; what it was before stands in the events with which it was handed in. */
export const assignmentAnswers = sqliteTable(
  "assignment_answers",
  {
    assignmentId: text("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    /** The address of a figure, or the key of an aspect. */
    place: text("place").notNull(),
    /** As it was given; empty where something of it stands in the report and it was taken back since. */
    value: text("value").notNull(),
    way: text("way").$type<AnswerWay>().notNull(),
    /** Whose figure it is: 财务科何某. */
    by: text("by").notNull(),
    at: instant("at").notNull(),
    /** What of it was put into the report last, and when; null while nothing was. */
    taken: text("taken"),
    takenAt: instant("taken_at"),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.place] })],
);
