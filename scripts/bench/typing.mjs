import { pageAlone } from "./alone.mjs";
import { createExample } from "./server.mjs";
import { quantile, ratioRow } from "./statistics.mjs";

const keys = 160;
const throttle = 4;
/** Checks and prose editor are fetched after the first paint: typing is measured once they are there. */
const loaded = /** @type {const} */ ({ waitUntil: "networkidle" });

/** In the page: from the input event's own time stamp to the moment after the frame that painted it. */
const recordPaints = () => {
  const times = [];
  window.paintTimes = times;
  document.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
};

/** @param {import("@playwright/test").Page} page @param {() => Promise<void>} focus @param {string[]} typed */
async function paintTimes(page, focus, typed) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await focus();
  await page.evaluate(recordPaints);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(typed[key % typed.length]);
    await page.waitForTimeout(90);
  }
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => window.paintTimes);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return times.slice(10);
}

/** The same keys are measured on the floor: an erased figure for the table, words in a text as long for the prose. */
const erased = ["5", "Backspace", "7", "Backspace"];
const letters = [..."abcdefghij"];

const longText = Array.from(
  { length: 50 },
  (_, index) =>
    `第${index + 1}段，全年新收政府信息公开申请{{requests.newlyReceived.total}}件，公开政务信息、解读政策文件，做好平台建设和监督保障等各项工作。`,
).join("\n");

/** @param {import("@playwright/test").Browser} browser @param {string} origin */
export async function benchTyping(browser, origin) {
  const { page } = await pageAlone(browser);
  const { id } = await createExample(origin, {
    unit: { name: "某某市打字局", kind: "department" },
    text: { overview: longText },
  });

  await page.setContent("<textarea autofocus style='width:600px;height:400px'></textarea>");
  const textarea = page.locator("textarea");
  const figureFloor = await paintTimes(page, () => textarea.focus(), erased);
  await textarea.fill(longText);
  const proseFloor = await paintTimes(page, () => textarea.focus(), letters);

  await page.goto(`${origin}/reports/${id}/requests`, loaded);
  const cell = page.locator('[data-field="requests.newlyReceived.naturalPerson"]').first();
  const inTable = await paintTimes(page, () => cell.focus(), erased);

  await page.goto(`${origin}/reports/${id}/overview`, loaded);
  const editor = page.locator("[contenteditable=true]").first();
  const inProse = await paintTimes(page, () => editor.click({ position: { x: 60, y: 20 } }), letters);
  await page.close();

  const row = (
    /** @type {string} */ name,
    /** @type {number[]} */ times,
    /** @type {number[]} */ floor,
    /** @type {number} */ share,
  ) => ratioRow({ name, value: quantile(times, share), floor: quantile(floor, share), unit: "ms", most: 2 });
  return [
    row("keystroke to paint, table three, p50", inTable, figureFloor, 0.5),
    row("keystroke to paint, table three, p95", inTable, figureFloor, 0.95),
    row("keystroke to paint, section one of 3,000 characters, p50", inProse, proseFloor, 0.5),
    row("keystroke to paint, section one of 3,000 characters, p95", inProse, proseFloor, 0.95),
  ];
}
