import { describe, expect, test } from "vitest";
import { dayInChina, deadlineOf, dueFor, nextDue } from "./deadline";

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

  test("an unfinished report stays due for a while after its deadline", () => {
    expect(dueFor("department", 2025, "2026-02-05")).toEqual({ year: 2025, deadline: "2026-01-31", daysLeft: -5 });
    expect(dueFor("department", 2025, "2026-05-02").year).toBe(2026);
    expect(dueFor("department", 2026, "2027-01-12").daysLeft).toBe(19);
  });
});

test("the day changes at midnight in China, wherever the server stands", () => {
  expect(dayInChina("2027-01-31T15:59:59.000Z")).toBe("2027-01-31");
  expect(dayInChina("2027-01-31T16:00:00.000Z")).toBe("2027-02-01");
});
