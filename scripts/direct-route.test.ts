import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { directRoutes, routeFinder } from "./direct-route.mjs";

const routes = {
  "/reports/[reportId]/page": "/reports/[reportId]",
  "/api/[[...unknown]]/route": "/api/[[...unknown]]",
  "/api/log.csv/route": "/api/log.csv",
  "/api/reports/[reportId]/route": "/api/reports/[reportId]",
  "/api/reports/[reportId]/sections/[sectionId]/route": "/api/reports/[reportId]/sections/[sectionId]",
  "/api/reports/[reportId]/review/answers/[item]/route": "/api/reports/[reportId]/review/answers/[item]",
  "/api/reports/opening/route": "/api/reports/opening",
};

describe("the route of an address", () => {
  const find = routeFinder(routes);

  test.each([
    ["/api/reports/7", "/api/reports/[reportId]/route", { reportId: "7" }],
    ["/api/reports/opening?x=/y", "/api/reports/opening/route", {}],
    [
      "/api/reports/a-7/sections/cover",
      "/api/reports/[reportId]/sections/[sectionId]/route",
      { reportId: "a-7", sectionId: "cover" },
    ],
  ])("%s is found with what its parts name", (url, page, params) => expect(find(url)).toEqual({ page, params }));

  test.each([
    ["a page", "/reports/7"],
    ["an address that nobody has", "/api/nothing"],
    ["half an address", "/api/reports/7/sections"],
    ["more than an address", "/api/reports/7/sections/cover/x"],
    ["an empty part", "/api/reports//sections/cover"],
    ["a slash at the end", "/api/reports/7/"],
    ["a part that means the folder above", "/api/reports/../sections/cover"],
    ["an escaped sign", "/api/reports/%37"],
    ["a whole address", "http://127.0.0.1/api/reports/7"],
    ["what is behind a number sign", "/api/reports/7#x"],
    ["a name of every object", "/api/reports/7/constructor"],
  ])("%s is left to Next", (_, url) => expect(find(url)).toBeNull());
});

describe("a server before Next", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "ogi-routes-"));
    mkdirSync(join(root, ".next"));
    writeFileSync(join(root, ".next", "app-path-routes-manifest.json"), JSON.stringify(routes));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const build = (page: string, handler: string) => {
    const file = join(root, ".next", "server", "app", `${page}.js`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `module.exports = { handler: ${handler} };`);
  };

  async function ask(method: string, path: string) {
    const log = { error: vi.fn() };
    vi.spyOn(console, "error").mockReturnValue();
    const answersItself = directRoutes(root, "http://127.0.0.1:1", log);
    const server = createServer((request, response) => {
      if (!answersItself(request, response)) response.end("Next");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
      return { status: answer.status, text: await answer.text(), said: log.error.mock.calls.length };
    } finally {
      server.close();
    }
  }

  test("calls the route of a change with what its address names, and leaves everything else to Next", async () => {
    build(
      "/api/reports/[reportId]/route",
      "async (_, response, { requestMeta }) => response.end(JSON.stringify(requestMeta))",
    );
    const meta = { params: { reportId: "7" }, initURL: "http://127.0.0.1:1/api/reports/7?x=1", initProtocol: "http" };
    for (const method of ["PATCH", "PUT", "DELETE"]) {
      const { status, text } = await ask(method, "/api/reports/7?x=1");
      expect({ status, meta: JSON.parse(text) }).toEqual({ status: 200, meta });
    }
    for (const method of ["GET", "POST", "OPTIONS"]) expect((await ask(method, "/api/reports/7")).text).toBe("Next");
    expect((await ask("PATCH", "/api/nothing")).text).toBe("Next");
  });

  test("answers in words, and writes down, where a route cannot be called", async () => {
    expect(await ask("PATCH", "/api/reports/7")).toMatchObject({
      status: 500,
      text: expect.stringContaining("不能确定这一次存上没有"),
      said: 1,
    });
  });

  test("breaks off an answer that has begun and goes wrong", async () => {
    build(
      "/api/reports/[reportId]/route",
      'async (_, response) => { response.write("begun"); throw new Error("broken"); }',
    );
    await expect(ask("PATCH", "/api/reports/7")).rejects.toThrow();
  });
});
