import { expect, test } from "vitest";
import type { Actor } from "./actor";
import { may } from "./may";
import type { HeldRole } from "./roles";

const person = (roles: HeldRole[]) => ({ kind: "person", id: "1", name: "李某", administrator: false, roles }) as Actor;
const because = (roles: HeldRole[], office: string) => {
  const verdict = may(person(roles), "report.write", { office });
  return verdict.may ? "" : verdict.because;
};

test("whoever has the role that is needed elsewhere is told that they have none here, not that it is theirs", () => {
  expect(because([{ office: "水务局", role: "drafter" }], "林业局")).toBe(
    "这一步要这个单位的编制人来做，您在这个单位没有角色。需要的话，请管理员给您加上。",
  );
});

test("of several offices the roles of the one that it is about are named", () => {
  const roles: HeldRole[] = [
    { office: "水务局", role: "drafter" },
    { office: "林业局", role: "reader" },
  ];
  expect(because(roles, "林业局")).toContain("您的角色是查看人。");
  expect(because([], "林业局")).toContain("您现在还没有角色。");
});
