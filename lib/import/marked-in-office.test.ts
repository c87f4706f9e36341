import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changesOf, pinnedComments } from "../markup/match-markup";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { readMarkup } from "./read-markup";

const cell = "requests.newlyReceived.naturalPerson";
const sample = samples["2021"];
/** The report whose Word file was marked up. */
const report: Report = {
  ...sample,
  figures: { ...sample.figures, [cell]: 4321 },
  text: {
    ...sample.text,
    overview:
      "（一）主动公开。全年公开信息八条，均按时公开。\n第二段写申请，没有延期。\n第三段整段删去。\n第四段不变。",
  },
};

// Our own file, opened, marked up and saved by LibreOffice 7.4: comments, tracked changes, and one word written without.
const outcome = readMarkup(readFileSync(new URL("marked-in-office.docx", import.meta.url)));
if (!outcome.ok) throw new Error(outcome.problem.detail);
const { file } = outcome;

describe("a Word file that was marked up and saved in LibreOffice", () => {
  it("has its changes, tracked or not, words, a paragraph and a figure", () => {
    const changes = changesOf(report, file);
    expect(changes.map(({ before, after, tracked, state }) => [before, after, tracked, state])).toEqual([
      ["均按", "都及", true, "open"],
      ["", "、没有收费", true, "open"],
      ["三段整段删去。\n第", "", true, "open"],
      ["不变", "直接改了", false, "open"],
      ["4321", "4322", true, "open"],
    ]);
  });

  it("has its comments with who, and the words that they are about", () => {
    const pinned = pinnedComments(report, file);
    expect(file.comments.map(({ by, text }, at) => [by, text, pinned[at].place, pinned[at].quote.words])).toEqual([
      ["韩某某", "数从哪里来", "text:overview#0:14-16", "八条"],
      ["卫某某", "写清楚，分两句", "text:overview#1:0-6", "第二段写申请"],
    ]);
  });

  it("has no more than that", () => {
    expect(file.exported?.report.text.overview).toBe(report.text.overview);
    expect(file.accepted.text.otherMatters).toBe(file.rejected.text.otherMatters);
  });
});
