import Client from "better-sqlite3";

/** @typedef {{ done: string, sha256?: string, sequence?: number, id?: string, revision?: number, what?: string }} Line */

const halves = {
  "a file that was read twice":
    "select count(*) from (select 1 from submissions group by collection_id, sha256 having count(*) > 1)",
  "a file that was read without its submission": `
    select count(*) from collected_files f where f.state in ('read', 'doubtful')
      and not exists (select 1 from submissions s where s.id = f.submission_id and s.sha256 = f.sha256)`,
  "a submission whose file does not know of it": `
    select count(*) from submissions s where not exists
      (select 1 from collected_files f where f.submission_id = s.id and f.state in ('read', 'doubtful'))`,
  "a submission without its event": `
    select count(*) from submissions s where
      (select count(*) from collection_events e where e.submission_id = s.id
        and json_extract(e.event, '$.kind') = 'arrived') <> 1`,
  "a submission without its figures": `
    select count(*) from submissions s where not exists (select 1 from submission_figures f where f.submission_id = s.id)`,
  "a figure that counts in sums and whose submission does not": `
    select count(*) from submission_figures f where f.counted_in is not null and not exists
      (select 1 from roster_entries r where r.counted_id = f.submission_id)`,
  "a counted figure without its mark": `
    select count(*) from roster_entries r join submission_figures f on f.submission_id = r.counted_id
      where f.counted_in is null`,
  "a file that is none of the states": "select count(*) from collected_files where state not in ('waiting', 'read')",
  "events with a gap": `
    select count(*) from (select max(sequence) - count(*) as gap from collection_events group by collection_id)
      where gap <> 0`,
};

const questions = {
  received: "select 1 from collected_files join stored_files using (sha256) where sha256 = @sha256",
  read: "select 1 from submissions where sha256 = @sha256",
  decided: "select 1 from collection_events where sequence = @sequence",
  summed: `select 1 from reports join figure_sources on report_id = reports.id where reports.id = @id
    and reports.revision >= @revision`,
};

/**
 * Holds a file against what was acknowledged of a collection, and against itself.
 * @param {string} file
 * @param {Line[]} lines
 * @returns {string[]} what is wrong
 */
export function faultsInCollections(file, lines) {
  const client = new Client(file);
  try {
    const found = Object.entries(halves).filter(([, question]) => client.prepare(question).pluck().get() !== 0);
    const told = lines.flatMap(({ done, what }) => (done === "fault" ? [String(what)] : []));
    const lost = lines.filter((line) => {
      const question = questions[/** @type {keyof typeof questions} */ (line.done)];
      return question && !client.prepare(question).get(line);
    });
    return [...told, ...found.map(([what]) => what), ...lost.map((line) => `lost: ${JSON.stringify(line)}`)];
  } finally {
    client.close();
  }
}
