import "server-only";
import { workbookFile } from "@/app/_across/paper-files";
import { download } from "@/app/api/_http/download";
import { ReportError } from "@/app/api/_http/problem";
import { refusalOfSave } from "@/app/api/_http/section-save";
import { storedReport } from "@/app/api/_http/stored-report";
import { appendEvent, listAssignments, putAnswers } from "@/db/assignments";
import { loadLastYear, type StoredReport } from "@/db/reports";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { type Assignment, giverName, placesAsked, sameAsked } from "@/lib/assignments/assignment";
import { reasonOf } from "@/lib/assignments/explained";
import { type JudgedSheet, judgeSheet, type RawSheet } from "@/lib/assignments/judge-sheet";
import { stateAfter } from "@/lib/assignments/state";
import { heldAt } from "@/lib/assignments/values";
import { desk } from "@/lib/beside/desk";
import type { SheetInput } from "@/lib/beside/desk-jobs";
import { editionById } from "@/lib/editions/register";
import { thisComputer } from "@/lib/report/actor";
import { explain } from "./asked";
import { assignmentOf, inWords, noAssignment } from "./assignment-of";

const isOut = ({ events }: Assignment) => stateAfter(events).phase !== "withdrawn";

/** One sheet for whoever is asked, with all that they are asked for. */
async function sheetOf(tx: Transaction, stored: StoredReport, own: Assignment[]): Promise<SheetInput> {
  const { report, officeId } = stored;
  const [{ section, person, by }] = own;
  const edition = editionById(report.edition);
  const before = await loadLastYear(tx, officeId, report.year);
  const parts = own.flatMap((each) => each.parts);
  const given = new Map(own.flatMap(({ answers }) => answers.map(({ place, value }) => [place, value])));
  const due = own.map((each) => each.due).toSorted()[0];
  return {
    edition: edition.id,
    about: {
      ...{ reportId: stored.id, unit: report.unit.name, year: report.year, section, person, due },
      drafter: by === thisComputer ? "编制人" : by,
    },
    parts,
    given: Object.fromEntries(given),
    reasons: Object.fromEntries(
      own.flatMap(({ answers, events }) => answers.map((answer) => [answer.place, reasonOf(events, answer)])),
    ),
    lastYear: before
      ? Object.fromEntries(
          own.flatMap((each) => placesAsked(edition, each)).map((place) => [place, heldAt(edition, before, place)]),
        )
      : {},
  };
}

/** The sheet of whoever has this assignment. @throws `notFound` */
export async function sheetFile(reportId: string, id: string): Promise<Response> {
  const sheet = await read(async (tx) => {
    const stored = await storedReport(tx, reportId);
    const one = await assignmentOf(tx, id, reportId);
    if (!isOut(one)) throw noAssignment(id);
    const all = (await listAssignments(tx, reportId)).filter(isOut);
    return sheetOf(
      tx,
      stored,
      all.filter((each) => sameAsked(each, one)),
    );
  });
  return workbookFile(await desk().run("assignmentSheet", sheet), "sheet.xlsx");
}

/** The sheets of everybody who has no account, in one zip. @throws `notFound` where there is none */
export async function sheetsFile(reportId: string): Promise<Response> {
  const { sheets, title } = await read(async (tx) => {
    const stored = await storedReport(tx, reportId);
    const out = (await listAssignments(tx, reportId)).filter((each) => isOut(each) && each.personId === null);
    const groups: Assignment[][] = [];
    for (const each of out) {
      const group = groups.find(([first]) => sameAsked(first, each));
      if (group) group.push(each);
      else groups.push([each]);
    }
    const made: SheetInput[] = [];
    for (const group of groups) made.push(await sheetOf(tx, stored, group));
    return { sheets: made, title: `${stored.report.unit.name}${stored.report.year}年度采集表（${made.length}份）` };
  });
  if (sheets.length === 0) throw new ReportError("notFound", "没有要用采集表的科室：先分一项给没有账号的科室。");
  const bytes = await desk().run("assignmentSheets", sheets);
  return download(bytes, "application/zip", `${title}.zip`, "sheets.zip");
}

/** What of a sheet is an assignment's, in the place of what came before. */
async function keepSheet(tx: Transaction, assignment: Assignment, judged: JudgedSheet, file: string): Promise<void> {
  const edition = editionById((await storedReport(tx, assignment.reportId)).report.edition);
  const places = placesAsked(edition, assignment);
  const own = Object.fromEntries(Object.entries(judged.answers).filter(([place]) => places.includes(place)));
  const by = giverName({ section: assignment.section, person: judged.signed || assignment.person });
  const put = await putAnswers(tx, assignment, own, { way: "sheet", by });
  const came = await appendEvent(tx, put, { kind: "sheetCame", by, text: file, answers: own, faults: judged.faults });
  const reasons = Object.fromEntries(Object.entries(judged.reasons).filter(([place]) => place in own));
  const explained = await explain(tx, came, reasons, by);
  const given = new Set(put.answers.filter(({ value }) => value !== "").map(({ place }) => place));
  if (places.every((place) => given.has(place)))
    await appendEvent(tx, explained, { kind: "handedIn", by, answers: own });
}

/** Takes a sheet that was read: what it gives waits for the drafter. @throws `unreadable` with the reason, `finalised` */
export function takeSheet(reportId: string, raw: RawSheet, file: string) {
  return write(async (tx) => {
    const stored = await storedReport(tx, reportId);
    if (stored.status === "finalised") throw refusalOfSave(reportId, { ok: false, reason: "finalised" });
    const { report } = stored;
    const assignments = (await listAssignments(tx, reportId)).filter(isOut);
    const edition = editionById(report.edition);
    const before = await loadLastYear(tx, stored.officeId, report.year);
    const target = {
      reportId,
      unit: report.unit.name,
      year: report.year,
      edition,
      assignments,
      lastYear: (place: string) => (before ? heldAt(edition, before, place) : ""),
    };
    const judged = judgeSheet(raw, target);
    if ("refused" in judged) throw new ReportError("unreadable", judged.refused);
    const { section, person } = judged.key;
    for (const each of assignments.filter((own) => own.section === section && own.person === person))
      await keepSheet(tx, each, judged, file);
    const signed = [judged.signed, judged.date].filter(Boolean).join("，");
    const taken = Object.keys(judged.answers).length;
    return { file, section: section + person, signed, taken, blank: judged.blank, faults: judged.faults };
  }).catch(inWords(reportId));
}
