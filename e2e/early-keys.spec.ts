import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { saved } from "./wizard-page";

/** Opens the page as a slow computer does and does not wait for it. */
async function openSlowly(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto(path, { waitUntil: "commit" });
}

const ready = (page: Page) => expect(page.locator("main.form[aria-busy=false]")).toBeVisible();

const cells = [
  ["proactiveDisclosure", "article20Item5.administrativeLicensing.decisions"],
  ["requests", "requests.newlyReceived.naturalPerson"],
  ["remedies", "remedies.reconsideration.upheld"],
] as const;

for (const [section, address] of cells) {
  for (const before of [null, 345]) {
    test(`a figure typed into loading ${section} over ${before} is whole`, async ({ page, createReport }) => {
      const id = await createReport(before === null ? {} : { figures: { [address]: before } });
      await openSlowly(page, `/reports/${id}/${section}`);
      const field = page.locator(`[data-field="${address}"]`).first();
      await field.focus();
      await page.keyboard.type("71345");
      await page.keyboard.press("Tab");
      await page.keyboard.type("8");
      await ready(page);
      await expect(field).toHaveValue("71345");
      await page.keyboard.press("Enter");
      await saved(page);
      const { figures } = await (await page.request.get(`/api/reports/${id}`)).json();
      expect(figures).toMatchObject({ [address]: 71345 });
      expect(Object.values(figures)).toContain(8);
    });
  }
}

for (const name of ["unit.name", "contact.address", "contact.telephone", "signature.unit"]) {
  test(`what is typed into ${name} of a loading cover is whole`, async ({ page, createReport }) => {
    const id = await createReport();
    await openSlowly(page, `/reports/${id}/cover`);
    const field = page.locator(`[name="${name}"]`);
    await field.focus();
    await page.keyboard.press("End");
    const before = await field.inputValue();
    await page.keyboard.type("0123456789");
    await ready(page);
    await expect(field).toHaveValue(`${before}0123456789`);
    await page.keyboard.press("Tab");
    await saved(page);
    expect(JSON.stringify(await (await page.request.get(`/api/reports/${id}`)).json())).toContain(
      `${before}0123456789`,
    );
  });
}
