import { readFileSync } from "node:fs";
import { createExample, startServer } from "./server.mjs";
import { limitRow, ratioRow } from "./statistics.mjs";

/** What a county's offices send, as they send it. */
const kinds = ["docx", "docx", "docx", "pdf", "html", "xlsx", "docx", "json"];
const offices = 64;
const year = 2025;
const kibibytes = 1024;

/** @param {string} path */
function textAt(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/**
 * MiB that a process holds with all that it has started, the reader of files among them; 0 where the system does not say.
 * @param {number | string | undefined} pid @returns {number}
 */
function memoryOf(pid) {
  const own = Number(/VmRSS:\s+(\d+)/.exec(textAt(`/proc/${pid}/status`))?.[1] ?? 0) / kibibytes;
  const children = textAt(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
  return own + children.reduce((sum, child) => sum + memoryOf(child), 0);
}

/** @typedef {{ name: string, file: Blob }} OfficeFile */

/** @param {string} origin @param {number} number @returns {Promise<OfficeFile>} */
async function officeFile(origin, number) {
  const unit = { name: `临江县第${number}号机关`, kind: "department" };
  const { id } = await createExample(origin, { unit, year });
  const format = kinds[number % kinds.length];
  const answer = await fetch(`${origin}/api/reports/${id}/exports/${format}`);
  return { name: `${unit.name}.${format}`, file: await answer.blob() };
}

async function officeFiles() {
  const server = await startServer();
  try {
    const files = [];
    for (let number = 0; number < offices; number += 1) files.push(await officeFile(server.origin, number));
    return files;
  } finally {
    await server.stop();
  }
}

/** @param {string} origin @returns {Promise<string>} the id of a new collection */
async function collect(origin) {
  const roster = Array.from({ length: offices }, (_, index) => ({ name: `临江县第${index}号机关` }));
  const answer = await fetch(`${origin}/api/collections`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ office: { name: "临江县人民政府办公室" }, year, roster }),
  });
  return (await answer.json()).id;
}

/** @param {string} origin @param {string} collection @param {OfficeFile[]} files */
async function takeIn(origin, collection, files) {
  const form = new FormData();
  for (const { name, file } of files) form.append("files", file, name);
  const answer = await fetch(`${origin}/api/collections/${collection}/files`, { method: "POST", body: form });
  const lines = (await answer.text()).trim().split("\n");
  const done = lines.filter((line) => JSON.parse(line).state === "read").length;
  if (done !== files.length) throw new Error(`${done} of ${files.length} files were read`);
}

/**
 * Takes files into a program that has done nothing before, one load after another.
 * @param {OfficeFile[][]} loads @returns seconds, and the most memory meanwhile
 */
async function intakeOf(loads) {
  const { origin, pid, stop } = await startServer();
  try {
    const collection = await collect(origin);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(pid));
    }, 25);
    const begin = performance.now();
    for (const files of loads) await takeIn(origin, collection, files);
    clearInterval(watch);
    return { seconds: (performance.now() - begin) / 1000, most };
  } finally {
    await stop();
  }
}

/** 64 offices' files dropped at once: how long until all are read, and in how much memory against one of each kind. */
export async function benchIntake() {
  const files = await officeFiles();
  const ofEachKind = [...new Map(files.map((each) => [each.file.type, each])).values()];
  const one = await intakeOf(ofEachKind.map((each) => [each]));
  const all = await intakeOf([files]);
  return [
    limitRow({ name: `${offices} files taken in and read`, value: all.seconds, unit: "s", most: 60 }),
    ratioRow({
      name: `memory while ${offices} files are read against one at a time`,
      ...{ value: all.most, floor: one.most, unit: "MiB", most: 1.5 },
    }),
  ];
}
