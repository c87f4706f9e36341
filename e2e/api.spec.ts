import { expect, test } from "./fixtures";

test("the server answers, with its security headers", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(await answer.json()).toEqual({ status: "ok" });
  expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
});

test("a connection is kept while somebody thinks: one closed just as it is used again would fail", async ({
  request,
}) => {
  expect((await request.get("/api/health")).headers()["keep-alive"]).toBe("timeout=120");
});

test("what is not there or not allowed is answered as the contract says", async ({ request }) => {
  const unknown = await request.get("/api/nowhere");
  expect([unknown.status(), unknown.headers()["content-type"]]).toEqual([
    404,
    "application/problem+json; charset=utf-8",
  ]);
  expect((await request.put("/api/reports", { data: {} })).status()).toBe(405);
  const large = await request.post("/api/reports", { data: { pad: "x".repeat(5_000_000) } });
  expect([large.status(), (await large.json()).status]).toEqual([413, 413]);
  const foreign = await request.post("/api/reports", { data: {}, headers: { origin: "http://example.com" } });
  expect(foreign.status()).toBe(403);
});

test("a report is made, saved, copied, binned and given back over HTTP", async ({ request, createReport }) => {
  const id = await createReport();
  const values = { figures: { "requests.newlyReceived.naturalPerson": 12 } };
  const save = await request.patch(`/api/reports/${id}/sections/requests`, { data: { baseRevision: 1, values } });
  expect(await save.json()).toMatchObject({ revision: 2 });
  await request.delete(`/api/reports/${id}`);
  expect((await request.get(`/api/reports/${id}`)).status()).toBe(404);
  await request.post(`/api/reports/${id}/restore`);
  expect(await (await request.get(`/api/reports/${id}`)).json()).toMatchObject({ revision: 2, ...values });
});
