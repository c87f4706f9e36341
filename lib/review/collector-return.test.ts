import { describe, expect, it } from "vitest";
import { longestComment } from "../report/text-limits";
import { reasonsOf } from "./collector-return";

const cell = "requests.newlyReceived.naturalPerson";
const item = (place: string, more = {}) => ({
  ...{ place, is: "41", should: "42", why: "与台账差一件。", severity: "error" as const },
  ...more,
});
const reasons = (...items: ReturnType<typeof item>[]) => reasonsOf({ items, reason: "改好再报" });

describe("what a supervising office asks for", () => {
  it.each([
    [cell, "数字"],
    [`entry:${cell}`, "数字"],
    [`measure:${cell}`, "数字"],
    [`remark:${cell}`, "文字"],
    ["text:overview", "文字"],
    ["text:overview#2", "文字"],
    ["text:overview#2:0-4", "文字"],
    ["cover:contact.telephone", "其他"],
    ["", "其他"],
  ])("at %j it is of the kind %s", (place, kind) => {
    expect(reasons(item(place))).toEqual([{ kind, text: "与台账差一件，报送的写的是“41”，应是“42”", place }]);
  });

  it("says what is only to be looked at, and no more than was said", () => {
    const [reason] = reasons(item(cell, { severity: "warning", should: " ", is: "" }));
    expect(reason.text).toBe("请核对：与台账差一件");
  });

  it("is the reason of the whole where no item says anything, and one thing at least", () => {
    const empty = item("", { why: "", is: "", should: "" });
    expect(reasonsOf({ items: [empty], reason: " 改好再报 " })).toEqual([{ kind: "其他", text: "改好再报" }]);
    const [none] = reasonsOf({ items: [], reason: " " });
    expect(none.text).toMatch(/没有写明/);
  });

  it("is no longer than a comment may be", () => {
    const [reason] = reasons(item(cell, { why: "因".repeat(longestComment) }));
    expect(reason.text).toHaveLength(longestComment);
  });
});
