import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { ImportProposal } from "./proposal";
import { named, type PublishedPage, publishedPage, readPage, rowsOf, wrongInSilence } from "./published-page.fixture";
import { readReport } from "./read-report";

async function readText(page: PublishedPage, text: string): Promise<ImportProposal> {
  const outcome = await readReport(new TextEncoder().encode(text), "report.txt");
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  expect(wrongInSilence(page, outcome.proposal)).toEqual([]);
  return outcome.proposal;
}

/** What table three alone says of the page: the rest of it was not pasted. */
const tableThreeOf = (page: PublishedPage): PublishedPage => ({
  ...page,
  figures: new Map([...page.figures].filter(([address]) => address.startsWith("requests."))),
});

/** Table three as a paste leaves it: a tab between cells, spans lost. */
const pasted = (page: PublishedPage) =>
  [
    "某某局2025年政府信息公开工作年度报告",
    ...rowsOf(page, 1).map((row) =>
      page
        .$(row)
        .children()
        .toArray()
        .map((cell) => page.$(cell).text())
        .join("\t"),
    ),
  ].join("\n");

const relabel = (page: PublishedPage, from: string, to: string) =>
  page
    .$("th")
    .filter((_, cell) => page.$(cell).text() === from)
    .text(to);

describe("heads that lost their spans", () => {
  it("are read by their order, misprinted ones included", async () => {
    const page = publishedPage("2021");
    relabel(page, "科研机构", "科研企业");
    relabel(page, "法人或其他组织", "法人和其他组织");
    const { figures, notices } = await readText(tableThreeOf(page), pasted(page));
    expect(figures["requests.disclosed.researchInstitution"]).toBe(
      page.report.figures["requests.disclosed.researchInstitution"],
    );
    expect(notices.map(({ text }) => text)).toContain("科研企业");
  });

  it("of table four in two parts: the group left of empty cells reaches over them", async () => {
    const page = publishedPage("2021");
    const rows = rowsOf(page, 2).map((row) =>
      page
        .$(row)
        .children()
        .toArray()
        .map((cell) => page.$(cell).text()),
    );
    const [reconsideration, litigation] = rows[0];
    const blank = (count: number) => Array.from({ length: count }, () => "");
    const parts = [
      [[reconsideration, ...blank(4)], rows[1].slice(0, 5), rows[3].slice(0, 5)],
      [[litigation, ...blank(9)], [rows[1][5], ...blank(4), rows[1][6], ...blank(4)], rows[2], rows[3].slice(5)],
    ];
    const html = parts
      .map((part) => part.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join(""))
      .map((body) => `<table>${body}</table>`)
      .join("<p></p>");
    page.$("table").eq(2).replaceWith(html);
    const proposal = await readPage(page);
    expect(wrongInSilence(page, proposal)).toEqual([]);
    expect(proposal.figures).toEqual(page.report.figures);
  });
});

describe("rows that a page's end broke", () => {
  it("figures without a label put the rows beside them in doubt", async () => {
    const page = publishedPage("2021");
    page.$(rowsOf(page, 1)[6]).after("<tr><td>7</td></tr>");
    const proposal = await readPage(page);
    expect(named(proposal, "requests.disclosed.naturalPerson")).toBe(false);
    const notice = proposal.notices.find(({ message }) => message.includes("没有行名"));

    expect(notice?.addresses).toHaveLength(2);
  });

  it("heads of a grid divided otherwise say nothing about places", async () => {
    const page = publishedPage("2021");
    const { $ } = page;
    const rows = rowsOf(page, 1);
    const first = $("<table></table>").append($(rows.slice(0, 2)));
    const heads = `<table><tr><td></td><td></td><td></td><td></td>${$(rows[2]).html()}<td></td></tr></table>`;
    const rest = $("<table></table>").append($(rows.slice(7, 14)));
    $(rows[7]).children("th").first().remove();
    $("table")
      .eq(1)
      .replaceWith(`${$.html(first)}${heads}${$.html(rest)}`);
    expect(wrongInSilence(page, await readPage(page))).toEqual([]);
  });
});

