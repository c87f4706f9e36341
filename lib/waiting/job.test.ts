import fc from "fast-check";
import { expect, test } from "vitest";
import { dueWords, inOrder, type Job } from "./job";

const job = (given: Partial<Job>): Job => ({
  ...{ id: "one", mark: "write", title: "", detail: "", due: null, since: "2027-01-20T01:00:00.000Z" },
  ...{ href: "/", button: "看", own: true },
  ...given,
});
const today = "2027-01-26";

test("what is due today or overdue comes first, what others do last", () => {
  const jobs = [
    job({ id: "others", own: false, due: "2027-01-20" }),
    job({ id: "undated" }),
    job({ id: "later", due: "2027-01-28" }),
    job({ id: "today", due: today }),
    job({ id: "late", due: "2027-01-22" }),
  ];
  const ids = (list: Job[]) => list.map(({ id }) => id);
  const waiting = inOrder(jobs, today);
  expect([ids(waiting.today), ids(waiting.soon), ids(waiting.others)]).toEqual([
    ["late", "today"],
    ["later", "undated"],
    ["others"],
  ]);
});

test("nothing that waits is lost, whatever it is and however it comes", () => {
  const day = fc.date({ min: new Date("2027-01-01"), max: new Date("2027-03-01"), noInvalidDate: true });
  const any = fc.record({
    id: fc.uuid(),
    own: fc.boolean(),
    due: fc.option(day.map((date) => date.toISOString().slice(0, 10))),
    since: day.map((date) => date.toISOString()),
  });
  fc.assert(
    fc.property(fc.array(any), (given) => {
      const jobs = given.map(job);
      const waiting = inOrder(jobs, today);
      const all = [...waiting.today, ...waiting.soon, ...waiting.others];
      expect(all.map(({ id }) => id).toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
      expect(inOrder(jobs.toReversed(), today).today.map(({ due }) => due)).toEqual(
        waiting.today.map(({ due }) => due),
      );
    }),
  );
});

test("says how late it is, and nothing of a day to come", () => {
  expect([dueWords("2027-01-22", today), dueWords(today, today), dueWords("2027-01-27", today)]).toEqual([
    "迟 4 天",
    "今天到期",
    null,
  ]);
});
