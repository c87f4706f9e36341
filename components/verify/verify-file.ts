import type { FinalisedVersion } from "@/lib/report/reason";
import { type Answer, request } from "../requests/request";

export type KnownReport = { id: string; unit: string; year: number };
export type Difference = { where: string; before: string; after: string; around?: string };

/** What a file turned out to be. `version` is null for the draft as it stands. */
export type Verdict = { copy: { unit: string; year: number } } & (
  | { state: "unknown"; known: boolean }
  | {
      state: "same" | "changed";
      report: KnownReport;
      version: FinalisedVersion | null;
      later: number | null;
      differences: Difference[];
      more: number;
    }
);

export type FoundVersion = { report: KnownReport; version: FinalisedVersion };

const largestFile = 30 * 1024 * 1024;

/** Sends one file to be held against the finalised reports; nothing of it is stored. */
export async function verifyFile(file: File, signal: AbortSignal): Promise<Answer<Verdict>> {
  if (file.size > largestFile)
    return { ok: false, problem: { detail: `${file.name} 超过 30 MB，不像一份年度报告，没有读。` } };
  const form = new FormData();
  form.set("file", file);
  return request("POST", "/api/verifications", form, signal);
}

/** Looks a 校验码 up. */
export const findDigest = (digest: string): Promise<Answer<{ versions: FoundVersion[] }>> =>
  request("GET", `/api/versions/${encodeURIComponent(digest)}`);
