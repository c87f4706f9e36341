import { once } from "node:events";
import type { SectionId } from "../../lib/editions/edition";
import { closeStore, pingStore } from "../store";
import { saveSection } from "../test-verbs";

// A process of its own for two-processes.test.ts: once it is told to, it saves one figure after the other.
const [reportId, sectionId, session, ...addresses] = process.argv.slice(2);
await pingStore();
process.stdout.write("ready\n");
await once(process.stdin, "data");
const outcomes = [];
let baseRevision = 1;
for (const [index, address] of addresses.entries()) {
  const figures = { [address]: Number(session) * 100 + index };
  const save = { reportId, sectionId: sectionId as SectionId, baseRevision, patch: { figures }, session };
  const outcome = await saveSection({ ...save, sequence: index + 1 });
  if (outcome.ok) baseRevision = outcome.revision;
  outcomes.push(outcome);
}
process.stdout.write(JSON.stringify(outcomes));
await closeStore();
process.exit(0);
