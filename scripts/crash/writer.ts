import { saveLedger } from "../../db/ledgers";
import { createReport, loadReport } from "../../db/reports";
import { saveSection } from "../../db/save-section";
import { closeStore, write } from "../../db/store";
import { takeImport } from "../../db/take-import";
import { finaliseReport, reopenReport } from "../../db/versions";
import { editionById } from "../../lib/editions/register";
import { printInterchange } from "../../lib/report/interchange";
import { samples } from "../../lib/samples/samples";

// A process of its own: several clerks at once do what can be done with a report, as fast as they can, and say on a line
// what was acknowledged, until the process is killed.

const acknowledged = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function begin(clerk: number): Promise<string> {
  const unit = { name: `某某局${clerk}之${process.pid}`, kind: "department" as const };
  const created = await write((tx) => createReport(tx, { ...samples["2021"], unit }));
  if (!created.ok) throw new Error("not created");
  acknowledged({ done: "created", id: created.id });
  return created.id;
}

async function save(id: string, count: number): Promise<void> {
  const patch = { text: `第 ${count} 次。${"写".repeat(count % 400)}` };
  const session = `tab-${id}`;
  const outcome = await write(async (tx) => {
    const baseRevision = (await loadReport(tx, id))?.revision ?? 0;
    return saveSection(tx, { reportId: id, sectionId: "otherMatters", baseRevision, patch, session, sequence: count });
  });
  if (outcome.ok) acknowledged({ done: "saved", id, count });
}

/** Two sections with one mark: both are there, or neither is. */
async function takeIn(id: string, count: number): Promise<void> {
  const text = `导入 ${count}`;
  await write(async (tx) => {
    const baseRevision = (await loadReport(tx, id))?.revision ?? 0;
    const patches = new Map([
      ["overview", { text }],
      ["problemsAndImprovements", { text }],
    ] as const);
    return takeImport(tx, { reportId: id, baseRevision, patches, about: `${count}.docx` });
  });
  acknowledged({ done: "imported", id, count });
}

async function finaliseAndReopen(id: string): Promise<void> {
  const version = await write(async (tx) => {
    const stored = await loadReport(tx, id);
    if (!stored) throw new Error("not there");
    return finaliseReport(tx, id, stored.revision, printInterchange(editionById("2021"), stored.report));
  });
  if (version.ok) acknowledged({ done: "finalised", id, number: version.version.number });
  await write((tx) => reopenReport(tx, id, "改"));
  if (version.ok) acknowledged({ done: "reopened", id, number: version.version.number });
}

async function fillLedger(id: string, count: number): Promise<void> {
  const counts = { "requests.newlyReceived.naturalPerson": count };
  await write((tx) => saveLedger(tx, id, { kind: "requests", counts, leftOut: [], cases: [] }));
  acknowledged({ done: "ledger", id, count });
}

async function doNext(id: string, count: number): Promise<void> {
  if (count % 11 === 0) await finaliseAndReopen(id);
  else if (count % 5 === 0) await takeIn(id, count);
  else if (count % 7 === 0) await fillLedger(id, count);
  else await save(id, count);
}

/** What was refused was not promised; a disk that fails is the point of some rounds. */
async function orRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    acknowledged({ done: "refused", code: error instanceof Error && "code" in error ? error.code : String(error) });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function work(clerk: number): Promise<void> {
  let id = "";
  while (id === "")
    await orRefused(async () => {
      id = await begin(clerk);
    });
  for (let count = 1; ; count += 1) await orRefused(() => doNext(id, count));
}

process.once("SIGTERM", () => closeStore().then(() => process.exit(0)));
for (let clerk = 0; clerk < 6; clerk += 1) work(clerk);
