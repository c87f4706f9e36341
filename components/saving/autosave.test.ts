import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { applyChanges, type Change, changesBetween } from "@/lib/report/change";
import { cellPlace, type FieldPlace, parseField, sectionOfPlace, textPlace } from "@/lib/report/place";
import { changesOfPatch } from "@/lib/report/section-changes";
import { sectionIdsOf } from "@/lib/report/section-values";
import { blankReport, type Report } from "@/lib/report/values";
import { Autosave, type AutosaveParts } from "./autosave";
import type { KeptChange } from "./kept-changes";
import type { KnownState } from "./known-values";
import type { OpenConflict } from "./open-conflicts";
import { patchToSend } from "./patch-to-send";
import type { SaveAnswer, SaveBody } from "./save-answer";

const edition = editionById("2021");
const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const cell = "requests.newlyReceived.naturalPerson";
const place = cellPlace("figure", cell);
const other = "remedies.reconsideration.upheld";

/** A server that answers when told to, and a form that is a variable. */
function session() {
  const sent: (SaveBody & { section: SectionId })[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const merged: Change[][] = [];
  const kept: KeptChange[][] = [];
  const remembered: KnownState[] = [];
  const looks: Awaited<ReturnType<AutosaveParts["look"]>>[] = [];
  let report = blank;
  const composing = new Set<FieldPlace>();
  const autosave = new Autosave(
    {
      edition,
      report: blank,
      revision: 1,
      session: "here",
      read: () => report,
      send: (section, body) => {
        sent.push({ section, ...body });
        return new Promise((resolve) => answers.push(resolve));
      },
      isWriting: (name) => composing.has(name),
      put: (changes) => {
        merged.push(changes);
        report = applyChanges(report, changes);
      },
      remember: (known) => remembered.push(known),
      look: async () => looks.shift() ?? { ok: true, known: remembered.at(-1) ?? { report: blank, revisions: {} } },
      keep: async (unsaved) => kept.push(unsaved) > 0,
    },
    null,
  );
  const type = (address: string, value: number | null) => {
    report = { ...report, figures: { ...report.figures, [address]: value } };
    autosave.changed();
  };
  const answer = async (given: SaveAnswer) => {
    answers.shift()?.(given);
    await vi.advanceTimersByTimeAsync(0);
  };
  const write = (overview: string) => {
    report = { ...report, text: { ...report.text, overview } };
    autosave.changed();
  };
  const all = { autosave, sent, merged, kept, remembered, looks, composing };
  return { ...all, type, write, answer, report: () => report };
}

function conflictsOf(autosave: Autosave): OpenConflict[] {
  const state = autosave.current();
  return state.kind === "conflict" ? state.conflicts : [];
}

const stored = (revision: number): SaveAnswer => ({ ok: true, revision, savedAt: "2026-01-12T02:42:00.000Z" });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("values that another request of the page stores", () => {
  const changes = [{ place, before: null, after: 8 }];

  it("are known to be stored: nothing is sent for them, and taking them back is sent", async () => {
    const { autosave, sent, type, answer } = session();
    const bases: number[] = [];
    await autosave.storeBeside("requests", changes, async (base) => {
      bases.push(base);
      return stored(5);
    });
    type(cell, 8);
    await vi.advanceTimersByTimeAsync(5000);
    expect([bases, sent]).toEqual([[1], []]);
    type(cell, null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toMatchObject([{ baseRevision: 5, values: { figures: { [cell]: null } } }]);
    await answer(stored(6));
    expect(autosave.current()).toMatchObject({ kind: "saved" });
  });

  it("wait for what was written before, and are not sent when that cannot be stored", async () => {
    const { autosave, sent, type, answer } = session();
    type(other, 3);
    const send = vi.fn(async () => stored(3));
    const done = autosave.storeBeside("requests", changes, send);
    await vi.advanceTimersByTimeAsync(0);
    expect([sent.length, send.mock.calls.length]).toEqual([1, 0]);
    await answer({ ok: false, kind: "refused", reason: "太长" });
    expect(await done).toMatchObject({ ok: false, kind: "refused" });
    expect(send).not.toHaveBeenCalled();
  });

  it("show what somebody else has put there when they are refused for it", async () => {
    const { autosave, merged, report } = session();
    const conflict: SaveAnswer = { ok: false, kind: "conflict", revision: 4, conflicts: [{ place, theirs: 9 }] };
    const answer = await autosave.storeBeside("requests", changes, async () => conflict);
    expect(answer).toEqual(conflict);
    expect(report().figures[cell]).toBe(9);
    expect(merged).toHaveLength(1);
    const bases: number[] = [];
    await autosave.storeBeside("requests", changes, async (base) => {
      bases.push(base);
      return stored(5);
    });
    expect(bases).toEqual([4]);
  });
});

describe("a report saves itself", () => {
  it("within a second of a pause, only what changed", async () => {
    const { sent, type, answer, autosave } = session();
    type(cell, 1);
    type(cell, 12);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toMatchObject([{ section: "requests", baseRevision: 1, values: { figures: { [cell]: 12 } } }]);
    await answer(stored(2));
    expect(autosave.current()).toMatchObject({ kind: "saved" });
  });

  it("also while somebody types without a pause", async () => {
    const { sent, type } = session();
    for (let key = 1; key <= 20; key += 1) {
      type(cell, key);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(sent[0].values).toEqual({ figures: { [cell]: 5 } });
  });

  it("with one request in flight, and what was typed meanwhile after it", async () => {
    const { sent, type, answer } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 2);
    type(other, 3);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    await answer(stored(2));
    expect(sent[1]).toMatchObject({ section: "requests", baseRevision: 2, values: { figures: { [cell]: 2 } } });
    await answer(stored(3));
    expect(sent[2]).toMatchObject({ section: "remedies", baseRevision: 1, values: { figures: { [other]: 3 } } });
  });

  it("at once when the page is left, even with a request under way", async () => {
    const { sent, type, autosave, kept } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 2);
    autosave.flush();
    expect(sent[1]).toMatchObject({ values: { figures: { [cell]: 2 } }, session: "here", sequence: 2 });
    expect(kept.at(-1)).toMatchObject([{ place, before: null, after: 2, sent: [1, 2] }]);
  });

  it("and says so when a page that was put away comes back", async () => {
    const { type, answer, autosave, kept } = session();
    type(cell, 1);
    autosave.flush();
    await answer(stored(2));
    expect(autosave.current().kind).toBe("saved");
    expect(kept.at(-1)).toEqual([]);
  });

  it("again and again while the server is away, and keeps a copy", async () => {
    const { sent, type, answer, autosave, kept } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "offline", reason: "连不上服务" });
    expect(autosave.current()).toMatchObject({ kind: "failed", offline: true });
    expect(kept.at(-1)).toMatchObject([{ place, after: 1 }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(2);
    await answer(stored(2));
    expect(autosave.current().kind).toBe("saved");
    expect(kept.at(-1)).toEqual([]);
  });

  it("and keeps what is typed a fraction of a second later, long before it is sent, also without a pause", async () => {
    const { type, kept, sent } = session();
    for (let key = 1; key <= 6; key += 1) {
      type(cell, key);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([]);
    expect(kept.map(([change]) => change.after)).toEqual([5]);
    await vi.advanceTimersByTimeAsync(120);
    expect(kept.at(-1)?.map(({ after }) => after)).toEqual([6]);
    expect(kept.at(-1)).toMatchObject([{ place, before: null, sent: [] }]);
  });

  describe("a text that two have written in", () => {
    const overview: FieldPlace = "text:overview";
    const [both, mine, theirs] = ["共同的一句。", "共同的甲句。", "共同的乙句。"];
    const clash = (revision: number): SaveAnswer => ({
      ...{ ok: false, kind: "conflict", revision },
      conflicts: [{ place: overview, theirs, from: both }],
    });
    async function asked() {
      const all = session();
      all.write(both);
      await vi.advanceTimersByTimeAsync(1000);
      await all.answer(stored(2));
      all.write(mine);
      await vi.advanceTimersByTimeAsync(1000);
      await all.answer(clash(3));
      expect(conflictsOf(all.autosave)).toHaveLength(1);
      return all;
    }

    it("is asked about no more once what was typed since has answered it, and is stored again", async () => {
      const { autosave, write, sent, report } = await asked();
      write(both);
      await vi.advanceTimersByTimeAsync(1000);
      expect(conflictsOf(autosave)).toEqual([]);
      expect(report().text.overview).toBe(theirs);
      write(`${theirs}又写。`);
      await vi.advanceTimersByTimeAsync(1000);
      expect(sent.at(-1)?.values).toEqual({ text: `${theirs}又写。` });
    });

    it("has what was not chosen kept until it stands in the history, over a refusal and a closed page", async () => {
      const { autosave, write, sent, answer, kept } = await asked();
      autosave.resolve(conflictsOf(autosave)[0], () => write(theirs));
      await vi.advanceTimersByTimeAsync(0);
      expect(sent.at(-1)?.setAside).toEqual({ text: mine });
      await answer({ ok: false, kind: "refused", reason: "电脑的磁盘满了" });
      expect(kept.at(-1)).toMatchObject([{ place: overview, after: mine, aside: true }]);

      const next = session();
      next.autosave.takeUp(kept.at(-1) ?? []);
      await vi.advanceTimersByTimeAsync(1000);
      expect(next.sent.at(-1)).toMatchObject({ section: "overview", values: {}, setAside: { text: mine } });
      expect(next.report().text.overview).toBe(blank.text.overview);
      await next.answer(stored(5));
      expect(next.kept.at(-1)).toEqual([]);
    });

    it("has what was not chosen kept where another value of its section is refused for good", async () => {
      const { autosave, write, sent, answer, kept } = await asked();
      autosave.resolve(conflictsOf(autosave)[0], () => write(`${theirs}又写`));
      await vi.advanceTimersByTimeAsync(0);
      expect(sent.at(-1)?.setAside).toEqual({ text: mine });
      await answer({ ok: false, kind: "refused", reason: "太长", final: true, at: ["/values/text"] });
      expect(kept.at(-1)).toContainEqual(expect.objectContaining({ place: overview, after: mine, aside: true }));
      write(theirs);
      await vi.advanceTimersByTimeAsync(1000);
      expect(sent.at(-1)?.setAside).toEqual({ text: mine });
    });
  });

  it("and says that the network is away where it went between a refusal and what stands beside", async () => {
    const { type, answer, autosave } = session();
    type(cell, -1);
    type("requests.newlyReceived.commercialEnterprise", 6);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "refused", reason: "错", final: true, at: [`/values/figures/${cell}`] });
    await answer({ ok: false, kind: "offline", reason: "连不上服务" });
    expect(autosave.current()).toMatchObject({ kind: "failed", offline: true });
  });

  it("and says that the browser keeps a copy only once it does", async () => {
    const { autosave, type, answer } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "offline", reason: "连不上服务" });
    expect(autosave.current()).toMatchObject({ kind: "failed", kept: true });
  });

  it("and keeps a copy of what is typed while an answer is slow", async () => {
    const { type, kept } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 12);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toMatchObject([{ place, after: 12 }]);
  });

  it("and goes on where an earlier page stopped: what nobody touched is put into the form", async () => {
    const { sent, answer, autosave, report, kept } = session();
    autosave.takeUp([{ place, before: null, after: 5, sent: [] }]);
    expect(report().figures[cell]).toBe(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[0]).toMatchObject({ baseRevision: 1, values: { figures: { [cell]: 5 } }, session: "here" });
    await answer(stored(2));
    expect(kept.at(-1)).toEqual([]);
  });

  it("and takes for no other window's what that page had sent of a text without an answer", async () => {
    const { autosave, answer, report } = session();
    const [before, went, after] = [
      "本局做了工作。",
      "本局做了工作。受理申请一百件",
      "本局做了工作。共理申请二百零三件",
    ];
    const seen = { ...blank, text: { ...blank.text, overview: before } };
    autosave.openAway({ report: seen, revisions: { overview: 2 } }, { ok: false, kind: "offline", reason: "离线" });
    autosave.takeUp([{ place: textPlace("overview"), before, after, sent: [went] }]);
    await vi.advanceTimersByTimeAsync(5000);
    const conflicts = [{ place: textPlace("overview"), theirs: went }];
    await answer({ ok: false, kind: "conflict", revision: 3, conflicts });
    expect(conflictsOf(autosave)).toEqual([]);
    expect(report().text.overview).toBe(after);
  });

  it("and asks where two earlier pages left different words", async () => {
    const { autosave, report, kept, answer } = session();
    for (const after of ["第一份", "第二份"])
      autosave.takeUp([{ place: textPlace("overview"), before: null, after, sent: [] }]);
    expect(report().text.overview).toBe("第一份");
    const [asked] = conflictsOf(autosave);
    expect(asked).toMatchObject({ after: "第二份" });
    autosave.flush();
    expect(kept.at(-1)).toMatchObject([{ after: "第一份" }, { after: "第二份" }]);
    autosave.resolve(asked, () => {});
    await answer(stored(2));
    expect(kept.at(-1)).toEqual([]);
  });

  it("and sends again what nobody has answered, also where it was put back", async () => {
    const { sent, type, answer } = session();
    type(cell, 5);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "offline", reason: "连不上服务" });
    type(cell, null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent[1].values).toEqual({ figures: { [cell]: null } });
  });

  it("and stores the other sections when the server refuses one", async () => {
    const { sent, type, answer, autosave } = session();
    type(cell, 5);
    type(other, 6);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "refused", reason: "太长" });
    expect(sent[1]).toMatchObject({ section: "remedies" });
    await answer(stored(2));
    expect(autosave.current()).toMatchObject({ kind: "failed", reason: "太长" });
  });

  it("and stores the other values of a section when the server refuses one of them", async () => {
    const { sent, type, answer, autosave } = session();
    const beside = "requests.newlyReceived.commercialEnterprise";
    type(cell, -1);
    type(beside, 6);
    await vi.advanceTimersByTimeAsync(1000);
    const at = [`/values/figures/${cell}`];
    await answer({ ok: false, kind: "refused", reason: "要 0 到 999999999999 的整数", final: true, at });
    expect(sent[1].values).toEqual({ figures: { [beside]: 6 } });
    await answer(stored(2));
    expect(autosave.current()).toMatchObject({ kind: "failed", reason: "要 0 到 999999999999 的整数" });
    type(cell, 5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[2].values).toEqual({ figures: { [cell]: 5 } });
  });

  it("and sends nothing twice where the refusal is of no value, or of every one", async () => {
    const { sent, type, answer } = session();
    type(cell, -1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "refused", reason: "错", final: true, at: [`/values/figures/${cell}`] });
    type(cell, -2);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "refused", reason: "太长", final: true, at: [] });
    expect(sent).toHaveLength(2);
  });

  it("and blanks a figure by null", async () => {
    const { sent, type, answer } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer(stored(2));
    type(cell, null);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1].values).toEqual({ figures: { [cell]: null } });
  });
});

