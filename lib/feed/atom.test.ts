import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { Job } from "../waiting/job";
import { atomOf, type Feed } from "./atom";
import { entriesOf } from "./entries";

const now = "2027-01-26T02:00:00.000Z";
const origin = "https://report.example";
const job = (given: Partial<Job> = {}): Job => ({
  ...{ id: "one", mark: "write", title: "水务局 2026 年度报告还没有定稿", detail: "“报告里的一句”", due: null },
  ...{ since: "2027-01-20T01:00:00.000Z", href: "/reports/1/requests#a", button: "看", own: true },
  ...given,
});
const told = (...jobs: Job[]) => entriesOf(jobs, { now, origin, idOf: (id) => `urn:x:${id}` });
const feedOf = (entries: Feed["entries"]): Feed => ({
  ...{ id: "urn:x:feed", title: "待办 · 李某", self: `${origin}/api/feeds/s`, page: `${origin}/waiting` },
  ...{ createdAt: "2027-01-01T00:00:00.000Z", entries },
});

/** Read by a strict XML parser: the text of every element, by its path. */
function readBack(text: string) {
  const [parser, path, found] = [new SaxesParser({ xmlns: true }), [] as string[], [] as [string, string][]];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    expect(uri).toBe("http://www.w3.org/2005/Atom");
    path.push(local);
    found.push([path.join("/"), attributes.href?.value ?? ""]);
  });
  parser.on("text", (words) => {
    if (path.length > 0) found[found.length - 1][1] += words;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(text).close();
  return (at: string) => found.filter(([each]) => each === at).map(([, words]) => words);
}

test("a feed has what Atom asks for: id, title, updated and author; entries an id, a title, a day and a link", () => {
  const at = readBack(atomOf(feedOf(told(job(), job({ id: "two", due: "2027-01-31" })))));
  expect([at("feed/id"), at("feed/title"), at("feed/updated"), at("feed/author/name")]).toEqual([
    ["urn:x:feed"],
    ["待办 · 李某"],
    ["2027-01-20T01:00:00.000Z"],
    ["政府信息公开年报编制"],
  ]);
  expect(at("feed/link")).toEqual([`${origin}/api/feeds/s`, `${origin}/waiting`]);
  expect(at("feed/entry/id")).toEqual(["urn:x:one", "urn:x:two"]);
  expect(at("feed/entry/link")).toEqual([`${origin}/reports/1/requests#a`, `${origin}/reports/1/requests#a`]);
  expect(at("feed/entry/summary")).toEqual(["1 月 31 日前"]);
});

test("tells nothing of what a report says, and nothing that others have to do", () => {
  expect(atomOf(feedOf(told(job())))).not.toContain("报告里的一句");
  expect(told(job({ own: false }))).toEqual([]);
});

test("what is due is told again on its day, and not on the days after", () => {
  const due = job({ due: "2027-01-26" });
  expect(told(due)[0].updated).toBe("2027-01-25T16:00:00.000Z");
  const later = entriesOf([due], { now: "2027-01-29T02:00:00.000Z", origin, idOf: (id) => id });
  expect([later[0].updated, later[0].summary]).toEqual(["2027-01-25T16:00:00.000Z", "迟 3 天"]);
});

test("any title comes back from a strict reader as it can be held in XML, and breaks nothing", () => {
  const text = fc.string({ unit: fc.constantFrom("<", "&", "]]>", '"', "'", "\u0000", "\u000b", "\ud800", "水", " ") });
  fc.assert(
    fc.property(fc.array(text), (titles) => {
      const entries = told(...titles.map((title, at) => job({ id: String(at), title })));
      const at = readBack(atomOf(feedOf(entries)));
      expect(at("feed/entry/id")).toHaveLength(titles.length);
      const seen = at("feed/entry/title").map((title) => title.replaceAll(/[^<&\]>"'水]/gu, ""));
      expect(seen).toEqual(entries.map(({ title }) => title.replaceAll(/[^<&\]>"'水]/gu, "")));
    }),
  );
});
