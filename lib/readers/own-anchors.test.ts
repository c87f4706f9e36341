import { expect, it } from "vitest";
import { ownLine } from "./own-anchors";

const address = "requests.newlyReceived.total";

it.each([
  [`remark:${address}`, { kind: "remark", address }],
  ["text:overview#3", { kind: "paragraph", text: "overview", line: 3 }],
  ["text:cover#0", { kind: "paragraph", text: "preamble", line: 0 }],
  ["cover:signature.unit", { kind: "signature", part: "unit" }],
  ["cover:signature.unit.1", { kind: "signature", part: "unit" }],
  ["cover:signature.issuedOn", { kind: "signature", part: "issuedOn" }],
])("knows the line %s", (anchor, line) => {
  expect(ownLine(anchor)).toEqual(line);
});

it.each([
  [`note.${address}`, `remark:${address}`],
  ["overview.3", "text:overview#3"],
  ["preamble.1", "text:cover#1"],
  ["signature.unit.2", "cover:signature.unit.2"],
  ["signature.issuedOn", "cover:signature.issuedOn"],
])("reads %s of a file written before 27 November 2026 as %s", (old, now) => {
  expect(ownLine(old)).toEqual(ownLine(now));
});

it.each([
  ...["overview.heading", "cover:unit.name", "cover.title", "cover.mark", "requests", "text:overview", ""],
  ...["overview.999999999", "text:overview#999999999"],
])("takes %s for no line", (anchor) => {
  expect(ownLine(anchor)).toBeNull();
});
