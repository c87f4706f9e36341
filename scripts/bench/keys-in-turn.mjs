import { pageAlone } from "./alone.mjs";
import { keyTimes } from "./key-times.mjs";
import { median, ratioRow } from "./statistics.mjs";

const rounds = 5;
const keys = 40;
const typed = ["5", "Enter", "1", "Enter"];

/** @param {import("@playwright/test").Browser} browser @param {import("./in-turn.mjs").Filled} filled */
async function typeInTable(browser, { origin, report }) {
  const { page } = await pageAlone(browser);
  await page.goto(`${origin}/reports/${report.id}/requests`, { waitUntil: "networkidle" });
  const cell = page.locator('[data-field="requests.newlyReceived.naturalPerson"]').first();
  const { frames } = await keyTimes(page, { focus: () => cell.focus(), typed, keys });
  await page.close();
  return median(frames);
}

/**
 * Keys into table three of a small and a large report in turn, in a slowed browser.
 * @param {import("@playwright/test").Browser} browser
 * @param {import("./in-turn.mjs").Filled} small
 * @param {import("./in-turn.mjs").Filled} large
 * @param {string} of what differs
 */
export async function keysInTurn(browser, small, large, of) {
  const [floors, values] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  try {
    for (let round = 0; round < rounds; round += 1) {
      floors.push(await typeInTable(browser, small));
      values.push(await typeInTable(browser, large));
    }
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
  const [floor, value] = [median(floors), median(values)];
  return [ratioRow({ name: `key to the end of its frame, ${of}`, value, floor, unit: "ms", most: 1.2 })];
}
