import { Agent, request } from "node:http";
import { createExample } from "./server.mjs";
import { median, ratioRow } from "./statistics.mjs";

const connections = 16;
const seconds = 3;
const rounds = 5;

/** @param {Agent} agent @param {"PATCH" | "PUT"} method @param {string} url @param {unknown} body @returns {Promise<{ status: number, body: string }>} */
function send(agent, method, url, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { "content-type": "application/json" } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}

/** @param {(connection: number) => Promise<void>} once @returns {Promise<number>} requests a second */
async function rate(once) {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const loop = async (/** @type {number} */ connection) => {
    while (performance.now() < end) {
      await once(connection);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => loop(connection)));
  return count / seconds;
}

/**
 * Saves of one changed figure against a method that the same address does not have, in turn: of that the program reads
 * nothing and does nothing. Every save is on the disk when it is answered.
 */
export async function benchSaving(/** @type {string} */ origin) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const reports = await Promise.all(
    Array.from({ length: connections }, (_, index) =>
      createExample(origin, { unit: { name: `某某市第${index + 1}局`, kind: "department" } }),
    ),
  );
  let figure = 0;
  const save = async (/** @type {number} */ connection) => {
    const report = reports[connection];
    figure += 1;
    const values = { figures: { "requests.newlyReceived.naturalPerson": figure } };
    const url = `${origin}/api/reports/${report.id}/sections/requests`;
    const answer = await send(agent, "PATCH", url, {
      baseRevision: report.revision,
      values,
      session: `bench-${connection}`,
      sequence: figure,
    });
    if (answer.status !== 200) throw new Error(answer.body);
    report.revision = JSON.parse(answer.body).revision;
  };
  const idle = async (/** @type {number} */ connection) => {
    const body = { baseRevision: 1, values: { figures: { "requests.newlyReceived.naturalPerson": 1 } } };
    await send(agent, "PUT", `${origin}/api/reports/${reports[connection].id}/sections/requests`, body);
  };
  await rate(save);
  const [saves, floors] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < rounds; round += 1) {
    floors.push(await rate(idle));
    saves.push(await rate(save));
  }
  agent.destroy();
  const ratios = saves.map((value, index) => value / floors[index]);
  const row = ratioRow({
    name: "autosave, 16 connections",
    value: median(saves),
    floor: median(floors),
    unit: "requests/s",
    least: 0.85,
  });
  const ratio = Math.round(median(ratios) * 100) / 100;
  return [{ ...row, ratio, met: ratio >= 0.85 }];
}
