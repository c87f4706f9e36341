import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gate } from "./gate.mjs";

const passes = gate({ host: "127.0.0.1", port: 3000, dataDir: "", backupDir: "", backupKeep: 14 });
const server = createServer((asked, response) => {
  if (passes(asked, response)) response.end("passed");
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Asked = { method?: string; path?: string; headers?: Record<string, string> };

const ask = ({ method = "GET", path = "/api/health", headers = {} }: Asked) =>
  new Promise<{ status?: number; type?: string; allow?: string; text: string }>((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", method, path, headers }, async (response) => {
      let text = "";
      for await (const part of response) text += part;
      resolve({
        status: response.statusCode,
        type: response.headers["content-type"],
        allow: response.headers.allow,
        text,
      });
    });
    asked.on("error", reject).end();
  });

/** Bytes as they are: what no client would send. */
const raw = (text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("close", () => resolve(answer));
  });

test("a request under our own name passes", async () => {
  expect(await ask({})).toMatchObject({ status: 200, text: "passed" });
});

describe("another host's name is answered with 421 and nothing else", () => {
  test("as a problem", async () => {
    const answer = await ask({ headers: { host: "attacker.example:3000" } });
    expect(answer).toMatchObject({ status: 421, type: expect.stringContaining("problem+json") });
    expect(JSON.parse(answer.text).detail).toContain("ALLOWED_HOSTS");
  });

  test("on every address, as a page where a page is asked for", async () => {
    const answer = await ask({ path: "/", headers: { host: "<b>.example", accept: "text/html" } });
    expect(answer).toMatchObject({ status: 421, type: expect.stringContaining("text/html") });
    expect(answer.text).not.toContain("<b>");
  });

  test("also where the request line names it", async () => {
    expect(await ask({ path: "http://attacker.example/api/reports" })).toMatchObject({ status: 421 });
  });

  test.each([
    ["one of two Host headers", "GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: attacker.example\r\n\r\n"],
    ["no Host at all", "GET /api/health HTTP/1.0\r\n\r\n"],
  ])("%s", async (_, text) => expect(await raw(text)).toMatch(/^HTTP\/1.1 (400|421) /));
});

test.each(["TRACE", "PROPFIND", "SEARCH", "LOCK"])("%s is no method of ours", async (method) => {
  expect(await ask({ method })).toMatchObject({ status: 405, allow: expect.stringContaining("PATCH") });
});

test.each(["/%ff%fe", "/%", "/api/reports/%E4%BD", "/api/reports/%00", "/%c0%ae", "/?unit=%ff", "/api/%zz"])(
  "the unreadable address %s is a faulty request",
  async (path) => expect(await ask({ path })).toMatchObject({ status: 400 }),
);
