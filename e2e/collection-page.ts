import type { Locator, Page } from "@playwright/test";
import { consistentReport } from "./consistent-report";
import { expect, type NewReport, uniqueUnit } from "./fixtures";

export type Create = (report: Partial<NewReport>) => Promise<string>;
type Figures = Record<string, number | string | null>;
export type OfficeFile = { office: string; name: string; mimeType: string; buffer: Buffer; figures: Figures };
export type OfficeReport = NewReport & { figures: Figures };

export const { year } = consistentReport();

/** A complete report of a unit of its own. @param change figures that are otherwise */
export function officeReport(change: Figures = {}): OfficeReport {
  const report = consistentReport();
  return { ...report, figures: { ...(report.figures as Figures), ...change } };
}

/** The bytes of a report as a file of the program. */
export async function exported(page: Page, id: string, format: string): Promise<Buffer> {
  const answer = await page.request.get(`/api/reports/${id}/exports/${format}`);
  expect(answer.ok()).toBe(true);
  return answer.body();
}

export const fileNamed = (office: string, name: string, buffer: Buffer, figures: Figures = {}): OfficeFile => ({
  ...{ office, name, buffer, figures },
  mimeType: "application/octet-stream",
});

/** A report of a unit of its own as a file of the program. */
export async function officeFile(
  page: Page,
  create: Create,
  format: string,
  change: Figures = {},
): Promise<OfficeFile> {
  const report = officeReport(change);
  const office = report.unit.name;
  const buffer = await exported(page, await create(report), format);
  return fileNamed(office, `${office}年报.${format}`, buffer, report.figures);
}

/** From a pasted list to the board. */
export async function begin(page: Page, offices: string[]): Promise<string> {
  const supervisor = `${uniqueUnit()}人民政府办公室`;
  await page.goto("/collections/new");
  await page.getByLabel("收报的单位").fill(supervisor);
  await page.getByLabel("报告年度").fill(String(year));
  await page.getByLabel("把单位名单粘贴在这里").fill(offices.join("\n"));
  await expect(page.getByText(`认出 ${offices.length} 个单位`)).toBeVisible();
  await page.getByRole("button", { name: "建好名册，开始收报" }).click();
  await expect(page.getByRole("heading", { name: `${year} 年度收报` })).toBeVisible();
  return supervisor;
}

export const drop = (page: Page, files: OfficeFile[]): Promise<void> =>
  page.getByLabel("选文件", { exact: true }).setInputFiles(files);

const stateLink = (page: Page, state: string): Locator =>
  page.getByRole("navigation", { name: "按状态筛选" }).getByRole("link", { name: state });

/** The strip of the board says that so many offices are in a state. */
export const counted = (page: Page, state: string, number: number): Promise<void> =>
  expect(stateLink(page, state)).toHaveText(new RegExp(`^${number}\\s*${state}$`));

export const collectionIn = (page: Page): string => /collections\/([\w-]+)/.exec(page.url())?.[1] ?? "";

/** What reads clean is accepted with one key; errors ask for the reason. */
export async function acceptThis(page: Page): Promise<void> {
  const withReason = page.getByRole("button", { name: "接收…" });
  const plain = page.getByRole("button", { name: /^接收(，看下一份)?$/ });
  await expect(withReason.or(plain)).toBeVisible();
  // Not sooner: a link to this page may have been pressed just now.
  const before = page.url();
  if (await withReason.isVisible()) {
    await withReason.click();
    await page.getByLabel("接收的理由").fill("已电话核实");
    await page.getByRole("dialog").getByRole("button", { name: "接收", exact: true }).click();
  } else await page.keyboard.press("Control+Enter");
  await page.waitForURL((url) => url.href !== before);
}
