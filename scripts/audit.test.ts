import { expect, test } from "vitest";
import { advisoriesIn, judge } from "./audit.mjs";

const report = {
  vulnerabilities: {
    inner: {
      via: [
        { url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc", name: "inner", severity: "high", title: "Loops" },
      ],
    },
    outer: { via: ["inner"] },
    other: {
      via: [
        { url: "https://github.com/advisories/GHSA-dddd-eeee-ffff", name: "other", severity: "low", title: "Leaks" },
        { url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc", name: "inner", severity: "high", title: "Loops" },
      ],
    },
  },
};

test("an advisory counts once, for the package that it is about", () => {
  expect(advisoriesIn(report).map(({ advisory, package: name }) => `${advisory} ${name}`)).toEqual([
    "GHSA-aaaa-bbbb-cccc inner",
    "GHSA-dddd-eeee-ffff other",
  ]);
});

test("what is accepted passes, what is not is open, what is gone is to be taken off the list", () => {
  const accepted = [
    { advisory: "GHSA-aaaa-bbbb-cccc", package: "inner", why: "only at build" },
    { advisory: "GHSA-gggg-hhhh-iiii", package: "gone", why: "was there once" },
  ];
  const { open, settled } = judge(advisoriesIn(report), accepted);
  expect(open.map((each) => each.package)).toEqual(["other"]);
  expect(settled.map((each) => each.package)).toEqual(["gone"]);
});
