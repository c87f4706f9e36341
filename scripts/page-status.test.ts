import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { pageStatuses } from "./page-status.mjs";

const shared = globalThis as typeof globalThis & { ogiPageStatus?: (mark: string, status: number) => void };

/** A server whose pages say `noted` of themselves and answer with `status`. */
async function answered(path: string, { status, noted, mark }: { status: number; noted?: number; mark?: string }) {
  const markPage = pageStatuses();
  const server = createServer((request, response) => {
    markPage(request, response);
    if (noted) shared.ogiPageStatus?.(String(request.headers["x-page-mark"]), noted);
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const headers: Record<string, string> = mark ? { "x-page-mark": mark } : {};
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
  server.close();
  return answer.status;
}

test.each([
  ["fails for a reason that it has said", "/people", { status: 500, noted: 403 }, 403],
  ["fails for none", "/people", { status: 500 }, 500],
  ["is there after all", "/people", { status: 200, noted: 403 }, 200],
  ["was asked for under somebody else's mark", "/people", { status: 500, noted: 403, mark: "9" }, 403],
  ["begins like a folder of the program", "/apiary", { status: 500, noted: 403 }, 403],
])("a page that %s", async (_, path, made, status) => expect(await answered(path, made)).toBe(status));

test.each(["/api/reports", "/api?x", "/_next/static/x.js"])(
  "%s is no page, and is answered as its route says",
  async (path) => expect(await answered(path, { status: 500, noted: 403, mark: "1" })).toBe(500),
);
