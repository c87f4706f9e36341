import { expect, test } from "./fixtures";

test("the server answers, with its security headers", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(await answer.json()).toEqual({ status: "ok" });
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'self'");
});
