import "server-only";
import { findOffice } from "@/db/offices";
import { read } from "@/db/store";
import { officeOfNamed } from "@/db/subjects";
import type { Admission } from "./admit";

type Judge = Admission["judge"];

/** No office has this id: only whoever may do it everywhere passes. */
const unknown = "";

/** Judges the office that is called so; of a name that no office bears nobody has a role. @throws `forbidden` */
export async function judgeUnit(judge: Judge, name: string): Promise<void> {
  judge({ office: (await read((tx) => findOffice(tx, name))) ?? unknown });
}

/** A pack comes to the report that it was taken from, if that is here, and to the office that it names. @throws `forbidden` */
export async function judgePack(
  judge: Judge,
  { report, head }: { report: { unit: { name: string } }; head: { origin: string } },
): Promise<void> {
  const there = await read((tx) => officeOfNamed(tx, { reportId: head.origin }));
  if (there !== null) judge({ office: there });
  await judgeUnit(judge, report.unit.name);
}

/** A report that goes to another office, or an office that is joined with its own, is a matter of that one, too. @throws `forbidden` */
export async function judgeNamesake(judge: Judge, { answer, name }: { answer: string; name: string }): Promise<void> {
  const namesake = await read((tx) => findOffice(tx, name));
  if (namesake !== null || answer === "another") judge({ office: namesake ?? unknown });
}
