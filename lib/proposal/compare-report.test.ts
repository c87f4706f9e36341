import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { changesOfPatch, putChanges } from "../report/section-changes";
import { joinReport, splitReport } from "../report/section-values";
import { blankReport, type Report } from "../report/values";
import { compareReports, type Imported, type ReportChange } from "./compare-report";
import { takenPatches } from "./taken-patches";

const edition = editionById("2021");
const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";

type Parts = Partial<Omit<Report, "text" | "contact" | "signature">> & {
  text?: Partial<Report["text"]>;
  contact?: Partial<Report["contact"]>;
};

function report({ text, contact, ...parts }: Parts = {}): Report {
  const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2024);
  return { ...blank, ...parts, text: { ...blank.text, ...text }, contact: { ...blank.contact, ...contact } };
}

const compare = (present: Report, offered: Report, imported: Imported = {}) =>
  compareReports(edition, present, offered, imported);
const brief = ({ place, before, after, standing, suggested }: ReportChange) => [
  place,
  before,
  after,
  standing,
  suggested,
];

/** The report after the chosen places were taken. */
function afterTaking(
  present: Report,
  offered: Report,
  taken: (change: ReportChange) => boolean,
  imported: Imported = {},
) {
  const comparison = compare(present, offered, imported);
  const places = new Set(comparison.changes.filter(taken).map(({ place }) => place));
  const patches = takenPatches(comparison, places);
  const sections = new Map(
    [...splitReport(edition, present)].map(([id, values]) => [
      id,
      putChanges(structuredClone(values), changesOfPatch(id, patches[id] ?? {}, values)),
    ]),
  );
  return joinReport("2021", 2024, sections);
}

describe("a file beside the report that is there", () => {
  it("differs place by place, with what is suggested for each", () => {
    const present = report({ figures: { [person]: 12, "requests.thirdPartyRights.naturalPerson": 5 } });
    const offered = report({ figures: { [person]: 15, [company]: 3 }, contact: { telephone: "010-00000000" } });
    expect(compare(present, offered).changes.map(brief)).toEqual([
      ["cover:contact.telephone", "", "010-00000000", "empty", true],
      [person, "12", "15", "written", false],
      [company, "", "3", "empty", true],
      ["requests.thirdPartyRights.naturalPerson", "5", "", "written", false],
    ]);
  });

  it("may replace what an earlier file brought, but never blanks it unasked", () => {
    const present = report({ figures: { [person]: 12, [company]: 3 } });
    const offered = report({ figures: { [person]: 15 } });
    const imported: Imported = { requests: [`/figures/${person}`, `/figures/${company}`] };
    expect(compare(present, offered, imported).changes.map(brief)).toEqual([
      [person, "12", "15", "imported", true],
      [company, "3", "", "imported", false],
    ]);
  });

  it("says nothing about a section that it does not have", () => {
    const present = report({
      figures: { [person]: 12 },
      text: { overview: "写了。" },
      contact: { website: "ogi.gov.cn" },
    });
    expect(compare(present, report()).changes).toEqual([]);
  });

  it("sees one value where a figure is only written otherwise, and one cell where letters stand in it", () => {
    const fee = "article20Item8.administrativeFees.amountCharged";
    expect(
      compare(report({ figures: { [fee]: "96171.60" } }), report({ figures: { [fee]: "96171.6" } })).changes,
    ).toEqual([]);
    const typed = report({ entries: { [person]: "12件" } });
    const offered = report({ figures: { [person]: 12 } });
    expect(compare(typed, offered).changes.map(brief)).toEqual([[person, "12件", "12", "written", false]]);
    expect(afterTaking(typed, offered, () => true)).toMatchObject({ figures: { [person]: 12 }, entries: {} });
  });

  it("leaves a remark off a figure that somebody typed otherwise", () => {
    const present = report({ figures: { [person]: 12 } });
    const offered = report({ figures: { [person]: 15 }, notes: { [person]: "含补正3件" } });
    expect(compare(present, offered).changes.map(brief)).toEqual([
      [person, "12", "15", "written", false],
      [`remark:${person}`, "", "含补正3件", "written", false],
    ]);
    const same = compare(present, { ...offered, figures: { [person]: 12 } }).changes.map(brief);
    expect(same).toEqual([[`remark:${person}`, "", "含补正3件", "empty", true]]);
  });
});

describe("a remark that a file does not have", () => {
  const present = report({ figures: { [person]: 12 }, notes: { [person]: "含补正3件" } });
  const offered = report({ figures: { [person]: 12 } });

  it("is shown, stays unless somebody takes it away, and goes then", () => {
    expect(compare(present, offered).changes.map(brief)).toEqual([
      [`remark:${person}`, "含补正3件", "", "written", false],
    ]);
    expect(afterTaking(present, offered, ({ suggested }) => suggested).notes).toEqual(present.notes);
    expect(afterTaking(present, offered, () => true).notes).toEqual({});
  });
});

