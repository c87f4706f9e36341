import { expect, it, vi } from "vitest";
import { Watched } from "./watched";

it("wakes everybody who follows all, and of a key those who follow just that", () => {
  const watched = new Watched();
  const [all, first, second] = [vi.fn(), vi.fn(), vi.fn()];
  watched.subscribe(all);
  watched.subscribeTo("first", first);
  watched.subscribeTo("second", second);
  watched.tell((key) => key === "second");
  watched.tell();
  expect([all, first, second].map(({ mock }) => mock.calls.length)).toEqual([2, 0, 1]);
});

it("asks about no key that nobody listens to any more", () => {
  const watched = new Watched();
  const stop = watched.subscribeTo("first", vi.fn());
  const changed = vi.fn(() => true);
  watched.tell(changed);
  stop();
  watched.tell(changed);
  expect(changed.mock.calls).toEqual([["first"]]);
});

it("lets a listener stop hearing while it is woken", () => {
  const watched = new Watched();
  const stop = watched.subscribe(() => stop());
  const after = vi.fn();
  watched.subscribe(after);
  watched.tell();
  expect(after).toHaveBeenCalledOnce();
});
