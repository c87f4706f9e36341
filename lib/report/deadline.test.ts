import { describe, expect, test } from "vitest";
import { dayInChina, deadlineOf, dueToWrite, firstYearDue, nextDue } from "./deadline";

describe("the deadline of a report (Article 49)", () => {
  test("a department has until 31 January of the next year, a government until 31 March", () => {
    expect(deadlineOf("department", 2026)).toBe("2027-01-31");
    expect(deadlineOf("government", 2026)).toBe("2027-03-31");
  });

  test.each([
    ["department", "2027-01-12", { year: 2026, deadline: "2027-01-31", daysLeft: 19 }],
    ["department", "2027-01-31", { year: 2026, deadline: "2027-01-31", daysLeft: 0 }],
    ["department", "2027-02-01", { year: 2027, deadline: "2028-01-31", daysLeft: 364 }],
    ["government", "2027-02-01", { year: 2026, deadline: "2027-03-31", daysLeft: 58 }],
    ["department", "2024-02-29", { year: 2024, deadline: "2025-01-31", daysLeft: 337 }],
  ] as const)("what is due next for a %s on %s", (kind, today, due) => {
    expect(nextDue(kind, today)).toEqual(due);
  });

  test.each([
    ["department", "2026-11-27", 2026],
    ["department", "2027-01-31", 2026],
    ["department", "2027-02-05", 2026],
    ["department", "2027-05-02", 2027],
    ["government", "2027-03-31", 2026],
    ["government", "2027-06-29", 2026],
    ["government", "2027-06-30", 2027],
  ] as const)("a %s that comes to write on %s writes the report of %i", (kind, today, year) => {
    expect(dueToWrite(kind, today).year).toBe(year);
  });

  test("the day after its deadline a report is overdue, of a department two months earlier", () => {
    expect([firstYearDue("department", "2027-01-31"), firstYearDue("department", "2027-02-01")]).toEqual([2026, 2027]);
    expect([firstYearDue("government", "2027-03-31"), firstYearDue("government", "2027-04-01")]).toEqual([2026, 2027]);
  });
});

test("the day changes at midnight in China, wherever the server stands", () => {
  expect(dayInChina("2027-01-31T15:59:59.000Z")).toBe("2027-01-31");
  expect(dayInChina("2027-01-31T16:00:00.000Z")).toBe("2027-02-01");
});
