import { createHash } from "node:crypto";
import { join } from "node:path";
import Client from "better-sqlite3";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import pg from "pg";
import { receiveFile } from "../../db/collected-files";
import { rosterEntries, submissionFigures, submissions } from "../../db/collection-schema";
import { type Collection, createCollection, loadCollection } from "../../db/collections";
import { decide } from "../../db/decisions";
import { addToRoster, loadRoster } from "../../db/roster";
import { offices } from "../../db/schema";
import { write } from "../../db/store";
import { addSubmission } from "../../db/submissions";
import { officeClassIds } from "../../lib/collection/office-class";
import type { Deadlines } from "../../lib/collection/roster";
import type { ImportProposal } from "../../lib/import/proposal";
import { samples } from "../../lib/samples/samples";

const deadlines = Object.fromEntries(officeClassIds.map((id) => [id, "2026-01-31"])) as Deadlines;

/** What an office sent: the example of the 2021 edition, of the year that is collected. */
export const proposal: ImportProposal = {
  ...samples["2021"],
  ...{ year: 2025, printed: {}, notices: [], origins: {} },
};

/** Sends and accepts a report of an office. */
export async function sendAccepted(collection: Collection, officeId: string, content: string): Promise<string> {
  const { id: collectionId, editionId } = collection;
  const bytes = new TextEncoder().encode(content);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return write(async (tx) => {
    await receiveFile(tx, collectionId, { sha256, name: "年报.docx", bytes });
    const { id } = await addSubmission(tx, {
      ...{ collectionId, officeId, editionId, sha256, fileName: "年报.docx", doubts: 0, findings: [] },
      ...{ arrivedAt: "2026-01-20T02:00:00.000Z", reading: { proposal, format: "docx" } },
    });
    const decided = await decide(tx, id, { decision: "accept", items: [], due: null, reason: "", after: null });
    if (!decided.ok) throw new Error(decided.reason);
    return id;
  });
}

async function speak(statements: string[]): Promise<void> {
  const { DATA_DIR = "", DATABASE_URL } = process.env;
  if (!DATABASE_URL) {
    const client = new Client(join(DATA_DIR, "reports.sqlite"));
    for (const statement of statements) client.exec(statement);
    return void client.close();
  }
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Each row of a table that is like the first, with some columns given anew for every number up to `most`. */
function multiplied(table: SQLiteTable, where: string, most: number, anew: Record<string, string>): string {
  const { name, columns } = getTableConfig(table);
  const names = columns.map((column) => column.name);
  const values = names.map((column) => anew[column] ?? `t."${column}"`);
  return `insert into "${name}" (${names.map((column) => `"${column}"`)})
    with recursive seq(n) as (select 2 union all select n + 1 from seq where n < ${most})
    select ${values} from seq, (select * from "${name}" where ${where}) as t`;
}

/** A collection of so many offices whose reports are all accepted. */
export async function collectedOffices(county: string, most: number): Promise<Collection> {
  const office = { name: `${county}人民政府办公室`, kind: "department" as const };
  const collection = await write(async (tx) => {
    const { id } = await createCollection(tx, { office, year: 2025, editionId: "2021", deadlines, offices: most });
    const line = { formerNames: [], deadline: null, contact: "", class: "department" as const };
    await addToRoster(tx, id, [{ ...line, name: `${county}第1号机关` }]);
    return (await loadCollection(tx, id)) as Collection;
  });
  const [{ office: first }] = await write((tx) => loadRoster(tx, collection));
  const submission = await sendAccepted(collection, first.id, county);
  const [officeId, id] = [`'${county} ' || n`, `'${county} 报送 ' || n`];
  const value = `case when "address" like '%Fees%' then "value" else cast((cast("value" as bigint) + n) % 1000 as text) end`;
  await speak([
    multiplied(offices, `"id" = '${first.id}'`, most, { id: officeId, name: `'${county}第' || n || '号机关'` }),
    multiplied(submissions, `"id" = '${submission}'`, most, { id, office_id: officeId }),
    multiplied(rosterEntries, `"office_id" = '${first.id}'`, most, {
      ...{ office_id: officeId, position: "n", submission_id: id, counted_id: id },
    }),
    multiplied(submissionFigures, `"submission_id" = '${submission}'`, most, { submission_id: id, value }),
    process.env.DATABASE_URL ? "vacuum analyze" : "analyze",
  ]);
  return collection;
}
