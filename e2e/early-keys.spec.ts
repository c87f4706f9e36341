import type { Page } from "@playwright/test";
import { figuresOf } from "../lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { expect, test } from "./fixtures";
import { field, isFollowed, saved, untilEditable, untilFollowed } from "./wizard-page";

test.describe.configure({ mode: "parallel" });

/** `ROUNDS=10` is the long form: every field of every step, that often, on a computer six times as slow. */
const rounds = Array.from({ length: Number(process.env.ROUNDS ?? 1) }, (_, round) => round + 1);

/**
 * Opens a page on a slow computer and holds its scripts back: what is typed until they are let in comes before the page
 * can answer, on however quick a machine.
 * @returns lets the scripts in
 */
async function openHeld(page: Page, path: string): Promise<() => void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: rounds.length > 1 ? 6 : 3 });
  let letIn = () => {};
  const held = new Promise<void>((done) => {
    letIn = done;
  });
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return letIn;
}

/** Takes one step after another until the page has come to life, at most `most` of them. @returns how many */
async function whileLoading(page: Page, most: number, take: (step: number) => Promise<unknown>): Promise<number> {
  let taken = 0;
  for (; taken < most && !(await isFollowed(page)); taken += 1) await take(taken);
  await untilFollowed(page);
  return taken;
}

const storedReport = async (page: Page, id: string) => (await page.request.get(`/api/reports/${id}`)).json();
const keys = "71345";

/** The addresses that are entered in a section, in printed order. */
const entered = (edition: string, section: string): string[] =>
  [...figuresOf(editionById(edition)).values()]
    .filter((spec) => spec.section === section && !spec.parts)
    .map(({ address }) => address);

const tables = [
  ["proactiveDisclosure", "2021", 2025],
  ["requests", "2021", 2025],
  ["remedies", "2021", 2025],
  ["proactiveDisclosure", "2019", 2020],
] as const;