describe("a text beside the one that is there", () => {
  const written = report({ text: { overview: "第一段写得很长，讲总体情况。\n第二段是我加的。" } });
  const offered = report({ text: { overview: "第一段写得很短，讲总体情况。\n文件里另有一段别的话。" } });

  it("is compared paragraph by paragraph, its words marked, nothing of it suggested", () => {
    const { changes } = compare(written, offered);
    expect(changes.every(({ suggested }) => !suggested)).toBe(true);
    expect(changes[0].line?.words.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "deleted", text: "长" },
      { kind: "inserted", text: "短" },
    ]);
  });

  it("gives single paragraphs, the others stay as they were", () => {
    const taken = afterTaking(written, offered, ({ label }) => label === "第 1 段");
    expect(taken.text.overview).toBe("第一段写得很短，讲总体情况。\n第二段是我加的。");
  });

  it("fills an empty one as a whole", () => {
    const { changes } = compare(report(), offered);
    expect(changes.map(({ label, suggested }) => [label, suggested])).toEqual([["文字", true]]);
    expect(afterTaking(report(), offered, () => true).text).toEqual(offered.text);
  });

  it("reads live figures of the file as what they print, and takes them over as they are", () => {
    const live = `收到{{${person}}}件。`;
    const present = report({ figures: { [person]: 3 }, text: { overview: live } });
    expect(compare(present, present).changes).toEqual([]);
    const offered = report({ figures: { [person]: 3 }, text: { overview: `${live}办结{{${person}}}件。` } });
    const { changes, texts } = compare(present, offered);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([["收到3件。", "收到3件。办结3件。"]]);
    expect(texts.overview?.map((line) => line.offered)).toEqual([offered.text.overview]);
  });

  it("takes a live figure for the number that it prints, now or with the file's figures", () => {
    const present = report({ figures: { [person]: 12 }, text: { overview: `收到申请{{${person}}}件。` } });
    for (const count of [12, 15]) {
      const file = report({ figures: { [person]: count }, text: { overview: `收到申请${count}件。` } });
      expect(compare(present, file).changes.filter(({ line }) => line)).toEqual([]);
    }
    const other = report({ text: { overview: "收到申请99件。" } });
    expect(compare(present, other).changes.map(({ before }) => before)).toEqual(["收到申请12件。"]);
  });
});

describe("a paragraph with a live figure that is taken from a file of plain numbers", () => {
  const present = report({ figures: { [person]: 8 }, text: { overview: `收到申请{{${person}}}件，没有延期。` } });
  const offered = report({ figures: { [person]: 12 }, text: { overview: "收到申请12件，均未延期。" } });

  it("keeps it live where the new number is the figure's, taken along", () => {
    expect(afterTaking(present, offered, () => true).text.overview).toBe(`收到申请{{${person}}}件，均未延期。`);
  });

  it("says the number as the file has it where the figure is left, or says another one", () => {
    const left = afterTaking(present, offered, ({ place }) => place !== person);
    expect(left.text.overview).toBe(offered.text.overview);
    const other = report({ ...offered, text: { overview: "收到申请13件，均未延期。" } });
    expect(afterTaking(present, other, () => true).text.overview).toBe(other.text.overview);
  });
});

const addresses = [...figuresOf(edition).values()].filter(({ parts }) => !parts).map(({ address }) => address);
const figures = fc.dictionary(fc.constantFrom(...addresses.slice(0, 40)), fc.option(fc.nat(99)), { maxKeys: 12 });
const line = fc.array(fc.constantFrom("一", "二", "写", "话", "。"), { maxLength: 8 }).map((words) => words.join(""));
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n"));
const anyReport = fc
  .record({ figures, overview: text, preamble: text })
  .map(({ figures: given, ...texts }) => report({ figures: given, text: texts }));

describe("property: whatever is chosen of any two reports", () => {
  it("all of it makes the report say what the file says, none of it leaves the report as it is", () => {
    fc.assert(
      fc.property(anyReport, anyReport, (present, offered) => {
        expect(afterTaking(present, offered, () => false)).toEqual(
          joinReport("2021", 2024, splitReport(edition, present)),
        );
        const all = afterTaking(present, offered, () => true);
        for (const id of ["overview", "preamble"] as const)
          expect(all.text[id]).toBe(offered.text[id].trim() === "" ? present.text[id] : offered.text[id]);
        expect(compare(all, offered).changes).toEqual([]);
      }),
    );
  });

  it("every place holds the file's value if it is chosen, and its own if not", () => {
    fc.assert(
      fc.property(anyReport, anyReport, fc.integer({ min: 2, max: 5 }), (present, offered, n) => {
        const { changes } = compare(present, offered);
        const chosen = new Set(changes.filter((_, index) => index % n === 0).map(({ place }) => place));
        const made = afterTaking(present, offered, ({ place }) => chosen.has(place));
        for (const address of addresses) {
          const from = chosen.has(address) ? offered : present;
          expect(made.figures[address] ?? null).toBe(from.figures[address] ?? null);
        }
      }),
    );
  });
});
