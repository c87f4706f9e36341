import { expect, test } from "vitest";
import { blankReport } from "../report/values";
import { describeCover, describeText } from "./take-sections";

test.each([
  ["", "没有读到文字"],
  ["\n  \n", "没有读到文字"],
  ["写了一句。\n又 一句。", "2 段，9 字"],
  ["（一）主动公开\n公开三件。\n（二）依申请公开\n两件。", "2 个小标题，23 字"],
])("of a text %j it is said what there is of it: %s", (text, said) => {
  expect(describeText(text)).toBe(said);
});

test("of a cover the unit and each line that was read are named, or that there is none", () => {
  const { unit, contact, signature, text } = blankReport("2021", { name: "", kind: "department" }, 2024);
  const cover = (name: string, lines: Partial<typeof contact>) =>
    describeCover({ unit: { ...unit, name }, year: 2024, signature, text, contact: { ...contact, ...lines } });
  expect(cover("", {})).toBe("没有读到单位和联系方式");
  expect(cover("某某局", {})).toBe("单位");
  expect(cover("某某局", { postcode: "100000", telephone: "010-1" })).toBe("单位、邮编、电话");
  expect(cover("", { email: "a@b.example" })).not.toContain("单位");
});
