import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeTicked } from "./merge-ticked";

const ticks = fc.uniqueArray(fc.constantFrom("编制", "供数", "审核", "签发", "收报", "查看"));
const merged = (seen: string[], wanted: string[], now: string[]) => mergeTicked(seen, wanted, now, (tick) => tick);
const inOrder = (list: string[]) => list.toSorted();

it("is what was wanted where nobody else has changed anything", () => {
  fc.assert(
    fc.property(ticks, ticks, (seen, wanted) => {
      expect(inOrder(merged(seen, wanted, seen))).toEqual(inOrder(wanted));
    }),
  );
});

it("leaves what another ticked and took away meanwhile to what was not touched", () => {
  fc.assert(
    fc.property(ticks, ticks, (seen, now) => {
      expect(merged(seen, seen, now)).toEqual(now);
    }),
  );
});

it("does with each what the one did who changed it, whoever was first", () => {
  fc.assert(
    fc.property(ticks, ticks, ticks, (seen, one, other) => {
      expect(inOrder(merged(seen, one, other))).toEqual(inOrder(merged(seen, other, one)));
    }),
  );
});

it("brings back nothing that another has taken away", () => {
  expect(merged(["签发"], ["签发", "查看"], [])).toEqual(["查看"]);
});

it("takes two for the same by their key", () => {
  const [one, same, other] = [{ role: "审核" }, { role: "审核" }, { role: "签发" }];
  expect(mergeTicked([one], [same, other], [one], ({ role }) => role)).toEqual([one, other]);
});
