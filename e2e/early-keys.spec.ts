import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { saved } from "./wizard-page";

/** `ROUNDS=10` is the long form: every field of every step, that often, on a computer six times as slow. */
const rounds = Array.from({ length: Number(process.env.ROUNDS ?? 1) }, (_, round) => round + 1);

/** Opens the page as a slow computer does and does not wait for it. */
async function openSlowly(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.goto(path, { waitUntil: "commit" });
}

const ready = (page: Page) => expect(page.locator("main.form[aria-busy=false]")).toBeVisible();
const storedReport = async (page: Page, id: string) => (await page.request.get(`/api/reports/${id}`)).json();
const keys = "71345";

const cells = [
  ["proactiveDisclosure", "article20Item5.administrativeLicensing.decisions", 2025],
  ["requests", "requests.newlyReceived.naturalPerson", 2025],
  ["remedies", "remedies.reconsideration.upheld", 2025],
  ["proactiveDisclosure", "article20Item9.centralizedProcurement.projects", 2020],
] as const;

for (const round of rounds) {
  for (const [section, address, year] of cells)
    for (const before of [null, 345])
      test(`a figure typed into loading ${section} of ${year} over ${before} is whole (${round})`, async ({
        page,
        createReport,
      }) => {
        const id = await createReport({ year, ...(before === null ? {} : { figures: { [address]: before } }) });
        await openSlowly(page, `/reports/${id}/${section}`);
        const field = page.locator(`[data-field="${address}"]`).first();
        await field.focus();
        await page.keyboard.type(keys);
        await page.keyboard.press("Tab");
        await page.keyboard.type("8");
        await ready(page);
        await expect(field).toHaveValue(keys);
        await page.keyboard.press("Enter");
        await saved(page);
        const { figures, units } = await storedReport(page, id);
        expect(figures).toMatchObject({ [address]: Number(keys) });
        // The next field is a cell, or in the format of 2019 the unit behind the figure.
        expect([...Object.values(figures), ...Object.values(units)].map(String)).toContain("8");
      });

  test(`a unit of 2019 typed into a loading page, by Tab and by itself, is whole (${round})`, async ({
    page,
    createReport,
  }) => {
    const id = await createReport({ year: 2020 });
    const address = "article20Item9.centralizedProcurement.totalAmount";
    await openSlowly(page, `/reports/${id}/proactiveDisclosure`);
    await page.locator(`[data-field="${address}"]`).first().focus();
    await page.keyboard.type(keys);
    await page.keyboard.press("Tab");
    await page.keyboard.type("abcd");
    await ready(page);
    await expect(page.locator(`[data-unit="${address}"]`)).toHaveValue("abcd");
    await page.keyboard.press("Tab");
    await saved(page);
    const { figures, units } = await storedReport(page, id);
    expect([figures[address], units[address]]).toEqual([keys, "abcd"]);

    await page.goto(`/reports/${id}/proactiveDisclosure`, { waitUntil: "commit" });
    await page.locator(`[data-unit="${address}"]`).focus();
    await page.keyboard.press("End");
    await page.keyboard.type("efg");
    await ready(page);
    await expect(page.locator(`[data-unit="${address}"]`)).toHaveValue("abcdefg");
    await page.keyboard.press("Tab");
    await saved(page);
    expect((await storedReport(page, id)).units[address]).toBe("abcdefg");
  });

  for (const name of [
    ...["unit.name", "signature.unit"],
    ...["contact.website", "contact.address", "contact.postcode", "contact.telephone", "contact.email"],
  ])
    test(`what is typed into ${name} of a loading cover is whole (${round})`, async ({ page, createReport }) => {
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
      expect(JSON.stringify(await storedReport(page, id))).toContain(`${before}0123456789`);
    });

  test(`the date and the kind of a loading cover are whole (${round})`, async ({ page, createReport }) => {
    const id = await createReport();
    const keysOfDate = await typedDate(page);
    await openSlowly(page, `/reports/${id}/cover`);
    const [date, kind] = ["signature.issuedOn", "unit.kind"].map((name) => page.locator(`[name="${name}"]`));
    await kind.selectOption("government");
    await date.focus();
    await date.pressSequentially(keysOfDate);
    await ready(page);
    await expect(date).toHaveValue("2026-01-15");
    await expect(kind).toHaveValue("government");
    await page.keyboard.press("Tab");
    await saved(page);
    expect(await storedReport(page, id)).toMatchObject({
      signature: { issuedOn: "2026-01-15" },
      unit: { kind: "government" },
    });
  });

  for (const [step, name] of [
    ["cover", "preamble"],
    ["overview", "overview"],
    ["problemsAndImprovements", "problemsAndImprovements"],
    ["otherMatters", "otherMatters"],
  ])
    test(`what is typed into the text of loading ${step} is whole (${round})`, async ({ page, createReport }) => {
      const id = await createReport({ text: { [name]: "前面。" } });
      await openSlowly(page, `/reports/${id}/${step}`);
      const editor = page.getByRole("textbox", { name: "正文" });
      await editor.focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.type("0123456789");
      await page.keyboard.press("Enter");
      await page.keyboard.type("abcdefghij while it loads");
      await expect(editor).not.toHaveAttribute("data-part", "waiting-text");
      await page.keyboard.type(", and on");
      await saved(page);
      expect((await storedReport(page, id)).text[name]).toBe("前面。0123456789\nabcdefghij while it loads, and on");
    });

  test(`a remark typed as soon as its box opens is whole (${round})`, async ({ page, createReport }) => {
    const id = await createReport();
    const address = "requests.newlyReceived.naturalPerson";
    await openSlowly(page, `/reports/${id}/requests`);
    await page.locator(`[data-field="${address}"]`).first().focus();
    const box = page.getByLabel("备注内容");
    await expect(async () => {
      await page.getByRole("button", { name: "加备注" }).click({ timeout: 1000 });
      await expect(box).toBeFocused({ timeout: 1000 });
    }).toPass({ intervals: [0] });
    await page.keyboard.type("0123456789");
    await expect(box).toHaveValue("0123456789");
    await page.keyboard.press("Escape");
    await saved(page);
    expect((await storedReport(page, id)).notes[address]).toBe("0123456789");
  });

  for (const [section, address, row] of [
    ["requests", "requests.disclosed.naturalPerson", /（一）予以公开/],
    ["proactiveDisclosure", "article20Item5.administrativeLicensing.decisions", null],
    ["remedies", "remedies.reconsideration.upheld", null],
  ] as const)
    test(`on the phone a figure typed into loading ${section} is whole (${round})`, async ({ page, createReport }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const id = await createReport({ figures: { [address]: 345 } });
      await openSlowly(page, `/reports/${id}/${section}`);
      const field = page.locator(`.phone-table [data-field="${address}"]`);
      if (row)
        await expect(async () => {
          await page.getByRole("button", { name: row }).click({ timeout: 1000 });
          await expect(field).toBeVisible({ timeout: 1000 });
        }).toPass({ intervals: [0] });
      await field.focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(keys);
      await ready(page);
      await expect(field).toHaveValue(keys);
      await page.keyboard.press("Tab");
      await saved(page);
      expect((await storedReport(page, id)).figures).toMatchObject({ [address]: Number(keys) });
    });
}

/** The fifteenth of January in the order that the browser's own field takes: that of its interface, not of the page. */
async function typedDate(page: Page): Promise<string> {
  const probe = await page.context().newPage();
  await probe.setContent('<input type="date">');
  const field = probe.locator("input");
  const orders = ["01152026", "20260115", "15012026"];
  for (const keys of orders) {
    await field.fill("");
    await field.pressSequentially(keys);
    if ((await field.inputValue()) === "2026-01-15") {
      await probe.close();
      return keys;
    }
  }
  throw new Error("no known order of year, month and day");
}
