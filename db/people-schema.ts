import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LogKind } from "../lib/access/log-kinds";
import type { Role } from "../lib/access/roles";
import { offices, reports } from "./schema";

/** Instants are ISO 8601 texts in UTC. */
const instant = (name: string) => text(name);
const flag = (name: string) => integer(name, { mode: "boolean" }).notNull();

/** Who can log in. Somebody is disabled, never deleted: what they wrote keeps their name. The first columns are better-auth's `user`. */
export const people = sqliteTable("people", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  /** Made up of the id: better-auth wants one, nobody is asked for it and nothing is sent. */
  email: text("email").notNull().unique(),
  emailVerified: flag("email_verified"),
  image: text("image"),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  /** 登录名, in lower case. */
  username: text("username").notNull().unique(),
  displayUsername: text("display_username"),
  /** 科室、职务, as the administrator wrote it. */
  position: text("position").notNull().default(""),
  /** 管理员 of the installation. */
  administrator: flag("administrator").default(false),
  /** The password is somebody else's until its owner has changed it. */
  mustChange: flag("must_change").default(false),
  disabledAt: instant("disabled_at"),
  lastSignInAt: instant("last_sign_in_at"),
});

/** How somebody proves who they are: a password, or an account elsewhere. better-auth's `account`. */
export const credentials = sqliteTable(
  "credentials",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => people.id),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    /** scrypt, with its salt and its cost beside it. */
    password: text("password"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("credentials_person").on(table.userId)],
);

/** Log-ins that are not over. better-auth's `session`. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    expiresAt: instant("expires_at").notNull(),
    token: text("token").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: text("user_id")
      .notNull()
      .references(() => people.id),
    /** When whoever logged in last did something, to the minute; empty until then. */
    lastSeenAt: instant("last_seen_at"),
  },
  (table) => [index("sessions_person").on(table.userId)],
);

/** What better-auth keeps between two steps of a log-in elsewhere. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("verifications_identifier").on(table.identifier)],
);

/** What somebody is in an office. */
export const grants = sqliteTable(
  "grants",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id, { onDelete: "cascade" }),
    role: text("role").$type<Role>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.officeId, table.role] }),
    index("grants_office").on(table.officeId),
  ],
);

/** Who takes whose seat in an office's rounds while they are away; for those days it gives the rights, which no row of `grants` does. */
export const deputies = sqliteTable(
  "deputies",
  {
    id: text("id").primaryKey(),
    officeId: text("office_id")
      .notNull()
      .references(() => offices.id, { onDelete: "cascade" }),
    absentId: text("absent_id")
      .notNull()
      .references(() => people.id),
    deputyId: text("deputy_id")
      .notNull()
      .references(() => people.id),
    /** The first day and the last, YYYY-MM-DD in China. */
    fromDay: text("from_day").notNull(),
    untilDay: text("until_day").notNull(),
  },
  (table) => [index("deputies_deputy").on(table.deputyId), index("deputies_office").on(table.officeId)],
);

/** The private address under which somebody's 待办 are read as a feed. The address itself is shown once and not kept. */
export const feeds = sqliteTable("feeds", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id),
  /** Of what is secret in the address, hexadecimal. */
  sha256: text("sha256").notNull().unique(),
  createdAt: instant("created_at").notNull(),
});

/** Log-ins that failed, by the name that was tried, whether anybody bears it or not. */
export const signInAttempts = sqliteTable("sign_in_attempts", {
  username: text("username").primaryKey(),
  failures: integer("failures").notNull(),
  lastAt: instant("last_at").notNull(),
  lockedUntil: instant("locked_until"),
});

/** What the installation made up for itself: the key that signs cookies. */
export const installation = sqliteTable("installation", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});

/** Who did what, and when; appended only. Each line holds the hash of the one before. Never what a report says. */
export const logLines = sqliteTable(
  "log_lines",
  {
    number: integer("number").primaryKey(),
    at: instant("at").notNull(),
    kind: text("kind").$type<LogKind>().notNull(),
    personId: text("person_id"),
    by: text("by").notNull(),
    /** What it was done to: an office and a year, a person, a file's kind. */
    about: text("about").notNull(),
    /** From which address. */
    address: text("address").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [uniqueIndex("log_lines_hash").on(table.hash), index("log_lines_at").on(table.at)],
);

/** Which accounts have written in a report: names, which stand beside what was written, may be those of two people. */
export const reportWriters = sqliteTable(
  "report_writers",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => reports.id, { onDelete: "cascade" }),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.personId] })],
);
