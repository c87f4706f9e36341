import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenAt, chained } from "./chain";
import { type ChainedEvent, type ReviewEvent, reasonKinds, reviewKinds } from "./event";
import { begun, next, phases, stateAfter, stepNow } from "./state";
import { usualSteps } from "./steps";

const at = "2027-01-18T01:20:00.000Z";
const blank: ReviewEvent = { kind: "submit", step: "", by: "李某", at, revision: 7, text: "", reasons: [], steps: [] };
const happen = (kind: ReviewEvent["kind"], rest: Partial<ReviewEvent> = {}): ReviewEvent => ({
  ...blank,
  kind,
  ...rest,
});
const submit = (rest: Partial<ReviewEvent> = {}) => happen("submit", { steps: usualSteps, ...rest });
const asked = [{ kind: reasonKinds[0], text: "合计不平" }];
const why = (events: ReviewEvent[], event: ReviewEvent) => {
  const outcome = next(stateAfter(events), event);
  return outcome.ok ? null : outcome.why;
};

test("a report goes through its steps and is finalised by the signature", () => {
  const events = [submit(), happen("agree", { step: "保密审查" }), happen("agree", { step: "审核" })];
  expect(stateAfter(events)).toMatchObject({ phase: "signing", round: 1, passed: 2 });
  expect(stateAfter([...events, happen("sign", { step: "签发" })]).phase).toBe("finalised");
});

test("a return opens it with what was asked, and the next round knows the state that the last one saw", () => {
  const returned = [submit(), happen("return", { step: "保密审查", reasons: asked })];
  expect(stateAfter(returned)).toMatchObject({
    phase: "drafting",
    returned: { reasons: asked },
  });
  expect(stateAfter([...returned, submit({ revision: 9 })])).toMatchObject({ round: 2, sent: 9, sentBefore: 7 });
});

test("what was asked is answered item by item, stays known to the next round, and is asked again once that is withdrawn", () => {
  const returned = [submit(), happen("return", { step: "保密审查", reasons: [...asked, ...asked] })];
  const answered = [...returned, happen("answer", { item: 1, text: "年鉴写过" })];
  expect(stateAfter(answered).returned?.answers).toEqual([null, { text: "年鉴写过", by: "李某", at }]);
  expect(stateAfter([...answered, happen("answer", { item: 1 })]).returned?.answers).toEqual([null, null]);
  const again = [...answered, submit({ revision: 9 })];
  expect(stateAfter(again)).toMatchObject({ returned: null, asked: { revision: 7, answers: [null, {}] } });
  expect(stateAfter([...again, happen("withdraw")]).returned).toEqual(stateAfter(again).asked);
});

test("a return of who collects is asked item by item, once the report is open again", () => {
  const sendBack = happen("sendBack", { step: "县政府办", reasons: asked });
  const finalised = [happen("finalise")];
  expect(why(finalised, sendBack)).toContain("重新打开以后");
  const open = [...finalised, happen("reopen", { text: "退回" })];
  expect(why([...open, submit()], sendBack)).toContain("撤回以后");
  expect(why(open, happen("sendBack", { step: "县政府办" }))).toContain("至少一条");
  const back = [...open, sendBack];
  expect(stateAfter(back)).toMatchObject({ phase: "drafting", returned: { step: "县政府办", answers: [null] } });
  expect(stateAfter([...back, submit({ revision: 9 })])).toMatchObject({ round: 1, asked: { reasons: asked } });
  expect(stateAfter([...back, happen("finalise")]).asked).toBeNull();
});

test("where all who are named must agree, the step is passed with the last of them", () => {
  const steps = [
    { name: "审核", people: ["韩某某", "许某某"], all: true },
    { name: "签发", people: [] },
  ];
  const first = [submit({ steps }), happen("agree", { step: "审核", by: "许某某" })];
  expect(stateAfter(first)).toMatchObject({ passed: 0, agreed: [{ by: "许某某" }] });
  expect(why(first, happen("agree", { step: "审核", by: "许某某" }))).toContain("已经同意");
  expect(stateAfter([...first, happen("agree", { step: "审核", by: "韩某某" })])).toMatchObject({
    phase: "signing",
    agreed: [],
  });
});

const lv = { id: "lvmm", name: "吕某某" };
const han = { id: "hanmm", name: "韩某某" };

test("whoever takes the seat of somebody who is away decides where that name stands, and the return says 代", () => {
  const steps = [{ name: "保密审查", people: ["吕某某"] }, ...usualSteps.slice(1)];
  const sent = [submit({ steps })];
  const agree = happen("agree", { step: "保密审查", by: "沈某" });
  expect(why(sent, agree)).toContain("沈某不在里面");
  expect(why(sent, { ...agree, for: han })).toContain("沈某（代韩某某）不在里面");
  expect(stateAfter([...sent, { ...agree, for: lv }])).toMatchObject({ passed: 1 });
  const returned = happen("return", { step: "保密审查", by: "沈某", for: lv, reasons: asked });
  expect(stateAfter([...sent, returned]).returned?.by).toBe("沈某（代吕某某）");
});

