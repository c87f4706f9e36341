import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportProposal } from "./proposal";
import { readReport } from "./read-report";

/** What imports make of real reports, which lie in no clone: `npm run measure`. */
const folder = process.env.REPORTS ?? "";
if (!folder) throw new Error("REPORTS must name the folder of the published reports.");

type Truth = { unit: string; year: number; edition: string; printed: Record<string, number | string | null> };
const truth: Record<string, Truth> = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"));

const files = [
  "2024-huaian.pdf",
  "2023-hongze.pdf",
  "2024-hongze.pdf",
  "2019-shanghai-office.html",
  "2023-shuyang-development-bureau.html",
  "2024-suqian.md",
  "2019-yantian-procurement-centre.txt",
];

const nameOf = (file: string) => file.replace(/\.\w+$/, "");

async function propose(file: string): Promise<ImportProposal> {
  const outcome = await readReport(readFileSync(join(folder, file)), file);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

const isNamed = ({ notices }: ImportProposal, address: string) =>
  notices.some(({ addresses }) => addresses.some((each) => address === each || address.startsWith(`${each}.`)));

const textOf = (file: string): Record<string, string> => {
  const parts = readFileSync(join(folder, "narrative", `${nameOf(file)}.txt`), "utf8").split(/^## (\w+)\n/m);
  return Object.fromEntries(
    Array.from({ length: (parts.length - 1) / 2 }, (_, index) => [parts[index * 2 + 1], parts[index * 2 + 2].trim()]),
  );
};

/** One sample spells 户 as its older form; its labelled copy does not. */
const squeezed = (text: string) => text.replace(/\s+/g, "").replace(/戶/g, "户");

describe("published reports", () => {
  it.each(files)("%s: every figure is right or named", async (file) => {
    const proposal = await propose(file);
    const wrong = Object.entries(truth[nameOf(file)].printed).filter(
      ([address, value]) =>
        String(proposal.printed[address] ?? "") !== String(value ?? "") && !isNamed(proposal, address),
    );
    expect(wrong).toEqual([]);
  });

  it.each(files)("%s: what the report prints legibly is placed, not only named", async (file) => {
    const { printed } = await propose(file);
    const legible = Object.entries(truth[nameOf(file)].printed).filter(([, value]) => value !== null);
    expect(legible.filter(([address, value]) => String(printed[address]) !== String(value))).toEqual([]);
  });

  it.each(files)("%s: year and edition are known", async (file) => {
    const { year, edition } = truth[nameOf(file)];
    expect(await propose(file)).toMatchObject({ year, edition });
  });

  it.each(files.filter((file) => existsSync(join(folder, "narrative", `${nameOf(file)}.txt`))))(
    "%s: the text is complete, paragraph by paragraph",
    async (file) => {
      const { text, signature } = await propose(file);
      const isSigned = (line: string) => (line !== "" && line === signature.unit) || /^\d{4}年\d+月\d+日$/.test(line);
      for (const [id, expected] of Object.entries(textOf(file))) {
        const lines = text[id as keyof typeof text].split("\n").map(squeezed);
        expect(lines).toEqual(
          expected
            .split("\n")
            .map(squeezed)
            .filter((line) => !isSigned(line)),
        );
      }
    },
  );

  it("names the misprinted row, the old single row and says how to settle it", async () => {
    const { notices } = await propose("2024-hongze.pdf");
    expect(notices.map(({ kind, text, addresses }) => [kind, text, addresses[addresses.length - 1]])).toEqual([
      ["mislabelled", "2.其他法律行政止公开", "requests.prohibitedByLaw"],
      ["mixedEditions", "（六）其他处理", "requests.otherHandling"],
    ]);
  });

  it("finds the totals that do not add up", async () => {
    const outcome = await readReport(readFileSync(join(folder, "2023-hongze.pdf")), "2023-hongze.pdf");
    const errors = outcome.ok ? outcome.findings.filter(({ rule }) => /^T4-[13]$/.test(rule)) : [];
    expect(errors.map(({ expected, actual }) => [expected, actual])).toEqual([
      ["11", "0"],
      ["5", "0"],
    ]);
  });

  it("reads the blank Word template as blank", async () => {
    const proposal = await propose("2021-blank-template.docx");
    expect(proposal.figures).toEqual({});
    expect(Object.values(proposal.printed)).toEqual(Array.from({ length: 200 }, () => null));
    expect(proposal.text.otherMatters).toBe("");
  });
});
