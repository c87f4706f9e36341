import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemShape } from "@/lib/contract/problem";
import { answerBroken } from "./broken-requests.mjs";
import { everywhere, onPages, secure } from "./security-headers.mjs";

const own = "default-src 'none'; style-src 'unsafe-inline'";
const server = createServer({ maxHeaderSize: 4096 }, (asked, response) => {
  secure(asked, response);
  if (asked.url === "/api/own") response.setHeader("Content-Security-Policy", own);
  response.end(asked.headers["content-security-policy"]);
}).on("clientError", answerBroken);
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, headers = {}) =>
  new Promise<{ headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, headers }, async (response) => {
      let text = "";
      for await (const part of response) text += part;
      resolve({ headers: response.headers, text });
    })
      .on("error", reject)
      .end();
  });
const policyOf = async (path: string, headers = {}) =>
  String((await ask(path, headers)).headers["content-security-policy"]);

describe("every answer", () => {
  test.each([
    ["/", { ...everywhere, ...onPages }],
    ["/_next/static/x.js", { ...everywhere, ...onPages }],
    ["/api/health", everywhere],
  ])("of %s has the headers", async (path, expected) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()]).toBe(value);
  });

  test("of the API is given for a request in which no sender can put a policy", async () => {
    expect((await ask("/api/reports", { "content-security-policy": "script-src 'nonce-AAAA'" })).text).toBe("");
  });

  test("of a page has a nonce of its own, which Next is told and no sender can choose", async () => {
    const sent = { "content-security-policy": "script-src 'nonce-AAAA'", "content-security-policy-report-only": "x" };
    const [one, other] = [await ask("/", sent), await policyOf("/")];
    const policy = String(one.headers["content-security-policy"]);
    expect(one.text).toBe(policy);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'wasm-unsafe-eval';/);
    expect(policy).not.toContain("AAAA");
    expect(policy).not.toBe(other);
    expect(policy.replace(/style-src[^;]*;/, "")).not.toContain("unsafe-inline");
  });

  test("of the API may do nothing as a page, and keeps a policy of its own", async () => {
    expect(await policyOf("/api/reports")).toContain("default-src 'none'");
    expect(await policyOf("/api?x")).toContain("sandbox");
    expect(await policyOf("/api/own")).toBe(own);
    expect(await policyOf("/apiary")).toContain("nonce");
  });
});

/** Bytes as they are: what no client would send. */
const raw = (text: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("close", () => resolve(answer));
  });

test.each([
  ["no request", "GARBAGE\r\n\r\n", 400],
  ["a header that is none", "GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n", 400],
  ["two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  ["a head without end", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(9000)}\r\n\r\n`, 413],
])("%s is answered in words, without a trace of the program", async (_, text, status) => {
  const [head, body] = (await raw(text)).split("\r\n\r\n");
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(head).toContain("X-Content-Type-Options: nosniff");
  expect(problemShape.parse(JSON.parse(body)).status).toBe(status);
});