test("where all must agree a seat is taken once, and nobody takes two of them", () => {
  const steps = [{ name: "审核", people: ["韩某某", "吕某某", "许某某"], all: true }, usualSteps[2]];
  const agree = (by: string, absent?: typeof lv) =>
    happen("agree", { step: "审核", by, ...(absent ? { for: absent } : {}) });
  const half = [submit({ steps }), agree("沈某", lv)];
  expect(stateAfter(half).agreed).toEqual([{ by: "沈某", for: lv }]);
  expect(why(half, agree("吕某某"))).toContain("沈某（代吕某某）已经同意");
  expect(why(half, agree("沈某", han))).toContain("沈某（代吕某某）已经同意");
  const own = [submit({ steps }), agree("韩某某")];
  expect(why(own, agree("韩某某", lv))).toContain("韩某某已经同意");
  expect(stateAfter([...half, agree("韩某某"), agree("许某某")])).toMatchObject({ phase: "signing", agreed: [] });
});

test("whoever has agreed in one step may take another's seat in the next, as they may have two of their own", () => {
  const steps = [{ name: "审核", people: ["沈某"] }, { name: "保密审查", people: ["吕某某"] }, usualSteps[2]];
  const first = [submit({ steps }), happen("agree", { step: "审核", by: "沈某" })];
  expect(why(first, happen("agree", { step: "保密审查", by: "沈某", for: lv }))).toBeNull();
});

test.each<[string, ReviewEvent[], ReviewEvent, string]>([
  ["an answer to nothing", [], happen("answer", { item: 0, text: "改了" }), "没有退回的要求"],
  [
    "an answer to what was not asked",
    [submit(), happen("return", { step: "保密审查", reasons: asked })],
    happen("answer", { item: 1, text: "改了" }),
    "没有第 2 条",
  ],
  ["a second submission", [submit()], submit(), "保密审查"],
  ["another's step", [submit()], happen("agree", { step: "审核" }), "报告现在在“保密审查”这一步"],
  ["an opinion on another state", [submit()], happen("agree", { step: "保密审查", revision: 6 }), "不是送审的那一稿"],
  ["a signature before its turn", [submit()], happen("sign", { step: "保密审查" }), "没有走完"],
  ["a return without a reason", [submit()], happen("return", { step: "保密审查" }), "至少一条"],
  ["finalising alone in a round", [submit()], happen("finalise"), "先撤回"],
  ["withdrawing what nobody has", [], happen("withdraw"), "没有送审"],
  ["reopening a draft", [], happen("reopen", { text: "改数" }), "没有定稿"],
  ["no step at all", [], submit({ steps: [] }), "1 到 6 步"],
  [
    "somebody who is not named",
    [submit({ steps: [{ name: "审核", people: ["韩某某"] }] })],
    happen("sign", { step: "审核", by: "卫某某" }),
    "卫某某不在里面",
  ],
])("%s is refused in words", (_, events, event, words) => expect(why(events, event)).toContain(words));

const text = fc.constantFrom("", "改数", "合计不平");
const step = fc.record({
  name: fc.constantFrom("", "保密审查", "审核", "签发"),
  people: fc.subarray(["李某", "韩某某"]),
  all: fc.boolean(),
});
const anyEvent: fc.Arbitrary<ReviewEvent> = fc.record({
  kind: fc.constantFrom(...reviewKinds),
  step: fc.constantFrom("", "保密审查", "审核", "签发"),
  by: fc.constantFrom("李某", "韩某某"),
  for: fc.constantFrom(undefined, { id: "lvmm", name: "李某" }),
  at: fc.constant(at),
  revision: fc.integer({ min: 1, max: 3 }),
  text,
  reasons: fc.array(fc.record({ kind: fc.constantFrom(...reasonKinds), text }), { maxLength: 2 }),
  steps: fc.oneof(fc.constant(usualSteps), fc.array(step, { maxLength: 8 })),
  item: fc.integer({ min: -1, max: 2 }),
});

test("any order of events gives a legal state or a refusal with its reason", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let state = begun;
      for (const event of events) {
        const outcome = next(state, event);
        if (!outcome.ok) {
          expect(outcome.why).toMatch(/。$/u);
          continue;
        }
        const running = outcome.state.phase === "reviewing" || outcome.state.phase === "signing";
        expect(phases).toContain(outcome.state.phase);
        expect(stepNow(outcome.state) !== null).toBe(running);
        expect(outcome.state.phase === "signing").toBe(
          running && outcome.state.passed === outcome.state.steps.length - 1,
        );
        if (event.kind === "sign") expect(state.phase).toBe("signing");
        state = outcome.state;
      }
      expect(stateAfter(events)).toEqual(state);
    }),
  );
});

test("an event without a seat of somebody else's has the hash that it had before there were any", () => {
  const { hash } = chained(undefined, happen("agree", { step: "审核" }));
  expect(hash).toBe("d4e4eac4751d5c20da182ffd551ee9e66c42eae7673128f17f7df9896ce4bbdb");
});

const chainOf = (events: ReviewEvent[]) => {
  const chain: ChainedEvent[] = [];
  for (const event of events) chain.push(chained(chain.at(-1), event));
  return chain;
};

test("the chain catches an event that was altered, taken out or moved", () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 2, maxLength: 12 }), fc.nat(), (events, pick) => {
      const chain = chainOf(events);
      const at = pick % chain.length;
      expect(brokenAt(chain)).toBeNull();
      const altered = chain.map((each, index) =>
        index === at ? { ...each, event: { ...each.event, by: `${each.event.by}改` } } : each,
      );
      expect(brokenAt(altered)).toBe(at + 1);
      // Without its last event a chain is whole: that the report is somewhere else than its events say shows it.
      if (at < chain.length - 1) expect(brokenAt(chain.toSpliced(at, 1))).toBe(at + 1);
      if (at > 0) expect(brokenAt(chain.with(at - 1, chain[at]).with(at, chain[at - 1]))).toBe(at);
    }),
  );
});
