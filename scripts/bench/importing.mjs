import { createExample } from "./server.mjs";
import { limitRow, median } from "./statistics.mjs";

/** Milliseconds of a whole request, warm; the floor is a file of one line, which is only sent and refused. */
const goals = { docx: 300, html: 100, pdf: 1000, xlsx: 300 };
const ledgerGoal = 2000;
const ledgerLines = 20_000;

/** @param {string} url @param {Blob} file @param {string} name @param {Record<string, string>} [more] */
async function posted(url, file, name, more = {}) {
  const form = new FormData();
  form.append("file", file, name);
  for (const [key, value] of Object.entries(more)) form.append(key, value);
  const begin = performance.now();
  const response = await fetch(url, { method: "POST", body: form });
  await response.arrayBuffer();
  return { time: performance.now() - begin, status: response.status };
}

/** @param {number} expected @param {() => Promise<{ time: number, status: number }>} send */
async function warm(expected, send, runs = 13) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const { time, status } = await send();
    if (status !== expected) throw new Error(`Answered ${status} instead of ${expected}`);
    times.push(time);
  }
  return median(times.slice(3));
}

function ledger() {
  const lines = Array.from({ length: ledgerLines }, (_, index) => {
    const outcome = ["予以公开", "部分公开", "信息不存在"][index % 3];
    return `${index + 1},2025-0${(index % 9) + 1}-15,${index % 4 ? "自然人" : "商业企业"},${outcome},2025-11-20`;
  });
  return new Blob([["编号,收到日期,申请人类型,办理结果,办结日期", ...lines].join("\n")]);
}

/** @param {string} origin */
export async function benchImporting(origin) {
  const { id } = await createExample(origin, { year: 2024 });
  const imports = `${origin}/api/imports`;
  const floor = await warm(422, () => posted(imports, new Blob(["无"]), "a.txt"));
  const rows = [];
  for (const [format, most] of Object.entries(goals)) {
    const file = await (await fetch(`${origin}/api/reports/${id}/exports/${format}`)).blob();
    const value = await warm(200, () => posted(imports, file, `a.${format}`));
    rows.push(limitRow({ name: `import of ${format}, warm, whole request`, value, unit: "ms", most, floor }));
  }
  const question = JSON.stringify({ kind: "requests" });
  const value = await warm(
    200,
    () => posted(`${origin}/api/reports/${id}/ledgers`, ledger(), "a.csv", { question }),
    6,
  );
  rows.push(limitRow({ name: `ledger of ${ledgerLines} lines`, value, unit: "ms", most: ledgerGoal, floor }));
  return rows;
}
