import { expect, test } from "vitest";
import { samples } from "../lib/samples/samples";
import { closeStore } from "./store";
import { withTestDatabase } from "./test-database";
import {
  createReport,
  deleteForever,
  duplicateReport,
  listLedgers,
  loadCases,
  loadMapping,
  loadReport,
  moveToBin,
  rememberMapping,
  removeLedger,
  restoreReport,
  saveLedger,
} from "./test-verbs";

withTestDatabase();

const line = {
  row: 2,
  receivedOn: "2025-01-06",
  closedOn: "2025-01-20",
  carriedOver: false,
  kind: "naturalPerson",
  outcome: "disclosed",
};
const ledger = {
  kind: "requests" as const,
  counts: { "requests.disclosed.naturalPerson": 1 },
  leftOut: [{ reason: "closedBeforeReceived" as const, count: 1, rows: [3] }],
  cases: [line],
};

async function create(): Promise<string> {
  const made = await createReport(samples["2021"]);
  if (!made.ok) throw new Error("not created");
  return made.id;
}

test("a ledger stays with its report; a new one takes its place", async () => {
  const id = await create();
  expect([await listLedgers(id), await loadCases(id, "requests")]).toEqual([[], null]);
  const stored = await saveLedger(id, ledger);
  await closeStore();
  expect(await listLedgers(id)).toEqual([stored]);
  expect(await loadCases(id, "requests")).toEqual([line]);
  await saveLedger(id, { ...ledger, counts: {}, cases: [] });
  expect(await listLedgers(id)).toMatchObject([{ kind: "requests", counts: {} }]);
  expect([await removeLedger(id, "requests"), await removeLedger(id, "requests")]).toEqual([true, false]);
  expect(await listLedgers(id)).toEqual([]);
});

test("a copy has ledgers of its own", async () => {
  const id = await create();
  const stored = await saveLedger(id, ledger);
  const copy = (await duplicateReport(id))?.id ?? "";
  expect(await listLedgers(copy)).toEqual([stored]);
  await removeLedger(id, "requests");
  expect(await loadCases(copy, "requests")).toEqual([line]);
});

test("the bin gives a report back with its ledger; deleting for good leaves nothing of it", async () => {
  const id = await create();
  await saveLedger(id, ledger);
  await moveToBin(id);
  await restoreReport(id);
  expect(await loadCases(id, "requests")).toEqual([line]);
  await moveToBin(id);
  await deleteForever(id);
  expect(await loadCases(id, "requests")).toBeNull();
});

const officeOf = async (id: string) => (await loadReport(id))?.officeId ?? "";

test("words and heads are remembered for an office, a kind and an edition; the last decision stands", async () => {
  const place = { officeId: await officeOf(await create()), kind: "requests" as const, editionId: "2021" };
  expect(await loadMapping(place)).toEqual({ heads: {}, words: {} });
  await rememberMapping(place, { heads: { outcome: "结论" }, words: { outcome: { 给了他: "disclosed" } } });
  await rememberMapping(place, {
    heads: {},
    words: { outcome: { 没给: "notHeld", 给了他: "partlyDisclosed" }, applicant: { 组长: "naturalPerson" } },
  });
  await closeStore();
  expect(await loadMapping(place)).toEqual({
    heads: { outcome: "结论" },
    words: { outcome: { 没给: "notHeld", 给了他: "partlyDisclosed" }, applicant: { 组长: "naturalPerson" } },
  });
  const blank = { heads: {}, words: {} };
  expect(await loadMapping({ ...place, editionId: "2019" })).toEqual(blank);
  expect(await loadMapping({ ...place, kind: "remedies" })).toEqual(blank);
  const other = await createReport({ ...samples["2021"], unit: { name: "某某委", kind: "department" } });
  expect(await loadMapping({ ...place, officeId: other.ok ? await officeOf(other.id) : "" })).toEqual(blank);
});
