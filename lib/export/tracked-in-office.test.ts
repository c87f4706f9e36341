import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { readSides, type Sides } from "../readers/read-sides";
import type { SourceBlock } from "../readers/source-document";
import type { Comment } from "../report/comment";
import { deriveFigures } from "../report/figures";
import { parsePlace } from "../report/place";
import { quoteAt } from "../report/quote-at";
import type { Report } from "../report/values";
import { office, runInOffice } from "../samples/office-macro.fixture";
import { samples } from "../samples/samples";
import { cleanDocx, trackedDocx } from "./two-states.fixture";

const sample = samples["2021"];
const cell = "requests.newlyReceived.naturalPerson";
const issued = "article20Item1.governmentRules.issued";

const before: Report = {
  ...sample,
  notes: { [cell]: "含上年结转2件" },
  signature: { unit: "", issuedOn: "" },
  text: {
    ...sample.text,
    overview: "（一）主动公开。全年公开信息八条。\n本段整段删去，以后不再写了。\n第三段不变。\n小标题",
    otherMatters: "没有收费。\n最后一段要删。",
  },
};
const after: Report = {
  ...sample,
  unit: { ...sample.unit, name: "某某市行政审批服务局" },
  figures: { ...sample.figures, [cell]: 77, [issued]: 3 },
  notes: { [issued]: "其中修订1件" },
  signature: { unit: "某某市行政审批服务局", issuedOn: "2026-01-20" },
  text: {
    ...sample.text,
    overview:
      "（一）主动公开情况。全年公开信息十二条，都在网上。\n第三段不变。\n这是新写的一段，有七七四十九个字以内。\n（二）小标题",
    otherMatters: "没有收取费用。",
  },
};

const edition = editionById("2021");
const figures = deriveFigures(edition, after.figures);
const commentOn = (place: string, text: string, more: Partial<Comment> = {}): Comment => {
  const parsed = parsePlace(place);
  return {
    ...{ id: place, place, quote: parsed && quoteAt(edition, after, figures, parsed), text, asks: false, by: "赵某" },
    ...{ at: "2026-01-19T02:05:00.000Z", revision: 1, settled: null, replies: [], ...more },
  };
};
const comments = [
  commentOn(cell, "核一下", { replies: [{ id: "r", text: "核过了", by: "李某", at: "2026-01-19T03:05:00.000Z" }] }),
  commentOn("text:overview#0:19-22", "哪里来的数"),
  commentOn("text:otherMatters#0", "已定", { settled: { by: "李某", at: "2026-01-19T03:05:00.000Z" } }),
];

/** Paragraphs and cells as they read; an empty line between them says nothing, nor how LibreOffice counts columns. */
const linesOf = (blocks: SourceBlock[]) =>
  blocks
    .flatMap((block) => (block.kind === "grid" ? block.cells.map(({ text }) => text) : block.text))
    .filter((text) => text.trim() !== "");
const linesIn = (bytes: Uint8Array) => linesOf(readSides(bytes).accepted.blocks);

describe.skipIf(!office)("the Word file with what was changed, opened in LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-tracked-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const filter = '"MS Word 2007 XML"';

  it("is the present report once all is accepted, the earlier one once all is refused, and keeps who said what", {
    timeout: 900_000,
  }, async () => {
    writeFileSync(path("tracked.docx"), await trackedDocx({ before, after }, comments));
    const decide = (command: string, name: string) => `
      document = Opened("${path("tracked.docx")}")
      Done(document, ".uno:${command}AllTrackedChanges")
      Saved(document, "${path(name)}", ${filter})`;
    const kept = `
      Saved(Opened("${path("tracked.docx")}"), "${path("kept.docx")}", ${filter})`;
    await runInOffice(folder, decide("Accept", "accepted.docx") + decide("Reject", "refused.docx") + kept);
    const [accepted, refused] = ["accepted.docx", "refused.docx"].map((name) => readFileSync(path(name)));
    expect(linesIn(accepted)).toEqual(linesIn(await cleanDocx(after)));
    expect(linesIn(refused)).toEqual(linesIn(await cleanDocx(before)));
    expect([accepted, refused].map((bytes) => readSides(bytes).revisions)).toEqual([[], []]);
    const own = readSides(readFileSync(path("tracked.docx")));
    const theirs = readSides(readFileSync(path("kept.docx")));
    expect([linesOf(theirs.accepted.blocks), linesOf(theirs.rejected.blocks)]).toEqual([
      linesOf(own.accepted.blocks),
      linesOf(own.rejected.blocks),
    ]);
    // LibreOffice orders comments by where they stand, and forgets which of them are answers.
    const said = ({ comments: all }: Sides) =>
      all
        .map(({ author, date, text, done, spot }) =>
          [author, date, text, done, spot?.line.slice(spot.start, spot.end)].join(" "),
        )
        .sort();
    expect(said(theirs)).toEqual(said(own));
    expect(new Set(theirs.revisions.map(({ author, date }) => `${author} ${date}`))).toEqual(
      new Set(["韩某某 2026-01-19T09:20:00Z"]),
    );
  });
});
