import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DrawRequest, WorkerAnswer } from "./typst-messages";

/** A worker that answers when the test says so. */
class WaitingWorker extends EventTarget {
  static all: WaitingWorker[] = [];
  requests: DrawRequest[] = [];
  terminated = false;
  constructor() {
    super();
    WaitingWorker.all.push(this);
  }
  postMessage(request: DrawRequest) {
    this.requests.push(request);
  }
  terminate() {
    this.terminated = true;
  }
  say(data: WorkerAnswer) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  draw(svg: string, memory = 0) {
    this.say({ kind: "drawn", drawing: { svg, pages: [] }, memory });
  }
}

const crowded = 600 * 1024 * 1024;
const listener = { loading: vi.fn(), drawn: vi.fn(), failed: vi.fn() };

async function freshTypesetter() {
  vi.resetModules();
  return (await import("./typesetter")).typesetter;
}

beforeEach(() => {
  WaitingWorker.all = [];
  vi.stubGlobal("Worker", WaitingWorker);
  for (const heard of Object.values(listener)) heard.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

describe("the typesetter", () => {
  it("sets the newest report and skips what came in between", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.set("1");
    const [worker] = WaitingWorker.all;
    expect(worker.requests).toEqual([]);
    worker.say({ kind: "ready" });
    typesetter.set("2");
    typesetter.set("3");
    worker.draw("first");
    worker.draw("second");
    expect(worker.requests).toEqual([
      { input: "1", whole: true },
      { input: "3", whole: false },
    ]);
    expect(listener.drawn.mock.calls.map(([drawing, whole]) => [drawing.svg, whole])).toEqual([
      ["first", true],
      ["second", false],
    ]);
  });

  it("that was made ready ahead draws as soon as a view is there, and ends when none comes", async () => {
    vi.useFakeTimers();
    const typesetter = await freshTypesetter();
    typesetter.prepare();
    typesetter.prepare();
    const [worker, ...others] = WaitingWorker.all;
    expect(others).toEqual([]);
    worker.say({ kind: "ready" });
    expect(worker.requests).toEqual([]);
    typesetter.attach(listener);
    typesetter.set("1");
    expect(worker.requests).toEqual([{ input: "1", whole: true }]);
    vi.runAllTimers();
    expect(worker.terminated).toBe(false);

    const unused = await freshTypesetter();
    unused.prepare();
    vi.runAllTimers();
    expect(WaitingWorker.all.at(-1)?.terminated).toBe(true);
    vi.useRealTimers();
  });

  it("says how far it has loaded", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    WaitingWorker.all[0].say({ kind: "loading", loaded: 20, total: 80 });
    expect(listener.loading).toHaveBeenCalledWith(0.25);
  });

  it("hands over to a fresh worker when the memory is full, and draws on meanwhile", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.set("1");
    const [worker] = WaitingWorker.all;
    worker.say({ kind: "ready" });
    worker.draw("first", crowded);
    const successor = WaitingWorker.all[1];
    successor.say({ kind: "loading", loaded: 1, total: 2 });
    expect(listener.loading).not.toHaveBeenCalled();
    typesetter.set("2");
    worker.draw("second", crowded);
    expect(worker.terminated).toBe(false);
    successor.say({ kind: "ready" });
    expect(worker.terminated).toBe(true);
    expect(successor.requests).toEqual([{ input: "2", whole: true }]);
    expect(WaitingWorker.all).toHaveLength(2);
  });

  it("tries a report that brings the worker down once more, then says so", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.set("1");
    WaitingWorker.all[0].say({ kind: "ready" });
    WaitingWorker.all[0].say({ kind: "failed", reason: "drawing" });
    expect(listener.failed).not.toHaveBeenCalled();
    WaitingWorker.all[1].say({ kind: "ready" });
    expect(WaitingWorker.all[1].requests).toEqual([{ input: "1", whole: true }]);
    WaitingWorker.all[1].say({ kind: "failed", reason: "drawing" });
    expect(listener.failed).toHaveBeenCalledWith("drawing");
  });

  it("says when something could not be loaded, and begins again when asked", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.set("1");
    WaitingWorker.all[0].say({ kind: "failed", reason: "loading" });
    expect(listener.failed).toHaveBeenCalledWith("loading");
    typesetter.restart();
    WaitingWorker.all[1].say({ kind: "ready" });
    expect(WaitingWorker.all[1].requests).toEqual([{ input: "1", whole: true }]);
  });

  it("goes on with the next change after a report that could not be set", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.set("1");
    for (const attempt of [0, 1]) {
      WaitingWorker.all[attempt].say({ kind: "ready" });
      WaitingWorker.all[attempt].say({ kind: "failed", reason: "drawing" });
    }
    typesetter.set("2");
    WaitingWorker.all[2].say({ kind: "ready" });
    expect(WaitingWorker.all[2].requests).toEqual([{ input: "2", whole: true }]);
  });

  it("stops loading when the view goes, and keeps a ready worker for its return", async () => {
    const typesetter = await freshTypesetter();
    typesetter.attach(listener);
    typesetter.detach();
    expect(WaitingWorker.all[0].terminated).toBe(true);
    typesetter.attach(listener);
    const worker = WaitingWorker.all[1];
    worker.say({ kind: "ready" });
    typesetter.set("1");
    typesetter.detach();
    typesetter.attach(listener);
    typesetter.set("2");
    worker.draw("for the view that has gone");
    expect(listener.drawn).not.toHaveBeenCalled();
    expect(worker.requests.at(-1)).toEqual({ input: "2", whole: true });
  });
});
