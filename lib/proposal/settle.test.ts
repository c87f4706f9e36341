import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { Notice } from "../import/proposal";
import { readReport } from "../import/read-report";
import { buildDoubts } from "./doubts";
import type { ReadFile } from "./read-file";
import { settleFigures } from "./settle";
import { buildAccepted, countNumbers, takenAtFirst } from "./take-sections";

const edition = editionById("2021");

const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const rowOf = (cells: (string | number)[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

/** A published page with one table under its heading, read as the route reads it. */
async function readPage(heading: string, rows: (string | number)[][]): Promise<ReadFile> {
  const page = `<meta charset="utf-8"><h1>某某市某某局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>写了一句。</p>
    <p>${heading}</p><table>${rows.map(rowOf).join("")}</table>`;
  const outcome = await readReport(new TextEncoder().encode(page), "页.html");
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return { ...outcome.proposal, findings: outcome.findings, source: outcome.source };
}

const read = (...rows: (string | number)[][]) => readPage("三、收到和处理政府信息公开申请情况", [heads, ...rows]);

const received = ["一、本年新收政府信息公开申请数量", 12, 3, 0, 0, 0, 0, 15];
const misprinted = ["2.其他法律行政止公开", 28, 1, 0, 0, 0, 0, 29];

describe("doubtful places", () => {
  it("are numbered from 1, and each has a pin in the source", async () => {
    const doubts = buildDoubts(await read(received, misprinted));
    expect(doubts.map(({ number }) => number)).toEqual(doubts.map((_, index) => index + 1));
    const label = doubts.find(({ title }) => title.includes("2.其他法律行政止公开"));
    expect(label?.places.length).toBeGreaterThan(0);
  });

  it("name a printed total that its parts do not add up to, and no other", async () => {
    const right = buildDoubts(await read(received));
    const wrong = buildDoubts(await read([...received.slice(0, -1), 51]));
    expect(right.flatMap(({ total }) => total ?? [])).toEqual([]);
    expect(wrong.flatMap(({ total }) => total ?? [])).toEqual(["requests.newlyReceived.total"]);
  });

  it("offer the proposed row first, another row, or none", async () => {
    const proposal = await read(received, misprinted);
    const doubts = buildDoubts(proposal);
    const label = doubts.find(({ options }) => options.some(({ rows }) => rows));
    if (!label) throw new Error("The misprinted row is no doubt");
    const settled = (option: number, row?: string) =>
      settleFigures(proposal, doubts, { [label.number]: { option, row } }, {}).figures;
    expect(settled(0)["requests.prohibitedByLaw.naturalPerson"]).toBe(28);
    const moved = settled(1, "requests.thirdPartyRights");
    expect(moved["requests.thirdPartyRights.naturalPerson"]).toBe(28);
    expect(moved["requests.prohibitedByLaw.naturalPerson"]).toBeNull();
    expect(settled(2)["requests.prohibitedByLaw.naturalPerson"]).toBeNull();
  });
});

describe("what the file leaves open", () => {
  const notice = (kind: Notice["kind"], addresses: string[], more: Partial<Notice> = {}): Notice => ({
    ...{ kind, addresses, where: "表三", text: "一、本年新收", message: "这里读不准。看一下。", ...more },
  });
  const [person, total] = ["requests.newlyReceived.naturalPerson", "requests.newlyReceived.total"];
  const doubtOf = async (given: Notice) => {
    const proposal = await read(received);
    const [doubt] = buildDoubts({ ...proposal, notices: [given] });
    return doubt;
  };

  it("may stay blank or be noughts, totals apart", async () => {
    const { options } = await doubtOf(notice("blank", [person, total]));
    expect(options).toEqual([
      { label: "先空着，以后再填", figures: {} },
      { label: "这 1 格都填 0", figures: { [person]: 0 } },
    ]);
  });

  it("is chosen among what the reader has found", async () => {
    const choices = [
      { label: "12", figures: { [person]: 12 } },
      { label: "21", figures: { [person]: 21 } },
    ];
    expect((await doubtOf(notice("notANumber", [person], { choices }))).options).toEqual(choices);
  });

  it("is shown where it stands: in its cell, in its row, or in its paragraph", async () => {
    const proposal = await read(received);
    const grid = proposal.source.blocks.findIndex(({ kind }) => kind === "grid");
    const paragraph = proposal.source.blocks.findIndex(
      (block) => block.kind === "paragraph" && /写了一句/.test(block.text),
    );
    const placesOf = (given: Notice) => buildDoubts({ ...proposal, notices: [given] })[0].places;
    expect(placesOf(notice("blank", [person]))).toEqual([`${grid}/1/1`]);
    expect(placesOf(notice("mislabelled", ["requests.newlyReceived"]))).toEqual(
      received.map((_, column) => `${grid}/1/${column}`),
    );
    expect(placesOf(notice("unplaced", [], { text: "写了一句" }))).toEqual([`${paragraph}`]);
    const inText = { ...proposal, origins: { [person]: { block: paragraph, row: 0, column: 0 } } };
    expect(buildDoubts({ ...inText, notices: [notice("blank", [person])] })[0].places).toEqual([`${paragraph}`]);
  });

  it("is typed where no number was read, of figures that somebody enters", async () => {
    const { asks, options } = await doubtOf(notice("notANumber", [person, total, "requests.none"]));
    expect([asks, options]).toEqual([[person], []]);
  });

  it("comes first where it is the unit or the year", async () => {
    const proposal = await read(received);
    const notices = [notice("blank", [person]), notice("blank", ["year"]), notice("blank", ["cover:unit.name"])];
    expect(buildDoubts({ ...proposal, notices }).map(({ field }) => field)).toEqual(["year", "unit", undefined]);
  });

  it("offers no row where the words beside it name none", async () => {
    expect((await doubtOf(notice("mislabelled", ["requests.none"]))).options).toEqual([]);
    expect((await doubtOf(notice("unplaced", [], { text: "写了一句" }))).options).toEqual([]);
  });
});

describe("a row that is no official one", () => {
  const filedUnder = async (file: Promise<ReadFile>, row: string) => {
    const proposal = await file;
    const doubts = buildDoubts(proposal);
    const stray = doubts.find(({ title }) => title.includes("别的事项"));
    if (!stray) throw new Error("The stray row is no doubt");
    expect(stray.options.map(({ label }) => label)).toEqual(["这一行不要", "放进"]);
    return settleFigures(proposal, doubts, { [stray.number]: { option: 1, row } }, {}).figures;
  };

  it("may go to any row of table three", async () => {
    const figures = await filedUnder(read(received, ["别的事项", 7, 0, 0, 0, 0, 0, 7]), "requests.thirdPartyRights");
    expect(figures["requests.thirdPartyRights.naturalPerson"]).toBe(7);
  });

  it("may go to any row of the tables stacked in table two", async () => {
    const rows = [
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", 1, 0, 5],
      ["行政规范性文件", 2, 1, 9],
      ["别的事项", 3, 2, 4],
    ];
    const [rules] = [...figuresOf(edition).values()].filter(({ section }) => section === "proactiveDisclosure");
    const row = rules.address.split(".").slice(0, 2).join(".");
    const figures = await filedUnder(readPage("二、主动公开政府信息情况", rows), row);
    expect(figures[rules.address]).toBe(3);
  });
});

describe("a cell that is blank or holds no number", () => {
  it("of a misprinted row is said to be blank, and stays blank wherever the row goes", async () => {
    const row = ["2.其他法律行政止公开", 28, "", 0, 0, 0, 0, 28];
    const proposal = await read(received, row);
    const doubts = buildDoubts(proposal);
    const doubt = doubts.find(({ title }) => title.includes("2.其他法律行政止公开"));
    expect(doubt?.options[0].label).toContain("（28、空、0、0、0、0）");
    const moved = { [doubt?.number ?? 0]: { option: 1, row: "requests.thirdPartyRights" } };
    const { figures } = settleFigures(proposal, doubts, moved, {});
    expect(figures["requests.thirdPartyRights.naturalPerson"]).toBe(28);
    expect(figures["requests.thirdPartyRights.commercialEnterprise"]).toBeNull();
  });

  it("of a row that is no official one brings nothing", async () => {
    const proposal = await read(received, ["别的事项", "七", 2, 0, 0, 0, 0, 9]);
    const doubts = buildDoubts(proposal);
    const stray = doubts.find(({ title }) => title.includes("别的事项"));
    const filed = { [stray?.number ?? 0]: { option: 1, row: "requests.thirdPartyRights" } };
    const { figures } = settleFigures(proposal, doubts, filed, {});
    expect(figures["requests.thirdPartyRights.naturalPerson"]).toBeNull();
    expect(figures["requests.thirdPartyRights.commercialEnterprise"]).toBe(2);
  });

  it("of every part leaves a printed total alone: it is asked about", async () => {
    const doubts = buildDoubts(await read(["一、本年新收政府信息公开申请数量", "", "", "", "", "", "", 15]));
    const total = doubts.find((doubt) => doubt.total === "requests.newlyReceived.total");
    expect(total?.title).toBe("总计印成 15，各格都空着");
  });

  it("of every part agrees with a printed total of 0: only the blanks are asked about", async () => {
    const doubts = buildDoubts(await read(["一、本年新收政府信息公开申请数量", "", "", "", "", "", "", 0]));
    expect(doubts.filter(({ total }) => total)).toEqual([]);
    expect(doubts.some(({ title }) => title.includes("格印着空白"))).toBe(true);
  });
});

describe("typed corrections", () => {
  it("count in the totals at once, and letters are refused visibly", async () => {
    const proposal = await read(received);
    const address = "requests.newlyReceived.naturalPerson";
    const better = settleFigures(proposal, [], {}, { [address]: " 20 " });
    expect(better.all.get("requests.newlyReceived.total")).toBe(23);
    const worse = settleFigures(proposal, [], {}, { [address]: "二十" });
    expect(worse.problems.get(address)).toContain("这里要填整数");
    expect(worse.all.get("requests.newlyReceived.total")).toBe(3);
  });
});

describe("accepted sections", () => {
  it("leave last year's words out at first, and hold nothing of a section that was not taken", async () => {
    const proposal = await read(received);
    const taken = takenAtFirst(edition, "asLastYear");
    expect(taken.has("overview")).toBe(false);
    expect(takenAtFirst(edition, "asThis").has("overview")).toBe(true);
    const { unit, year, contact, signature, text } = proposal;
    const corrected = { unit, year, contact, signature, text };
    const accepted = buildAccepted(proposal, edition, corrected, proposal.figures, taken);
    expect(accepted.text.overview).toBe("");
    expect(accepted.figures["requests.newlyReceived.naturalPerson"]).toBe(12);
    const none = buildAccepted(proposal, edition, corrected, proposal.figures, new Set(["overview"]));
    expect(none.figures).toEqual({});
    expect(none.text.overview).toContain("写了一句");
  });

  it("count every printed number and those that have a place, everywhere or in one section", async () => {
    const proposal = await read(received);
    expect(countNumbers(proposal, edition)).toEqual({ printed: 7, placed: 7 });
    expect(countNumbers(proposal, edition, "requests")).toEqual({ printed: 7, placed: 7 });
    expect(countNumbers(proposal, edition, "proactiveDisclosure")).toEqual({ printed: 0, placed: 0 });
  });
});
