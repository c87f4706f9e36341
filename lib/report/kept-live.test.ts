import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { deriveFigures } from "./figures";
import { keepLive } from "./kept-live";

const edition = editionById("2021");
const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const total = "requests.newlyReceived.total";
const figures = (of: Record<string, number>) => deriveFigures(edition, of);
const before = {
  edition,
  now: figures({ [person]: 8, [company]: 3 }),
  later: figures({ [person]: 12, [company]: 3 }),
};
const kept = (source: string, wanted: string) => keepLive(source, wanted, before);
const lost: string[] = [];

describe("a live figure in words that are written anew", () => {
  it("stays where its number stays, whatever is written around it", () => {
    expect(kept(`收到{{${person}}}件`, "共收到8件")).toEqual({ text: `共收到{{${person}}}件`, along: [], lost });
    expect(kept(`受理{{${person}}}件`, "收到8宗")?.text).toBe(`收到{{${person}}}宗`);
  });

  it("stays with a new number that its figure takes along", () => {
    expect(kept(`{{${person}}}`, "12")).toEqual({ text: `{{${person}}}`, along: [person], lost });
    expect(kept(`{{${person}}}件`, "12宗")?.text).toBe(`{{${person}}}宗`);
  });

  it("needs, for a sum, the figures that it is made of and that change", () => {
    expect(kept(`{{${total}}}`, "15")).toEqual({ text: `{{${total}}}`, along: [person], lost });
    expect(kept(`{{${person} + ${company}}}`, "15")?.along).toEqual([person]);
    expect(kept(`{{${person} / ${total}}}`, "80.00%")?.along).toEqual([person]);
  });

  it("goes where the new number is none of its", () => {
    const gone = (text: string) => ({ text, along: [], lost: [person] });
    expect(kept(`{{${person}}}件`, "13件")).toEqual(gone("13件"));
    expect(kept(`收到{{${person}}}件`, "收到若干件")).toEqual(gone("收到若干件"));
    expect(kept(`第{{${person}}}`, "第1128")).toEqual(gone("第1128"));
  });

  it("does not stay with a number that is the same by chance", () => {
    const wanted = "召开会议3次，培训40人。";
    expect(kept(`新收{{${company}}}件，办结20件。`, wanted)).toMatchObject({ text: wanted, lost: [company] });
  });

  it("stays where another one of the same text goes", () => {
    const source = `个人{{${person}}}件，企业{{${company}}}件`;
    expect(kept(source, "个人12件，企业5件")).toEqual({
      text: `个人{{${person}}}件，企业5件`,
      along: [person],
      lost: [company],
    });
  });

  it("stays each with its own, in order", () => {
    const source = `{{${person}}}件，其中企业{{${company}}}件`;
    expect(kept(source, "12件，其中企业3件")).toEqual({ text: source, along: [person], lost });
  });

  it("is a gap while it has no value", () => {
    const blank = { edition, now: figures({}), later: figures({ [person]: 12 }) };
    expect(keepLive(`收到{{${person}}}件`, "收到12件", blank)).toEqual({
      text: `收到{{${person}}}件`,
      along: [person],
      lost,
    });
  });
});
