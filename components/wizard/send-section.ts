import type { SectionPatch } from "@/lib/report/section-values";
import type { Conflict, SaveAnswer, SaveRequest, Send } from "./autosave";

const reasons: Record<number, string> = {
  404: "这份报告已经不在了，可能移到了回收站",
  413: "这一部分太长，超过了能保存的大小",
  507: "电脑的磁盘满了",
};

const unreachable = "连不上服务，可能是程序没有开着，或者网络断了";

/** Sends one section to the server. Failures are answers, not exceptions: the caller keeps what was typed. */
export const sendSection =
  (reportId: string): Send =>
  async ({ section, ...body }: SaveRequest, { keepalive }) => {
    const request = {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const address = `/api/reports/${reportId}/sections/${section}`;
    const send = () => fetch(address, { ...request, signal: AbortSignal.timeout(20_000) });
    try {
      // Browsers let no more than 64 KB outlive a page: a longer text goes as ever, for a page that was only put away.
      const response = await (keepalive ? fetch(address, { ...request, keepalive }).catch(send) : send());
      return await readAnswer(response);
    } catch {
      return { ok: false, kind: "offline", reason: unreachable };
    }
  };

type Problem = {
  /** Absent where the server was not reached. */
  status?: number;
  type?: string;
  detail?: string;
  revision?: number;
  conflicts?: Conflict[];
  values?: SectionPatch;
};

/** The server names a place in the request's body. */
const inSection = ({ pointer, theirs }: Conflict): Conflict => ({ pointer: pointer.replace(/^\/values/, ""), theirs });

async function readAnswer(response: Response): Promise<SaveAnswer> {
  // An answer that breaks off says nothing of what was stored: the section is sent again.
  if (response.ok) return { ok: true, ...(await response.json()) };
  return refusedSave({ ...(await response.json().catch(() => ({}))), status: response.status });
}

/** @returns what a refusal means for a save, by whatever request it was made. */
export function refusedSave({ status, type, detail, ...problem }: Problem): SaveAnswer {
  if (status === undefined) return { ok: false, kind: "offline", reason: unreachable };
  if (status === 409 && problem.conflicts)
    return {
      ok: false,
      kind: "conflict",
      revision: problem.revision ?? 0,
      conflicts: problem.conflicts.map(inSection),
      values: problem.values,
    };
  if (type?.endsWith(":overtaken")) return { ok: false, kind: "overtaken" };
  return { ok: false, kind: "refused", reason: reasons[status] ?? detail ?? `服务回答了 ${status}` };
}
