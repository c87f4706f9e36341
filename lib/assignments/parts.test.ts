import { expect, test } from "vitest";
import { editionById } from "../editions/register";
import { amountOfParts, namesOfParts, partsOf, partsOfKeys, placesOf } from "./parts";

const edition = editionById("2021");
const parts = [...partsOf(edition).values()];
const keysIn = (section: string) => parts.filter((part) => part.section === section).map(({ key }) => key);
const amount = (keys: string[]) => amountOfParts(partsOfKeys(edition, keys));

test("a section that is asked for as a whole is called by its name, rows of it by theirs", () => {
  const [all, aspects] = [keysIn("requests"), keysIn("overview")];
  const one = partsOfKeys(edition, [all[0]])[0];
  expect(namesOfParts(edition, [])).toBe("");
  expect(namesOfParts(edition, [all[0]])).toContain(one.name);
  expect(namesOfParts(edition, all)).not.toContain(one.name);
  const both = namesOfParts(edition, [...all, aspects[0]]).split("；");
  expect(both).toHaveLength(2);
  expect(both[1]).toBe(namesOfParts(edition, all));
  expect(both[0]).toBe(`一、${partsOfKeys(edition, [aspects[0]])[0].name}`);
});

test("how much is asked for counts figures and texts, and names none that is not asked", () => {
  const [row, aspect] = [keysIn("requests")[0], keysIn("overview")[0]];
  const figures = placesOf(partsOfKeys(edition, [row])[0]).length;
  expect(amount([row])).toBe(`${figures} 个数`);
  expect(amount([aspect])).toBe("1 段文字");
  expect(amount([row, aspect])).toBe(`${figures} 个数，1 段文字`);
  expect(amount([])).toBe("");
});
