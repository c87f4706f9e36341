import type { Edition } from "../editions/edition";
import type { Contact, Report } from "./values";

export const contactNames: Record<keyof Contact, string> = {
  website: "网址",
  address: "地址",
  postcode: "邮编",
  telephone: "电话",
  email: "电子邮箱",
};

/** What is printed of whom readers ask, in this order; the website has a sentence of its own. */
const asked = ["address", "postcode", "telephone", "email"] as const;

const filled = (sentence: string, values: Record<string, string>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** 前言 from the edition's standard sentences; what has no value yet is left out. @returns two paragraphs at the most. */
export function buildPreamble(
  edition: Edition,
  { unit, year, contact }: Pick<Report, "unit" | "year" | "contact">,
): string {
  const { basis, scope, website, contact: contactSentence } = edition.preamble;
  const whom = asked
    .filter((key) => contact[key].trim() !== "")
    .map((key) => `${contactNames[key]}：${contact[key].trim()}`);
  const values = { unit: unit.name, year: String(year), website: contact.website.trim(), contact: whom.join("，") };
  const second = [values.website && website, values.contact && contactSentence].filter(Boolean).join("");
  return [basis + scope, second]
    .filter(Boolean)
    .map((sentence) => filled(sentence, values))
    .join("\n");
}
