import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Finding } from "../checks/finding";
import { findingKey, findingValues } from "../checks/reasons";
import { editionById } from "../editions/register";
import { writeDocument } from "../export/write-docx";
import { writePdf } from "../export/write-pdf";
import { deriveFigures } from "../report/figures";
import type { ReviewEvent } from "../review/event";
import { signedSteps } from "../review/signed-steps";
import { usualSteps } from "../review/steps";
import { samples } from "../samples/samples";
import { buildReviewSheet, type ReviewSheetInput } from "./build-review-sheet";

const report = samples["2021"];
const figures = deriveFigures(editionById("2021"), report.figures);
const sha256 = `${"0123456789abcdef".repeat(2)}${"fedcba9876543210".repeat(2)}`;
const warning: Finding = {
  ...{ rule: "Y-8", group: "table", section: "requests", severity: "warning", basis: "表三注" },
  addresses: ["requests.newlyReceived.total"],
  message: "新收件数是上年的 4 倍。",
};
const reason = {
  ...{ key: findingKey(warning), rule: "Y-8", section: "requests" as const, message: warning.message },
  ...{ category: "机构改革" as const, text: "并入一个单位", values: findingValues(warning, figures) },
  ...{ at: "2026-01-12T02:31:00.000Z", by: "本机" },
};
const input: ReviewSheetInput = {
  ...{
    report,
    figures,
    findings: [warning],
    reasons: [reason],
    version: null,
    today: "2026-01-12",
    sha256,
    round: null,
  },
};

const wordOf = async (given: ReviewSheetInput) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await writeDocument(buildReviewSheet(given))) })).value;

async function pdfOf(given: ReviewSheetInput) {
  const document = await getDocumentProxy(await writePdf(buildReviewSheet(given), { fontsFolder: "public/fonts" }));
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { totalPages, text: text.replace(/\s/g, "") };
}

