import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { blankReport, type Report } from "../report/values";
import { askedAgain } from "./asked-again";
import { askedPlace } from "./asked-place";
import type { DecisionItem } from "./submission";

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const blank = blankReport("2021", { name: "水务局", kind: "department" }, 2025);
const sent: Report = {
  ...blank,
  figures: { [person]: 41 },
  entries: { [company]: "三件" },
  notes: { [person]: "含网上申请" },
  contact: { ...blank.contact, telephone: "12345" },
  text: { ...blank.text, overview: `（一）主动公开。\n收到{{${person}}}件，均已答复。` },
};

const asked = (place: string, is: string): DecisionItem => ({
  ...{ place, is, should: "", why: "再核", severity: "error" },
});
const standing = (item: DecisionItem, report: Report) => {
  const [{ now, unchanged }] = askedAgain([item], report);
  return [now, unchanged];
};
const mended: Report = {
  ...sent,
  figures: { [person]: 42, [company]: 3 },
  entries: {},
  notes: { [person]: "含信函申请" },
  contact: { ...sent.contact, telephone: "54321" },
  text: { ...sent.text, overview: "（一）主动公开。\n全部答复。", otherMatters: "没有其他事项。" },
};

describe("what a return asked for", () => {
  it.each<[string, string, string, [string, boolean | null]]>([
    ["a figure", person, "41", ["42", false]],
    ["a figure written otherwise", person, "41.0", ["42", false]],
    ["words in a cell", company, "三件", ["3", false]],
    ["words in a cell, by their own place", `entry:${company}`, "三件", ["3", false]],
    ["a remark", `remark:${person}`, "含网上申请", ["含信函申请", false]],
    ["a line of the cover", "cover:contact.telephone", "12345", ["54321", false]],
    ["words of a text", "text:overview#1:2-4", "收到41件", ["", false]],
    ["a text that was blank", "text:otherMatters", "", ["", null]],
  ])("%s is as it was until its place says something else", (_, place, is, after) => {
    expect(standing(asked(place, is), sent)[1]).toBe(true);
    expect(standing(asked(place, is), mended)).toEqual(after);
  });

  it.each([
    ["the whole report", "", ""],
    ["the collector's own words for a place", "封面第三行", "水务局"],
    ["a table", "text:requests", "41"],
    ["a text of which nothing was quoted", "text:overview", ""],
  ])("of %s nobody can tell, and it is not said to be changed", (_, place, is) => {
    expect(standing(asked(place, is), sent)).toEqual(["", null]);
  });

  it("words are there as long as any part has them, whatever figures are live in them", () => {
    const moved = { ...sent, text: { ...sent.text, overview: "", otherMatters: sent.text.overview } };
    expect(standing(asked("text:overview", "收到41件，均已答复。"), moved)).toEqual(["收到41件，均已答复。", true]);
    expect(standing(asked("", "均已答复"), moved)).toEqual(["均已答复", true]);
  });

  it("begins with what is as it was, and ends with what is changed", () => {
    const items = [asked(person, "40"), asked("", ""), asked(person, "41")];
    expect(askedAgain(items, sent).map(({ unchanged }) => unchanged)).toEqual([true, null, false]);
  });
});

describe("the place of an item in a letter", () => {
  const edition = editionById("2021");
  it.each([
    ["", "整份报告"],
    ["封面第三行", "封面第三行"],
    ["text:overview#1", "一、总体情况（一）"],
    ["text:cover#0", "前言第1段"],
    ["text:otherMatters#4", "六、其他需要报告的事项"],
    ["requests.gone.naturalPerson", "requests.gone.naturalPerson"],
  ])("%j is %s", (place, words) => {
    const text = { ...sent.text, preamble: "本报告由水务局编制。", otherMatters: "" };
    expect(askedPlace(edition, place, text)).toBe(words);
  });
});
