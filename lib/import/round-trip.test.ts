import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import JSZip from "jszip";
import { afterAll, describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { Format } from "../export/formats";
import { stopPdf } from "../export/write-pdf";
import { writers } from "../export/writers";
import type { DraftMark } from "../report/draft-mark";
import { type AllFigures, deriveFigures } from "../report/figures";
import { piecesOf } from "../report/live-figures";
import { proseIds, type Report } from "../report/values";
import { samples } from "../samples/samples";
import type { ImportProposal } from "./proposal";
import { readReport } from "./read-report";

afterAll(stopPdf);

const editionIds = Object.keys(samples) as (keyof typeof samples)[];

const figuresIn = (report: Report) => deriveFigures(editionById(report.edition), report.figures);

async function exported(report: Report, format: Format, mark?: DraftMark): Promise<Uint8Array> {
  const edition = editionById(report.edition);
  const figures = figuresIn(report);
  const document = buildDocument(edition, { ...report, figures }, mark);
  return writers[format].write({ document, report, edition, figures, mark });
}

/** As a program saves it that knows nothing of the interchange file inside. */
async function withoutData(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  zip.remove("customXml/item1.xml");
  return zip.generateAsync({ type: "uint8array" });
}

async function imported(bytes: Uint8Array, name: string): Promise<ImportProposal> {
  const outcome = await readReport(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

const reportIn = ({ printed: _, notices: __, origins: ___, ...report }: ImportProposal): Report => report;

/** What stays of a report when only its pages are left: live figures are numbers. */
const asPrinted = (report: Report, figures: AllFigures): Report["text"] =>
  Object.fromEntries(
    proseIds.map((id) => [
      id,
      piecesOf(report.text[id], figures)
        .map(({ text }) => text)
        .join(""),
    ]),
  ) as Report["text"];

/** Every edition's sample with other figures in it, blanks and remarks among them. */
const anyReport = fc
  .record({
    id: fc.constantFrom(...editionIds),
    seed: fc.array(fc.option(fc.nat(999_999)), { minLength: 40, maxLength: 60 }),
  })
  .map(({ id, seed }) => {
    const report = structuredClone(samples[id]);
    const entered = [...figuresOf(editionById(id)).values()].filter(({ parts }) => !parts);
    entered.forEach(({ address, measure }, index) => {
      const value = seed[index % seed.length];
      if (value === null) delete report.figures[address];
      else report.figures[address] = measure === "amount" ? `${value}.50` : value;
    });
    for (const address of Object.keys(report.units)) if (!(address in report.figures)) delete report.units[address];
    return report;
  });

describe("our own files come back", () => {
  it.each(["docx", "html", "xlsx", "json"] as const)("%s: whole, for any figures", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const proposal = await imported(await exported(report, format), `report.${format}`);
        expect(reportIn(proposal)).toEqual(report);
        expect(proposal.notices).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  it.each(editionIds)("pdf, %s: as printed", async (id) => {
    const report = samples[id];
    const proposal = await imported(await exported(report, "pdf"), "report.pdf");
    const { text, ...rest } = reportIn(proposal);
    const { text: _, ...expected } = report;
    expect(rest).toEqual(expected);
    expect(text).toEqual(asPrinted(report, figuresIn(report)));
    expect(proposal.notices).toEqual([]);
  });

  it("xlsx without its data part: texts that look like escapes of the format, letter for letter", async () => {
    const report = structuredClone(samples["2021"]);
    report.text.otherMatters = "表名_x0041_与_x5b57_，a_xyz_不变。";
    const proposal = await imported(await withoutData(await exported(report, "xlsx")), "report.xlsx");
    expect(proposal.text.otherMatters).toBe(report.text.otherMatters);
  });

  describe.each(["编制中", "送审稿"] as const)("marked as a draft, %s: the mark is no word of the report", (mark) => {
    const report = samples["2021"];
    const printed = { ...report, text: asPrinted(report, figuresIn(report)) };

    it.each(["docx", "html", "xlsx", "json"] as const)("%s", async (format) => {
      const proposal = await imported(await exported(report, format, mark), `report.${format}`);
      expect(reportIn(proposal)).toEqual(report);
      expect(proposal.notices).toEqual([]);
    });

    it("pdf, and a Word file that has lost its data part", async () => {
      const files = [await exported(report, "pdf", mark), await withoutData(await exported(report, "docx", mark))];
      for (const file of files) {
        const proposal = await imported(file, "report");
        expect(reportIn(proposal)).toEqual(printed);
        expect(proposal.notices).toEqual([]);
      }
    });

    it("xlsx that has lost its data part", async () => {
      const proposal = await imported(await withoutData(await exported(report, "xlsx", mark)), "report.xlsx");
      const { text, figures, unit, year } = proposal;
      expect({ text, figures, unit, year }).toEqual({
        text: printed.text,
        figures: report.figures,
        unit: report.unit,
        year: report.year,
      });
    });
  });

  it("changed by hand after it left us: what is printed now counts, and is said", async () => {
    const report = samples["2021"];
    const zip = await JSZip.loadAsync(await exported(report, "docx"));
    const xml = await zip.file("word/document.xml")?.async("string");
    const before = String(report.figures["article20Item5.administrativeLicensing.decisions"]);
    const cell = xml?.lastIndexOf(`>${before}<`) ?? -1;
    expect(cell).toBeGreaterThan(0);
    zip.file("word/document.xml", `${xml?.slice(0, cell)}>77777<${xml?.slice(cell + before.length + 2)}`);
    const proposal = await imported(await zip.generateAsync({ type: "uint8array" }), "report.docx");
    expect(proposal.figures["article20Item5.administrativeLicensing.decisions"]).toBe(77777);
    expect(proposal.notices.map(({ message }) => message).join()).toContain("现在印的是 77777");
    expect(proposal.figures["requests.newlyReceived.naturalPerson"]).toBe(
      report.figures["requests.newlyReceived.naturalPerson"],
    );
  });
});

describe("figures of our own file that were changed by hand", () => {
  const address = "requests.newlyReceived.naturalPerson";
  const report = { ...samples["2021"], figures: { ...samples["2021"].figures, [address]: 4321 } };

  async function printing(cell: string, of: Report = report) {
    const zip = await JSZip.loadAsync(await exported(of, "docx"));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    const from = xml.lastIndexOf(">4321<");
    zip.file("word/document.xml", `${xml.slice(0, from)}>${cell}<${xml.slice(from + 6)}`);
    return imported(await zip.generateAsync({ type: "uint8array" }), "report.docx");
  }
  const saidOf = ({ notices }: ImportProposal) =>
    notices.filter(({ addresses }) => addresses.includes(address)).map(({ message }) => message);

  it("a cell that is empty now is blank, and both are said", async () => {
    const proposal = await printing("");
    expect(proposal.figures[address] ?? null).toBeNull();
    expect(saidOf(proposal).join()).toContain("导出时是 4321，文件里现在印的是 空，用现在印的。");
  });

  it("a cell that is no number now has none: what was exported is not on the page any more, and both are said", async () => {
    const proposal = await printing("四千余");
    expect(proposal.figures[address] ?? null).toBeNull();
    expect(saidOf(proposal)).toEqual([
      expect.stringContaining("导出时是 4321，文件里现在印的是 四千余，用现在印的。"),
      expect.stringContaining("这 1 格空着，请填上数"),
    ]);
  });

  it("a sum that was changed stays the sum of its parts, and is said", async () => {
    const total = "requests.newlyReceived.total";
    const zip = await JSZip.loadAsync(await exported(report, "docx"));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    const sum = figuresIn(report).get(total);
    zip.file("word/document.xml", xml.replaceAll(`>${sum}<`, ">99999<"));
    const proposal = await imported(await zip.generateAsync({ type: "uint8array" }), "report.docx");
    expect([proposal.printed[total], proposal.figures]).toEqual([99999, report.figures]);
    expect(proposal.notices.flatMap(({ addresses }) => addresses)).toContain(total);
  });

  it("a cell that was empty and says something now is taken, and a remark that was none", async () => {
    const blank = structuredClone(report);
    blank.notes = { [address]: "含转办1件" };
    const changed = await printing("4321件（含补正2件）", blank);
    expect(changed.notes[address]).toContain("含补正2件");
    const none = await printing("4321件（含补正2件）");
    expect(none.notes[address]).toBe("含补正2件");
    expect(saidOf(none).join()).toContain("的备注导出时是空的");
  });
});

describe("words of our own file that were changed by hand", () => {
  const address = "requests.newlyReceived.naturalPerson";
  const live = { ...samples["2021"], figures: { ...samples["2021"].figures, [address]: 4321 } };
  const report = { ...live, text: { ...live.text, otherMatters: `另收{{${address}}}件，没有收费。\n第二段。` } };

  async function changed(change: (body: string) => string) {
    const zip = await JSZip.loadAsync(await exported(report, "docx"));
    zip.file("word/document.xml", change((await zip.file("word/document.xml")?.async("string")) ?? ""));
    return imported(await zip.generateAsync({ type: "uint8array" }), "report.docx");
  }

  it("keep their live figures, with the figure that was changed, too, or without", async () => {
    const words = await changed((body) => body.replace("没有收费", "未收取费用"));
    expect(words.text.otherMatters).toBe(`另收{{${address}}}件，未收取费用。\n第二段。`);
    const both = await changed((body) => body.replace("没有收费", "未收取费用").replaceAll("4321", "4322"));
    expect([both.text.otherMatters, both.figures[address]]).toEqual([words.text.otherMatters, 4322]);
  });

  it("say a number as the file does where it is no more the figure's", async () => {
    const { text } = await changed((body) =>
      body.replace("没有收费", "未收取费用").replace(/(?<=另收(?:[^件]*))4321/, "4322"),
    );
    expect(text.otherMatters).toBe("另收4322件，未收取费用。\n第二段。");
  });
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

describe.skipIf(!office)("saved by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-office-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function saveAs(source: string, format: string): Promise<string> {
    const args = [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      folder,
      join(folder, source),
    ];
    await promisify(execFile)(office as string, args, { timeout: 300_000 });
    return source.replace(/\.\w+$/, `.${format}`);
  }

  it.each(editionIds)(
    "as doc, html, odt to docx, and pdf, %s: every figure and text as printed",
    { timeout: 900_000 },
    async (id) => {
      const report = samples[id];
      const figures = figuresIn(report);
      writeFileSync(join(folder, `own-${id}.docx`), await exported(report, "docx"));
      const odt = await saveAs(`own-${id}.docx`, "odt");
      const files = [
        await saveAs(`own-${id}.docx`, "doc"),
        await saveAs(`own-${id}.docx`, "html"),
        await saveAs(`own-${id}.docx`, "pdf"),
        await saveAs(odt, "docx"),
      ];
      for (const file of files) {
        const proposal = await imported(readFileSync(join(folder, file)), file);
        expect(proposal.figures).toEqual(report.figures);
        expect(proposal.text).toEqual(asPrinted(report, figures));
        expect(proposal.notices).toEqual([]);
      }
    },
  );
});

const longUnit = "某某省某某自治州某某县住房和城乡建设局（某某县综合行政执法局、某某县园林绿化管理中心）";

/** Remarks in cells and under tables, of entered figures and of totals, and a signature of several lines. */
function remarked(id: (typeof editionIds)[number]): Report {
  const report = structuredClone(samples[id]);
  const [table, single] = id === "2021" ? ["issued", "otherHandling"] : ["newlyMade", "otherwiseHandled"];
  report.unit.name = longUnit;
  report.signature.unit = longUnit;
  report.notes = {
    [`article20Item1.governmentRules.${table}`]: "其中修订16件",
    "requests.newlyReceived.total": "含某某县人民政府办公室转办的1件，以及经补正后重新提出、按新收计算的2件",
    [`requests.${single}.naturalPerson`]: "均为申请人主动撤回",
    "remedies.litigationAfterReconsideration.total": "含上年结转2件",
  };
  return report;
}

describe.each(editionIds)("remarks and a long signature of edition %s come back into the very same place", (id) => {
  const report = remarked(id);

  it.each(["docx", "html", "xlsx", "json"] as const)("%s", async (format) => {
    const proposal = await imported(await exported(report, format), `report.${format}`);
    expect(reportIn(proposal)).toEqual(report);
    expect(proposal.notices).toEqual([]);
  });

  it("pdf", async () => {
    const proposal = await imported(await exported(report, "pdf"), "report.pdf");
    expect(proposal.notes).toEqual(report.notes);
    expect(proposal.signature).toEqual(report.signature);
    expect(proposal.unit.name).toBe(longUnit);
    expect(proposal.text.otherMatters).toBe(asPrinted(report, figuresIn(report)).otherMatters);
    expect(proposal.notices).toEqual([]);
  });

  it.each(["docx", "xlsx"] as const)("%s that has lost its data part", async (format) => {
    const proposal = await imported(await withoutData(await exported(report, format)), `report.${format}`);
    expect(proposal.notes).toEqual(report.notes);
    expect(proposal.signature.unit).toBe(longUnit);
  });

  it("a remark changed by hand is what counts, and one taken away stays away", async () => {
    const zip = await JSZip.loadAsync(await exported(report, "docx"));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    zip.file(
      "word/document.xml",
      xml.replace("，含上年结转2件。", "，含上年结转3件。").replace("（其中修订16件）", ""),
    );
    const proposal = await imported(await zip.generateAsync({ type: "uint8array" }), "report.docx");
    expect(proposal.notes).toEqual({
      ...Object.fromEntries(Object.entries(report.notes).filter(([address]) => address.startsWith("requests."))),
      "remedies.litigationAfterReconsideration.total": "含上年结转3件",
    });
    expect(proposal.notices.map(({ message }) => message).join()).toMatch(/含上年结转3件.*|没有了/);
  });
});