describe("审签单", () => {
  it("has a place for every step of the review, with opinion, signature and date", async () => {
    const text = await wordOf(input);
    for (const step of ["编制", "保密审查", "审核", "签发"]) expect(text).toContain(step);
    expect(text.match(/□ 同意　　□ 退回/g)).toHaveLength(3);
    expect(text).toContain("□ 送审，说明如下：");
    expect(text.match(/年　　月　　日/g)).toHaveLength(4);
    expect(text).toContain("盖章");
  });

  it("is filled in as far as the round has come, and has lines for a pen beyond", async () => {
    const blank = { step: "", text: "", reasons: [], steps: [], revision: 7, at: "2027-01-18T01:20:00.000Z" };
    const events: ReviewEvent[] = [
      { ...blank, kind: "submit", by: "李某", steps: usualSteps },
      { ...blank, kind: "agree", step: "保密审查", by: "吕某某", text: "不涉密" },
      { ...blank, kind: "return", step: "审核", by: "韩某某", reasons: [{ kind: "数字", text: "180 是不是 108" }] },
    ];
    const text = await wordOf({ ...input, round: signedSteps(events) });
    expect(text.match(/■ 同意/g)).toHaveLength(1);
    // Who sends it round agrees to nothing.
    expect(text).toContain("送审");
    expect(text.match(/■ 退回/g)).toHaveLength(1);
    for (const said of ["李某", "吕某某", "不涉密", "韩某某", "【数字】180 是不是 108", "2027 年 1 月 18 日"])
      expect(text).toContain(said);
    // An opinion that asks for nothing says nothing of that.
    expect(text).not.toContain("没有。");
    expect(text.match(/年　　月　　日/g)).toHaveLength(1);
    const withdrawn = signedSteps([...events.slice(0, 2), { ...blank, kind: "withdraw", by: "李某" }]);
    expect(withdrawn).toBeNull();
  });

  it("puts each opinion beside its own name where several give one, and goes on over the page where they are long", async () => {
    const blank = { step: "", reasons: [], steps: [], revision: 7, at: "2027-01-18T01:20:00.000Z" };
    const people = ["欧阳某某", "司马某某", "吕某某"];
    const long = "申请数量比上年有较大变化，主要是机构改革以后并入的两个单位带来的。".repeat(9);
    const said = (text: string) =>
      signedSteps([
        { ...blank, kind: "submit", by: "李某", text: "", steps: [{ name: "审核", people, all: true }, usualSteps[2]] },
        ...people.map((by): ReviewEvent => ({ ...blank, kind: "agree", step: "审核", by, text: `${by}写的：${text}` })),
      ]);
    const table = (round: ReturnType<typeof said>) =>
      buildReviewSheet({ ...input, round }).sections[0].blocks.find(
        (block) => "anchor" in block && block.anchor === "steps",
      );
    const steps = table(said("同意"));
    if (steps?.kind !== "table") throw new Error("There is no table of steps");
    const lines = (row: number) =>
      steps.cells.filter((cell) => cell.row === row).map(({ runs }) => runs.map(({ text }) => text).join(" "));
    expect(
      [2, 3, 4].map((row) =>
        lines(row)
          .slice(-2)
          .map((text) => people.findIndex((name) => text.includes(name))),
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(steps.cells.find(({ row, column }) => row === 2 && column === 0)?.rowSpan).toBe(3);
    expect([steps.density, (table(said(long)) as typeof steps).density]).toEqual(["normal", "listed"]);
    expect((await wordOf({ ...input, round: said(long) })).split("带来的。")).toHaveLength(28);
    expect((await pdfOf({ ...input, round: said(long) })).totalPages).toBeGreaterThan(1);
  });

  it("says of what was signed at another computer that it was", async () => {
    const blank = { step: "", text: "", reasons: [], steps: [], revision: 7, at: "2027-01-18T01:20:00.000Z" };
    const events: ReviewEvent[] = [
      { ...blank, kind: "submit", by: "李某", steps: usualSteps },
      { ...blank, kind: "agree", step: "保密审查", by: "吕某某", came: "along" },
      { ...blank, kind: "agree", step: "审核", by: "韩某某" },
    ];
    const text = await wordOf({ ...input, round: signedSteps(events) });
    expect(text.match(/（在另一台电脑上签）/g)).toHaveLength(1);
    expect(text.indexOf("吕某某")).toBeLessThan(text.indexOf("（在另一台电脑上签）"));
    expect(text.indexOf("（在另一台电脑上签）")).toBeLessThan(text.indexOf("韩某某"));
  });

  it("says of what was signed in the seat of somebody who is away for whom it was", async () => {
    const blank = { step: "", text: "", reasons: [], steps: [], revision: 7, at: "2027-01-18T01:20:00.000Z" };
    const steps = [{ name: "保密审查", people: ["吕某某"] }, ...usualSteps.slice(1)];
    const events: ReviewEvent[] = [
      { ...blank, kind: "submit", by: "李某", steps },
      { ...blank, kind: "agree", step: "保密审查", by: "沈某", for: { id: "lvmm", name: "吕某某" } },
    ];
    expect(await wordOf({ ...input, round: signedSteps(events) })).toContain("沈某（代吕某某）");
  });

  it("says what is signed: whose report, of which year, in which state, by its digest", async () => {
    const text = (await wordOf(input)).replace(/\s/g, "");
    expect(text).toContain(report.unit.name);
    expect(text).toContain(`${report.year}年政府信息公开工作年度报告审签单`);
    expect(text).toContain("送审稿，没有定稿");
    const error: Finding = { ...warning, severity: "error" };
    expect(await wordOf({ ...input, findings: [error] })).toContain("编制中，没有定稿");
    expect(text).toContain(sha256);
    const version = { number: 2, sha256, finalisedAt: "2026-01-20T01:00:00.000Z", by: "本机" };
    const finalised = { ...version, reopenedAt: null, reopenReason: null, reopenedBy: null };
    expect(await wordOf({ ...input, version: finalised })).toContain("第 2 次定稿");
  });

  it("tells the signers what was found and what reason was given", async () => {
    expect(await wordOf(input)).toContain("理由（机构改革）：并入一个单位");
    expect(await wordOf({ ...input, reasons: [] })).toContain("还要核对");
    expect(await wordOf({ ...input, findings: [] })).toContain("校核没有发现问题。");
  });

  it("is one page where the findings leave room, and goes on where they do not", async () => {
    const { totalPages, text } = await pdfOf(input);
    expect(totalPages).toBe(1);
    expect(text).toContain(sha256);
    const many = Array.from({ length: 60 }, (_, at) => ({ ...warning, message: `第 ${at} 处要看。` }));
    const long = await pdfOf({ ...input, findings: many, reasons: [] });
    expect(long.totalPages).toBeGreaterThan(1);
    expect(long.text).toContain("60.第59处要看。");
  });
});
