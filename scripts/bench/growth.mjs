import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { compare, save } from "./in-turn.mjs";
import { createExample, startServer } from "./server.mjs";

const [few, many] = [10, 10_000];

/** Fills a data folder up with reports like the first one in it, each of an office of its own. */
function multiply(/** @type {string} */ dataDir, /** @type {number} */ count) {
  const client = new Client(join(dataDir, "reports.sqlite"));
  const columnsOf = (/** @type {string} */ table) =>
    client.prepare("select name from pragma_table_info(?)").pluck().all(table).map(String);
  const [first] = client.prepare("select id, office_id from reports limit 1").raw().all();
  const [reportId, officeId] = /** @type {string[]} */ (first);
  /** A row of the first report again, with some of its columns given anew. */
  const again = (/** @type {string} */ table, /** @type {string} */ key, /** @type {string[]} */ given) => {
    const columns = columnsOf(table).map((name) => `"${name}"`);
    const values = columnsOf(table).map((name) => (given.includes(name) ? `@${name}` : `"${name}"`));
    return client.prepare(
      `insert into "${table}" (${columns}) select ${values} from "${table}" where "${key}" = @like`,
    );
  };
  const office = again("offices", "id", ["id", "name"]);
  const report = again("reports", "id", ["id", "office_id", "unit_name", "search_text", "updated_at"]);
  const sections = again("report_sections", "report_id", ["report_id"]);
  client.transaction(() => {
    for (let number = few; number < count; number += 1) {
      const [id, office_id, name] = [randomUUID(), randomUUID(), `某某市第${number}号机关`];
      office.run({ like: officeId, id: office_id, name });
      const updated_at = new Date(Date.now() - number * 1000).toISOString();
      report.run({ like: reportId, id, office_id, unit_name: name, search_text: name, updated_at });
      sections.run({ like: reportId, report_id: id });
    }
  })();
  client.close();
}

/** A server with so many reports, all of them drafts that are overdue: what the start page has most to say about. */
async function serverWith(/** @type {number} */ count) {
  const dataDir = mkdtempSync(join(tmpdir(), "ogi-growth-"));
  const first = await startServer(dataDir);
  const made = [];
  for (let number = 0; number < few; number += 1)
    made.push(await createExample(first.origin, { unit: { name: `某某市第${number}号机关`, kind: "department" } }));
  await first.stop();
  if (count > few) multiply(dataDir, count);
  const { origin, stop } = await startServer(dataDir);
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  return { origin, report: made[0], stop: () => stop().then(remove) };
}

/** @type {import("./in-turn.mjs").Asked} */
const measured = {
  "start page": { most: 1.5, ask: ({ origin }) => fetch(origin) },
  "a page of GET /api/reports": { most: 1.5, ask: ({ origin }) => fetch(`${origin}/api/reports?limit=${few}`) },
  "opening a report": { most: 1.2, ask: ({ origin, report }) => fetch(`${origin}/reports/${report.id}/cover`) },
  "saving a figure": { most: 1.2, ask: save },
  "docx of a report": {
    most: 1.2,
    ask: ({ origin, report }) => fetch(`${origin}/api/reports/${report.id}/exports/docx`),
  },
};

/** The same requests with ten reports and with ten thousand. */
export const benchGrowth = async () =>
  compare(await serverWith(few), await serverWith(many), measured, `${many} reports against ${few}`);
