import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UndoHistory, type UndoStep } from "./undo-history";

const step = (label: string): UndoStep => ({ label, before: [], after: [] });

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
    expect(history.label).toBe("填写 乙");
  });

  it("reaches two hundred steps back", () => {
    const history = new UndoHistory();
    for (let index = 0; index < 250; index += 1) history.remember(step(String(index)));
    const labels = Array.from({ length: 201 }, () => history.back()?.label ?? null);
    expect(labels[199]).toBe("50");
    expect(labels[200]).toBeNull();
  });
});
