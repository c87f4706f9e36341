import { expect, test } from "vitest";
import type { DraftPack } from "../lib/pack/draft-pack";
import { chained } from "../lib/review/chain";
import { usualSteps } from "../lib/review/steps";
import { samples } from "../lib/samples/samples";
import { addPerson } from "./people";
import { writersOf } from "./report-writers";
import { loadReport as load } from "./reports";
import { appendReview, loadReview } from "./review-events";
import { read, write } from "./store";
import {
  createReport,
  duplicateReport,
  finaliseReport,
  listVersions,
  loadPack,
  loadReport,
  reopenReport,
  saveSection,
  takePack,
} from "./test-verbs";
import { withTwoComputers } from "./two-computers.fixture";
import { writingAs } from "./writer";

const sitAt = withTwoComputers();

const drafter = { id: "1", name: "李某" };
const addDrafter = () =>
  write((tx) =>
    addPerson(tx, { ...drafter, username: "limou", position: "", administrator: false, mustChange: false }, null),
  );
const asDrafter = <T>(work: () => Promise<T>) => writingAs(drafter, work);
const taken = (pack: DraftPack) => asDrafter(() => takePack(pack, { choices: [], about: "草稿包.zip" }));
const packed = async (id: string) => (await loadPack(id)) as DraftPack;
const wrote = (id: string) => read(async (tx) => (await writersOf(tx, [id], [drafter]))(id, drafter));
const phaseOf = (id: string) =>
  read(async (tx) => {
    const stored = await load(tx, id);
    if (!stored) throw new Error("no report");
    return (await loadReview(tx, stored)).state.phase;
  });

async function draft(): Promise<string> {
  const made = await createReport(samples["2021"]);
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

async function finalise(id: string): Promise<void> {
  const { report, head } = await packed(id);
  const outcome = await finaliseReport(id, head.revision, report);
  if (!outcome.ok) throw new Error(outcome.reason);
}

/** Writes on in a copy, and makes it final there, all by one hand. */
async function finalElsewhere(id: string): Promise<DraftPack> {
  const baseRevision = (await loadReport(id))?.revision ?? 0;
  await saveSection({ reportId: id, sectionId: "otherMatters", baseRevision, patch: { text: "没有收费。" } });
  await finalise(id);
  return packed(id);
}

test("where people log in, no pack makes a report final: the words come, the version is kept to be read", async () => {
  await sitAt("one");
  await addDrafter();
  const id = await draft();
  const out = await packed(id);
  await sitAt("other");
  await takePack(out, { choices: [], about: "" });
  const back = await finalElsewhere(id);
  await sitAt("one");
  expect(await taken(back)).toMatchObject({ ok: true, created: false });
  const { status, report } = (await loadReport(id)) ?? {};
  expect([status, report?.text.otherMatters, await phaseOf(id)]).toEqual(["drafting", "没有收费。", "drafting"]);
  const kept = { number: 1, by: "本机（草稿包上写的）", reopenReason: "随草稿包带来，这里还没有签发" };
  expect(await listVersions(id)).toMatchObject([kept]);
  await taken(await packed(id));
  expect(await listVersions(id)).toMatchObject([kept]);
});

test("a report that comes final and is not known here begins as a draft", async () => {
  await sitAt("one");
  const id = await draft();
  const pack = await finalElsewhere(id);
  await sitAt("other");
  await addDrafter();
  expect(await taken(pack)).toMatchObject({ ok: true, created: true });
  expect([(await loadReport(id))?.status, await phaseOf(id)]).toEqual(["drafting", "drafting"]);
});

test("no pack decides in a round: what it says of one is kept aside", async () => {
  await sitAt("one");
  await addDrafter();
  const id = await draft();
  const revision = (await loadReport(id))?.revision ?? 0;
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "李某", revision, steps: usualSteps }));
  const pack = await packed(id);
  const [sent] = pack.review;
  const agreed = { ...sent.event, kind: "agree" as const, by: "吕某某", step: "保密审查", steps: [] };
  await taken({ ...pack, review: [sent, chained(sent, agreed)] });
  expect((await loadReport(id))?.review?.step).toBe("保密审查");
  expect(await phaseOf(id)).toBe("reviewing");
});

test("a version that is here stays as it was signed, whatever a pack says of it", async () => {
  await sitAt("one");
  await addDrafter();
  const id = await draft();
  await finalise(id);
  await reopenReport(id, "补一段");
  const [before] = await listVersions(id);
  const out = await packed(id);
  await sitAt("other");
  await takePack(out, { choices: [], about: "" });
  const pack = await finalElsewhere(id);
  await sitAt("one");
  const versions = pack.versions.map((version) => ({ ...version, by: "别人", reopenReason: null, reopenedAt: null }));
  await taken({ ...pack, versions });
  expect((await listVersions(id)).find(({ number }) => number === 1)).toEqual(before);
});

test("whoever brings words in has written in the report, by whatever way", async () => {
  await sitAt("one");
  const id = await draft();
  const pack = await packed(id);
  await sitAt("other");
  await addDrafter();
  await taken(pack);
  expect(await wrote(id)).toBe(true);
  const copy = await duplicateReport(id);
  expect(await wrote(copy?.id ?? "")).toBe(true);
  const whole = await asDrafter(() => createReport({ ...samples["2021"], year: 2023 }));
  expect(await wrote(whole.ok ? whole.id : "")).toBe(true);
});
