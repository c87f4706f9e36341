import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patchedFields } from "@/components/report/patched-fields";
import type { SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { type AddressedChanges, sectionIdsOf } from "@/lib/report/section-values";
import { blankReport, type Report } from "@/lib/report/values";
import { Autosave, type SaveAnswer, type SaveRequest } from "./autosave";
import { sectionPatch, withPatch, withValues } from "./autosave-patch";
import type { OpenConflict } from "./open-conflicts";
import type { KeptChange } from "./unsaved-copy";

const edition = editionById("2021");
const blank = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const cell = "requests.newlyReceived.naturalPerson";
const pointer = `/figures/${cell}`;
const other = "remedies.reconsideration.upheld";

/** A server that answers when told to, and a form that is a variable. */
function session() {
  const sent: SaveRequest[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const merged: [SectionId, AddressedChanges][] = [];
  const kept: KeptChange[][] = [];
  let report = blank;
  const autosave = new Autosave(
    {
      edition,
      report: blank,
      revision: 1,
      session: "here",
      read: () => report,
      send: (request) => {
        sent.push(request);
        return new Promise((resolve) => answers.push(resolve));
      },
      isWriting: () => false,
      put: (section, changes) => {
        merged.push([section, changes]);
        report = withValues(section, report, changes);
      },
      keep: (unsaved) => kept.push(unsaved) > 0,
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
  return { autosave, sent, merged, kept, type, answer, report: () => report };
}

function conflictsOf(autosave: Autosave): OpenConflict[] {
  const state = autosave.current();
  return state.kind === "conflict" ? state.conflicts : [];
}

const stored = (revision: number): SaveAnswer => ({ ok: true, revision, savedAt: "2026-01-12T02:42:00.000Z" });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("values that another request of the page stores", () => {
  const changes = { [pointer]: 8 };

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
    const conflict: SaveAnswer = { ok: false, kind: "conflict", revision: 4, conflicts: [{ pointer, theirs: 9 }] };
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
    expect(kept.at(-1)).toMatchObject([{ section: "requests", base: null, value: 2, sent: [1, 2] }]);
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
    expect(kept.at(-1)).toMatchObject([{ pointer, value: 1 }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(2);
    await answer(stored(2));
    expect(autosave.current().kind).toBe("saved");
    expect(kept.at(-1)).toEqual([]);
  });

  it("and keeps a copy of what is typed while an answer is slow", async () => {
    const { type, kept } = session();
    type(cell, 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 12);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toMatchObject([{ pointer, value: 12 }]);
  });

  it("and goes on where an earlier page stopped: what nobody touched is put into the form", async () => {
    const { sent, answer, autosave, report, kept } = session();
    autosave.takeUp([{ section: "requests", pointer, base: null, value: 5, sent: [] }]);
    expect(report().figures[cell]).toBe(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[0]).toMatchObject({ baseRevision: 1, values: { figures: { [cell]: 5 } }, session: "here" });
    await answer(stored(2));
    expect(kept.at(-1)).toEqual([]);
  });

  it("and asks where two earlier pages left different words", async () => {
    const { autosave, report, kept, answer } = session();
    for (const value of ["第一份", "第二份"])
      autosave.takeUp([{ section: "overview", pointer: "/text", base: null, value, sent: [] }]);
    expect(report().text.overview).toBe("第一份");
    const [asked] = conflictsOf(autosave);
    expect(asked).toMatchObject({ theirs: "第二份" });
    autosave.flush();
    expect(kept.at(-1)).toMatchObject([{ value: "第一份" }, { value: "第二份" }]);
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
    expect(merged).toEqual([["requests", { "/figures/requests.disclosed.total": 4 }]]);
  });

  it("the same figure, typed here while a save was on its way, is asked about and not overwritten", async () => {
    const { type, answer, sent, autosave } = session();
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    type(cell, 34);
    await answer({ ok: true, revision: 5, savedAt: "2026-01-12T02:42:00.000Z", values: { figures: { [cell]: 31 } } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    expect(conflictsOf(autosave)).toMatchObject([{ pointer, base: null, theirs: 31 }]);
  });

  it("the same figure waits for a choice, and the rest of its section does not", async () => {
    const { type, answer, sent, autosave, kept } = session();
    type(cell, 34);
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts: [{ pointer, theirs: 31 }] });
    expect(sent[1]).toMatchObject({ values: { figures: { "requests.disclosed.naturalPerson": 1 } } });
    await answer(stored(8));
    type(cell, 345);
    autosave.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    expect(kept.at(-1)).toMatchObject([{ pointer, base: null, value: 345 }]);
    expect(await autosave.saveNow()).toBe(false);
    autosave.resolve(conflictsOf(autosave)[0], () => {});
    expect(sent[2]).toMatchObject({ baseRevision: 8, values: { figures: { [cell]: 345 } } });
  });

  it("a choice between values that have changed meanwhile is none", async () => {
    const { type, answer, autosave } = session();
    type(cell, 34);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts: [{ pointer, theirs: 31 }] });
    const [shown] = conflictsOf(autosave);
    type("requests.disclosed.naturalPerson", 1);
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ ok: true, revision: 9, savedAt: "2026-01-12T02:42:00.000Z", values: { figures: { [cell]: 32 } } });
    const choose = vi.fn();
    autosave.resolve(shown, choose);
    expect(choose).not.toHaveBeenCalled();
    expect(conflictsOf(autosave)).toMatchObject([{ theirs: 32 }]);
  });

  it("two choices for the other side, one right after the other, leave nothing waiting", async () => {
    const { type, answer, autosave, kept } = session();
    const second = "requests.disclosed.naturalPerson";
    type(cell, 34);
    type(second, 35);
    await vi.advanceTimersByTimeAsync(1000);
    const conflicts = [
      { pointer, theirs: 31 },
      { pointer: `/figures/${second}`, theirs: 32 },
    ];
    await answer({ ok: false, kind: "conflict", revision: 7, conflicts });
    for (const conflict of conflictsOf(autosave))
      autosave.resolve(conflict, () => type(conflict.pointer.split("/")[2], Number(conflict.theirs)));
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.current().kind).toBe("saved");
    expect(kept.at(-1)).toEqual([]);
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

describe("a merge patch", () => {
  it("turns one report into the other, section by section", () => {
    const now: Report = {
      ...blank,
      unit: { name: "某某委", kind: "government" },
      figures: { [cell]: 0 },
      notes: { [cell]: "含转办" },
      text: { ...blank.text, overview: "一段话", preamble: "前言" },
      contact: { ...blank.contact, website: "www.example.gov.cn" },
    };
    const ids = sectionIdsOf(edition);
    const result = ids.reduce((report, id) => {
      const patch = sectionPatch(edition, id, blank, now);
      return patch ? withPatch(id, report, patch) : report;
    }, blank);
    expect(result).toEqual(now);
    expect(ids.flatMap((id) => sectionPatch(edition, id, now, now) ?? [])).toEqual([]);
  });

  it("blanks what is null in it, so that nothing of that is sent back", () => {
    const filled: Report = {
      ...blank,
      figures: { [cell]: 3 },
      text: { ...blank.text, preamble: "前言" },
      contact: { ...blank.contact, website: "www.example.gov.cn" },
    };
    const emptied = (["cover", "requests"] as const).reduce(
      (report, id) => withPatch(id, report, { text: null, contact: { website: null }, figures: { [cell]: null } }),
      filled,
    );
    expect(emptied).toEqual(blank);
    expect(patchedFields("cover", { text: null, contact: { website: null } })).toEqual([
      { name: "contact.website", text: "" },
      { name: "text.preamble", text: "" },
    ]);
  });
});
