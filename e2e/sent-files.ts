import type { Page } from "@playwright/test";
import JSZip from "jszip";
import {
  type Create,
  exported,
  fileNamed,
  type OfficeFile,
  type OfficeReport,
  officeReport,
  year,
} from "./collection-page";
import { expect } from "./fixtures";
import { asForeignPage, endingElsewhere, savedElsewhere } from "./house-styles";
import { specs } from "./independent-sums";

// What twelve offices send, as they send it.

/** An office's report, and the draft that its files are made of. */
export type Made = { report: OfficeReport; id: string };
type Change = Record<string, string | number>;

export async function made(create: Create, count: number, change: (index: number) => Change): Promise<Made[]> {
  const reports: Made[] = [];
  for (let index = 0; index < count; index += 1) {
    const report = officeReport(change(index));
    reports.push({ report, id: await create(report) });
  }
  return reports;
}

export async function fileOf(page: Page, { report, id }: Made, format: string): Promise<OfficeFile> {
  const office = report.unit.name;
  return fileNamed(office, `${office}${year}年报.${format}`, await exported(page, id, format));
}

const renamed = ({ office, name }: OfficeFile, ending: string, buffer: Buffer): OfficeFile =>
  fileNamed(office, name.replace(/\.\w+$/, `.${ending}`), buffer);

/** Eight offices' clean files, of six kinds: own ones, some that another program saved, a page of a website, a packed folder. */
export async function cleanFiles(page: Page, offices: Made[]): Promise<OfficeFile[]> {
  const kinds = ["docx", "docx", "docx", "html", "xlsx", "json", "html", "pdf"];
  const files: OfficeFile[] = [];
  for (const [index, office] of offices.entries()) files.push(await fileOf(page, office, kinds[index]));
  const [word, old, printed, site, sheet, data, inside, other] = files;
  const [asDoc] = await savedElsewhere([old.buffer], "docx", "doc");
  const [asPdf] = await savedElsewhere([printed.buffer], "docx", "pdf");
  const zip = new JSZip();
  for (const { name, buffer } of [inside, other]) zip.file(`报送/${name}`, buffer);
  const packed = await zip.generateAsync({ type: "nodebuffer" });
  return [
    ...[word, sheet, data],
    renamed(old, endingElsewhere("docx", "doc"), asDoc),
    renamed(printed, endingElsewhere("docx", "pdf"), asPdf),
    renamed(site, "html", asForeignPage(site.buffer)),
    fileNamed("", "两个单位.zip", packed),
  ];
}

/** Changes figures of a draft and takes it as a file again. */
export async function corrected(page: Page, { report, id }: Made, change: Change, format: string) {
  for (const [address, value] of Object.entries(change)) {
    const { revision } = await (await page.request.get(`/api/reports/${id}`)).json();
    const section = specs.find((spec) => spec.address === address)?.section;
    const saved = await page.request.patch(`/api/reports/${id}/sections/${section}`, {
      data: { baseRevision: revision, values: { figures: { [address]: value } }, session: "e2e" },
    });
    expect(saved.ok()).toBe(true);
  }
  const now = { id, report: { ...report, figures: { ...report.figures, ...change } } };
  const file = await fileOf(page, now, format);
  return { ...now, file: fileNamed(file.office, `更正_${file.name}`, file.buffer) };
}
