import { expect, it } from "vitest";
import { refusalOf, unreachable } from "./call";

const page = (status: number) => new Response("<html>nginx</html>", { status });
const problem = (status: number, code: string) =>
  Response.json({ type: `urn:ogi-annual-report:${code}`, status, detail: "为什么" }, { status });

it.each([404, 502, 503, 504])(
  "takes %i of something before the program for a program that is not there",
  async (status) => {
    expect(await refusalOf(page(status))).toBe(unreachable);
  },
);

it("believes the program what it says with the same numbers", async () => {
  expect(await refusalOf(problem(404, "notFound"))).toMatchObject({ status: 404, detail: "为什么" });
  expect(await refusalOf(problem(503, "busy"))).toMatchObject({ status: 503, detail: "为什么" });
});

it("gives the number where something refuses for a reason of its own", async () => {
  expect(await refusalOf(page(413))).toMatchObject({ status: 413, detail: expect.stringContaining("413") });
});
