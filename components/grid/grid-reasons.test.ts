import { describe, expect, it } from "vitest";
import type { TableSection } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { columnBalance, sayUnbalanced } from "@/lib/report/column-balance";
import { deriveFigures } from "@/lib/report/figures";
import { samples } from "@/lib/samples/samples";
import { gridModelOf } from "./grid-model";
import { reasonLines } from "./grid-reasons";

const edition = editionById("2021");
const model = gridModelOf(edition, edition.sections.find(({ id }) => id === "requests") as TableSection);
const remedies = gridModelOf(edition, edition.sections.find(({ id }) => id === "remedies") as TableSection);
const { figures: entered } = samples["2021"];
const figures = deriveFigures(edition, entered);
const cellOf = (address: string, of = model) => {
  const cell = of.byAddress.get(address);
  if (!cell) throw new Error(`No cell ${address}`);
  return cell;
};

describe("the reasons of a total", () => {
  it("are the rows above it, groups in one line", () => {
    const lines = reasonLines(model, cellOf("requests.outcomesTotal.naturalPerson"), figures);
    expect(lines.map(({ label }) => label)).toEqual([
      "（一）予以公开",
      "（二）部分公开",
      "（三）不予公开（8 行）",
      "（四）无法提供（3 行）",
      "（五）不予处理（5 行）",
      "（六）其他处理（3 行）",
    ]);
    const sum = lines.reduce((total, { value }) => total + Number(value), 0);
    expect(sum).toBe(figures.get("requests.outcomesTotal.naturalPerson"));
    expect(lines[2].first).toBe("requests.stateSecrets.naturalPerson");
  });

  it("are the columns beside it", () => {
    const labels = reasonLines(model, cellOf("requests.disclosed.total"), figures).map(({ label }) => label);
    expect(labels).toEqual(["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]);
    const results = reasonLines(remedies, cellOf("remedies.reconsideration.total", remedies), figures);
    expect(results.map(({ label }) => label)).toEqual(["结果维持", "结果纠正", "其他结果", "尚未审结"]);
  });

  it("count the blanks below a line", () => {
    const some = deriveFigures(edition, { ...entered, "requests.repeated.naturalPerson": null });
    const lines = reasonLines(model, cellOf("requests.outcomesTotal.naturalPerson"), some);
    expect(lines.find(({ label }) => label.startsWith("（五）"))?.blanks).toBe(1);
  });
});

describe("核对", () => {
  const { table } = cellOf("requests.newlyReceived.naturalPerson").spec;
  const balance = table.balance ?? { left: { name: "", rows: [] }, right: { name: "", rows: [] }, label: "" };

  it("finds the example balanced in every column", () => {
    for (const column of ["naturalPerson", "commercialEnterprise", "otherOrganization", "total"])
      expect(columnBalance(table, balance, column, figures)).toBe(0);
    expect(sayUnbalanced(table, "naturalPerson", figures)).toBeNull();
  });

  it("measures the right side by the left", () => {
    const more = Number(entered["requests.disclosed.naturalPerson"]) + 72;
    const wrong = deriveFigures(edition, { ...entered, "requests.disclosed.naturalPerson": more });
    expect(columnBalance(table, balance, "naturalPerson", wrong)).toBe(72);
    expect(sayUnbalanced(table, "naturalPerson", wrong)).toMatch(/^一＋二 \d+，（七）＋四 \d+，多 72$/);
  });

  it("says nothing about a blank column", () => {
    expect(columnBalance(table, balance, "total", deriveFigures(edition, {}))).toBe("none");
  });
});
