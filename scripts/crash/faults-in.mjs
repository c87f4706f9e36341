import Client from "better-sqlite3";

/** @typedef {{ done: string, id: string, count?: number, number?: number }} Line what the writer said was acknowledged */

/**
 * Holds a file against what was acknowledged.
 * @param {string} file
 * @param {Line[]} lines
 * @returns {string[]} what is wrong; none when every promise is kept and nothing is half written
 */
export function faultsIn(file, lines) {
  const client = new Client(file);
  try {
    return [...brokenIn(client), ...halvesIn(client), ...lines.flatMap((line) => lost(client, line))];
  } finally {
    client.close();
  }
}

/** @param {string} file of any version @returns {string[]} what is wrong with it */
export function brokenFile(file) {
  const client = new Client(file);
  try {
    return brokenIn(client);
  } finally {
    client.close();
  }
}

/** @param {import("better-sqlite3").Database} client */
function brokenIn(client) {
  const said = /** @type {{ integrity_check: string }[]} */ (client.pragma("integrity_check"));
  const orphans = /** @type {unknown[]} */ (client.pragma("foreign_key_check"));
  return [
    ...said.flatMap(({ integrity_check: line }) => (line === "ok" ? [] : [line])),
    ...(orphans.length > 0 ? [`${orphans.length} rows belong to nothing`] : []),
  ];
}

const halves = {
  "an import of which one section is missing": `
    select count(*) from report_sections a join report_sections b using (report_id)
    where a.section_id = 'overview' and b.section_id = 'problemsAndImprovements'
      and (a."values" like '%导入%' or b."values" like '%导入%')
      and json_extract(a."values", '$.text') <> json_extract(b."values", '$.text')`,
  "a report whose status and versions differ": `
    select count(*) from reports where (status = 'finalised') <> exists
      (select 1 from report_versions v where v.report_id = reports.id and v.reopened_at is null)`,
  "figures of a report that is not finalised": `
    select count(*) from reports where (status = 'finalised') <> exists
      (select 1 from report_figures f where f.report_id = reports.id)`,
  "a revision that the report does not count": `
    select count(*) from reports where revision <> coalesce
      ((select max(revision) from section_revisions r where r.report_id = reports.id), revision)`,
  "a report without its seven sections": `
    select count(*) from reports where (select count(*) from report_sections s where s.report_id = reports.id) <> 7`,
};

/** @param {import("better-sqlite3").Database} client */
const halvesIn = (client) =>
  Object.entries(halves).flatMap(([what, question]) => (client.prepare(question).pluck().get() === 0 ? [] : [what]));

const questions = {
  created: "select 1 from reports where id = @id",
  saved: `select 1 from section_revisions where report_id = @id and section_id = 'otherMatters' and sequence = @count`,
  imported: `select 1 from kept_versions where report_id = @id and about = cast(@count as integer) || '.docx'`,
  finalised: "select 1 from report_versions where report_id = @id and number = @number",
  reopened: "select 1 from report_versions where report_id = @id and number = @number and reopened_at is not null",
  ledger: `select 1 from ledgers where report_id = @id and
    json_extract(counts, '$."requests.newlyReceived.naturalPerson"') >= @count`,
};

/** The last twenty states before an import are kept: what was acknowledged before those has been let go on purpose. */
const keptImports = 15;

/** @param {import("better-sqlite3").Database} client @param {Line} line */
function lost(client, line) {
  const question = questions[/** @type {keyof typeof questions} */ (line.done)];
  if (!question || line.old) return [];
  return client.prepare(question).get(line) ? [] : [`lost: ${JSON.stringify(line)}`];
}

/** @param {Line[]} lines @returns {Line[]} marks the imports whose former state may have been let go */
export function markOld(lines) {
  const later = new Map();
  for (const line of lines.toReversed()) {
    if (line.done !== "imported") continue;
    const count = (later.get(line.id) ?? 0) + 1;
    later.set(line.id, count);
    if (count > keptImports) line.old = true;
  }
  return lines;
}
