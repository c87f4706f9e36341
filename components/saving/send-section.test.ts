import { expect, it } from "vitest";
import { failureOf, noServer } from "./send-section";

const ours = (status: number, code: string) => ({ status, type: `urn:ogi-annual-report:${code}`, detail: "为什么" });

it("takes an answer that never came for a program that is not there", () =>
  expect(failureOf({ detail: "" })).toEqual(noServer));

it("believes the program itself that a report is gone", () => {
  expect(failureOf(ours(404, "notFound"))).toMatchObject({ kind: "refused", held: true, final: false });
});

it("keeps what the program refuses for now, and gives up what is too long wherever that was said", () => {
  expect(failureOf(ours(503, "busy"))).toMatchObject({ kind: "refused", final: false, reason: "为什么" });
  expect(failureOf({ status: 413, detail: "" })).toMatchObject({ kind: "refused", final: true });
});
