import { createHash, randomUUID } from "node:crypto";
import type { Finding } from "../lib/checks/finding";
import type { RosterLine } from "../lib/collection/roster";
import type { DecisionKind } from "../lib/collection/submission";
import { blankReport, type Figures } from "../lib/report/values";
import {
  addSubmission,
  addToRoster,
  createCollection,
  decide,
  loadCollection,
  loadRoster,
  receiveFile,
} from "./test-verbs";

export const person = "requests.newlyReceived.naturalPerson";
export const company = "requests.newlyReceived.commercialEnterprise";
export const fees = "article20Item8.administrativeFees.amountCharged";
export const deadline = "2027-01-31";
const deadlines = {
  department: deadline,
  township: "2027-01-26",
  dispatched: deadline,
  vertical: deadline,
  other: deadline,
};
export const line = (name: string, more: Partial<RosterLine> = {}): RosterLine => ({
  ...{ name, formerNames: [], class: "department", deadline: null, contact: "" },
  ...more,
});

export async function collect(lines: RosterLine[], name = "临江县人民政府办公室") {
  const made = await createCollection({
    office: { name, kind: "department" },
    ...{ year: 2026, editionId: "2021", deadlines, offices: lines.length },
  });
  await addToRoster(made.id, lines);
  const collection = await loadCollection(made.id);
  if (!collection) throw new Error("not made");
  const ids = new Map((await loadRoster(collection)).map(({ office }) => [office.name, office.id]));
  const officeOf = (name: string) => ids.get(name) ?? "";
  return { collection, officeOf };
}

export async function send(
  collectionId: string,
  officeId: string,
  figures: Figures,
  findings: Finding[] = [],
): Promise<string> {
  const bytes = new TextEncoder().encode(randomUUID());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await receiveFile(collectionId, { sha256, name: "年报.docx", bytes });
  const report = blankReport("2021", { name: "某某局", kind: "department" }, 2026);
  const proposal = { ...report, figures, printed: {}, notices: [], origins: {} };
  const sent = await addSubmission({
    ...{ collectionId, officeId, editionId: "2021", sha256, fileName: "年报.docx", doubts: 0, findings },
    ...{ arrivedAt: "2027-01-20T02:00:00.000Z", reading: { proposal, format: "docx" as const } },
  });
  return sent.id;
}

export const say = (id: string, decision: DecisionKind, after: number | null = null) =>
  decide(id, { decision, items: [], due: null, reason: "", after });
