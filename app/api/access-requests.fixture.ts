import type { OperationName } from "@/lib/contract/operations";
import { type State, secretOffice, type World } from "./access-world.fixture";

/** What an operation is asked with: enough for whoever may to get beyond the door. */
type Asked = { query?: string; body?: unknown; form?: Record<string, string> };

const bodies = (world: World): Partial<Record<OperationName, Asked>> => ({
  "POST /api/reports": { body: { unit: { name: secretOffice }, year: 2025 } },
  "GET /api/opening": { query: `?unit=${encodeURIComponent(secretOffice)}&year=2025` },
  "POST /api/opening": {
    body: { lastYear: { format: "ogi-annual-report/1", edition: "2021", unit: { name: secretOffice }, year: 2023 } },
  },
  "GET /api/imports/target": { query: `?unit=${encodeURIComponent(secretOffice)}&year=2024` },
  "GET /api/compare/{format}": { query: `?reports=${world.reports.drafting},${world.reports.finalised}` },
  "PATCH /api/reports/{reportId}/sections/{sectionId}": {
    body: { baseRevision: 1, values: { text: "改过的总体情况" }, session: "matrix" },
  },
  "POST /api/reports/{reportId}/comments": { body: { place: "requests.newlyReceived.naturalPerson", text: "问一句" } },
  "PUT /api/reports/{reportId}/publication": { body: { published: false } },
  "PUT /api/reports/{reportId}/office": { body: { answer: "renamed", name: secretOffice } },
  "PUT /api/reports/{reportId}/markup/declined": { body: { digest: "0".repeat(64), declined: false } },
  "PUT /api/reports/{reportId}/presence": { body: { session: "matrix", place: null } },
  "PUT /api/reports/{reportId}/review/answers/{item}": { body: { text: "在第六部分写了" } },
  "PUT /api/offices/{officeId}/review-steps": { body: { steps: [{ name: "审核" }, { name: "签发" }] } },
  "POST /api/account/deputies": {
    body: { office: world.offices.own, deputy: world.people.查看人.id, from: "2000-01-01", until: "2000-01-02" },
  },
  "POST /api/offices/{officeId}/deputies": {
    body: { absent: world.people.签发人.id, deputy: world.people.查看人.id, from: "2000-01-01", until: "2000-01-02" },
  },
  "POST /api/reports/{reportId}/reopen": { body: { reason: "补一段" } },
  "POST /api/reports/{reportId}/hand-in": { body: { collection: world.collectionId } },
  "POST /api/collections": { body: { office: { name: secretOffice }, year: 2023, roster: [{ name: "云岭县林业局" }] } },
  "PUT /api/collections/{collectionId}/reading": { body: { reading: true } },
  "PATCH /api/assignments/{assignmentId}/answers": { body: { answers: { [world.asked.place]: "12" } } },
  "POST /api/people": { body: { name: "新人", username: "xinren" } },
  "POST /api/people/several": { body: { people: [{ name: "新来的", username: "xinlaide" }] } },
  "POST /api/people/passwords": { body: { people: [world.managed.id] } },
  "PATCH /api/people/{personId}": { body: { position: "办公室" } },
  "POST /api/offices": { body: { name: "云岭县新设局" } },
  "GET /api/log": {},
});

const parameters = (world: World, state: State): Record<string, string> => ({
  ...{ reportId: world.reports[state], collectionId: world.collectionId, submissionId: world.submissionId },
  ...{ sha256: world.sha256, officeId: world.offices.own, personId: world.managed.id },
  ...{
    sectionId: "overview",
    format: "docx",
    kind: "requests",
    revision: "1",
    number: "1",
    item: "0",
    edition: "2021",
  },
  ...{ address: "requests.newlyReceived.naturalPerson", id: "none", commentId: "00000000-0000-4000-8000-000000000000" },
  assignmentId: world.asked.id,
  sessionId: "00000000-0000-4000-8000-000000000000",
});

/** One operation as somebody asks for it. */
export function askFor(operation: string, world: World, state: State, cookie: string | null): [string, RequestInit] {
  const [method, path] = operation.split(" ");
  const known = parameters(world, state);
  const address = path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(known[key] ?? "none"));
  const { query = "", body } = bodies(world)[operation as OperationName] ?? {};
  const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const headers = { ...json, ...(cookie ? { cookie } : {}) };
  return [
    address + query,
    { method, headers, redirect: "manual", ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
  ];
}
