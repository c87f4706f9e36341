import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldPlace, textPlace } from "@/lib/report/place";
import { type Step, UndoHistory } from "./undo-history";

const step = (label: string): Step => ({ label, changes: [] });
const overview: FieldPlace = textPlace("overview");
const writing = (from: string, to: string): Step => ({
  label: "写",
  changes: [{ place: overview, before: from, after: to }],
});

describe("what was done to the fields", () => {
  it("is taken back and done again in order, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (labels) => {
        const history = new UndoHistory();
        for (const label of labels) history.remember(step(label));
        const back = labels.map(() => history.back()?.label);
        expect(back).toEqual([...labels].reverse());
        expect(history.back()).toBeNull();
        expect(labels.map(() => history.again()?.label)).toEqual(labels);
        expect(history.again()).toBeNull();
      }),
    );
  });

  it("cannot be done again once something else was done", () => {
    const history = new UndoHistory();
    history.remember(step("填写 甲"));
    history.back();
    history.remember(step("填写 乙"));
    expect(history.again()).toBeNull();
    expect(history.last?.label).toBe("填写 乙");
  });

  it("reaches five hundred steps back", () => {
    const history = new UndoHistory();
    for (let index = 0; index < 550; index += 1) history.remember(step(String(index)));
    const labels = Array.from({ length: 501 }, () => history.back()?.label ?? null);
    expect(labels[499]).toBe("50");
    expect(labels[500]).toBeNull();
  });

  it("forgets the oldest of very long texts, never the last", () => {
    const history = new UndoHistory();
    const text = (last: string) => "文".repeat(100_000) + last;
    for (let index = 0; index < 80; index += 1) history.remember(writing(text(`${index}`), text(`${index + 1}`)));
    const back = Array.from({ length: 80 }, () => history.back()).filter((each) => each !== null);
    expect(back.length).toBeGreaterThan(40);
    expect(back.length).toBeLessThan(80);
    expect(String(back[0].changes[0].after).endsWith("80")).toBe(true);
  });

  it("is one step as long as a text is written on, and another after anything else", () => {
    const history = new UndoHistory();
    history.write(writing("", "一"), true);
    history.write(writing("一", "一二"), true);
    history.remember(step("填写 甲"));
    history.write(writing("一二", "一二三"), true);
    history.write(writing("一二三", "一二三四"), false);
    expect(history.back()).toEqual(writing("一二三", "一二三四"));
    expect(history.back()).toEqual(writing("一二", "一二三"));
    expect(history.back()).toEqual(step("填写 甲"));
    expect(history.back()).toEqual(writing("", "一二"));
  });
});

describe("what a colleague writes meanwhile", () => {
  it("stays when a text is taken back and done again elsewhere in it", () => {
    const history = new UndoHistory();
    history.write(writing("头。尾。", "头。尾。甲"), false);
    history.write(writing("头。尾。甲", "头。尾。甲乙"), false);
    history.back();
    history.takeOver({ place: overview, before: "头。尾。甲", after: "头她写的。尾。甲" });
    expect(history.again()?.changes[0].after).toBe("头她写的。尾。甲乙");
    history.back();
    expect(history.back()?.changes[0].before).toBe("头她写的。尾。");
  });

  it("is not taken away with words written in the same place", () => {
    const history = new UndoHistory();
    history.write(writing("头", "头甲"), false);
    history.takeOver({ place: overview, before: "头甲", after: "头甲她" });
    expect(history.back()).toBeNull();
  });

  it("stays in a cell, while the other cells of the step are taken back", () => {
    const [one, other]: FieldPlace[] = ["a.b.c", "a.b.d"];
    const changes = [one, other].map((place) => ({ place, before: "", after: "1" }));
    const history = new UndoHistory();
    history.remember({ label: "粘贴 2 格", changes });
    history.takeOver({ place: one, before: "1", after: "7" });
    expect(history.back()?.changes).toEqual([{ place: other, before: "", after: "1" }]);
    history.takeOver({ place: other, before: "", after: "8" });
    expect(history.again()).toBeNull();
  });
});
