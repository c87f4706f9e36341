import { expectAccessible } from "./accessible";
import { consistentReport } from "./consistent-report";
import { expect, test, uniqueUnit } from "./fixtures";

test("a file says which version it is, and where it was changed", async ({ page, request, createReport }) => {
  const report = consistentReport();
  const id = await createReport(report);
  const { sha256 } = await (await request.post(`/api/reports/${id}/finalise`)).json();
  const word = await (await request.get(`/api/reports/${id}/exports/docx`)).body();

  await page.goto("/");
  await page.getByRole("link", { name: "核对校验码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "核对校验码" })).toBeVisible();
  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({ name: "年报.docx", mimeType: "application/octet-stream", buffer: word });
  await expect(page.getByText("年报.docx 没有改过")).toBeVisible();
  await expect(page.getByText(`校验码 ${sha256}`)).toBeVisible();
  await expect(page.getByRole("main")).toContainText("第 1 次定稿");
  await expectAccessible(page);

  const data = await (await request.get(`/api/reports/${id}/exports/json`)).json();
  data.figures["requests.disclosed.naturalPerson"] += 1;
  data.derived = undefined;
  const changed = Buffer.from(JSON.stringify(data));
  await choose.setInputFiles({ name: "改过.json", mimeType: "application/json", buffer: changed });
  await expect(page.getByText(/改过\.json 有 \d+ 处不一样/)).toBeVisible();
  await expect(page.getByRole("row", { name: /（一）予以公开 · 自然人/ })).toBeVisible();
  await expectAccessible(page);

  const other = Buffer.from(JSON.stringify({ unit: { name: uniqueUnit() }, year: 2020 }));
  await choose.setInputFiles({ name: "别的.json", mimeType: "application/json", buffer: other });
  await expect(page.getByText("别的.json 不是本系统里的报告")).toBeVisible();

  await page.getByLabel("校验码", { exact: true }).fill("123");
  await page.getByRole("button", { name: "查是哪一份" }).click();
  await expect(page.getByText("现在是 3 位")).toBeVisible();
  await page.getByLabel("校验码", { exact: true }).fill(sha256);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").getByRole("link", { name: report.unit.name })).toBeVisible();
});
