import { describe, expect, it } from "vitest";
import { applyEdits } from "../report/text-edits";
import { blankReport, type Report } from "../report/values";
import type { MarkedChange, MarkedFile } from "./marked-file";
import { changesOf } from "./match-markup";
import { editWith, plainlyOpen, takenWith, wouldFix } from "./take-together";

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const total = "requests.newlyReceived.total";
const live = `收到{{${person}}}件，没有延期。`;

type Words = { figures: Report["figures"]; overview: string };

function reportOf({ figures, overview }: Words): Report {
  const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
  return { ...blank, figures, text: { ...blank.text, overview } };
}

/** What a leader made of a report that was exported as `then` and is `now`. */
function listOf(then: Words, theirs: Words, now = then) {
  const side = (of: Words) => ({ ...reportOf(of), printed: of.figures });
  const printed = then.figures;
  const file: MarkedFile = {
    ...{ accepted: side(theirs), rejected: side(theirs), comments: [], revisions: [] },
    exported: { report: reportOf(then), printed },
  };
  return changesOf(reportOf(now), file).map((change) => ({ ...change, declined: false }));
}

const words = <Change extends MarkedChange>(all: Change[]): Change => all.find(({ edit }) => edit) as Change;

/** The overview after changes were accepted in one go. */
const overviewAfter = (text: string, taken: MarkedChange[]) =>
  applyEdits(
    text,
    taken.flatMap((change) => editWith(change, taken) ?? []),
  );

const then = { figures: { [person]: 8, [company]: 3 }, overview: live };
const figures = { [person]: 12, [company]: 3 };

describe("a number in words that a live figure prints, changed in a file", () => {
  it("stays live when its figure is changed to the same number and taken with it", () => {
    const all = listOf(then, { figures, overview: "收到12件，没有延期。" });
    expect(all.map(({ state }) => state)).toEqual(["open", "open"]);
    expect(plainlyOpen(all)).toHaveLength(2);
    expect(overviewAfter(live, plainlyOpen(all))).toBe(live);
  });

  it("takes its figure along when it is accepted alone", () => {
    const all = listOf(then, { figures, overview: "共12宗，没有延期。" });
    const taken = takenWith(words(all), all);
    expect(taken.map(({ place }) => place)).toContain(person);
    expect(overviewAfter(live, taken)).toBe(`共{{${person}}}宗，没有延期。`);
  });

  it("is asked about where the new number is not the figure's", () => {
    const all = listOf(then, { figures: then.figures, overview: "收到12件，没有延期。" });
    expect(wouldFix(words(all), all)).toBe(true);
    expect(plainlyOpen(all)).toEqual([]);
    expect(overviewAfter(live, takenWith(words(all), all))).toBe("收到12件，没有延期。");
  });

  it("is asked about where its figure is not accepted", () => {
    const all = listOf(then, { figures, overview: "收到12件，没有延期。" }).map((change) => ({
      ...change,
      declined: change.place === person,
    }));
    expect(wouldFix(words(all), all)).toBe(true);
    expect(takenWith(words(all), all)).toEqual([words(all)]);
  });

  it("is done once its figure is the new number", () => {
    const all = listOf(then, { figures, overview: "收到12件，没有延期。" }, { figures, overview: live });
    expect(all.map(({ state }) => state)).toEqual(["done", "done"]);
  });

  it("leaves the words around it open once its figure is the new number, and live", () => {
    const all = listOf(then, { figures, overview: "共12宗，没有延期。" }, { figures, overview: live });
    expect(words(all)).toMatchObject({ state: "open", now: null });
    expect(overviewAfter(live, plainlyOpen(all))).toBe(`共{{${person}}}宗，没有延期。`);
  });

  it("follows a sum when one of its parts is changed", () => {
    const sum = { ...then, overview: `收到{{${total}}}件。` };
    const all = listOf(sum, { figures, overview: "收到15件。" });
    expect(overviewAfter(sum.overview, plainlyOpen(all))).toBe(sum.overview);
  });

  it("does not lose the words beside it when somebody has written there since", () => {
    const now = { ...then, overview: "收到八件，没有延期。" };
    const all = listOf({ ...then, overview: "收到8件，没有延期。" }, { ...then, overview: "收到8宗，没有延期。" }, now);
    expect(words(all)).toMatchObject({ state: "overtaken", now: "八件" });
    expect(overviewAfter(now.overview, [words(all)])).toBe("收到8宗，没有延期。");
  });
});
