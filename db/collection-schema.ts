import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Finding } from "@/lib/checks/finding";
import type { CollectionEvent } from "@/lib/collection/event";
import type { FileReading, FileState } from "@/lib/collection/file";
import type { HandedIn } from "@/lib/collection/handed-in";
import type { OfficeClass, Scope } from "@/lib/collection/office-class";
import type { Deadlines } from "@/lib/collection/roster";
import type { FileKind, OfficeState } from "@/lib/collection/submission";
import type { ImportProposal } from "@/lib/import/proposal";
import { thisComputer } from "../lib/report/actor";
import { offices, reports } from "./schema";
import { nameOfWriter } from "./writer";

const instant = (name: string) => text(name);
const actor = (name: string) => text(name).notNull().default(thisComputer).$defaultFn(nameOfWriter);

/** One supervising office, one report year. */
export const collections = sqliteTable(
  "collections",
  {
    id: text("id").primaryKey(),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    year: integer("year").notNull(),
    /** Of the reports that are collected. */
    editionId: text("edition_id").notNull(),
    deadlines: text("deadlines", { mode: "json" }).$type<Deadlines>().notNull(),
    /** Whether files that wait are read; 停下 sets it to false. */
    reading: integer("reading", { mode: "boolean" }).notNull().default(true),
    createdAt: instant("created_at").notNull(),
    by: actor("by"),
    /** Whom offices may ask, as letters print it: 周某某，电话：000-0000000. */
    contact: text("contact").notNull().default(""),
  },
  (table) => [uniqueIndex("collections_office_year").on(table.officeId, table.year)],
);

/** An office that is or was expected, which is also the board's row: what is derived of its events stands in it. */
export const rosterEntries = sqliteTable(
  "roster_entries",
  {
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    position: integer("position").notNull(),
    class: text("class").$type<OfficeClass>().notNull(),
    /** YYYY-MM-DD; null: that of its class. */
    deadline: text("deadline"),
    contact: text("contact").notNull(),
    addedAt: instant("added_at").notNull(),
    leftAt: instant("left_at"),
    leftReason: text("left_reason"),
    /** From here on `standingOf` its events. */
    state: text("state").$type<OfficeState>().notNull(),
    submissionId: text("submission_id"),
    firstArrivedAt: instant("first_arrived_at"),
    arrivedAt: instant("arrived_at"),
    format: text("format").$type<FileKind>(),
    errors: integer("errors").notNull(),
    warnings: integer("warnings").notNull(),
    doubts: integer("doubts").notNull(),
    returns: integer("returns").notNull(),
    /** The accepted submission that the sums have. */
    countedId: text("counted_id"),
    /** A later one that was accepted and is not in the sums. */
    laterId: text("later_id"),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.officeId] }),
    index("roster_entries_position").on(table.collectionId, table.position),
    index("roster_entries_state").on(table.collectionId, table.state),
  ],
);

/** Everything that was done in a collection. Rows are added and never changed; each bears the hash of the one before. */
export const collectionEvents = sqliteTable(
  "collection_events",
  {
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    sequence: integer("sequence").notNull(),
    officeId: text("office_id"),
    submissionId: text("submission_id"),
    event: text("event", { mode: "json" }).$type<CollectionEvent>().notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
    /** SHA-256 of the hash before and of this event, hexadecimal. */
    hash: text("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.sequence] }),
    index("collection_events_office").on(table.collectionId, table.officeId),
  ],
);

/** The bytes of originals, once each, in the database so that every copy of it carries them. */
export const storedFiles = sqliteTable("stored_files", {
  sha256: text("sha256").primaryKey(),
  /** Bytes. */
  size: integer("size").notNull(),
  /** Base64. */
  content: text("content").notNull(),
});

/** A file that arrived, before and after somebody knows whose it is. */
export const collectedFiles = sqliteTable(
  "collected_files",
  {
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    /** In the order in which they came. */
    position: integer("position").notNull(),
    name: text("name").notNull(),
    state: text("state").$type<FileState>().notNull(),
    /** Why it cannot be read, or whose it may be. */
    problem: text("problem"),
    submissionId: text("submission_id"),
    receivedAt: instant("received_at").notNull(),
    /** What was read of a file that waits for its office; behind the others, so that lists need not read it. */
    reading: text("reading", { mode: "json" }).$type<FileReading>(),
    /** Of a report that was handed in by a program: who sealed it, and whether the seal holds. */
    handedIn: text("handed_in", { mode: "json" }).$type<HandedIn>(),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.sha256] }),
    index("collected_files_state").on(table.collectionId, table.state, table.position),
  ],
);

/** One version of one office's report as it arrived. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: text("id").primaryKey(),
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    number: integer("number").notNull(),
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    fileName: text("file_name").notNull(),
    format: text("format").$type<FileKind>().notNull(),
    arrivedAt: instant("arrived_at").notNull(),
    errors: integer("errors").notNull(),
    warnings: integer("warnings").notNull(),
    /** Doubts of reading that are open. */
    doubts: integer("doubts").notNull(),
    proposal: text("proposal", { mode: "json" }).$type<ImportProposal>().notNull(),
    findings: text("findings", { mode: "json" }).$type<Finding[]>().notNull(),
    /** Of a report that was handed in by a program. */
    handedIn: text("handed_in", { mode: "json" }).$type<HandedIn>(),
  },
  (table) => [uniqueIndex("submissions_of_office").on(table.collectionId, table.officeId, table.number)],
);

/** Entered figures of submissions as rows, so that a sum over all offices is one query. A blank figure has no row. */
export const submissionFigures = sqliteTable(
  "submission_figures",
  {
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    address: text("address").notNull(),
    /** A decimal, digit for digit. */
    value: text("value").notNull(),
    /** Into which sums it counts (`countedIn`), null: into none. Kept by `refreshCounted`. */
    countedIn: text("counted_in"),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.address] }),
    index("submission_figures_counted")
      .on(table.countedIn, table.address, table.value)
      .where(sql`"counted_in" is not null`),
  ],
);

/** An office's figure that the sums do not have, with the reason (国办公开办函〔2016〕201号: co-defendants). */
export const leftOutFigures = sqliteTable(
  "left_out_figures",
  {
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id),
    address: text("address").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
    by: actor("by"),
  },
  (table) => [primaryKey({ columns: [table.collectionId, table.officeId, table.address] })],
);

/** Where a figure of the government's own draft comes from: the sum that it was made of. */
export const figureSources = sqliteTable(
  "figure_sources",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    address: text("address").notNull(),
    /** The sum, digit for digit. */
    value: text("value").notNull(),
    collectionId: text("collection_id")
      .notNull()
      .references(() => collections.id, { onDelete: "cascade" }),
    scope: text("scope").$type<Scope>().notNull(),
    counted: integer("counted").notNull(),
    expected: integer("expected").notNull(),
    asOf: instant("as_of").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.address] })],
);

/** Installations whose seals are known here: somebody compared the fingerprint. */
export const knownKeys = sqliteTable("known_keys", {
  /** Of the public key, hexadecimal. */
  fingerprint: text("fingerprint").primaryKey(),
  /** SPKI in base64. */
  publicKey: text("public_key").notNull(),
  /** Whose reports it seals. */
  officeId: text("office_id")
    .notNull()
    .references(() => offices.id),
  at: instant("at").notNull(),
  by: actor("by"),
  /** Since when it is not believed any more: files with it are asked about again. */
  withdrawnAt: instant("withdrawn_at"),
  withdrawnBy: text("withdrawn_by"),
});
