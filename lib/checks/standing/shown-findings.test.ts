import { describe, expect, it } from "vitest";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import type { Reason } from "../../report/reason";
import { blankReport } from "../../report/values";
import type { Finding } from "../finding";
import { findingKey, findingValues } from "../reasons";
import { cellMarks, markedCells, shownFindings, whileTyping } from "./shown-findings";

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const figures = deriveFigures(edition, {});
const total = "requests.outcomesTotal.naturalPerson";
const received = "requests.newlyReceived.naturalPerson";
const slipped = "requests.disclosed.naturalPerson";

const finding = (changes: Partial<Finding>): Finding => ({
  ...{ rule: "T3-1", severity: "error", group: "table", section: "requests" },
  ...{ addresses: [received, total], message: "自然人一列不平。多 72", basis: "" },
  ...changes,
});
const inText = (start: number, actual: string) =>
  finding({
    ...{ rule: "N-1", group: "number", section: "overview", addresses: [total], actual },
    place: { section: "overview", paragraph: 0, start, end: start + actual.length },
  });

const show = (findings: Finding[], reasons: Reason[] = []) =>
  shownFindings(edition, report, figures, findings, reasons);

describe("while keys are pressed", () => {
  it("nothing new is shown, and what has turned right is gone", () => {
    const before = [finding({}), finding({ rule: "T3-4" })];
    expect(whileTyping(before, [finding({}), finding({ rule: "Y-1" })]).map(({ rule }) => rule)).toEqual(["T3-1"]);
  });

  it("a sum that is off by another amount is still the same finding", () => {
    const [shown] = whileTyping([finding({})], [finding({ message: "自然人一列不平。多 7", actual: "7" })]);
    expect(shown.message).toContain("多 7");
  });

  it("words that are being rewritten are another finding", () => {
    expect(whileTyping([inText(4, "57")], [inText(4, "5")])).toEqual([]);
    expect(whileTyping([inText(4, "57")], [inText(9, "57")])).toHaveLength(1);
  });

  it("as many of a kind are shown as were shown before", () => {
    expect(whileTyping([inText(4, "57")], [inText(4, "57"), inText(20, "57")])).toHaveLength(1);
  });

  it("the cells left blank are counted at once", () => {
    expect(whileTyping([], [finding({ group: "completeness", addresses: [received] })])).toHaveLength(1);
  });
});

describe("what becomes of a finding", () => {
  const blank = finding({ rule: "T3-5", group: "completeness" });
  const warning = finding({ rule: "Y-1", severity: "warning", group: "lastYear" });
  const reason: Reason = {
    ...{ key: findingKey(warning), values: findingValues(warning, figures) },
    ...{
      rule: "Y-1",
      section: "requests",
      message: warning.message,
      category: "机构改革",
      text: "并入",
      at: "",
      by: "本机",
    },
  };

  it("what is still blank in an unfinished step is to do, not an error", () => {
    expect(show([blank])[0].state).toBe("todo");
  });

  it("a wrong sum in an unfinished step is an error", () => {
    expect(show([finding({})])[0].state).toBe("error");
  });

  it("a warning with a reason is answered, as long as its figures stay", () => {
    expect(show([warning], [reason])[0]).toMatchObject({ state: "answered", reason });
    const changed = deriveFigures(edition, { [received]: 3 });
    expect(shownFindings(edition, report, changed, [warning], [reason])[0].state).toBe("warning");
  });

  it("all stand in the order of the report, with ids of their own", () => {
    const items = show([finding({}), inText(9, "57"), inText(4, "57")]);
    expect(items.map((item) => item.finding.place?.start)).toEqual([4, 9, undefined]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });
});

describe("the mark at a cell", () => {
  it("stands at the total that is off and at the slip, not at every cell added", () => {
    const fixes: Finding["fixes"] = [{ kind: "setFigure", label: "改为 108", address: slipped, value: 108 }];
    expect(markedCells(edition, finding({ fixes }))).toEqual([total, slipped]);
    expect(markedCells(edition, finding({ addresses: [received] }))).toEqual([received]);
  });

  it("is not put on tables by words, nor on blank cells", () => {
    expect(markedCells(edition, inText(0, "57"))).toEqual([]);
    expect(markedCells(edition, finding({ group: "completeness" }))).toEqual([]);
  });

  it("is that of the error where a warning speaks of the same cell", () => {
    const items = show([
      finding({ addresses: [received] }),
      finding({ rule: "Y-1", severity: "warning", addresses: [received] }),
    ]);
    expect(cellMarks(edition, items).get(received)).toBe("error");
  });
});
