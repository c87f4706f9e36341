import { expect, test } from "vitest";
import type { ReviewEvent } from "@/lib/review/event";
import { lastEventFor } from "./last-event";

const at = "2027-01-18T01:20:00.000Z";
const sent: ReviewEvent = { kind: "submit", step: "", by: "李某", at, revision: 7, text: "", reasons: [], steps: [] };
const local = { kind: "local", name: "本机" } as const;

test("what happened to a copy that went another way is no news of this report", () => {
  const elsewhere: ReviewEvent = { ...sent, kind: "agree", step: "审核", by: "韩某某", came: "aside" };
  expect(lastEventFor(local, [sent, elsewhere])).toMatchObject({ kind: "submit", by: "李某" });
  expect(lastEventFor(local, [sent, { ...elsewhere, came: "along" }])).toMatchObject({ kind: "agree", by: "韩某某" });
  expect(lastEventFor(local, [elsewhere])).toBeNull();
});
