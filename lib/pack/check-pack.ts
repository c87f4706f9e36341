import { createHash } from "node:crypto";
import { z } from "zod";
import type { Edition, SectionId } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { editionFor } from "../editions/register";
import { canonicalJson } from "../report/canonical";
import { type InterchangeFile, printInterchange, readInterchange } from "../report/interchange";
import { type FieldPlace, isField, parseField, parsePlace, sectionOfPlace } from "../report/place";
import { placeAtPointer, pointerOf } from "../report/section-changes";
import { entrySchema, figureSchema, remarkSchema } from "../report/section-schema";
import { sectionIdsOf } from "../report/section-values";
import { isEdit, type StoredChanges } from "../report/stored-changes";
import type { DraftPack, PackedSave } from "./draft-pack";
import { RefusedPack } from "./refused-pack";

const damaged = (why: string) => new RefusedPack("damagedPack", why);

function must(holds: boolean, why: string): void {
  if (!holds) throw damaged(why);
}

/** @returns the file as this program writes it. @throws RefusedPack when it is none */
function readReport(file: unknown): InterchangeFile {
  const read = readInterchange(file);
  if (!read.ok) throw damaged(read.faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; "));
  return printInterchange(read.edition, read.report);
}

const isDate = z.iso.date();

/** A value in the history may be put back one day: it must be one that could have been typed. */
function fits(edition: Edition, place: FieldPlace, value: unknown): boolean {
  const parsed = parseField(place);
  // A state without the name of its unit could not be shown.
  if (value === null || value === "") return !place.startsWith("cover:unit.");
  if (parsed.kind === "figure") {
    const spec = figuresOf(edition).get(parsed.address);
    return spec !== undefined && figureSchema(spec).safeParse(value).success;
  }
  if (parsed.kind === "text") return typeof value === "string";
  if (parsed.kind === "cover" && parsed.field === "unit.kind") return value === "department" || value === "government";
  if (parsed.kind === "cover" && parsed.field === "signature.issuedOn") return isDate.safeParse(value).success;
  return (parsed.kind === "entry" ? entrySchema : remarkSchema).safeParse(value).success;
}

function checkValues(edition: Edition, section: SectionId, values: StoredChanges): void {
  for (const [pointer, value] of Object.entries(values)) {
    const place = /^\/\w+(\/[\w.]+)?$/.test(pointer) ? placeAtPointer(section, pointer) : "";
    must(isField(place) && pointerOf(place) === pointer, `no place at ${pointer}`);
    must(sectionOfPlace(edition, parseField(place as FieldPlace)) === section, `${pointer} is not of ${section}`);
    must(!isEdit(value) || pointer === "/text", `an edit at ${pointer}`);
    must(isEdit(value) || fits(edition, place as FieldPlace, value), `a value at ${pointer}`);
  }
}

function checkHistory(edition: Edition, ids: SectionId[], { head, history }: DraftPack): void {
  let last = 1;
  for (const { revision, sectionId, changes, previous } of history) {
    must(revision > last && revision <= head.revision, "saves out of order");
    last = revision;
    must(ids.includes(sectionId), `no section ${sectionId}`);
    must(
      Object.values(changes).every((value) => !isEdit(value)),
      "an edit among the values after a save",
    );
    checkValues(edition, sectionId, changes);
    checkValues(edition, sectionId, previous);
  }
}

const digestOf = (content: InterchangeFile) => createHash("sha256").update(canonicalJson(content)).digest("hex");

function checkVersions({ head, report, versions, kept }: DraftPack): void {
  for (const { content, sha256 } of versions) must(digestOf(content) === sha256, "a version with another digest");
  for (const { content } of [...versions, ...kept]) readReport(content);
  must(new Set(versions.map(({ number }) => number)).size === versions.length, "two versions of one number");
  if (head.status !== "finalised") return;
  const last = versions.toSorted((one, other) => one.number - other.number).at(-1);
  must(
    last?.reopenedAt === null && canonicalJson(readReport(last.content)) === canonicalJson(report),
    "finalised otherwise",
  );
}

const isOnce = (keys: (string | number)[]) => new Set(keys).size === keys.length;

const lastOf = (history: PackedSave[]) => history[history.length - 1]?.revision ?? 1;

/**
 * Holds the parts of a pack against each other and against the edition.
 * @returns the pack with its report as this program writes it
 * @throws RefusedPack
 */
export function checkPack(given: DraftPack): DraftPack {
  const edition = editionFor(given.report.year);
  if (!edition || (given.report.edition ?? edition.id) !== edition.id) throw new RefusedPack("newerPack", "edition");
  const pack = { ...given, report: readReport(given.report) };
  const ids = sectionIdsOf(edition);
  const { head, names, kept, reasons, ledgers, points, comments, review, assignments, history } = pack;
  must(ids.includes(head.lastSection), "last section");
  must(
    ids.every((id) => (head.sections[id]?.revision ?? Infinity) <= head.revision),
    "revisions of sections",
  );
  must(Object.keys(head.sections).length === ids.length, "sections");
  must(lastOf(history) <= head.revision, "the last save");
  must(
    [...names, ...kept, ...points, ...comments].every(({ revision }) => revision <= head.revision),
    "states to come",
  );
  must(isOnce(names.map(({ revision }) => revision)) && isOnce(kept.map(({ revision }) => revision)), "states twice");
  must(isOnce(reasons.map(({ key }) => key)) && isOnce(ledgers.map(({ kind }) => kind)), "reasons or ledgers twice");
  must(isOnce(points.map(({ state }) => state)), "points twice");
  must(isOnce(comments.map(({ id }) => id)), "comments twice");
  must(
    comments.every(({ place }) => parsePlace(place) !== null),
    "a comment at no place",
  );
  must(isOnce(assignments.map(({ id }) => id)), "assignments twice");
  must(
    review.every(({ sequence }, at) => sequence === at + 1),
    "events out of order",
  );
  checkHistory(edition, ids, pack);
  checkVersions(pack);
  return pack;
}
