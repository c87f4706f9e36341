import { median, ratioRow } from "./statistics.mjs";

const rounds = 40;
const warmUp = 8;

/** @typedef {{ origin: string, report: { id: string, revision: number }, cookie?: string, stop: () => Promise<unknown> }} Filled */
/** @typedef {Record<string, { most: number, ask: (filled: Filled) => Promise<Response> }>} Asked */

async function timed(/** @type {() => Promise<Response>} */ ask) {
  const begin = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  return performance.now() - begin;
}

/** The same requests of a small and a large folder in turn, so that both have the same machine. */
export async function compare(
  /** @type {Filled} */ small,
  /** @type {Filled} */ large,
  /** @type {Asked} */ asked,
  /** @type {string} */ of,
) {
  const rows = [];
  try {
    for (const [name, { most, ask }] of Object.entries(asked)) {
      const [floors, values] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
      for (let round = 0; round < rounds + warmUp; round += 1) {
        floors.push(await timed(() => ask(small)));
        values.push(await timed(() => ask(large)));
      }
      const [floor, value] = [floors, values].map((times) => median(times.slice(warmUp)));
      rows.push(ratioRow({ name: `${name}, ${of}`, value, floor, unit: "ms", most }));
    }
  } finally {
    await Promise.all([small.stop(), large.stop()]);
  }
  return rows;
}

/** Stores another figure in a report. */
export async function save(/** @type {Filled} */ { origin, report, cookie }) {
  const values = { figures: { "requests.newlyReceived.naturalPerson": report.revision } };
  const answer = await fetch(`${origin}/api/reports/${report.id}/sections/requests`, {
    method: "PATCH",
    headers: { "content-type": "application/json", ...(cookie && { cookie }) },
    body: JSON.stringify({ baseRevision: report.revision, values, session: "growth", sequence: report.revision }),
  });
  if (answer.ok) report.revision = (await answer.clone().json()).revision;
  return answer;
}