describe("somebody else writes in the same report", () => {
  it("their other figures come into the form", async () => {
    const { type, answer, merged } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    const values = { figures: { "requests.disclosed.total": 4 } };
    await answer({ ok: true, revision: 5, savedAt: "2026-01-12T02:42:00.000Z", values });
    expect(merged).toEqual([[{ place: "requests.disclosed.total", before: null, after: 4 }]]);
  });

  it("the same figure, typed here while a save was on its way, is asked about and not overwritten", async () => {
    const { type, answer, sent, autosave } = session();
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 34);
    await answer({ ok: true, revision: 5, savedAt: "2026-01-12T02:42:00.000Z", values: { figures: { [cell]: 31 } } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    expect(conflictsOf(autosave)).toMatchObject([{ place, before: null, after: 31 }]);
  });

  it("the same figure waits for a choice, and the rest of its section does not", async () => {
    const { type, answer, sent, autosave, kept } = session();
    type(cell, 34);
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts: [{ place, theirs: 31 }] });
    expect(sent[1]).toMatchObject({ values: { figures: { "requests.disclosed.naturalPerson": 1 } } });
    await answer(stored(8));
    type(cell, 345);
    autosave.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    expect(kept.at(-1)).toMatchObject([{ place, before: null, after: 345 }]);
    expect(await autosave.saveNow()).toBe(false);
    autosave.resolve(conflictsOf(autosave)[0], () => {});
    expect(sent[2]).toMatchObject({ baseRevision: 8, values: { figures: { [cell]: 345 } } });
  });

  it("a choice between values that have changed meanwhile is none", async () => {
    const { type, answer, autosave } = session();
    type(cell, 34);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts: [{ place, theirs: 31 }] });
    const [shown] = conflictsOf(autosave);
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: true, revision: 9, savedAt: "2026-01-12T02:42:00.000Z", values: { figures: { [cell]: 32 } } });
    const choose = vi.fn();
    autosave.resolve(shown, choose);
    expect(choose).not.toHaveBeenCalled();
    expect(conflictsOf(autosave)).toMatchObject([{ after: 32 }]);
  });

  it("two choices for the other side, one right after the other, leave nothing waiting", async () => {
    const { type, answer, autosave, kept, sent } = session();
    const second = "requests.disclosed.naturalPerson";
    type(cell, 34);
    type(second, 35);
    await vi.advanceTimersByTimeAsync(1000);
    const conflicts = [
      { place, theirs: 31 },
      { place: cellPlace("figure", second), theirs: 32 },
    ];
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts });
    for (const conflict of conflictsOf(autosave))
      autosave.resolve(conflict, () => type(conflict.place, Number(conflict.after)));
    expect(sent.at(-1)).toMatchObject({ values: {}, setAside: { figures: { [cell]: 34 } } });
    await answer(stored(8));
    expect(sent.at(-1)).toMatchObject({ values: {}, setAside: { figures: { [second]: 35 } } });
    await answer(stored(9));
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.current().kind).toBe("saved");
    expect(kept.at(-1)).toEqual([]);
  });

  it("their words in a text that is being written come into it, and what was typed since is sent on", async () => {
    const { answer, sent, autosave, report, write } = session();
    write("甲段。\n乙段。");
    await vi.advanceTimersByTimeAsync(1000);
    write("甲段。\n乙段。好");
    await answer({ ...stored(5), values: { text: "甲段早写好。\n乙段。" } } as SaveAnswer);
    expect(report().text.overview).toBe("甲段早写好。\n乙段。好");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject({ baseRevision: 5, values: { text: "甲段早写好。\n乙段。好" } });
    await answer(stored(6));
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.current().kind).toBe("saved");
  });

  it("their words wait while an input method writes in that text, and are asked for again", async () => {
    const { answer, sent, report, write, composing } = session();
    write("甲段。");
    await vi.advanceTimersByTimeAsync(1000);
    composing.add(textPlace("overview"));
    await answer({ ...stored(5), values: { text: "甲段。\n乙段。" } } as SaveAnswer);
    expect(report().text.overview).toBe("甲段。");
    composing.clear();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]).toMatchObject({ baseRevision: 1, values: {} });
    await answer({ ...stored(5), values: { text: "甲段。\n乙段。" } } as SaveAnswer);
    expect(report().text.overview).toBe("甲段。\n乙段。");
  });

  it("what they stored is asked for when it is heard of, once", async () => {
    const { autosave, answer, sent, report } = session();
    autosave.follow([{ section: "requests", revision: 4 }]);
    expect(sent).toMatchObject([{ section: "requests", baseRevision: 1, values: {} }]);
    await answer({ ...stored(4), values: { figures: { [cell]: 7 } } } as SaveAnswer);
    expect(report().figures[cell]).toBe(7);
    autosave.follow([{ section: "requests", revision: 4 }]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
  });

  it("an answer that comes late takes nothing back", async () => {
    const { type, sent, autosave, answer } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 12);
    autosave.flush();
    type(cell, 1);
    await answer({ ok: false, kind: "overtaken" });
    await answer(stored(2));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.at(-1)?.values).toEqual({ figures: { [cell]: 1 } });
  });
});

