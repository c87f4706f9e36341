import { describe, expect, it } from "vitest";
import { editionById } from "../../editions/register";
import type { Finding } from "../finding";
import { lineItem, nextItem } from "./finding-order";
import { anchorOf, placeName } from "./finding-place";
import type { FindingState, ShownFinding } from "./shown-findings";

const edition = editionById("2021");
const [received, disclosed, carried] = ["newlyReceived", "disclosed", "carriedOverToNextYear"].map(
  (row) => `requests.${row}.naturalPerson`,
);

const item = (id: string, changes: Partial<Finding>, state: FindingState = "error"): ShownFinding => ({
  ...{ id, state, reason: null },
  finding: {
    ...{ rule: "T3-4", severity: "error", group: "table", section: "requests", addresses: [], message: "", basis: "" },
    ...changes,
  },
});
const cell = (address: string, state: FindingState = "error") => item(address, { addresses: [address] }, state);
const words = (id: string, paragraph: number) =>
  item(id, { section: "overview", place: { section: "overview", paragraph, start: 0, end: 2 } });

const at = (anchor: string | null, visited: string | null = null, left: string | null = null) =>
  ({ section: "requests", anchor, visited, left }) as const;
const inText = (anchor: string | null, visited: string | null = null) =>
  ({ section: "overview", anchor, visited, left: null }) as const;

describe("the line at the foot", () => {
  const items = [cell(received, "warning"), cell(disclosed)];

  it("speaks of the cell with the focus first", () => {
    expect(lineItem(items, at(received))?.id).toBe(received);
  });
  it("else of the cell just left: what was typed there is asked about at once", () => {
    expect(lineItem(items, at(carried, null, received))?.id).toBe(received);
    expect(lineItem(items, at(disclosed, null, received))?.id).toBe(disclosed);
  });
  it("of the cell just left, says what speaks of it alone before a column out of balance", () => {
    const column = item("column", { addresses: [received, disclosed, carried] });
    expect(lineItem([column, cell(received, "warning")], at(null, null, received))?.id).toBe(received);
  });
  it("else of the step's first error", () => {
    expect(lineItem(items, at(carried))?.id).toBe(disclosed);
  });
  it("is silent about other steps, answers and what is still to do", () => {
    expect(lineItem([words("a", 0), cell(received, "answered"), cell(disclosed, "todo")], at(null))).toBeNull();
  });
  it("of two findings in one line of text, speaks of the one gone to", () => {
    expect(lineItem([words("a", 3), words("b", 3)], inText("text:overview#3", "b"))?.id).toBe("b");
  });
});

describe("F8", () => {
  const items = [cell(received), cell(disclosed), cell(carried)];

  it("goes to the next finding, Shift+F8 to the one before, round the step", () => {
    expect(nextItem(edition, items, at(received), 1)?.id).toBe(disclosed);
    expect(nextItem(edition, items, at(received), -1)?.id).toBe(carried);
    expect(nextItem(edition, items, at(carried), 1)?.id).toBe(received);
  });
  it("goes to the nearest ahead from a cell that has none", () => {
    expect(nextItem(edition, [cell(received), cell(carried)], at(disclosed), 1)?.id).toBe(carried);
    expect(nextItem(edition, [cell(received), cell(carried)], at(disclosed), -1)?.id).toBe(received);
  });
  it("visits every finding of one line of text", () => {
    const two = [words("a", 3), words("b", 3), words("c", 5)];
    expect(nextItem(edition, two, inText("text:overview#3", "a"), 1)?.id).toBe("b");
    expect(nextItem(edition, two, inText("text:overview#3", "b"), 1)?.id).toBe("c");
    expect(nextItem(edition, two, inText("text:overview#5", "c"), 1)?.id).toBe("a");
  });
  it("goes on from where it was sent, while the text there is still being opened", () => {
    const two = [words("a", 3), words("b", 3)];
    expect(nextItem(edition, two, inText(null, "a"), 1)?.id).toBe("b");
    expect(lineItem(two, { ...inText(null, "b"), left: null })?.id).toBe("b");
  });
  it("goes on to other steps where this one has no finding", () => {
    expect(nextItem(edition, [words("a", 3)], at(received), 1)?.id).toBe("a");
    expect(nextItem(edition, [], at(received), 1)).toBeNull();
  });
});

describe("the place of a finding", () => {
  it("is the cell to be changed before the cells it was compared with", () => {
    const fixes: Finding["fixes"] = [{ kind: "setFigure", label: "", address: disclosed, value: 1 }];
    const { finding } = item("a", { addresses: [received], fixes });
    expect(anchorOf(edition, finding)).toBe(disclosed);
    expect(placeName(edition, finding)).toMatch(/^三、.+，.*予以公开/);
  });
  it("is the words in a text, and the step alone where a text lacks something", () => {
    expect(anchorOf(edition, words("a", 3).finding)).toBe("text:overview#3:0-2");
    expect(anchorOf(edition, item("a", { section: "otherMatters", addresses: [received] }).finding)).toBeUndefined();
  });
});
