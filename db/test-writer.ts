import { blankReport } from "../lib/report/values";
import { createReport, saveSection } from "./test-verbs";

// A process of its own for reports.test.ts: it acknowledges each save on a line and goes on until it is killed.
const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
if (!created.ok) throw new Error("not created");
const { id } = created;
for (let revision = 1, text = "存"; ; revision += 1, text += "存") {
  await saveSection({ reportId: id, sectionId: "overview", baseRevision: revision, patch: { text } });
  process.stdout.write(`${JSON.stringify({ id, text })}\n`);
}