describe("the server is away", () => {
  const away: SaveAnswer = { ok: false, kind: "offline", reason: "连不上服务" };

  async function awayAfter(value: number) {
    const page = session();
    page.type(cell, value);
    await vi.advanceTimersByTimeAsync(1000);
    await page.answer(away);
    return page;
  }

  const looked = (figures: Report["figures"], revision: number) => ({
    ok: true as const,
    known: { report: { ...blank, figures }, revisions: { requests: revision, remedies: revision } },
  });

  it("what is only here is named place by place, with what is stored there, in the order of writing", async () => {
    const { autosave, type } = await awayAfter(5);
    type(other, 7);
    await vi.advanceTimersByTimeAsync(200);
    const state = autosave.away.current();
    expect(state).toMatchObject({ kind: "away", keptAt: expect.any(String) });
    expect(state.kind === "away" && [...state.only.values()]).toMatchObject([
      { place, before: null, after: 5 },
      { place: other, before: null, after: 7 },
    ]);
    expect(autosave.away.isOnlyHere(place)).toBe(true);
    type(other, null);
    await vi.advanceTimersByTimeAsync(200);
    expect(autosave.away.isOnlyHere(cellPlace("figure", other))).toBe(false);
  });

  it("a cell hears only of itself", async () => {
    const { autosave, type } = await awayAfter(5);
    const [here, elsewhere] = [vi.fn(), vi.fn()];
    autosave.away.subscribeTo(cellPlace("figure", other), here);
    autosave.away.subscribeTo(place, elsewhere);
    type(other, 7);
    await vi.advanceTimersByTimeAsync(200);
    expect([here.mock.calls.length, elsewhere.mock.calls.length]).toEqual([1, 0]);
  });

  it("and back: it is told once what went up and what others changed", async () => {
    const { autosave, answer, looks, report } = await awayAfter(5);
    looks.push(looked({ [cell]: 5, [other]: 9 }, 4));
    autosave.retryIfAway();
    await answer(stored(3));
    const state = autosave.away.current();
    expect(state).toMatchObject({
      kind: "back",
      stored: [{ place, before: null, after: 5 }],
      others: [{ place: other, before: null, after: 9 }],
    });
    expect(report().figures).toEqual({ [cell]: 5, [other]: 9 });
    expect(autosave.current().kind).toBe("saved");
    autosave.away.putAway();
    expect(autosave.away.current()).toEqual({ kind: "here" });
  });

  it("and back: what others wrote in the same place is asked, and what waits is not told as stored", async () => {
    const { autosave, answer, looks } = await awayAfter(5);
    looks.push(looked({ [cell]: 6 }, 4));
    autosave.retryIfAway();
    await answer({ ok: false, kind: "conflict", revision: 4, conflicts: [{ place, theirs: 6 }] });
    expect(conflictsOf(autosave)).toMatchObject([{ place, after: 6 }]);
    expect(autosave.away.current()).toEqual({ kind: "here" });
  });

  it("an open page says so before anything is written, from what was seen last", async () => {
    const { autosave, report, looks, type, sent } = session();
    autosave.openAway({ report: { ...blank, figures: { [cell]: 8 } }, revisions: { requests: 6 } }, { ...away });
    expect(report().figures).toEqual({ [cell]: 8 });
    expect(autosave.current()).toMatchObject({ kind: "failed", offline: true });
    type(other, 1);
    looks.push(looked({ [cell]: 8 }, 6));
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toMatchObject([{ section: "remedies", baseRevision: 1 }]);
  });

  it("and a page that is put away just then says that all is stored once it is", async () => {
    const { autosave, answer } = await awayAfter(5);
    autosave.flush();
    await answer(stored(2));
    await vi.advanceTimersByTimeAsync(5000);
    expect(autosave.current().kind).toBe("saved");
  });

  it("nothing flickers while it is tried again", async () => {
    const { autosave, answer } = await awayAfter(5);
    const heard: string[] = [];
    autosave.subscribe(() => heard.push(autosave.current().kind));
    await vi.advanceTimersByTimeAsync(2000);
    await answer(away);
    expect(new Set(heard)).toEqual(new Set(["failed"]));
  });

  it("blanks around what is stored are no change of others", async () => {
    const { autosave, answer, looks, merged } = await awayAfter(5);
    looks.push({
      ok: true,
      known: {
        report: { ...blank, figures: { [cell]: 5 }, text: { ...blank.text, overview: " " } },
        revisions: { overview: 3 },
      },
    });
    autosave.retryIfAway();
    await answer(stored(3));
    expect(merged).toEqual([]);
  });
});

