import { afterAll, expect, it } from "vitest";
import { pagesIn } from "@/components/preview/paged/served-pages";
import { stopPdf } from "@/lib/export/write-pdf";
import { samples } from "@/lib/samples/samples";
import { POST } from "./route";

afterAll(stopPdf);

const asked = (report: unknown) =>
  POST(
    new Request("http://127.0.0.1:3000/api/pages", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ report }),
    }),
    { params: Promise.resolve({}) },
  );

it("a report that is not stored is set on pages of A4", async () => {
  const answer = await asked(samples["2021"]);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  const svg = await answer.text();
  const pages = pagesIn(svg);
  expect(pages.length).toBeGreaterThan(2);
  expect(new Set(pages.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(["596 842"]));
  // The whole drawing would stand in the message of a failure.
  expect(svg.includes("anchor:cover:unit.name")).toBe(true);
});

it("what is no report is refused by its place", async () => {
  const answer = await asked({ ...samples["2021"], figures: { "requests.newlyReceived.naturalPerson": -1 } });
  expect(answer.status).toBe(422);
  expect((await answer.json()).errors[0].pointer).toBe("/report/figures/requests.newlyReceived.naturalPerson");
});
