import { createExample } from "../bench/server.mjs";
import { median } from "../bench/statistics.mjs";

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const formats = ["docx", "html", "xlsx", "json", "pdf"];

/** How long somebody types before a save goes out, and after how many saves somebody looks at the pages or takes a file. */
const typing = 1000;
const [savesToPreview, savesToExport] = [15, 40];

/** @returns {Promise<{ milliseconds: number, status: number, text: string }>} */
async function ask(origin, path, init) {
  const began = performance.now();
  const answer = await fetch(origin + path, init);
  const text = await answer.text();
  return { milliseconds: performance.now() - began, status: answer.status, text };
}

const save = async (origin, report, count, session) => {
  const text = `第${count}次写到这里：收到政府信息公开申请，逐件登记办理。`;
  const values = count % 2 === 0 ? { text } : { figures: { "requests.newlyReceived.naturalPerson": count } };
  const section = count % 2 === 0 ? "overview" : "requests";
  const answer = await ask(origin, `/api/reports/${report.id}/sections/${section}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ baseRevision: report.revision, values, session, sequence: count }),
  });
  if (answer.status === 200) report.revision = JSON.parse(answer.text).revision;
  return answer;
};

/** @returns {Promise<number>} the median of saves that nothing else disturbs, in milliseconds */
export async function saveAlone(origin, report, saves) {
  const times = [];
  for (let count = 1; count <= saves; count += 1) times.push((await save(origin, report, count, "alone")).milliseconds);
  return median(times);
}

/**
 * Types, looks at the pages and takes files until the time is over.
 * @param {{ saves: { at: number, milliseconds: number }[], others: number[], errors: string[] }} seen is added to
 */
export async function clerk(origin, index, until, seen) {
  await pause(Math.random() * typing * 3);
  const report = await createExample(origin, { unit: { name: `某某市第${index + 1}局`, kind: "department" } });
  const note = (what, { status, text }) => {
    if (status !== 200) seen.errors.push(`${what} ${status} ${text.slice(0, 200)}`);
  };
  for (let count = 1; performance.now() < until; count += 1) {
    await pause(typing * (0.5 + Math.random()));
    const saved = await save(origin, report, count, `clerk-${index}`);
    note("save", saved);
    seen.saves.push({ at: performance.now(), milliseconds: saved.milliseconds });
    if ((count + index) % savesToPreview === 0) await look(origin, report, seen, note);
    if ((count + index) % savesToExport === 0) {
      const format = formats[(count + index) % formats.length];
      const file = await ask(origin, `/api/reports/${report.id}/exports/${format}`);
      note(`export ${format}`, file);
      seen.others.push(file.milliseconds);
    }
  }
}

async function look(origin, report, seen, note) {
  const stored = await ask(origin, `/api/reports/${report.id}`);
  note("read", stored);
  const pages = await ask(origin, "/api/pages", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ report: JSON.parse(stored.text) }),
  });
  note("pages", pages);
  const page = await ask(origin, `/reports/${report.id}/overview`, { headers: { accept: "text/html" } });
  note("page", page);
  seen.others.push(pages.milliseconds, page.milliseconds);
}
