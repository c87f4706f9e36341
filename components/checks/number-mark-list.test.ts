import { describe, expect, it } from "vitest";
import type { NumberTrace } from "@/lib/checks/number-trace";
import { runChecks } from "@/lib/checks/run-checks";
import { shownFindings } from "@/lib/checks/standing/shown-findings";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { blankReport } from "@/lib/report/values";
import { linkFix } from "./link-fix";
import { standingOf } from "./number-kinds";
import { behindMark, markList } from "./number-mark-list";

const edition = editionById("2021");
const entered = {
  "requests.newlyReceived.naturalPerson": 12,
  "remedies.directLitigation.upheld": 26,
  "remedies.litigationAfterReconsideration.upheld": 20,
};

function checked(overview: string) {
  const blank = blankReport("2021", { name: "某某市某某局", kind: "department" }, 2025);
  const report = { ...blank, figures: entered, text: { ...blank.text, overview } };
  const figures = deriveFigures(edition, entered);
  const { findings, numbers } = runChecks({ edition, report, figures });
  const items = shownFindings(edition, report, figures, findings, []);
  return { report, figures, items, numbers, marks: markList("overview", items, numbers, report) };
}

const line = "2025年，新收政府信息公开申请12件，发生行政诉讼57件，发布信息5500条。";

describe("marks in the text", () => {
  const { marks } = checked(line);
  const kindOf = (text: string) => marks.find((mark) => mark.text?.startsWith(text))?.kind;

  it("tell equal, contradicting and foreign numbers apart; dates have none", () => {
    expect([kindOf("12"), kindOf("57"), kindOf("5500"), kindOf("2025")]).toEqual(["eq", "bad", "none", undefined]);
  });

  it("never lie over one another", () => {
    const sorted = [...marks].sort((a, b) => a.start - b.start);
    expect(sorted.every((mark, index) => index === 0 || sorted[index - 1].end <= mark.start)).toBe(true);
  });

  it("lead back to their finding and their number", () => {
    const { items, numbers } = checked(line);
    const bad = marks.find(({ kind }) => kind === "bad");
    expect(bad && behindMark("overview", bad, items, numbers)).toMatchObject({
      item: { finding: { expected: "46" } },
      trace: { text: "57件" },
    });
  });
});

describe("turning a number into a live figure", () => {
  const { numbers, figures } = checked(line);
  const trace = (text: string) => numbers.find((number) => number.text.startsWith(text)) as NumberTrace;

  it("is offered where the figure prints exactly what stands there", () => {
    const start = line.indexOf("12件");
    expect(linkFix(trace("12"), figures)).toMatchObject({
      with: "{{requests.newlyReceived.total}}",
      ...{ start, end: start + 2 },
    });
  });
  it("is not offered for another number, nor for one that only begins like it", () => {
    expect(linkFix(trace("57"), figures)).toBeNull();
    expect(linkFix(trace("5500"), figures)).toBeNull();
    expect(linkFix({ ...trace("12"), text: "12.5件" }, figures)).toBeNull();
  });
});

it("only a contradiction is bad; without last year's report a growth is not compared", () => {
  const base = { kind: "growth", matches: null } as NumberTrace;
  expect(standingOf(base)).toBe("none");
  expect(standingOf({ ...base, matches: false })).toBe("bad");
  expect(standingOf({ ...base, kind: "contact" })).toBeNull();
});
