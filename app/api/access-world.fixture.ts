import { randomUUID } from "node:crypto";
import { fileOf, officeReport } from "@/app/_collection/office-files.fixture";
import { readingEnded } from "@/app/_collection/reading-desk";
import { giveAssignment } from "@/db/assignments";
import { addDeputy } from "@/db/deputies";
import { officeNamed } from "@/db/people";
import { write } from "@/db/store";
import { createReport, duplicateReport, finaliseReport, loadReport, moveToBin } from "@/db/test-verbs";
import type { Role } from "@/lib/access/roles";
import { roleIds } from "@/lib/access/roles";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { samples } from "@/lib/samples/samples";
import { type Made, makePerson } from "./people.fixture";

/** Whoever is not meant to see it must not find this in any answer. */
export const secretOffice = "云岭县保密测试局";

export const states = ["drafting", "finalised", "bin"] as const;
export type State = (typeof states)[number];

/** 无: nobody logged in. 别的单位: all roles, but elsewhere. 上级: all roles in the office above. */
export const columns = [
  "无",
  "编制人",
  "供数人",
  "审核人",
  "签发人",
  "收报人",
  "查看人",
  "代审核人",
  "代签发人",
  "管理员",
  "别的单位",
  "上级",
] as const;
export type Column = (typeof columns)[number];

export type World = {
  offices: { own: string; other: string; above: string };
  reports: Record<State, string>;
  collectionId: string;
  submissionId: string;
  sha256: string;
  /** What is asked of the contributor, and one place of it. */
  asked: { id: string; place: string };
  people: Record<Exclude<Column, "无">, Made>;
  /** Whose account is managed. */
  managed: Made;
};

const json = (body: unknown) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** One of each state, beside those that are there already. */
export async function makeReports(): Promise<Record<State, string>> {
  const made = {} as Record<State, string>;
  const unit = { ...samples["2021"].unit, name: secretOffice };
  const created = await createReport({ ...samples["2021"], unit, year: 2024 });
  const first = created.ok ? created.id : (created.id ?? "");
  for (const state of states) {
    const copy = await duplicateReport(first);
    if (!copy) throw new Error("There is no report to copy");
    made[state] = copy.id;
  }
  await finalise(made.finalised);
  await moveToBin(made.bin);
  return made;
}

async function finalise(id: string): Promise<void> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("There is no such report");
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  const outcome = await finaliseReport(id, stored.revision, content);
  if (!outcome.ok) throw new Error(outcome.reason);
}

/** The office collects from another one, whose report has come. */
async function collectionOf(origin: string) {
  const roster = [{ name: "云岭县水务局" }];
  const body = { office: { name: secretOffice }, year: 2025, roster };
  const { id } = await (await fetch(`${origin}/api/collections`, json(body))).json();
  const form = new FormData();
  form.append(
    "files",
    new File([(await fileOf(officeReport("云岭县水务局", 1), "json")) as Uint8Array<ArrayBuffer>], "水务局.json"),
  );
  const line = await (await fetch(`${origin}/api/collections/${id}/files`, { method: "POST", body: form })).json();
  await readingEnded();
  if (!line.submission) throw new Error(JSON.stringify(line));
  return { collectionId: String(id), submissionId: String(line.submission), sha256: String(line.sha256) };
}

/** The contributor is asked for one row of the draft. */
async function askedOf(reportId: string, { id: personId, name }: Made): Promise<World["asked"]> {
  const part = "article20Item5.administrativeLicensing";
  const given = { section: "审批科", person: name, personId, parts: [part], due: "2025-01-15" };
  const id = await write((tx) => giveAssignment(tx, reportId, given, [part], "编制人"));
  return { id, place: `${part}.decisions` };
}

/** On every day that the walk can be on. */
const standIn = (office: string, deputy: Made, absent: Made) =>
  write((tx) => addDeputy(tx, { id: randomUUID(), office, absent, deputy, from: "2000-01-01", until: "2999-12-31" }));

/** Reports in every state, a collection, and one person for each role here, elsewhere and above. */
export async function makeWorld(origin: string): Promise<World> {
  const reports = await makeReports();
  const collected = await collectionOf(origin);
  const named = (name: string) => write((tx) => officeNamed(tx, name));
  const offices = {
    own: await named(secretOffice),
    other: await named("青溪县交通局"),
    above: await named("云岭县人民政府"),
  };
  const all = (office: string) => roleIds.map((role) => ({ office, role }));
  const one = (name: string, role: Role) => makePerson(name, [{ office: offices.own, role }]);
  const people = {
    编制人: await one("编制人", "drafter"),
    供数人: await one("供数人", "contributor"),
    审核人: await one("审核人", "reviewer"),
    签发人: await one("签发人", "signer"),
    收报人: await one("收报人", "collector"),
    查看人: await one("查看人", "reader"),
    代审核人: await makePerson("代审核人", []),
    代签发人: await makePerson("代签发人", []),
    管理员: await makePerson("管理员", [], true),
    别的单位: await makePerson("别的单位", all(offices.other)),
    上级: await makePerson("上级", all(offices.above)),
  };
  await standIn(offices.own, people.代审核人, people.审核人);
  await standIn(offices.own, people.代签发人, people.签发人);
  const asked = await askedOf(reports.drafting, people.供数人);
  return { offices, reports, ...collected, asked, people, managed: await makePerson("被管的人", []) };
}
