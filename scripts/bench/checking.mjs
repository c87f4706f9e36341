import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { limitRow, median } from "./statistics.mjs";

const entry = `
export { runChecks } from "./lib/checks/run-checks";
export { editionById } from "./lib/editions/register";
export { deriveFigures } from "./lib/report/figures";
`;

/** The checks as the browser has them, bundled from their sources. */
async function loadChecks() {
  const bundled = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    tsconfigRaw: "{}",
  });
  const folder = mkdtempSync(join(tmpdir(), "ogi-bench-"));
  const file = join(folder, "checks.mjs");
  writeFileSync(file, bundled.outputFiles[0].text);
  const module = await import(pathToFileURL(file).href);
  rmSync(folder, { recursive: true });
  return module;
}

/** @param {() => unknown} run @param {number} times */
function timed(run, times) {
  const taken = [];
  for (let index = 0; index < times; index += 1) {
    const begin = performance.now();
    run();
    taken.push(performance.now() - begin);
  }
  return median(taken);
}

/** @param {string} text */
function countCharacters(text) {
  let sum = 0;
  for (const character of text) sum += character.charCodeAt(0);
  return sum;
}

/** A report of 6,000 characters of which no line is known, and the same report after one changed cell. */
export async function benchChecking() {
  const { runChecks, editionById, deriveFigures } = await loadChecks();
  const example = { entries: {}, ...JSON.parse(readFileSync("lib/samples/example-2021.json", "utf8")) };
  const edition = editionById(example.edition);
  const sentences = example.text.overview.split("\n");
  let round = 0;
  const report = () => {
    round += 1;
    let overview = "";
    for (let line = 0; overview.length < 6000; line += 1)
      overview += `${sentences[line % sentences.length]}本轮第${round}次第${line}行。\n`;
    return { ...example, text: { ...example.text, overview: overview.slice(0, 6000) } };
  };
  const check = (/** @type {any} */ checked) =>
    runChecks({ edition, report: checked, figures: deriveFigures(edition, checked.figures), today: "2026-01-12" });
  for (let warm = 0; warm < 30; warm += 1) check(report());
  const reports = Array.from({ length: 40 }, report);
  let next = 0;
  const full = timed(() => check(reports[next++]), reports.length);
  const known = reports[0];
  check(known);
  const changed = timed(() => {
    round += 1;
    check({ ...known, figures: { ...known.figures, "requests.disclosed.naturalPerson": round } });
  }, 60);
  const floor = timed(() => countCharacters(known.text.overview), 200);
  return [
    limitRow({ name: "check of 6,000 new characters", value: full, unit: "ms", most: 8, floor }),
    limitRow({ name: "check after one changed cell", value: changed, unit: "ms", most: 2, floor }),
  ];
}
