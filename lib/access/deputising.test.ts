import { expect, test } from "vitest";
import { type Deputising, faultOfDeputising } from "./deputising";

const person = (name: string) => ({ id: name, name });
const office = "office";
const [from, until, today] = ["2027-01-25", "2027-01-27", "2027-01-20"];
const deputising = (absent: string, deputy: string, rest: Partial<Deputising> = {}): Deputising => ({
  ...{ id: `${absent}${deputy}`, office, absent: person(absent), deputy: person(deputy), from, until },
  ...rest,
});
const wanted = deputising("吕某某", "沈某");
const fault = (asked: Deputising, known: Deputising[] = []) => faultOfDeputising(asked, known, [], today);

test("somebody is stood in for by another, on days that are not over", () => {
  expect(fault(wanted)).toBeNull();
  expect(fault(deputising("吕某某", "吕某某"))).toContain("自己不能代自己");
  expect(fault({ ...wanted, until: "2027-01-24" })).toContain("不能早于");
  expect(fault({ ...wanted, from: "2027-01-18", until: "2027-01-19" })).toContain("已经过去");
  expect(fault({ ...wanted, from: "2027-01-18", until: today })).toBeNull();
  expect(fault({ ...wanted, until: "2028-01-25" })).toBeNull();
  expect(fault({ ...wanted, until: "2028-01-26" })).toContain("最多 366 天");
});

test("one at a time, and nobody who is away, or stands in for another, on one of the days", () => {
  expect(fault(wanted, [deputising("吕某某", "韩某某")])).toContain("已经由韩某某代");
  expect(fault(wanted, [deputising("沈某", "吕某某")])).toContain("沈某这几天里自己也请假");
  expect(fault(wanted, [deputising("沈某", "韩某某", { office: "another" })])).toContain("自己也请假");
  expect(fault(wanted, [deputising("韩某某", "吕某某")])).toContain("吕某某这几天里在代韩某某");
  expect(fault(wanted, [deputising("吕某某", "韩某某", { office: "another" })])).toBeNull();
  expect(fault(wanted, [deputising("韩某某", "沈某")])).toBeNull();
});

test("the days before and after are free", () => {
  expect(fault(wanted, [deputising("沈某", "吕某某", { from: "2027-01-28", until: "2027-01-28" })])).toBeNull();
  expect(fault(wanted, [deputising("沈某", "吕某某", { from: until, until })])).toContain("自己也请假");
  expect(fault(wanted, [deputising("吕某某", "韩某某", { from: today, until: "2027-01-24" })])).toBeNull();
});

test("where both must agree in one step, one of them does not for the other", () => {
  const step = { name: "审核", people: ["吕某某", "沈某"] };
  expect(faultOfDeputising(wanted, [], [{ ...step, all: true }], today)).toContain("不能由一个人同意两次");
  expect(faultOfDeputising(wanted, [], [step], today)).toBeNull();
});