for (const round of rounds) {
  for (const [section, edition, year] of tables)
    test(`figures typed into loading ${section} of ${year}, over blanks and over others, are whole (${round})`, async ({
      page,
      createReport,
    }) => {
      const addresses = entered(edition, section);
      const figures = Object.fromEntries(addresses.filter((_, at) => at % 2 === 1).map((address) => [address, 345]));
      const id = await createReport({ year, figures });
      const letIn = await openHeld(page, `/reports/${id}/${section}`);
      const type = async () => {
        await page.keyboard.type(keys);
        await page.keyboard.press("Tab");
      };
      await field(page, addresses[0]).focus();
      for (let early = 0; early < 3; early += 1) await type();
      letIn();
      const meanwhile = await whileLoading(page, 8, type);
      await type();
      await saved(page);
      const stored = await storedReport(page, id);
      // The next field is a cell, or in the format of 2019 the unit behind the figure.
      const values = [...Object.values(stored.figures), ...Object.values(stored.units)].map(String);
      expect(values.filter((value) => value !== "345")).toEqual(Array(3 + meanwhile + 1).fill(keys));
    });

  test(`a unit of 2019 typed into a loading page, by Tab and by itself, is whole (${round})`, async ({
    page,
    createReport,
  }) => {
    const [projects, amount] = ["projects", "totalAmount"].map((end) => `article20Item9.centralizedProcurement.${end}`);
    const id = await createReport({ year: 2020, figures: { [projects]: 3 }, units: { [projects]: "abcd" } });
    const letIn = await openHeld(page, `/reports/${id}/proactiveDisclosure`);
    const unit = (address: string) => page.locator(`[data-unit="${address}"]`);
    await unit(projects).focus();
    await page.keyboard.press("End");
    await page.keyboard.type("ef");
    await field(page, amount).focus();
    await page.keyboard.type(keys);
    await page.keyboard.press("Tab");
    letIn();
    const letters = await whileLoading(page, 6, () => page.keyboard.type("a"));
    await page.keyboard.type("bc");
    await expect(unit(amount)).toHaveValue(`${"a".repeat(letters)}bc`);
    await page.keyboard.press("Tab");
    await saved(page);
    expect(await storedReport(page, id)).toMatchObject({
      figures: { [projects]: 3, [amount]: keys },
      units: { [projects]: "abcdef", [amount]: `${"a".repeat(letters)}bc` },
    });
  });

  test(`what is typed into the lines of a loading cover is whole (${round})`, async ({ page, createReport }) => {
    const names = ["signature.unit", "contact.website", "contact.address", "contact.postcode", "contact.telephone"];
    const lines = [...names, "contact.email", "unit.name"].map((name) => page.locator(`[name="cover:${name}"]`));
    const id = await createReport();
    const letIn = await openHeld(page, `/reports/${id}/cover`);
    const type = async (digits: string) => {
      for (const line of lines) {
        await line.focus();
        await page.keyboard.press("End");
        await page.keyboard.type(digits);
      }
    };
    await expect(lines[lines.length - 1]).toBeVisible();
    const before = await Promise.all(lines.map((line) => line.inputValue()));
    await type("0123");
    letIn();
    const digit = await whileLoading(page, 4, (step) => type(String(4 + step)));
    await type("456789".slice(digit));
    for (const [index, line] of lines.entries()) await expect(line).toHaveValue(`${before[index]}0123456789`);
    await page.keyboard.press("Tab");
    await saved(page);
    const stored = JSON.stringify(await storedReport(page, id));
    for (const text of before) expect(stored).toContain(`"${text}0123456789"`);
  });

  test(`the date and the kind of a loading cover are whole (${round})`, async ({ page, createReport }) => {
    const id = await createReport();
    const keysOfDate = await typedDate(page);
    const letIn = await openHeld(page, `/reports/${id}/cover`);
    const [date, kind] = ["signature.issuedOn", "unit.kind"].map((name) => page.locator(`[name="cover:${name}"]`));
    await kind.selectOption("government");
    await date.focus();
    await page.keyboard.type(keysOfDate.slice(0, 3));
    letIn();
    // Half of a date, which has no value, meets the page as it comes to life.
    await untilFollowed(page);
    await page.keyboard.type(keysOfDate.slice(3));
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
      const letIn = await openHeld(page, `/reports/${id}/${step}`);
      const editor = page.getByRole("textbox", { name: "正文" });
      await editor.focus();
      await page.keyboard.press("Control+End");
      await page.keyboard.type("0123456789");
      await page.keyboard.press("Enter");
      letIn();
      await page.keyboard.type("abcdefghij");
      const rest = await whileLoading(page, 100, () => page.keyboard.type("x"));
      await untilEditable(page);
      await page.keyboard.type(", and on");
      await saved(page);
      const written = `前面。0123456789\nabcdefghij${"x".repeat(rest)}, and on`;
      expect((await storedReport(page, id)).text[name]).toBe(written);
    });

  test(`a remark typed as soon as its box opens is whole (${round})`, async ({ page, createReport }) => {
    const id = await createReport();
    const address = "requests.newlyReceived.naturalPerson";
    const letIn = await openHeld(page, `/reports/${id}/requests`);
    await field(page, address).focus();
    letIn();
    const box = page.getByLabel("备注内容");
    // The first press that is answered opens it; the box takes the button's place.
    await expect(async () => {
      if (!(await box.isVisible())) await page.getByRole("button", { name: "加备注" }).click({ timeout: 1000 });
      await expect(box).toBeFocused({ timeout: 1000 });
    }).toPass({ intervals: [0] });
    await page.keyboard.type("0123456789");
    await expect(box).toHaveValue("0123456789");
    await page.keyboard.press("Escape");
    await saved(page);
    expect((await storedReport(page, id)).notes[address]).toBe("0123456789");
  });

  for (const [section, edition] of [
    ["proactiveDisclosure", "2021"],
    ["remedies", "2021"],
  ])
    test(`on the phone figures typed into loading ${section} are whole (${round})`, async ({ page, createReport }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      const [early, late] = entered(edition, section);
      const id = await createReport({ figures: { [early]: 345, [late]: 345 } });
      // Whether it is a phone is known only to the scripts: its fields come with them.
      const letIn = await openHeld(page, `/reports/${id}/${section}`);
      letIn();
      for (const address of [early, late]) {
        await field(page, address).focus();
        await page.keyboard.press("Control+a");
        await page.keyboard.type(keys);
      }
      await untilFollowed(page);
      for (const address of [early, late]) await expect(field(page, address)).toHaveValue(keys);
      await page.keyboard.press("Tab");
      await saved(page);
      const typed = { [early]: Number(keys), [late]: Number(keys) };
      expect((await storedReport(page, id)).figures).toMatchObject(typed);
    });

  test(`on the phone a figure typed as soon as its row opens is whole (${round})`, async ({ page, createReport }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const address = "requests.disclosed.naturalPerson";
    const id = await createReport({ figures: { [address]: 345 } });
    const letIn = await openHeld(page, `/reports/${id}/requests`);
    letIn();
    const row = page.getByRole("button", { name: /（一）予以公开/ });
    await expect(async () => {
      if ((await row.getAttribute("aria-expanded")) === "false") await row.click({ timeout: 1000 });
      await expect(field(page, address)).toBeVisible({ timeout: 1000 });
    }).toPass({ intervals: [0] });
    await field(page, address).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(keys);
    await untilFollowed(page);
    await expect(field(page, address)).toHaveValue(keys);
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
