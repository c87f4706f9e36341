import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { editionById } from "../lib/editions/register";
import { digestOf } from "../lib/report/digest";
import { deriveFigures } from "../lib/report/figures";
import { printInterchange } from "../lib/report/interchange";
import { samples } from "../lib/samples/samples";
import { loadReviewEvents } from "./review-events";
import { reviewEvents } from "./review-schema";
import { reportFigures, reports } from "./schema";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import {
  createReport,
  deleteForever,
  duplicateReport,
  finaliseReport,
  listReasons,
  listVersions,
  loadReport,
  loadVersion,
  moveToBin,
  removeReason,
  reopenReport,
  saveReason,
  saveSection,
} from "./test-verbs";

withTestDatabase();

const example = samples["2021"];
const edition = editionById("2021");
const content = printInterchange(edition, example, deriveFigures(edition, example.figures));
const reason = {
  key: "T2-2|proactiveDisclosure|article20Item1.governmentRules.issued|",
  rule: "T2-2",
  section: "proactiveDisclosure" as const,
  message: "部门一般没有规章",
  category: "口径不同" as const,
  text: "本局起草",
  values: "[[1]]",
};

async function create(): Promise<string> {
  const made = await createReport(example);
  if (!made.ok) throw new Error("not created");
  return made.id;
}

test("a finalised report takes no more changes and keeps its content with its digest", async () => {
  const id = await create();
  const outcome = await finaliseReport(id, 1, content);
  expect(outcome).toMatchObject({ ok: true, version: { number: 1, sha256: digestOf(content), reopenedAt: null } });
  expect((await loadReport(id))?.status).toBe("finalised");
  expect(await loadVersion(id, 1)).toEqual(content);
  const save = { reportId: id, sectionId: "otherMatters" as const, baseRevision: 1, patch: { text: "改" } };
  expect(await saveSection(save)).toEqual({ ok: false, reason: "finalised" });
  expect(await finaliseReport(id, 1, content)).toEqual({ ok: false, reason: "finalised" });
});

test("what changed after the check is not finalised", async () => {
  const id = await create();
  await saveSection({ reportId: id, sectionId: "otherMatters", baseRevision: 1, patch: { text: "改" } });
  expect(await finaliseReport(id, 1, content)).toEqual({ ok: false, reason: "changed" });
  expect((await loadReport(id))?.status).toBe("drafting");
});

test("reopening keeps the finalised version and its reason; the next one has the next number", async () => {
  const id = await create();
  await finaliseReport(id, 1, content);
  expect(await reopenReport(id, "数字有误")).toBe(true);
  expect(await reopenReport(id, "再来")).toBe(false);
  await finaliseReport(id, 1, content);
  const versions = await listVersions(id);
  expect(versions.map(({ number, reopenReason }) => [number, reopenReason])).toEqual([
    [2, null],
    [1, "数字有误"],
  ]);
  expect(versions[0].sha256).toBe(versions[1].sha256);
});

test("a copy of a finalised report is a draft; a deleted one takes its versions and reasons along", async () => {
  const id = await create();
  await finaliseReport(id, 1, content);
  const copy = await duplicateReport(id);
  expect((await loadReport(copy?.id ?? ""))?.status).toBe("drafting");
  await saveReason(id, reason);
  await moveToBin(id);
  expect(await deleteForever(id)).toEqual({ ok: true });
  expect([await listVersions(id), await listReasons(id)]).toEqual([[], []]);
});

test("a reason replaces the earlier one for the same warning, and can be taken back", async () => {
  const id = await create();
  await saveReason(id, reason);
  await saveReason(id, { ...reason, text: "改过的理由" });
  expect(await listReasons(id)).toMatchObject([{ text: "改过的理由" }]);
  expect(await removeReason(id, reason.key)).toBe(true);
  expect(await removeReason(id, reason.key)).toBe(false);
});

test("reports, reasons and versions say by whom", async () => {
  const id = await create();
  expect(await saveReason(id, reason)).toMatchObject({ by: "本机" });
  await finaliseReport(id, 1, content);
  await reopenReport(id, "数字有误");
  expect(await listVersions(id)).toMatchObject([{ by: "本机", reopenedBy: "本机" }]);
});

const laidOut = async (id: string) =>
  (await read((tx) => tx.select().from(reportFigures).where(eq(reportFigures.reportId, id)))).map(
    ({ address, value }) => [address, value],
  );

test("the entered figures of a finalised report lie as rows, digit for digit, and go when it is opened again", async () => {
  const id = await create();
  expect(await laidOut(id)).toEqual([]);
  await finaliseReport(id, 1, content);
  const entered = Object.entries(example.figures).filter(([, value]) => value !== null);
  expect(Object.fromEntries(await laidOut(id))).toEqual(
    Object.fromEntries(entered.map(([address, value]) => [address, String(value)])),
  );
  await reopenReport(id, "数字有误");
  expect(await laidOut(id)).toEqual([]);
});

test("a report without any figure is finalised all the same, and what is refused lays nothing out", async () => {
  const id = await create();
  expect(await finaliseReport(id, 9, content)).toMatchObject({ ok: false });
  expect(await laidOut(id)).toEqual([]);
  expect(await finaliseReport(id, 1, { ...content, figures: {} })).toMatchObject({ ok: true });
});

test("neither of two reasons written side by side goes without a word", async () => {
  const id = await create();
  const first = await saveReason(id, reason, { seen: null });
  await expect(saveReason(id, { ...reason, text: "另一个人写的" }, { seen: null })).rejects.toMatchObject({
    now: first,
  });
  expect(await listReasons(id)).toEqual([first]);
  const second = await saveReason(id, { ...reason, text: "看过以后写的" }, { seen: first.at });
  await expect(removeReason(id, reason.key, first.at)).rejects.toMatchObject({ now: second });
  expect(await removeReason(id, reason.key, second.at)).toBe(true);
  await expect(saveReason(id, reason, { seen: second.at })).rejects.toMatchObject({ now: null });
});

test("a report that was finalised before rounds were written down is opened again, and its rounds begin after that", async () => {
  const id = await create();
  await finaliseReport(id, 1, content);
  await write(async (tx) => {
    await tx.delete(reviewEvents).where(eq(reviewEvents.reportId, id));
    await tx.update(reports).set({ reviewCount: 0, reviewHead: null }).where(eq(reports.id, id));
  });
  expect(await reopenReport(id, "数字有误", "王某")).toBe(true);
  expect(await read((tx) => loadReviewEvents(tx, id))).toEqual([]);
  expect(await listVersions(id)).toMatchObject([{ reopenReason: "数字有误", reopenedBy: "王某" }]);
});
