import { createExample } from "./server.mjs";
import { limitRow, median } from "./statistics.mjs";

/** Milliseconds of server time, warm; the floor is the JSON export, which only loads and prints the report. */
const goals = { pdf: 80, docx: 100, html: 20, xlsx: 150 };

/** @param {string} url */
async function timed(url) {
  const begin = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - begin;
}

/** @param {string} url */
async function warm(url) {
  const times = [];
  for (let run = 0; run < 18; run += 1) times.push(await timed(url));
  return median(times.slice(3));
}

/** Must run first on a fresh server: it also times the first PDF after the start. */
export async function benchExporting(/** @type {string} */ origin) {
  const { id } = await createExample(origin);
  const url = (/** @type {string} */ format) => `${origin}/api/reports/${id}/exports/${format}`;
  const first = await timed(url("pdf"));
  const floor = await warm(url("json"));
  const rows = [limitRow({ name: "first PDF after start", value: first, unit: "ms", most: 1500, floor })];
  for (const [format, most] of Object.entries(goals))
    rows.push(
      limitRow({ name: `${format}, warm, whole request`, value: await warm(url(format)), unit: "ms", most, floor }),
    );
  return rows;
}
