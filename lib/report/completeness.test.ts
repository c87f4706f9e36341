import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProseSection } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById, editions } from "../editions/register";
import { samples } from "../samples/samples";
import { readAspects } from "./aspects";
import { stepStates } from "./completeness";
import { paragraphsOf } from "./paragraphs";
import { blankReport, type Report } from "./values";

const edition = editions[1];
const department = { name: "某某市某某局", kind: "department" } as const;
const blank = () => blankReport(edition.id, department, 2025);
const entered = [...figuresOf(edition).values()].filter((spec) => !spec.parts);
const fiveAspects = ["主动公开情况", "依申请公开情况", "政府信息管理情况", "政府信息公开平台建设情况", "监督保障情况"];

const stateOf = (report: Report, id: string, finalised = false) =>
  stepStates(edition, report, finalised).find((step) => step.id === id);
const withText = (id: keyof Report["text"], text: string): Report => ({
  ...blank(),
  text: { ...blank().text, [id]: text },
});

test.each(editions)("a new report of edition $id has eight empty steps in the wizard's order", (each) => {
  const steps = stepStates(each, blankReport(each.id, department, each.reportingYears.from));
  expect(steps.map(({ id }) => id)).toEqual(["cover", ...each.sections.map(({ id }) => id), "check"]);
  expect(steps.map(({ state, filled }) => [state, filled])).toEqual(Array(8).fill(["empty", 0]));
});

describe("a table", () => {
  test("counts every figure that is entered, and no total", () => {
    expect(stateOf(blank(), "proactiveDisclosure")?.total).toBe(10);
    expect(stateOf(blank(), "requests")?.total).toBe(entered.filter(({ section }) => section === "requests").length);
    expect(stateOf(blank(), "remedies")?.total).toBe(12);
  });

  test("is complete with zeros: 0 is a figure, blank is not", () => {
    const report: Report = { ...blank(), figures: Object.fromEntries(entered.map(({ address }) => [address, 0])) };
    expect(stateOf(report, "requests")?.state).toBe("complete");
    report.figures["requests.disclosed.naturalPerson"] = null;
    expect(stateOf(report, "requests")).toMatchObject({ state: "partial", filled: 143, total: 144 });
  });

  test("is begun by any one of its figures, and by no other table's", () => {
    fc.assert(
      fc.property(fc.constantFrom(...entered), fc.nat(), ({ address, section }, value) => {
        const steps = stepStates(edition, { ...blank(), figures: { [address]: value } });
        expect(steps.filter(({ state }) => state !== "empty").map(({ id, filled }) => [id, filled])).toEqual([
          [section, 1],
        ]);
      }),
    );
  });
});

describe("the overview", () => {
  const whole = fiveAspects.map((name, index) => `（${"一二三四五"[index]}）${name}\n本年度做了这些工作。`);

  test("is complete with the five aspects of the notice", () => {
    expect(stateOf(withText("overview", whole.join("\n")), "overview")).toMatchObject({ state: "complete", filled: 5 });
  });

  test("is begun as long as one of them is missing or a heading stands empty", () => {
    expect(stateOf(withText("overview", whole.slice(1).join("\n")), "overview")?.filled).toBe(4);
    const empty = [...whole.slice(0, 4), "（五）监督保障情况"].join("\n");
    expect(stateOf(withText("overview", empty), "overview")).toMatchObject({ state: "partial", filled: 4, total: 5 });
  });

  test("an inserted heading with its 。 is still an empty heading, whichever aspect's", () => {
    const asked = editions.flatMap(({ sections }) =>
      sections.flatMap((section) => (section.kind === "prose" ? (section.aspects ?? []) : [])),
    );
    for (const { heading } of asked) {
      const report = withText("problemsAndImprovements", `（一）${heading}。\n（二）其他\n都已改好。`);
      expect(stateOf(report, "problemsAndImprovements"), heading).toMatchObject({
        state: "partial",
        filled: 1,
        total: 2,
      });
    }
  });

  test("is begun by any text", () => {
    expect(stateOf(withText("overview", "本年度"), "overview")).toMatchObject({
      state: "partial",
      filled: 1,
      total: 5,
    });
  });

  test("is not complete while a figure it quotes is blank", () => {
    const text = `${whole.join("\n")}收到{{requests.newlyReceived.naturalPerson}}件。`;
    const report = withText("overview", text);
    expect(stateOf(report, "overview")?.state).toBe("partial");
    expect(stateOf({ ...report, figures: { "requests.newlyReceived.naturalPerson": 3 } }, "overview")?.state).toBe(
      "complete",
    );
  });

  test("finds an aspect by its heading or by a paragraph's first words", () => {
    const text = "（一）主动公开\n1.发布信息\n监督保障方面，开展培训。\n（二）平台建设。网站改版。";
    const places = readAspects(edition.sections[0] as ProseSection, paragraphsOf(text));
    expect(places.map(({ line, written }) => [line, written])).toEqual([
      [0, true],
      [null, false],
      [null, false],
      [3, true],
      [2, true],
    ]);
  });
});

describe("the other texts", () => {
  test("are complete when something is written, and no heading stands empty", () => {
    expect(stateOf(withText("otherMatters", "没有其他需要报告的事项。"), "otherMatters")?.state).toBe("complete");
    expect(
      stateOf(
        withText("problemsAndImprovements", "（一）主要问题\n（二）改进措施\n加强培训。"),
        "problemsAndImprovements",
      ),
    ).toMatchObject({ state: "partial", filled: 1, total: 2 });
  });

  test("a numbered sentence is no empty heading", () => {
    const text = "（一）主要问题\n1.专职人员较少，业务培训的针对性还不够强。\n2.个别栏目更新不够及时，检索不够方便。";
    expect(stateOf(withText("problemsAndImprovements", text), "problemsAndImprovements")?.state).toBe("complete");
  });

  test("are not complete while brackets of a standard sentence are open", () => {
    expect(stateOf(withText("otherMatters", "收取信息处理费【】元。"), "otherMatters")?.state).toBe("partial");
  });

  test("white space is no text", () => {
    expect(stateOf(withText("otherMatters", " \n\n　"), "otherMatters")?.state).toBe("empty");
  });
});

test("the cover needs the preamble and both lines of the signature", () => {
  const report = withText("preamble", "根据条例编制本报告。");
  expect(stateOf(report, "cover")).toMatchObject({ state: "partial", filled: 1, total: 3 });
  const signed = { ...report, signature: { unit: department.name, issuedOn: "2026-01-20" } };
  expect(stateOf(signed, "cover")?.state).toBe("complete");
});

test("the check is done when the report is final, whatever else is filled in", () => {
  expect(stateOf(blank(), "check")?.state).toBe("empty");
  expect(stateOf(blank(), "check", true)?.state).toBe("complete");
});

test("the finished examples lack only the last step", () => {
  for (const sample of Object.values(samples)) {
    const states = stepStates(editionById(sample.edition), sample);
    expect(states.filter(({ state }) => state !== "complete").map(({ id }) => id)).toEqual(["check"]);
  }
});
