import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { problemShape } from "@/lib/contract/problem";
import * as healthRoute from "./health/route";

withTestDatabase();

describe("a database that cannot be opened", () => {
  const file = () => join(String(process.env.DATA_DIR), "reports.sqlite");
  const health = async () => {
    const answer = await healthRoute.GET(new Request("http://127.0.0.1:3000/api/health"), {
      params: Promise.resolve({}),
    });
    expect(answer.status).toBe(500);
    return problemShape.parse(await answer.json());
  };

  test("because it is damaged is left as it is, and the answer says what to do", async () => {
    writeFileSync(file(), "x".repeat(20_000));
    expect((await health()).detail).toMatch(/坏了.*备份/);
    expect(readFileSync(file(), "utf8")).toBe("x".repeat(20_000));
  });

  test("because it is no file is said", async () => {
    mkdirSync(file());
    expect((await health()).detail).toContain("权限");
  });
});
