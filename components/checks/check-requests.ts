import type { Reason } from "@/lib/report/reason";

/** @throws with the server's own words when it refuses, with ours when it cannot be reached. */
async function request(path: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(path, init).catch(() => {
    throw new Error("连不上服务，请看运行程序的窗口还在不在");
  });
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new Error(problem.detail ?? `服务回答了 ${answer.status}`);
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export async function saveReason(reportId: string, reason: Omit<Reason, "at">): Promise<Reason> {
  return (await request(`/api/reports/${reportId}/reasons`, json("PUT", reason))).json();
}

export async function removeReason(reportId: string, key: string): Promise<void> {
  await request(`/api/reports/${reportId}/reasons?key=${encodeURIComponent(key)}`, { method: "DELETE" });
}

export async function finaliseReport(reportId: string): Promise<void> {
  await request(`/api/reports/${reportId}/finalise`, { method: "POST" });
}

export async function reopenReport(reportId: string, reason: string): Promise<void> {
  await request(`/api/reports/${reportId}/reopen`, json("POST", { reason }));
}
