import * as cheerio from "cheerio";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { printMarkup, writeHtml } from "./write-html";

async function htmlOf(change: (report: Report) => void = () => {}): Promise<string> {
  const report = structuredClone(samples["2021"]);
  change(report);
  const edition = editionById(report.edition);
  const document = buildDocument(edition, { ...report, figures: deriveFigures(edition, report.figures) });
  return new TextDecoder().decode(await writeHtml(document, report.unit.kind));
}

describe("the HTML file", () => {
  it("is one Chinese document with the report's title", async () => {
    const html = await htmlOf();
    const $ = cheerio.load(html);
    expect(html.startsWith("<!DOCTYPE html>\n")).toBe(true);
    expect($("html").attr("lang")).toBe("zh-CN");
    expect($("title").text()).toBe("某某市市场监督管理局2025年政府信息公开工作年度报告");
    expect($("h1").length).toBe(1);
  });

  it("needs nothing beside itself and runs nothing", async () => {
    const $ = cheerio.load(await htmlOf());
    expect($("script,link,img,iframe,object,[src],[href],[onload]").length).toBe(0);
    expect($("style").text()).not.toMatch(/url\(|@import|https?:/);
  });

  it("says of which unit, kind, year and edition it is, and nothing else", async () => {
    const $ = cheerio.load(await htmlOf());
    const meta = $("meta[name]")
      .toArray()
      .map((element) => [$(element).attr("name"), $(element).attr("content")]);
    expect(meta).toEqual([
      ["viewport", "width=device-width,initial-scale=1"],
      ["report-unit", "某某市市场监督管理局"],
      ["report-unit-kind", "department"],
      ["report-year", "2025"],
      ["report-edition", "2021"],
    ]);
  });

  it("takes hostile text for text, in elements and in attributes", async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = await htmlOf((report) => {
      report.unit.name = hostile;
      report.text.overview = `${hostile}\n{{nonsense}}`;
      report.units["article20Item8.administrativeFees.amountCharged"] = hostile;
      report.notes["article20Item1.governmentRules.issued"] = hostile;
    });
    const $ = cheerio.load(html);
    expect($("script,img").length).toBe(0);
    expect($("[data-anchor='text:overview#0']").text()).toBe(hostile);
    expect($("meta[name=report-unit]").attr("content")).toBe(hostile);
    expect($("td[data-anchor='article20Item1.governmentRules.issued']").text()).toBe(`0（${hostile}）`);
  });

  it("escapes what HTML would read otherwise, and closes what must be closed", () => {
    const node = {
      tag: "p",
      attributes: { title: `a"b<c>&d'` },
      children: ["<&>\"'", { tag: "col", attributes: {}, children: [] }],
    };
    expect(printMarkup(node)).toBe(`<p title="a&quot;b&lt;c&gt;&amp;d'">&lt;&amp;&gt;&quot;'<col></p>`);
  });
});
