import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankReport } from "../lib/report/values";
import { reportAt } from "./history";
import { beforeEdit, editBetween } from "./packed-changes";
import { loadReport } from "./reports";
import { sectionRevisions } from "./schema";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, saveSection, thinRevisions } from "./test-verbs";

withTestDatabase();

async function draft(): Promise<string> {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

const unit = fc.constantFrom(..."写公开信息𠮷\n12");
test("an edit leads from the text after it back to the one before, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit }), fc.string({ unit }), (before, after) => {
      expect(beforeEdit(after, editBetween(before, after))).toBe(before);
    }),
  );
});

/** Saves each text, and the figures of another section now and then. @returns the text at each revision */
async function written(id: string, texts: string[]): Promise<Map<number, string>> {
  const states = new Map([[1, ""]]);
  let revision = 1;
  for (const [index, text] of texts.entries()) {
    const save = { reportId: id, baseRevision: revision, session: "tab" };
    const saved = await saveSection({ ...save, sectionId: "overview", patch: { text } });
    if (saved.ok) ({ revision } = saved);
    states.set(revision, text);
    if (index % 5 > 0) continue;
    const figures = { "requests.newlyReceived.naturalPerson": index + 1 };
    const other = await saveSection({ ...save, baseRevision: revision, sectionId: "requests", patch: { figures } });
    if (other.ok) ({ revision } = other);
    states.set(revision, text);
  }
  return states;
}

async function textAt(id: string, revision: number): Promise<string | undefined> {
  return read(async (tx) => {
    const stored = await loadReport(tx, id);
    return stored ? (await reportAt(tx, stored, revision))?.text.overview : undefined;
  });
}

const sentence = "本年度主动公开政府信息若干件，其中规范性文件若干件。";
const growing = Array.from({ length: 150 }, (_, at) =>
  at === 70 ? "短" : at === 71 ? "" : sentence.repeat(8) + "新写的字".repeat(at) + (at % 3 ? "尾" : ""),
);

describe("a long text that is saved again and again", () => {
  test("is there at every revision", { timeout: 120_000 }, async () => {
    const id = await draft();
    for (const [revision, text] of await written(id, growing)) expect(await textAt(id, revision)).toBe(text);
  });

  test("costs a small part of itself each time", async () => {
    const id = await draft();
    const long = sentence.repeat(115);
    await written(
      id,
      Array.from({ length: 60 }, (_, at) => long + "再写".repeat(at)),
    );
    const rows = await read((tx) => tx.select().from(sectionRevisions));
    const bytes = rows.reduce(
      (sum, { changes, previous }) => sum + Buffer.byteLength(JSON.stringify([changes, previous])),
      0,
    );
    expect(bytes / 60).toBeLessThan(Buffer.byteLength(long) / 10);
  });

  test("is there at every revision that thinning leaves, and before and after them", { timeout: 120_000 }, async () => {
    const id = await draft();
    const states = await written(id, growing);
    const middle = [...states.keys()].filter((revision) => revision > 20 && revision < 120);
    await write(async (tx) => {
      for (const row of await tx.select().from(sectionRevisions))
        if (middle.includes(row.revision))
          await tx
            .update(sectionRevisions)
            .set({ at: `2020-01-01T${String(row.revision % 24).padStart(2, "0")}:00:00.000Z` })
            .where(eq(sectionRevisions.revision, row.revision))
            .returning();
    });
    expect(await thinRevisions(new Date())).toBeGreaterThan(50);
    const left = await read((tx) =>
      tx.select().from(sectionRevisions).where(eq(sectionRevisions.sectionId, "overview")),
    );
    for (const { revision } of left) expect(await textAt(id, revision)).toBe(states.get(revision));
  });
});