describe("changes as they travel", () => {
  const now: Report = {
    ...blank,
    unit: { name: "某某委", kind: "government" },
    figures: { [cell]: 0 },
    entries: { [other]: "约三件" },
    notes: { [cell]: "含转办" },
    text: { ...blank.text, overview: "一段话", preamble: "前言" },
    contact: { ...blank.contact, website: "www.example.gov.cn" },
  };

  it("turn one report into the other, section by section", () => {
    const changes = changesBetween(edition, blank, now);
    const back = sectionIdsOf(edition).flatMap((id) => {
      const here = changes.filter(({ place: at }) => sectionOfPlace(edition, parseField(at)) === id);
      return changesOfPatch(id, patchToSend(here, now), {});
    });
    expect(back.map(({ place: at }) => at)).toContain(`entry:${other}`);
    expect(applyChanges(blank, back)).toEqual(now);
    expect(changesBetween(edition, now, now)).toEqual([]);
  });

  it("blank what is null, so that nothing of that is sent back", () => {
    const patch = { text: null, contact: { website: null } };
    const cover = changesOfPatch("cover", patch, {});
    expect(cover.map(({ place: at, after }) => [at, after])).toEqual([
      [textPlace("preamble"), null],
      ["cover:contact.website", null],
    ]);
    const emptied = applyChanges(now, cover);
    expect([emptied.text.preamble, emptied.contact]).toEqual(["", blank.contact]);
    expect(patchToSend(changesBetween(edition, now, emptied), emptied)).toEqual(patch);
  });

  it("hold a unit without a name as it is, to be refused by name", () => {
    const nameless = { ...blank, unit: { ...blank.unit, name: "" } };
    expect(patchToSend(changesBetween(edition, blank, nameless), nameless)).toEqual({ unit: { name: "" } });
  });
});

