import fc from "fast-check";
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { edition2021 } from "@/lib/editions/edition-2021";
import { deriveFigures } from "@/lib/report/figures";
import { bringText } from "./editor-changes";
import { type NumberMark, numberMarkAt, numberMarkPlugin, setNumberMarks } from "./number-marks";
import { docOf, isFigure, lineOf, paragraphStart, positionInParagraph, proseSchema, textOf } from "./stored-text";

const figures = deriveFigures(edition2021, {});
const live = "{{requests.newlyReceived.total}}";
const share = "{{requests.disclosed.total / requests.outcomesTotal.total}}";
const text = fc
  .array(fc.constantFrom("新收", live, "件。", share, "\n", "（一）", "{{无此数}}", "  ", "a", "{{", "}}"), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(""));

const stateOf = (stored: string) =>
  EditorState.create({ schema: proseSchema, doc: docOf(stored, figures), plugins: [numberMarkPlugin()] });

describe("the text in the editor", () => {
  test("is the stored text, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (stored) => {
        expect(textOf(docOf(stored, figures))).toBe(stored);
      }),
    );
  });

  test("has one paragraph for each line and one figure for each pair of braces that names one", () => {
    const doc = docOf(`甲${live}\n\n{{无此数}}`, figures);
    expect(doc.childCount).toBe(3);
    expect(isFigure(doc.child(0).child(1))).toBe(true);
    expect(doc.child(2).child(0).isText).toBe(true);
  });

  test("every character of a line has its place, a figure the place before it", () => {
    fc.assert(
      fc.property(text, (stored) => {
        const doc = docOf(stored, figures);
        stored.split("\n").forEach((line, index) => {
          const [paragraph, start] = [doc.child(index), paragraphStart(doc, index)];
          for (let offset = 0; offset < line.length; offset += 1) {
            const before = textOf(
              doc.type.create(null, paragraph.cut(0, positionInParagraph(paragraph, start, offset) - start - 1)),
            );
            expect(line.startsWith(before)).toBe(true);
            expect(before.length === offset || line.slice(before.length).startsWith("{{")).toBe(true);
          }
        });
      }),
    );
  });
});

describe("a text changed elsewhere", () => {
  const merged = (mine: string, base: string, theirs: string) => {
    const state = stateOf(mine);
    return textOf(bringText(state, base, theirs, figures)?.doc ?? state.doc);
  };

  test("replaces the document, and equal text nothing", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(merged(before, before, after)).toBe(after);
        if (before === after) expect(bringText(stateOf(before), before, after, figures)).toBeNull();
      }),
    );
  });

  test("leaves the paragraphs that are equal as they are", () => {
    const state = stateOf("甲\n乙\n丙");
    const after = bringText(state, "甲\n乙\n丙", "甲\n乙二\n丙", figures)?.doc;
    expect([0, 1, 2].map((index) => after?.child(index) === state.doc.child(index))).toEqual([true, false, true]);
  });

  test("joins what was written meanwhile, before it or behind it", () => {
    expect(merged("甲好\n乙\n丙", "甲\n乙\n丙", "甲\n乙\n丙二")).toBe("甲好\n乙\n丙二");
    expect(merged("甲\n乙\n丙好", "甲\n乙\n丙", `甲${live}\n乙\n丙`)).toBe(`甲${live}\n乙\n丙好`);
  });

  test("leaves the caret at the words it stands at, whatever others write around it", () => {
    const state = stateOf("甲写好了\n乙写好了\n丙写好了");
    const caret = paragraphStart(state.doc, 1) + 5;
    const here = state.apply(state.tr.setSelection(TextSelection.create(state.doc, caret)));
    const tr = bringText(here, "甲写好了\n乙写好了\n丙写好了", "甲早写好了\n乙写好了\n新的一段\n丙写完了", figures);
    expect(tr && textOf(tr.doc)).toBe("甲早写好了\n乙写好了\n新的一段\n丙写完了");
    expect(tr?.selection.head).toBe(caret + 1);
  });

  test("gives way where both changed the same place", () => {
    expect(merged("甲好", "甲", "甲二")).toBe("甲好");
  });
});

describe("marks of numbers", () => {
  const line = `新收${live}件，办结57件`;
  const start = line.indexOf("57");
  const mark: NumberMark = {
    paragraph: 1,
    start,
    end: start + 3,
    text: "57件",
    kind: "bad",
    explanation: "表里是 46 件",
  };
  const marked = (marks: NumberMark[]) => {
    const state = stateOf(`引言\n${line}`);
    return state.apply(setNumberMarks(state.tr, marks));
  };
  const at = (state: EditorState) => positionInParagraph(state.doc.child(1), paragraphStart(state.doc, 1), start);

  test("stand at their number, a live figure before it counted with its braces", () => {
    const state = marked([mark]);
    const found = numberMarkAt(state, at(state) + 1);
    expect(found?.mark.explanation).toBe("表里是 46 件");
    expect(found && state.doc.textBetween(found.from, found.to)).toBe("57件");
  });

  test("move with the text before them and go when their number is rewritten", () => {
    const state = marked([mark]);
    const moved = state.apply(state.tr.insertText("前", 1));
    expect(numberMarkAt(moved, at(moved) + 1)?.mark).toBe(mark);
    const place = at(state);
    expect(numberMarkAt(state.apply(state.tr.insertText("8", place + 1, place + 2)), place + 1)).toBeNull();
  });

  test("are not set where the text is another by now", () => {
    const state = marked([
      { ...mark, text: "58件" },
      { ...mark, paragraph: 7 },
      { ...mark, end: 4000, text: undefined },
    ]);
    expect(numberMarkAt(state, at(state) + 1)).toBeNull();
    expect(lineOf(state.doc.child(1))).toBe(line);
  });
});
