import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LedgerMapping } from "@/lib/ledger/read-ledger";
import type { SectionId } from "../lib/editions/edition";
import { thisComputer } from "../lib/report/actor";
import type { CommentEventKind } from "../lib/report/comment";
import type { SectionStates } from "../lib/report/completeness";
import type { InterchangeFile } from "../lib/report/interchange";
import type { KeptKind } from "../lib/report/kept-version";
import type { LedgerCase, LedgerKind } from "../lib/report/ledger-cases";
import type { LeftOutGroup } from "../lib/report/left-out";
import type { Quote } from "../lib/report/quote";
import type { ReasonCategory } from "../lib/report/reason";
import type { SectionValues } from "../lib/report/section-values";
import type { StoredChanges } from "../lib/report/stored-changes";
import type { UnitKind } from "../lib/report/values";
import { nameOfWriter } from "./writer";

/** Instants are ISO 8601 texts in UTC, written by this folder alone. */
const instant = (name: string) => text(name);
/** Who did it. What was there before anybody was asked was done at this computer. */
const actor = (name: string) => text(name).notNull().default(thisComputer).$defaultFn(nameOfWriter);

/** Who reports. An office is its id: what its reports print on their covers is a value of theirs. */
export const offices = sqliteTable("offices", {
  id: text("id").primaryKey(),
  /** The supervising office, once reports are collected. */
  parentId: text("parent_id"),
  /** What it is called now. */
  name: text("name").notNull().unique(),
  kind: text("kind").$type<UnitKind>().notNull(),
});

/** What an office was called before; two offices may have had one name, each in its time. */
export const officeFormerNames = sqliteTable(
  "office_former_names",
  {
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** When the clerk said that it has another one now. */
    until: instant("until").notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.name] }), index("office_former_names_name").on(table.name)],
);

/** `drafting` may be written to; `finalised` is read-only. */
export type ReportStatus = "drafting" | "finalised";

/** One row a report, which is also its summary: lists read no section. */
export const reports = sqliteTable(
  "reports",
  {
    id: text("id").primaryKey(),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    year: integer("year").notNull(),
    /** Pinned for ever when the report is created. */
    editionId: text("edition_id").notNull(),
    status: text("status").$type<ReportStatus>().notNull(),
    /** Counts the saves of the whole report; never falls. */
    revision: integer("revision").notNull(),
    /** 0 for the report itself, 1, 2, … for its copies: two reports of one office and year are told apart by it. */
    copy: integer("copy").notNull(),
    example: integer("example", { mode: "boolean" }).notNull(),
    lastSection: text("last_section").$type<SectionId>().notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Set while the report lies in the bin. */
    deletedAt: instant("deleted_at"),
    /** Published already, outside this program or after it was finalised: kept to compare with, and nothing is due. */
    published: integer("published", { mode: "boolean" }).notNull().default(false),
    /** What the cover names, as lists print it. */
    unitName: text("unit_name").notNull().default(""),
    unitKind: text("unit_kind").$type<UnitKind>().notNull().default("department"),
    /** By what lists find a report and put it in order: `searchTextOf` the name. */
    searchText: text("search_text").notNull().default(""),
    /** The state of each section at this revision, written by each save; `{}` where a program without it was last. */
    sectionStates: text("section_states", { mode: "json" }).$type<SectionStates>().notNull().default({}),
    /** The report that it was carried from by hand, where that one's id was taken here; otherwise it is its own origin. */
    origin: text("origin"),
    /** The step of the round of review that has it; nobody writes on it meanwhile. Null while none runs. */
    reviewStep: text("review_step"),
    /** Since when that step has it. */
    reviewSince: instant("review_since"),
    /** How many events its rounds have, and the hash of the last: a chain whose end was cut is whole by itself. */
    reviewCount: integer("review_count").notNull().default(0),
    reviewHead: text("review_head"),
  },
  (table) => [
    uniqueIndex("reports_office_year").on(table.officeId, table.year, table.copy).where(sql`deleted_at is null`),
    index("reports_changed").on(table.updatedAt, table.id),
    index("reports_in_state").on(table.status, table.published, table.example, table.updatedAt),
    index("reports_counted")
      .on(table.year, table.unitKind, table.status, table.published, table.example)
      .where(sql`deleted_at is null`),
  ],
);

export const reportSections = sqliteTable(
  "report_sections",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    sectionId: text("section_id").$type<SectionId>().notNull(),
    values: text("values", { mode: "json" }).$type<SectionValues>().notNull(),
    /** The report's revision when this section last changed. */
    revision: integer("revision").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.sectionId] })],
);

export const sectionRevisions = sqliteTable(
  "section_revisions",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    sectionId: text("section_id").$type<SectionId>().notNull(),
    /** The browser tab that saved: its own earlier saves never conflict with it. */
    session: text("session").notNull(),
    /** Order in which the tab sent its saves, which may arrive in another. */
    sequence: integer("sequence").notNull(),
    changes: text("changes", { mode: "json" }).$type<StoredChanges>().notNull(),
    /** What stood at the changed addresses before. */
    previous: text("previous", { mode: "json" }).$type<StoredChanges>().notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.revision] })],
);

