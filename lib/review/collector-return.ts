import { longestComment } from "../report/text-limits";
import type { ReturnReason } from "./event";
import { kindOfPlace } from "./kind-of-place";

/** One thing that who collects asks for; `severity`: it must be changed, or looked at. */
type CollectorItem = { place: string; is: string; should: string; why: string; severity: "error" | "warning" };

function wordsOf({ is, should, why, severity }: CollectorItem): string {
  const said = [
    why.trim().replace(/。$/, ""),
    is.trim() && `报送的写的是“${is.trim()}”`,
    should.trim() && `应是“${should.trim()}”`,
  ].filter(Boolean);
  return `${severity === "warning" ? "请核对：" : ""}${said.join("，")}`.slice(0, longestComment);
}

type Said = { items: CollectorItem[]; reason: string };

/** @returns what a supervising office asks for, as a return within the office asks; one thing at least */
export function reasonsOf({ items, reason }: Said): Omit<ReturnReason, "quote">[] {
  const asked = items.map((item) => ({ kind: kindOfPlace(item.place), text: wordsOf(item), place: item.place }));
  const named = asked.filter(({ text }) => text.trim() !== "");
  if (named.length > 0) return named;
  return [{ kind: "其他", text: reason.trim().slice(0, longestComment) || "收报单位退回，没有写明要改哪里。" }];
}
