import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Entry, Shelf } from "@/components/browser/browser-database";
import { cellPlace, textPlace } from "@/lib/report/place";
import { blankReport, type FigureValue } from "@/lib/report/values";
import type { KeptChange } from "./kept-changes";
import { UnsavedCopy } from "./unsaved-copy";

const overview = textPlace("overview");
const words = (after: FigureValue, place = overview): KeptChange => ({ place, before: null, after, sent: [] });

/** A database in the memory, which may be full. */
class MemoryShelf implements Shelf {
  readonly texts = new Map<string, string>();
  full = false;
  all = async (prefix: string): Promise<Entry[]> => [...this.texts].filter(([key]) => key.startsWith(prefix));
  put = async (key: string, text: string | null, read: readonly Entry[] = []): Promise<void> => {
    if (this.full) throw new DOMException("full", "QuotaExceededError");
    if (text === null) this.texts.delete(key);
    else this.texts.set(key, text);
    for (const [other, was] of read) if (this.texts.get(other) === was) this.texts.delete(other);
  };
}

class SmallStorage {
  getItem(key: string): string | null {
    return (this as unknown as Record<string, string>)[key] ?? null;
  }
  setItem(key: string, text: string): void {
    Object.assign(this, { [key]: text });
  }
  removeItem(key: string): void {
    delete (this as unknown as Record<string, string>)[key];
  }
}

let shelf: MemoryShelf;
let small: SmallStorage;
const page = (session: string) => new UnsavedCopy("a report", session, shelf);
const smallKeys = () => Object.keys(small);

async function taken(copy: UnsavedCopy): Promise<FigureValue[]> {
  const found: KeptChange[] = [];
  await copy.take((changes) => found.push(...changes));
  return found.map(({ after }) => after);
}

beforeEach(() => {
  shelf = new MemoryShelf();
  small = new SmallStorage();
  vi.stubGlobal("localStorage", small);
});
afterEach(() => vi.unstubAllGlobals());

it("lies in the database, is taken by the next page, and goes when that page has kept or stored it", async () => {
  expect(await page("first").keep([words("一段")])).toBe(true);
  const next = page("second");
  expect(await taken(next)).toEqual(["一段"]);
  expect(shelf.texts.size).toBe(1);
  await next.keep([words("一段")]);
  expect([...shelf.texts.keys()]).toEqual(["unsaved:a report:second"]);
  await next.keep([]);
  expect(shelf.texts.size).toBe(0);
});

it("of a page that is still open and has written on since it was read stays", async () => {
  const first = page("first");
  await first.keep([words("一")]);
  const next = page("second");
  await taken(next);
  await first.keep([words("一二")]);
  await next.keep([]);
  expect(await taken(page("third"))).toEqual(["一二"]);
});

it("of words that the report takes no more gives each against what stands there, and leaves them", async () => {
  const blank = blankReport("2021", { name: "某某市某局", kind: "department" }, 2025);
  const report = { ...blank, text: { ...blank.text, overview: "一段。" } };
  await page("first").keep([words("一段。来晚的一句。"), words("一段。", textPlace("otherMatters"))]);
  await page("second").keep([words("一段。")]);
  const reader = page("reader");
  expect(await reader.heldBack(report)).toEqual([
    { place: overview, before: "一段。", after: "一段。来晚的一句。" },
    { place: textPlace("otherMatters"), before: null, after: "一段。" },
  ]);
  expect(shelf.texts.size).toBe(2);
});

it("goes into the small storage too when the page is left, and only the later of the two counts", async () => {
  const first = page("first");
  await first.keep([words("一")]);
  shelf.put = () => new Promise(() => {});
  void first.keep([words("一二")], true);
  expect(smallKeys()).toEqual(["unsaved:a report:first"]);
  expect(await taken(page("second"))).toEqual(["一二"]);
});

it("leaves the small storage once the database has it", async () => {
  const first = page("first");
  expect(await first.keep([words("一")], true)).toBe(true);
  expect([smallKeys(), shelf.texts.size]).toEqual([[], 1]);
});

it("goes into the small storage where the database takes nothing, and is said to be kept nowhere if neither does", async () => {
  shelf.full = true;
  const first = page("first");
  expect(await first.keep([words("一")])).toBe(true);
  expect(await taken(page("second"))).toEqual(["一"]);
  small.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  expect(await first.keep([words("一二")])).toBe(false);
  shelf.full = false;
  expect(await first.keep([words("一二")])).toBe(true);
  expect(await taken(page("second"))).toEqual(["一二"]);
});

it("of an earlier program is taken over, whichever shape it has", async () => {
  const place = cellPlace("figure", "requests.newlyReceived.naturalPerson");
  small.setItem("unsaved:a report:bare list", JSON.stringify([words(5, place)]));
  const pointer = "/figures/requests.disclosed.total";
  const byPointer = { section: "requests", pointer, base: null, value: 7, sent: [] };
  small.setItem("unsaved:a report:by pointer", JSON.stringify([byPointer]));
  small.setItem("unsaved:another report:x", JSON.stringify([words(9, place)]));
  const next = page("next");
  expect(await taken(next)).toEqual([5, 7]);
  await next.keep([]);
  expect(smallKeys()).toEqual(["unsaved:another report:x"]);
});
