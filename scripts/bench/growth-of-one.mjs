import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { compare, save } from "./in-turn.mjs";
import { keysInTurn } from "./keys-in-turn.mjs";
import { createExample, startServer } from "./server.mjs";

const [few, many] = [10, 10_000];
const [short, long] = [3000, 50_010];

/** Lets a report look back on so many saves of one figure. */
function addSaves(
  /** @type {string} */ dataDir,
  /** @type {import("./in-turn.mjs").Filled["report"]} */ report,
  /** @type {number} */ count,
) {
  const client = new Client(join(dataDir, "reports.sqlite"));
  const save = client.prepare(`insert into section_revisions
    (report_id, section_id, revision, session, sequence, changes, previous, at, "by")
    values (@id, 'requests', @revision, @session, @revision, @changes, @previous, @at, '本机')`);
  const place = "/figures/requests.newlyReceived.legalServiceInstitution";
  client.transaction(() => {
    for (let revision = report.revision + 1; revision <= report.revision + count; revision += 1)
      save.run({
        id: report.id,
        revision,
        session: `sitting-${revision >> 6}`,
        changes: JSON.stringify({ [place]: revision }),
        previous: JSON.stringify({ [place]: revision - 1 }),
        at: new Date(Date.now() - (count - revision) * 60_000).toISOString(),
      });
    const last = { id: report.id, revision: report.revision + count };
    client.prepare("update reports set revision = @revision where id = @id").run(last);
    client
      .prepare("update report_sections set revision = @revision where report_id = @id and section_id = 'requests'")
      .run(last);
  })();
  client.close();
  report.revision += count;
}

/** A server with one report that has a history of so many saves and prose of so many characters. */
async function serverOfOne(/** @type {number} */ saves, /** @type {number} */ characters) {
  const dataDir = mkdtempSync(join(tmpdir(), "ogi-growth-"));
  const first = await startServer(dataDir);
  const text = "收到申请，逐件登记，按期答复。".repeat(characters / 15);
  const sample = JSON.parse(readFileSync("lib/samples/example-2021.json", "utf8"));
  const report = await createExample(first.origin, { text: { ...sample.text, otherMatters: text } });
  await first.stop();
  addSaves(dataDir, report, saves);
  const { origin, stop } = await startServer(dataDir);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  return { origin, report, stop: () => stop().then(remove) };
}

const saving = { "saving a figure": { most: 1.2, ask: save } };

/** @type {import("./in-turn.mjs").Asked} */
const looking = {
  "opening a report": { most: 1.2, ask: ({ origin, report }) => fetch(`${origin}/reports/${report.id}/cover`) },
  "checking a report": { most: 1.2, ask: ({ origin, report }) => fetch(`${origin}/api/reports/${report.id}/findings`) },
};

/** @returns rows for keys in one report of the same two kinds */
export async function benchKeysOfOne(/** @type {import("@playwright/test").Browser} */ browser) {
  const history = [await serverOfOne(few, short), await serverOfOne(many, short)];
  const rows = await keysInTurn(browser, history[0], history[1], `${many} saves against ${few}`);
  const text = [await serverOfOne(few, short), await serverOfOne(few, long)];
  return [...rows, ...(await keysInTurn(browser, text[0], text[1], `${long} characters against ${short}`))];
}

/** @returns rows for one report with ten thousand saves, and for one with a text of fifty thousand characters */
export async function benchGrowthOfOne() {
  const history = [await serverOfOne(few, short), await serverOfOne(many, short)];
  const looked = await compare(history[0], history[1], { ...saving, ...looking }, `${many} saves against ${few}`);
  const text = [await serverOfOne(few, short), await serverOfOne(few, long)];
  return [...looked, ...(await compare(text[0], text[1], saving, `${long} characters against ${short}`))];
}
