import type { APIRequestContext } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test, uniqueUnit } from "./fixtures";
import { open, saved } from "./wizard-page";

const newly = "requests.newlyReceived.naturalPerson";

/** An office with its report of 2024 and the one of 2025 that is being written. */
async function twoYears(createReport: (report: object) => Promise<string>) {
  const name = uniqueUnit();
  const last = await createReport({ unit: { name }, year: 2024, figures: { [newly]: 34 } });
  return { name, last, now: await createReport({ unit: { name }, year: 2025 }) };
}

const officeOf = async (request: APIRequestContext, id: string) =>
  (await (await request.get(`/api/reports/${id}/office`)).json()).office;

test("a new name on the cover is asked about once; renamed, last year stays beside it", async ({
  page,
  request,
  createReport,
}) => {
  const { name, last, now } = await twoYears(createReport);
  await open(page, `/reports/${now}/cover`);
  const field = page.getByLabel("单位名称");
  await field.fill(`${name}改`);
  const question = page.getByText("改名了，还是另一个机关？");
  await expect(question).toHaveCount(0);
  await field.blur();
  await expect(question).toBeVisible();
  await expect(page.getByText(`单位名称以前是“${name}”。`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "改名了" }).click();
  await expect(page.getByText("记下了：改名了。")).toBeVisible();
  await saved(page);
  expect(await officeOf(request, now)).toMatchObject({ name: `${name}改`, formerNames: [name] });
  expect((await officeOf(request, last)).id).toBe((await officeOf(request, now)).id);
  await open(page, `/reports/${now}/cover`);
  await expect(field).toHaveValue(`${name}改`);
  await expect(question).toHaveCount(0);
  await open(page, `/reports/${now}/requests`);
  await page.getByRole("tab", { name: "上年报告" }).click();
  await expect(page.getByText(`${name} 2024 年度`)).toBeVisible();
});

test("until it is answered, whatever was typed, the report is still the office's", async ({
  page,
  request,
  createReport,
}) => {
  const { name, last, now } = await twoYears(createReport);
  await open(page, `/reports/${now}/cover`);
  const field = page.getByLabel("单位名称");
  await field.fill("");
  await field.pressSequentially("别的局", { delay: 300 });
  await saved(page);
  await page.reload();
  await expect(page.getByText("改名了，还是另一个机关？")).toBeVisible();
  expect((await officeOf(request, now)).id).toBe((await officeOf(request, last)).id);
  await field.fill(name);
  await field.blur();
  await expect(page.getByText("改名了，还是另一个机关？")).toHaveCount(0);
});

test("another office: the report goes to it alone, and is compared with its own last year", async ({
  page,
  request,
  createReport,
}) => {
  const { last, now } = await twoYears(createReport);
  const other = uniqueUnit();
  const otherLast = await createReport({ unit: { name: other }, year: 2024, figures: { [newly]: 7 } });
  await open(page, `/reports/${now}/cover`);
  const field = page.getByLabel("单位名称");
  await field.fill(other);
  await field.blur();
  await expect(page.getByText(`“${other}”名下已有 1 份报告。`)).toBeVisible();
  await page.getByRole("button", { name: "另一个机关" }).click();
  await expect(page.getByText(`归在“${other}”名下`)).toBeVisible();
  await saved(page);
  expect((await officeOf(request, now)).id).toBe((await officeOf(request, otherLast)).id);
  expect((await officeOf(request, now)).id).not.toBe((await officeOf(request, last)).id);
  await page
    .getByRole("link", { name: /收到和处理/ })
    .first()
    .click();
  await page.getByRole("tab", { name: "上年报告" }).click();
  await expect(page.getByText(`${other} 2024 年度`)).toBeVisible();
});

test("a report begun under a new name is put with those of the name before", async ({
  page,
  request,
  createReport,
}) => {
  const [before, after] = [uniqueUnit(), uniqueUnit()];
  const last = await createReport({ unit: { name: before }, year: 2024, figures: { [newly]: 34 } });
  const now = await createReport({ unit: { name: after }, year: 2025 });
  await open(page, `/reports/${now}/cover`);
  await page.getByRole("button", { name: "以前叫别的名称" }).click();
  await page.getByLabel("以前的名称").fill(before);
  await expect(page.getByText(`“${before}”名下有 1 份报告`)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`记下了：以前叫“${before}”。`)).toBeVisible();
  expect(await officeOf(request, last)).toMatchObject({ name: after, formerNames: [before] });
  await page.goto(`/compare?of=${now}`);
  await expect(page.getByText(`这个单位改过名：${before}、${after}。`)).toBeVisible();
});
