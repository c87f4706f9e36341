import { pageAlone } from "./alone.mjs";
import { keyTimes } from "./key-times.mjs";
import { createExample } from "./server.mjs";
import { median, quantile, ratioRow } from "./statistics.mjs";

const rounds = 5;
const keys = 60;
/** Checks and prose editor are fetched after the first paint: typing is measured once they are there. */
const loaded = /** @type {const} */ ({ waitUntil: "networkidle" });

/** The same keys are pressed on the floor, a bare textarea: an erased figure, and words in a text as long as the prose. */
const erased = ["5", "Backspace", "7", "Backspace"];
const onwards = ["5", "Enter", "1", "Enter"];
const letters = [..."abcdefghij"];

const longText = Array.from(
  { length: 50 },
  (_, index) =>
    `第${index + 1}段，全年新收政府信息公开申请{{requests.newlyReceived.total}}件，公开政务信息、解读政策文件，做好平台建设和监督保障等各项工作。`,
).join("\n");

/** @typedef {(page: import("@playwright/test").Page) => Promise<() => Promise<unknown>>} Open */
/** @typedef {{ name: string, most: number, typed: string[], floor: string, beside?: Open, open: Open }} Place */

/** @returns {Place[]} where keys are pressed; `most` times the floor a slow key (p95) may take */
const placesOf = (/** @type {string} */ address) => {
  const table = async (/** @type {import("@playwright/test").Page} */ page) => {
    await page.goto(`${address}/requests`, loaded);
    const cell = page.locator('[data-field="requests.newlyReceived.naturalPerson"]').first();
    return () => cell.focus();
  };
  const prose = async (/** @type {import("@playwright/test").Page} */ page) => {
    await page.goto(`${address}/overview`, loaded);
    const editor = page.locator("[contenteditable=true]").first();
    return () => editor.click({ position: { x: 60, y: 20 } });
  };
  return [
    { name: "table three, one cell", most: 1.5, typed: erased, floor: "", beside: bareFields, open: table },
    { name: "table three, cell after cell", most: 2, typed: onwards, floor: "", open: table },
    { name: "section one of 3,000 characters", most: 2, typed: letters, floor: longText, open: prose },
  ];
};

const bare = (/** @type {string} */ text) => async (/** @type {import("@playwright/test").Page} */ page) => {
  await page.goto("about:blank");
  await page.setContent("<textarea autofocus style='width:600px;height:400px'></textarea>");
  await page.locator("textarea").fill(text);
  return () => page.locator("textarea").focus();
};

/** As many as table three has, and no program: what a page of so many fields costs the browser itself. */
async function bareFields(/** @type {import("@playwright/test").Page} */ page) {
  await page.goto("about:blank");
  await page.setContent(`<style>input { width: 60px; height: 34px }</style>${"<input>".repeat(145)}`);
  return () => page.locator("input").first().focus();
}

/** @param {import("@playwright/test").Browser} browser @param {Open} open @param {string[]} typed */
async function typeOnce(browser, open, typed) {
  const { page } = await pageAlone(browser);
  const times = await keyTimes(page, { focus: await open(page), typed, keys });
  await page.close();
  return times;
}

/** @typedef {Awaited<ReturnType<typeof keyTimes>>} Times */
/** @typedef {{ place: Times, floor: Times, beside?: Times }} Round */

/** @param {Place} place @param {Round[]} measured */
const rowsOf = ({ name, most, beside }, measured) => {
  const against = (/** @type {keyof Round} */ floor) => {
    return (/** @type {string} */ title, /** @type {keyof Times} */ clock, /** @type {number} */ share) => {
      const middle = (/** @type {keyof Round} */ of) =>
        median(measured.map((round) => quantile(round[of]?.[clock] ?? [], share)));
      return ratioRow({ name: title, value: middle("place"), floor: middle(floor), unit: "ms", most });
    };
  };
  const row = against("floor");
  return [
    row(`key presented (p50), ${name}`, "presented", 0.5),
    row(`key presented (p95), ${name}`, "presented", 0.95),
    row(`key to the end of its frame (p95), ${name}`, "frames", 0.95),
    ...(beside ? [against("beside")(`key presented (p95), ${name}, against bare fields`, "presented", 0.95)] : []),
  ];
};

/** Keys in a slowed browser, each place in turn with its floor; medians of the rounds. */
export async function benchTyping(
  /** @type {import("@playwright/test").Browser} */ browser,
  /** @type {string} */ origin,
) {
  const unit = { name: "某某市打字局", kind: "department" };
  const { id } = await createExample(origin, { unit, text: { overview: longText } });
  const rows = [];
  for (const place of placesOf(`${origin}/reports/${id}`)) {
    const measured = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push({
        floor: await typeOnce(browser, bare(place.floor), place.typed),
        place: await typeOnce(browser, place.open, place.typed),
        ...(place.beside && { beside: await typeOnce(browser, place.beside, place.typed) }),
      });
    rows.push(...rowsOf(place, measured));
  }
  return rows;
}
