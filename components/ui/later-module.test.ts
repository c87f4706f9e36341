import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askForAll, LaterModule } from "./later-module";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("is fetched once, when it is asked for or with all others", async () => {
  const load = vi.fn(async () => "the panel");
  const later = new LaterModule(load);
  const heard = vi.fn();
  later.subscribe(heard);
  expect(load).not.toHaveBeenCalled();
  later.ask();
  later.ask();
  askForAll();
  expect(later.get()).toBeNull();
  await vi.runAllTimersAsync();
  expect(load).toHaveBeenCalledTimes(1);
  expect(later.get()).toBe("the panel");
  expect(later.missed()).toBe(false);
  expect(heard).toHaveBeenCalledTimes(1);
});

it("is asked for again while the server is away, and says that it was missed", async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error("away")).mockResolvedValue("the panel");
  const later = new LaterModule(load);
  const states: [string | null, boolean][] = [];
  later.subscribe(() => states.push([later.get(), later.missed()]));
  askForAll();
  await vi.runAllTimersAsync();
  expect(states).toEqual([
    [null, true],
    ["the panel", false],
  ]);
  expect(load).toHaveBeenCalledTimes(2);
});

it("is fetched too where only a part that has come declares it", async () => {
  const inner = vi.fn(async () => "what the panel opens");
  new LaterModule(async () => new LaterModule(inner));
  const all = askForAll();
  await vi.runAllTimersAsync();
  await all;
  expect(inner).toHaveBeenCalledTimes(1);
});
