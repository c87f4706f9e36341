import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { canonicalJson } from "../lib/report/canonical";
import type { InterchangeFile } from "../lib/report/interchange";
import type { FinalisedVersion as Version } from "../lib/report/reason";
import { database } from "./client";
import { reports, reportVersions } from "./schema";

/** SHA-256 of the canonical JSON of an interchange file, hexadecimal. */
export const digestOf = (content: InterchangeFile): string =>
  createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");

const columns = {
  number: reportVersions.number,
  sha256: reportVersions.sha256,
  finalisedAt: reportVersions.finalisedAt,
  reopenedAt: reportVersions.reopenedAt,
  reopenReason: reportVersions.reopenReason,
};

const lastFirst = (reportId: string) =>
  database()
    .select(columns)
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.number));

/** @returns the finalised versions of a report, the last one first. */
export async function listVersions(reportId: string): Promise<Version[]> {
  return lastFirst(reportId).all();
}

/** @returns the content of a version as it was finalised, or null when there is no such version. */
export async function loadVersion(reportId: string, number: number): Promise<InterchangeFile | null> {
  const where = and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, number));
  return (
    database().select({ content: reportVersions.content }).from(reportVersions).where(where).get()?.content ?? null
  );
}

/** Closes a report and keeps its content; refuses when it changed since `revision`, which is what was checked. */
export async function finaliseReport(
  reportId: string,
  revision: number,
  content: InterchangeFile,
): Promise<{ ok: true; version: Version } | { ok: false; reason: "missing" | "changed" | "finalised" }> {
  const db = database();
  return db.transaction(
    () => {
      const head = db.select().from(reports).where(eq(reports.id, reportId)).get();
      if (!head || head.deletedAt !== null) return { ok: false, reason: "missing" };
      if (head.status === "finalised") return { ok: false, reason: "finalised" };
      if (head.revision !== revision) return { ok: false, reason: "changed" };
      const last = lastFirst(reportId).limit(1).get();
      const version: Version = {
        number: (last?.number ?? 0) + 1,
        sha256: digestOf(content),
        finalisedAt: new Date().toISOString(),
        reopenedAt: null,
        reopenReason: null,
      };
      db.insert(reportVersions)
        .values({ reportId, content, ...version })
        .run();
      db.update(reports)
        .set({ status: "finalised", updatedAt: version.finalisedAt })
        .where(eq(reports.id, reportId))
        .run();
      return { ok: true, version };
    },
    { behavior: "immediate" },
  );
}

/** Opens a finalised report for writing again; its version stays, with the reason. @returns false when it is not finalised. */
export async function reopenReport(reportId: string, reason: string): Promise<boolean> {
  const db = database();
  return db.transaction(
    () => {
      const head = db.select({ status: reports.status }).from(reports).where(eq(reports.id, reportId)).get();
      if (head?.status !== "finalised") return false;
      const last = lastFirst(reportId).limit(1).get();
      if (!last) throw new Error(`Report ${reportId} is finalised without a version`);
      const at = new Date().toISOString();
      db.update(reports).set({ status: "drafting", updatedAt: at }).where(eq(reports.id, reportId)).run();
      db.update(reportVersions)
        .set({ reopenedAt: at, reopenReason: reason })
        .where(and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, last.number)))
        .run();
      return true;
    },
    { behavior: "immediate" },
  );
}
