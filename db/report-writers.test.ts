import { expect, test, vi } from "vitest";
import { blankReport } from "../lib/report/values";
import { addPerson } from "./people";
import { reportWriters } from "./people-schema";
import { writersOf } from "./report-writers";
import { saveSection } from "./save-section";
import { statements } from "./statements";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport } from "./test-verbs";
import { writingAs } from "./writer";

withTestDatabase();

type Person = { id: string; name: string };
const [li, namesake, han]: Person[] = [
  { id: "1", name: "李某" },
  { id: "2", name: "李某" },
  { id: "3", name: "韩某某" },
];
const all = [li, namesake, han];

const addAll = () =>
  write(async (tx) => {
    for (const person of all)
      await addPerson(
        tx,
        { ...person, username: `u${person.id}`, position: "", administrator: false, mustChange: false },
        null,
      );
  });

async function draft(year: number): Promise<string> {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, year));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

const put = (person: Person | string, reportId: string, baseRevision: number, text: string) =>
  writingAs(typeof person === "string" ? { name: person } : person, () =>
    write((tx) => saveSection(tx, { reportId, sectionId: "overview", baseRevision, patch: { text } })),
  );

const writers = async (...reports: string[]) => {
  const wrote = await read((tx) => writersOf(tx, reports, all));
  return reports.map((id) => all.filter((person) => wrote(id, person)));
};

test("whoever saved is known by their account, each in their own reports, and not for a namesake", async () => {
  await addAll();
  const [one, other] = [await draft(2024), await draft(2025)];
  await put(li, one, 1, "甲");
  await put(li, one, 2, "甲乙");
  await put(namesake, other, 1, "甲");
  await put(han, other, 2, "甲乙");
  expect(await writers(one, other)).toEqual([[li], [namesake, han]]);
});

test("what was saved before accounts were noted bears a name alone: it is taken for all who have it", async () => {
  await addAll();
  const [one, other] = [await draft(2024), await draft(2025)];
  await put("李某", one, 1, "甲");
  await put("别人", other, 1, "甲");
  expect(await writers(one, other)).toEqual([[li, namesake], []]);
  await put(namesake, one, 2, "甲乙");
  expect(await writers(one)).toEqual([[namesake]]);
});

test("an account is noted with its first save, and none after it asks for it again", async () => {
  await addAll();
  const id = await draft(2024);
  const notes = (baseRevision: number, person: Person) =>
    writingAs(person, () =>
      write(async (tx) => {
        const { addWriter } = statements(tx);
        const noting = vi.spyOn(addWriter, "execute");
        const text = `第 ${baseRevision} 次`;
        await saveSection(tx, { reportId: id, sectionId: "overview", baseRevision, patch: { text } });
        const times = noting.mock.calls.length;
        noting.mockRestore();
        return times;
      }),
    );
  expect([await notes(1, li), await notes(2, li), await notes(3, han), await notes(4, li)]).toEqual([1, 0, 1, 0]);
  const rows = await read((tx) => tx.select({ id: reportWriters.personId }).from(reportWriters));
  expect(rows.map((row) => row.id).sort()).toEqual([li.id, han.id]);
});
