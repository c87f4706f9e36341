import { afterAll, describe, expect, it } from "vitest";
import { limits } from "../readers/problem";
import { publishedPage } from "./published-page.fixture";
import { runImport, runLedger, stopReader } from "./run-import";

afterAll(stopReader);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = bytesOf(publishedPage("2021").html());
/** Harmless in size, slow to read and large when read. */
const heavy = bytesOf(
  `<html><body>${"<p>某某局2024年政府信息公开工作年度报告</p><table><tr><td>1</td><td>2</td></tr></table>".repeat(200_000)}`,
);

describe("reading in a process of its own", () => {
  it("answers what the reading answers", async () => {
    const outcome = await runImport(page, "report.html");
    expect(outcome.ok && outcome.proposal.year).toBe(2025);
  });

  it("does not begin with a file that is larger than any report", async () => {
    expect(await runImport(new Uint8Array(limits.fileBytes + 1), "report.docx")).toMatchObject({
      ok: false,
      problem: { code: "tooLarge" },
    });
  });

  it("counts a ledger and tells how far it is", async () => {
    const shares: number[] = [];
    const ledger = bytesOf("收到日期,申请人类型,办理结果,办结日期\n2025-05-01,自然人,予以公开,2025-05-08");
    const question = { edition: "2021", year: 2025, kind: "requests" as const };
    const outcome = await runLedger(ledger, question, { onProgress: (share) => shares.push(share) });
    expect(outcome.ok && outcome.reading.rows["requests.disclosed.naturalPerson"]).toEqual([2]);
    expect(shares[shares.length - 1]).toBe(1);
  });

  it("stops at once when nobody waits any more, and counts the next ledger", async () => {
    const question = { edition: "2021", year: 2025, kind: "requests" as const };
    const line = "2025-05-01,自然人,予以公开,2025-05-08\n";
    const ledger = (lines: number) => bytesOf(`收到日期,申请人类型,办理结果,办结日期\n${line.repeat(lines)}`);
    const leaving = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      leaving.abort();
    };
    const left = runLedger(ledger(150_000), question, { onProgress, signal: leaving.signal });
    await expect(left).rejects.toMatchObject({ name: "AbortError" });
    expect(shares).toEqual([0]);
    const next = await runLedger(ledger(1), question);
    expect(next.ok && next.reading.lines).toBe(1);
  });

  it("does not begin for somebody who left while waiting for their turn", async () => {
    const question = { edition: "2021", year: 2025, kind: "requests" as const };
    const first = runImport(page, "report.html");
    const left = runLedger(page, question, { signal: AbortSignal.abort() });
    await expect(left).rejects.toThrow();
    expect((await first).ok).toBe(true);
  });

  it("ends a file that takes too long, lets everything else go on meanwhile, and reads the next one", async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    const late = await runImport(heavy, "slow.html", undefined, { ...limits, milliseconds: 300 });
    clearInterval(ticking);
    expect(late).toMatchObject({ ok: false, problem: { code: "tooSlow" } });
    expect(ticks).toBeGreaterThan(1);
    expect((await runImport(page, "report.html")).ok).toBe(true);
  });

  it.each([
    ["in its heap", { ...limits, heapMegabytes: 30 }],
    ["outside of it", { ...limits, memoryMegabytes: 150 }],
  ])("ends a file that takes too much memory, %s, and reads the next one", async (_, allowed) => {
    expect(await runImport(heavy, "large.html", undefined, { ...allowed, milliseconds: 600_000 })).toMatchObject({
      ok: false,
      problem: { code: "tooMuchMemory" },
    });
    expect((await runImport(page, "report.html")).ok).toBe(true);
  });
});
