const throttle = 4;
/** Between two keys, as a quick clerk types. */
const pause = 90;
/** The first keys of a round warm up what they run through. */
const warmUp = 6;

/**
 * In the page, from the time stamp of each key's own event: `frames` to the moment after the frame that it asked for,
 * `presented` to what was really shown, by the Event Timing API (steps of 8 ms; a key that took less than 16 is not told
 * of, and is counted as that).
 */
const record = () => {
  const times = { frames: /** @type {number[]} */ ([]), presented: /** @type {number[]} */ ([]) };
  window.keyTimes = times;
  document.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.frames.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === "keydown") times.presented.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16 });
};

/**
 * Presses keys in the field that has the focus while the browser is slowed, and tells how long each took.
 * @param {import("@playwright/test").Page} page
 * @param {{ focus: () => Promise<unknown>, typed: string[], keys: number }} how `typed` is pressed over and over
 * @returns {Promise<{ frames: number[], presented: number[] }>} milliseconds
 */
export async function keyTimes(page, { focus, typed, keys }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await focus();
  for (let key = 0; key < keys + warmUp; key += 1) {
    if (key === warmUp) await page.evaluate(record);
    await page.keyboard.press(typed[key % typed.length]);
    await page.waitForTimeout(pause);
  }
  await page.waitForTimeout(pause * 6);
  const { frames, presented } = await page.evaluate(() => window.keyTimes);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  const untold = Array.from({ length: Math.max(0, keys - presented.length) }, () => 16);
  return { frames, presented: [...presented, ...untold] };
}
