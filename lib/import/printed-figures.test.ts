import type { CheerioAPI } from "cheerio/slim";
import { describe, expect, it } from "vitest";
import { printedReport, printedReports } from "../samples/printed-reports.fixture";
import { blankForm, filledForm } from "./filled-form.fixture";
import type { ImportProposal } from "./proposal";
import { named } from "./published-page.fixture";
import { readReport } from "./read-report";

const asPage = ($: CheerioAPI) => $.html();

/** As the page is copied into a text file: a tab between cells, a line for each row, spans lost. */
const asText = ($: CheerioAPI) =>
  $("h1, p, tr")
    .toArray()
    .map((line) =>
      line.tagName === "tr"
        ? $(line)
            .children()
            .toArray()
            .map((cell) => $(cell).text())
            .join("\t")
        : $(line).text(),
    )
    .join("\n");

async function read(file: string, text: string): Promise<ImportProposal> {
  const outcome = await readReport(new TextEncoder().encode(text), file);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

const cases = printedReports.map((report) => [`${report.unit} ${report.year}`, report] as const);

describe.each([
  ["a page", "report.html", asPage],
  ["copied text", "report.txt", asText],
])("figures as offices publish them, in %s", (_, file, layOut) => {
  it.each(cases)("%s: office, year and edition are known, every figure is right and placed", async (_, report) => {
    const { unit, year, edition, printed } = report;
    const proposal = await read(file, layOut(filledForm(report)));
    expect(proposal).toMatchObject({ unit: { name: unit }, year, edition });
    const shown = (address: string) => String(proposal.printed[address] ?? "").replace(/\s/g, "");
    const differs = Object.entries(printed).filter(
      ([address, value]) => shown(address) !== (value ?? "").replace(/\s/g, ""),
    );
    expect(differs).toEqual([]);
  });
});

describe("what those reports have wrong is said", () => {
  it("a row misprinted, and the single row of 2019 in a report of 2021", async () => {
    const $ = filledForm(printedReport("乙区人民政府", 2024));
    $("td")
      .filter((_, cell) => $(cell).text() === "2.其他法律行政法规禁止公开")
      .text("2.其他法律行政止公开");
    const proposal = await read("report.html", asPage($));
    expect(proposal.notices.map(({ kind, text, addresses }) => [kind, text, addresses.at(-1)])).toEqual([
      ["mislabelled", "2.其他法律行政止公开", "requests.prohibitedByLaw"],
      ["mixedEditions", "（六）其他处理", "requests.otherHandling"],
    ]);
    expect(named(proposal, "requests.feeUnpaid.naturalPerson")).toBe(true);
  });

  it("totals of 0 over parts that are not", async () => {
    const page = asPage(filledForm(printedReport("乙区人民政府", 2023)));
    const outcome = await readReport(new TextEncoder().encode(page), "report.html");
    const errors = outcome.ok ? outcome.findings.filter(({ rule }) => /^T4-[13]$/.test(rule)) : [];
    expect(errors.map(({ expected, actual }) => [expected, actual])).toEqual([
      ["11", "0"],
      ["5", "0"],
    ]);
  });

  it.each(["2019", "2021"])("the blank form of %s is blank", async (edition) => {
    const page = asPage(blankForm(edition)).replace(/××××（单位名称）×××× ?年/, `某某局${edition}年`);
    const proposal = await read("report.html", page);
    expect(proposal.figures).toEqual({});
    expect(new Set(Object.values(proposal.printed))).toEqual(new Set([null]));
  });
});