/** What somebody called a state of a report: 送审稿. Such a state is never thinned away. */
export const revisionNames = sqliteTable(
  "revision_names",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    revision: integer("revision").notNull(),
    name: text("name").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.revision] })],
);

/** States of other copies of a report, carried here by hand, that it holds: the next pack is merged against them. */
export const packPoints = sqliteTable(
  "pack_points",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** `stateKey` of the state that came. */
    state: text("state").notNull(),
    /** The revision here that holds it. Such a state is never thinned away. */
    revision: integer("revision").notNull(),
    /** SHA-256 of what came beside the values, which has no history: reasons and ledgers by their keys. */
    beside: text("beside", { mode: "json" }).$type<Record<string, string>>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.state] })],
);

/** Answers to warnings; one is valid as long as the values stand that it was given for. */
export const findingReasons = sqliteTable(
  "finding_reasons",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    rule: text("rule").notNull(),
    section: text("section_id").$type<SectionId>().notNull(),
    message: text("message").notNull(),
    category: text("category").$type<ReasonCategory>().notNull(),
    text: text("text").notNull(),
    values: text("values").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.key] })],
);

/** Changes of marked-up files that somebody did not accept. */
export const declinedChanges = sqliteTable(
  "declined_changes",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** SHA-256 of what is changed into what where, by whom and when: another copy of the file brings the same. */
    change: text("change").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.change] })],
);

/** What was said of a place of a report. It is never changed: what became of it lies in `commentEvents`. */
export const comments = sqliteTable(
  "comments",
  {
    id: text("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** The printed place, as it was then. */
    place: text("place").notNull(),
    /** What stood there then, by which it is found again. */
    quote: text("quote", { mode: "json" }).$type<Quote>(),
    text: text("text").notNull(),
    /** 1: it asks for a change. */
    asks: integer("asks").notNull(),
    revision: integer("revision").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [index("comments_report").on(table.reportId, table.at)],
);

/** Answers to comments, settled and taken up again, in their order; appended only. */
export const commentEvents = sqliteTable(
  "comment_events",
  {
    id: text("id").primaryKey(),
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    commentId: text("comment_id")
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    kind: text("kind").$type<CommentEventKind>().notNull(),
    /** What was answered; empty where somebody only settled it. */
    text: text("text").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
    /** Counts the events of a comment: two may have one instant. */
    position: integer("position").notNull(),
  },
  (table) => [uniqueIndex("comment_events_order").on(table.commentId, table.position)],
);

/** Every finalised content of a report; reopening closes one and keeps it. */
export const reportVersions = sqliteTable(
  "report_versions",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    content: text("content", { mode: "json" }).$type<InterchangeFile>().notNull(),
    /** SHA-256 of the content's canonical JSON, hexadecimal. */
    sha256: text("sha256").notNull(),
    finalisedAt: instant("finalised_at").notNull(),
    reopenedAt: instant("reopened_at"),
    reopenReason: text("reopen_reason"),
    by: actor("by"),
    reopenedBy: text("reopened_by"),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.number] })],
);

/** The entered figures of reports that are finalised, so that a sum over many offices is one query. */
export const reportFigures = sqliteTable(
  "report_figures",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    address: text("address").notNull(),
    /** A decimal, digit for digit; a blank figure has no row. */
    value: text("value").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.address] }),
    index("report_figures_address").on(table.address, table.reportId),
  ],
);

/** What a report was before something replaced many of its values at once; it can be put back. */
export const keptVersions = sqliteTable(
  "kept_versions",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    /** The report's revision that this is. */
    revision: integer("revision").notNull(),
    kind: text("kind").$type<KeptKind>().notNull(),
    /** The file that was taken in, or the version that was put back. */
    about: text("about").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
    /** Last, so that a list need not read it. */
    content: text("content", { mode: "json" }).$type<InterchangeFile>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.revision] })],
);

/** The office's ledger behind table three or four: of each line dates, kind and outcome, and nothing else. */
export const ledgers = sqliteTable(
  "ledgers",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    kind: text("kind").$type<LedgerKind>().notNull(),
    takenAt: instant("taken_at").notNull(),
    /** Lines counted by each entered figure. Before the cases: a report opens without reading those. */
    counts: text("counts", { mode: "json" }).$type<Record<string, number>>().notNull(),
    /** Lines that were not counted, by number and reason alone; before the cases like the counts. */
    leftOut: text("left_out", { mode: "json" }).$type<LeftOutGroup[]>().notNull().default([]),
    cases: text("cases", { mode: "json" }).$type<LedgerCase[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.kind] })],
);

/** What an office's own heads and words mean, for all its reports of an edition. */
export const ledgerMappings = sqliteTable(
  "ledger_mappings",
  {
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id, { onDelete: "cascade" }),
    kind: text("kind").$type<LedgerKind>().notNull(),
    editionId: text("edition_id").notNull(),
    mapping: text("mapping", { mode: "json" }).$type<LedgerMapping>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.kind, table.editionId] })],
);
