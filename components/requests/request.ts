/** `status` is absent when the server was not reached; `report` is the one that the unit already has for the year. */
export type Problem = {
  detail: string;
  status?: number;
  report?: string;
  errors?: { pointer: string; detail: string }[];
};
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const unreachable: Problem = { detail: "连不上程序，什么都没有改。看看运行程序的窗口是否还开着，再试一次。" };

/** Why an answer is a refusal, in words for the clerk. */
export async function refusalOf(response: Response): Promise<Problem> {
  const answer = await response.json().catch(() => ({}));
  return { ...answer, detail: answer.detail ?? `程序回答了 ${response.status}，什么都没有改。` };
}

/** Refusals and a server that cannot be reached are answers, not exceptions. */
export async function request<Value>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: object,
  signal: AbortSignal = AbortSignal.timeout(20_000),
): Promise<Answer<Value>> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method,
      headers: body && !isForm ? { "content-type": "application/json" } : undefined,
      body: isForm ? body : body && JSON.stringify(body),
      signal,
    });
    if (response.ok) return { ok: true, value: response.status === 204 ? {} : await response.json() };
    return { ok: false, problem: await refusalOf(response) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
