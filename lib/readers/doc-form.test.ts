import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { propose } from "../import/form-of-characters.fixture";

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find(existsSync);
const rows = [["行政许可", "31<sup>1</sup>"]];
const later = [
  ["行政处罚", "<s>45</s>31"],
  ["行政强制", "7<sub>2</sub>"],
];
const table = (caption: string, lines: string[][]) =>
  `<tr><td colspan="2">${caption}</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr>${lines
    .map(([label, cell]) => `<tr><td>${label}</td><td>${cell}</td></tr>`)
    .join("")}`;

describe.skipIf(!office)("a Word file of before 2007", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-doc-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("keeps raised digits and struck figures apart", { timeout: 900_000 }, async () => {
    const body = table("第二十条第（五）项", rows) + table("第二十条第（六）项", later);
    writeFileSync(
      join(folder, "report.html"),
      `<html><meta charset="utf-8"><body><p>甲县乙局2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table border="1">${body}</table></body></html>`,
    );
    const args = ["--headless", "--infilter=HTML (StarWriter)", "--convert-to", "doc:MS Word 97", "--outdir", folder];
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await promisify(execFile)(office as string, [profile, ...args, join(folder, "report.html")], { timeout: 300_000 });
    const { figures, notices } = await propose(readFileSync(join(folder, "report.doc")), "report.doc");
    expect(figures["article20Item5.administrativeLicensing.decisions"]).toBe(31);
    expect(figures["article20Item6.administrativePenalty.decisions"]).toBe(31);
    expect(figures["article20Item6.administrativeCompulsion.decisions"]).toBe(7);
    expect(notices.map(({ message }) => message).join()).toContain("划掉的“45”");
  });
});
