import { expect, it } from "vitest";
import { partingWords } from "./parting-words";

it("two texts are shown from where they part", () => {
  const same = "（一）主动公开情况。全年主动公开政府信息";
  const [yours, theirs] = partingWords(`${same}十二条。${"字".repeat(90)}`, `${same}三十条。\n完`);
  expect(yours).toMatch(/^…主动公开政府信息十二条。字+…$/);
  expect(theirs).toBe("…主动公开政府信息三十条。 完");
});

it("short values are shown whole, an empty one by its name, a rare character never in halves", () => {
  expect(partingWords("34", "")).toEqual(["34", "空"]);
  expect(partingWords("𠮷野", "𠮶野")).toEqual(["𠮷野", "𠮶野"]);
  expect(partingWords("同样的开头再写", "同样的开头")).toEqual(["同样的开头再写", "同样的开头"]);
});