describe("what a file holds and does not show", () => {
  it("on a page: hidden text is no part of a figure", async () => {
    const page = publishedPage("2021");
    page.$("td").append('<span style="visibility:hidden">8</span>');
    expect((await readPage(page)).figures).toEqual(page.report.figures);
  });

  it("in Word: hidden and deleted runs are no part of a paragraph", async () => {
    const zip = new JSZip();
    const run = (text: string, marks = "") => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = [
      run("某某局2024年政府信息公开工作年度报告"),
      run("一、总体情况"),
      `${run("公开信息")}${run("9", "<w:vanish/>")}<w:del>${run("8")}</w:del>${run("12", '<w:vanish w:val="0"/>')}${run("条。")}`,
    ];
    zip.file(
      "word/document.xml",
      `<w:document xmlns:w="w"><w:body>${body.map((runs) => `<w:p>${runs}</w:p>`).join("")}</w:body></w:document>`,
    );
    const outcome = await readReport(await zip.generateAsync({ type: "uint8array" }), "a.docx");
    expect(outcome.ok && outcome.proposal.text.overview).toBe("公开信息12条。");
  });
});

describe("headings in words of somebody's own", () => {
  const retitled = (heading: string, others: Record<string, string> = {}) => {
    const page = publishedPage("2021");
    for (const [from, to] of Object.entries({ "五、存在的主要问题及改进情况": heading, ...others }))
      page
        .$("h2")
        .filter((_, element) => page.$(element).text() === from)
        .text(to);
    return readPage(page);
  };
  const whole = () => readPage(publishedPage("2021"));

  it.each([
    ["its number in its place", "五、不足之处和明年打算"],
    ["most of its words", "五、存在的问题和改进"],
    ["its words alone, as a heading", "存在问题及改进情况"],
  ])("begin a part by %s, and that is said", async (_, heading) => {
    const { text, notices } = await retitled(heading);
    expect(text).toEqual((await whole()).text);
    expect(notices.map(({ text: said }) => said)).toContain(heading);
  });

  it("are none where a number stands before a whole sentence, or before nothing", async () => {
    const page = publishedPage("2021");
    page.$("h2").first().after("<p>二、本年度继续做好信息公开的各项基础工作和队伍建设工作</p><p>三、</p>");
    const { text } = await readPage(page);
    expect(text.overview).toContain("本年度继续做好信息公开");
    expect(text.problemsAndImprovements).toBe((await whole()).text.problemsAndImprovements);
  });
});

describe("remarks under a table", () => {
  const under = async (...lines: string[]) => {
    const page = publishedPage("2021");
    page
      .$("table")
      .eq(1)
      .after(lines.map((line) => `<p>${line}</p>`).join(""));
    return readPage(page);
  };
  const remark = "注：“一、本年新收政府信息公开申请数量”的“总计”一栏，含转办的1件，";

  it("go on in the line below; a note of its own is told apart, and so is a line behind it", async () => {
    const { notes, notices } = await under(remark, "以及补正后重新提出的2件。", "附：说明一则。", "说明的下一行。");
    expect(notes).toEqual({ "requests.newlyReceived.total": "含转办的1件，以及补正后重新提出的2件" });
    expect(notices.map(({ text, message }) => [text, message])).toEqual([
      [
        "附：说明一则。\n说明的下一行。",
        "第三部分除了表还有 2 段文字，没有放。是某个数的备注的，请填到那个数的备注里。",
      ],
    ]);
  });
});

it("the first row of table three, torn off by the end of a page, is no text of somebody's", async () => {
  const page = publishedPage("2021");
  page.$("table").eq(1).before("<p>（本列数据的勾稽关系为：第一项加第二申请人情况</p><p>第一项说明另附。</p>");
  expect((await readPage(page)).notices.map(({ text }) => text)).toEqual(["第一项说明另附。"]);
});

describe("what a website puts around a report", () => {
  const around = (html: string) => `
    <p>首页</p><p>某某局2023年政府信息公开工作年度报告</p><p>某某局2022年政府信息公开工作年度报告</p>
    ${html}
    <p>上一篇：某某局2024年政府信息公开工作年度报告</p>`;

  it("titles of other years in a menu are not the report's", async () => {
    const page = publishedPage("2021");
    const outcome = await readReport(new TextEncoder().encode(around(page.html())), "report.html");
    expect(outcome.ok && [outcome.proposal.unit.name, outcome.proposal.year]).toEqual([page.report.unit.name, 2025]);
  });

  it("a table of contents is no preamble", async () => {
    const page = publishedPage("2021");
    page.$("h1").after("<p>目 录</p><p>一、总体情况……1</p><p>二、主动公开政府信息情况……3</p>");
    expect((await readPage(page)).text.preamble).toBe((await readPage(publishedPage("2021"))).text.preamble);
  });

  it("radicals in the prose are the characters they are drawn as", async () => {
    const page = publishedPage("2021");
    const proposal = await readPage({ ...page, html: () => page.html().replaceAll("&#x6c11;", "⺠") });
    expect(proposal.text).toEqual((await readPage(page)).text);
  });
});
