import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ImportProposal } from "./proposal";
import { named } from "./published-page.fixture";
import { readReport } from "./read-report";

type Printed = { unit: string; year: number; edition: string; printed: Record<string, string | number | null> };

const folder = join(dirname(fileURLToPath(import.meta.url)), "laid-out");
const truth: Record<string, Printed> = JSON.parse(readFileSync(join(folder, "printed.json"), "utf8"));

async function propose(name: string): Promise<ImportProposal> {
  const outcome = await readReport(readFileSync(join(folder, `${name}.pdf`)), `${name}.pdf`);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.proposal;
}

const digits = (value: unknown) =>
  value === null || value === undefined ? "" : String(Number(String(value).replace(/\s/g, "")));
const isRight = (proposal: ImportProposal, address: string, value: unknown) =>
  digits(proposal.printed[address]) === digits(value);

/** What several programs make of a report's tables: rows cut by pages, labels over the rows beside them, no lines. */
describe("PDF as other programs lay it out", () => {
  it.each(Object.keys(truth))("%s: unit, year and edition are read", async (name) => {
    const { unit, year, edition } = truth[name];
    expect(await propose(name)).toMatchObject({ unit: { name: unit }, year, edition });
  });

  it.each(Object.keys(truth))("%s: no figure is wrong, in silence or not", async (name) => {
    const proposal = await propose(name);
    const entries = Object.entries(truth[name].printed);
    expect(
      entries.filter(([address, value]) => !isRight(proposal, address, value) && !named(proposal, address)),
    ).toEqual([]);
    const placed = Object.entries(proposal.figures);
    expect(placed.filter(([address, value]) => digits(value) !== digits(truth[name].printed[address]))).toEqual([]);
  });

  it.each(["labels-over-rows", "rows-cut-by-pages", "unembedded-font"])("%s: every figure is placed", async (name) => {
    const proposal = await propose(name);
    const legible = Object.entries(truth[name].printed).filter(([, value]) => value !== null);
    expect(legible.filter(([address, value]) => !isRight(proposal, address, value))).toEqual([]);
  });

  it("no-lines: at least 95 of 100 are placed without any line", async () => {
    const proposal = await propose("no-lines");
    const legible = Object.entries(truth["no-lines"].printed).filter(([, value]) => value !== null);
    const right = legible.filter(([address, value]) => isRight(proposal, address, value));
    expect(right.length).toBeGreaterThanOrEqual(legible.length * 0.95);
  });
});
