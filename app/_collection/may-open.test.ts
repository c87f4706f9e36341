import { expect, test } from "vitest";
import { read } from "@/db/store";
import { reportNamed } from "@/db/subjects";
import { withTestDatabase } from "@/db/test-database";
import { createReport } from "@/db/test-verbs";
import type { Actor } from "@/lib/access/actor";
import { blankReport } from "@/lib/report/values";
import { mayOpen } from "./may-open";

withTestDatabase();

const inOffices = (...offices: string[]): Actor => ({
  kind: "person",
  ...{ id: "p", name: "收报人", administrator: false },
  roles: offices.map((office) => ({ office, role: "collector" as const })),
});

async function draftOf(name: string) {
  const made = await createReport(blankReport("2021", { name, kind: "government" }, 2026));
  if (!made.ok) throw new Error(made.reason);
  const named = await read((tx) => reportNamed(tx, made.id));
  return { id: made.id, office: named?.office ?? "" };
}

test("whoever collects opens the government's report only with a role in its own office", async () => {
  const [government, other] = [await draftOf("临江县人民政府"), await draftOf("临江县人民政府办公室")];
  const opens = (actor: Actor) => read((tx) => mayOpen(tx, actor, government.id));
  expect(await opens(inOffices(other.office))).toBe(false);
  const drafter: Actor = { ...inOffices(), roles: [{ office: government.office, role: "drafter" }] } as Actor;
  expect(await opens(drafter)).toBe(true);
  expect(await opens({ kind: "local", name: "本机" })).toBe(true);
});

test("what is not there is opened by nobody", async () => {
  expect(await read((tx) => mayOpen(tx, { kind: "local", name: "本机" }, crypto.randomUUID()))).toBe(false);
});
