import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeGrants } from "./merge-grants";
import { type Grant, roleIds } from "./roles";

const grant = fc.record({ office: fc.constantFrom("甲", "乙"), role: fc.constantFrom(...roleIds) });
const grants = fc.uniqueArray(grant, { selector: ({ office, role }) => `${office} ${role}` });
const printed = (list: readonly Grant[]) => list.map(({ office, role }) => `${office} ${role}`).sort();

it("is what was wanted where nobody else has changed anything", () => {
  fc.assert(
    fc.property(grants, grants, (seen, wanted) => {
      expect(printed(mergeGrants(seen, wanted, seen))).toEqual(printed(wanted));
    }),
  );
});

it("leaves what another gave and took meanwhile to what was not touched", () => {
  fc.assert(
    fc.property(grants, grants, (seen, now) => {
      expect(printed(mergeGrants(seen, seen, now))).toEqual(printed(now));
    }),
  );
});

it("does of each role what the one did who changed it, whoever was first", () => {
  fc.assert(
    fc.property(grants, grants, grants, (seen, one, other) => {
      expect(printed(mergeGrants(seen, one, other))).toEqual(printed(mergeGrants(seen, other, one)));
    }),
  );
});

it("gives back nothing that another has taken", () => {
  const [reader, signer]: Grant[] = [
    { office: "甲", role: "reader" },
    { office: "甲", role: "signer" },
  ];
  expect(mergeGrants([signer], [signer, reader], [])).toEqual([reader]);
});
