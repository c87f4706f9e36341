import { describe, expect, it } from "vitest";
import { proseErrors } from "../checks/planted/prose-errors";
import { tableErrors } from "../checks/planted/table-errors";
import { wordingErrors } from "../checks/planted/wording-errors";
import { ruleName } from "../checks/rule-names";
import { countFaults, type FaultyOffice } from "./faults";
import { mendedWords, timelinessOf } from "./timeliness";

const finding = (rule: string, severity: "error" | "warning" = "error") => ({ rule, severity });
const office = (name: string, findings: FaultyOffice["findings"], returns = 0): FaultyOffice => ({
  ...{ office: { id: name, name }, findings, returns },
});

describe("faults", () => {
  const faults = countFaults([
    office("水务局", [finding("T3-1"), finding("N-4"), finding("Y-2", "warning")], 1),
    office("住建局", [finding("T3-1"), finding("T3-1"), finding("N-9")]),
    office("审计局", [finding("W-3", "warning")]),
  ]);

  it("are counted by what is asked, rules of one name together", () => {
    expect(faults.byRule).toEqual([
      {
        ...{ name: "表三各列相平", relation: "第一项＋第二项＝第三项＋第四项", errors: 3 },
        offices: [
          { office: { id: "住建局", name: "住建局" }, count: 2 },
          { office: { id: "水务局", name: "水务局" }, count: 1 },
        ],
      },
      expect.objectContaining({ name: "文中数字与表一致", errors: 2 }),
    ]);
  });

  it("are counted by office, those without any at the end in one number", () => {
    expect(
      faults.byOffice.map(({ office: { name }, errors, warnings, returns }) => [name, errors, warnings, returns]),
    ).toEqual([
      ["住建局", 3, 0, 0],
      ["水务局", 2, 1, 1],
    ]);
    expect([faults.errors, faults.clean]).toEqual([5, 1]);
  });

  it("as many as another's come after them where less else was found, or was returned", () => {
    const error = finding("T3-1");
    const { byOffice } = countFaults([
      office("甲", [error]),
      office("乙", [error], 1),
      office("丙", [error, finding("Y-2", "warning")]),
    ]);
    expect(byOffice.map((each) => each.office.name)).toEqual(["丙", "乙", "甲"]);
  });

  it("have names: each rule that can be broken", () => {
    const rules = [...tableErrors, ...proseErrors, ...wordingErrors].flatMap(({ finds }) =>
      finds.map(({ rule }) => rule),
    );
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((rule) => ruleName(rule).name === rule)).toEqual([]);
  });
});

describe("punctuality", () => {
  const timed = (name: string, arrivals: string[], returns: string[] = [], deadline = "2027-01-22") => ({
    ...{ office: { id: name, name }, class: "department" as const, deadline, arrivals, returns },
  });
  const timeliness = timelinessOf([
    timed("甲", ["2027-01-22T15:59:59Z"]),
    timed("乙", ["2027-01-22T16:00:00Z", "2027-01-26T02:00:00Z"], ["2027-01-24T02:00:00Z"]),
    timed("丙", ["2027-01-28T02:00:00Z"], ["2027-01-29T02:00:00Z"]),
    timed("丁", []),
  ]);

  it("ends at midnight in China", () => {
    expect(timeliness.inTime).toBe(1);
    expect(timeliness.late.map(({ office, arrivedOn, days }) => [office.name, arrivedOn, days])).toEqual([
      ["丙", "2027-01-28", 6],
      ["乙", "2027-01-23", 1],
    ]);
    expect(timeliness.missing.map(({ name }) => name)).toEqual(["丁"]);
  });

  it("says how long a correction took", () => {
    expect(timeliness.late.map(({ mendedAfter }) => mendedWords(mendedAfter))).toEqual(["还没有再报", "2 天"]);
  });

  it("a correction on the day of the return took no day, and without a return there is none to say", () => {
    const { late } = timelinessOf([
      timed("甲", ["2027-01-25T02:00:00Z", "2027-01-26T09:00:00Z"], ["2027-01-26T02:00:00Z"]),
      timed("乙", ["2027-01-24T02:00:00Z"]),
    ]);
    expect(late.map((each) => mendedWords(each.mendedAfter))).toEqual(["当天", "—"]);
  });

  it("over more than two months only the days on which somebody came have a place", () => {
    const { days } = timelinessOf([timed("甲", ["2027-01-20T02:00:00Z"]), timed("乙", ["2027-05-20T02:00:00Z"])]);
    expect(days.map(({ day, offices }) => [day, offices.map(({ late }) => late)])).toEqual([
      ["2027-01-20", [false]],
      ["2027-05-20", [true]],
    ]);
  });

  it("has every day from the first to the last, and who came on it", () => {
    expect(timeliness.days.map(({ day, offices }) => [day.slice(8), offices.length])).toEqual([
      ["22", 1],
      ["23", 1],
      ["24", 0],
      ["25", 0],
      ["26", 0],
      ["27", 0],
      ["28", 1],
    ]);
  });
});
