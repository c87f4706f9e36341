import { expect, it } from "vitest";
import { editionById } from "../editions/register";
import { blankReport, type Report } from "../report/values";
import { findAlike, type PassageSide } from "./alike";
import { alikeParts, alikeWords, markedLines } from "./alike-words";

const same = "安排专人维护门户网站专栏，及时更新栏目内容，定期检查链接";
const second = "每季度对公开目录逐条核对一遍，发现缺漏当场补齐";
const textOf = (overview: string, problemsAndImprovements = ""): Report["text"] => ({
  ...{ preamble: "", overview, problemsAndImprovements, otherMatters: "" },
});
const compared = (id: string, text: Report["text"]) => ({
  ...blankReport("2021", { name: id, kind: "department" }, 2025),
  ...{ id, text },
});

const whole = textOf(`开头。\n（四）平台建设情况。我们${same}；再有${second}，群众找得到。\n结尾。`);
const borrowed = textOf(`（一）主动公开情况。今年${same}。`, `存在问题。\n另外，${second}。`);
const [pair] = findAlike([compared("甲", whole), compared("乙", borrowed)]).pairs;
const printedIn =
  (text: Report["text"]) =>
  ({ section, line }: PassageSide) =>
    text[section].split("\n")[line];

it("a pair says in how many paragraphs it is alike, and whose text that is most of", () => {
  expect(alikeWords(pair, ["双溪镇", "城关镇"])).toMatch(/^2 段，\d+ 字相同，占城关镇的 \d+%$/);
  const [turned] = findAlike([compared("乙", borrowed), compared("甲", whole)]).pairs;
  expect(alikeWords(turned, ["城关镇", "双溪镇"])).toBe(alikeWords(pair, ["双溪镇", "城关镇"]));
});

it("the parts of the first report are named, by their headings where there are such", () => {
  const edition = editionById("2021");
  expect(alikeParts(edition, pair, whole)).toBe("一、总体情况（四）");
  const [turned] = findAlike([compared("乙", borrowed), compared("甲", whole)]).pairs;
  expect(alikeParts(edition, turned, borrowed)).toMatch(/^一、总体情况（一）；五、[^（]+$/);
});

it("lines are cut into what is equal and what is its own, and are whole together", () => {
  const lines = markedLines(pair, 0, printedIn(whole));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ place: "text:overview#1" });
  expect(lines[0].pieces.filter((piece) => piece.same).map(({ text }) => text)).toEqual([same, second]);
  expect(lines[0].pieces.map(({ text }) => text).join("")).toBe(whole.overview.split("\n")[1]);
  expect(markedLines(pair, 1, printedIn(borrowed)).map(({ place }) => place)).toEqual([
    "text:overview#0",
    "text:problemsAndImprovements#1",
  ]);
});