describe("the report takes nothing just now", () => {
  const held: SaveAnswer = { ok: false, kind: "refused", reason: "报告在审核", held: true };

  it("what was typed last stays in the form, marked and kept, and is asked for seldom", async () => {
    const { autosave, type, answer, kept, sent, report } = session();
    type(cell, 5);
    await vi.advanceTimersByTimeAsync(1000);
    await answer(held);
    expect(autosave.current()).toMatchObject({ kind: "failed", held: true, offline: false, kept: true });
    expect(autosave.away.isOnlyHere(place)).toBe(true);
    expect(kept.at(-1)).toMatchObject([{ place, before: null, after: 5 }]);
    expect(report().figures[cell]).toBe(5);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
  });

  it("and goes up as soon as the report may be written on again, over nothing that others wrote", async () => {
    const { autosave, type, answer, sent, report } = session();
    type(cell, 5);
    await vi.advanceTimersByTimeAsync(1000);
    await answer(held);
    autosave.retryIfHeld();
    expect(sent.at(-1)).toMatchObject({ baseRevision: 1, values: { figures: { [cell]: 5 } } });
    await answer({ ...stored(4), values: { figures: { [other]: 9 } } } as SaveAnswer);
    expect(report().figures[cell]).toBe(5);
    expect(autosave.current().kind).toBe("saved");
    expect(autosave.away.current()).toMatchObject({ kind: "back", from: "held", stored: [{ place, after: 5 }] });
  });

  it("a server that goes away meanwhile, and comes back to a report that still takes nothing, loses nothing", async () => {
    const { autosave, type, answer } = session();
    type(cell, 5);
    await vi.advanceTimersByTimeAsync(1000);
    await answer(held);
    autosave.retryIfHeld();
    await answer({ ok: false, kind: "offline", reason: "连不上服务" });
    expect(autosave.away.current()).toMatchObject({ kind: "away", keptAt: expect.any(String) });
    autosave.retryIfAway();
    await answer(held);
    expect(autosave.away.current()).toMatchObject({ kind: "held" });
    expect(autosave.away.isOnlyHere(place)).toBe(true);
  });
});
