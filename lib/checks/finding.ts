import type { ProseId, SectionId } from "../editions/edition";
import { liveSource } from "../report/live-source";
import type { Words } from "../report/place";
import type { FigureValue } from "../report/values";

/** `error` blocks finalising, `warning` asks for a correction or a reason. */
export type Severity = "error" | "warning";

/** By which 检查 sorts its list; `privacy` is 发布前体检. */
export type FindingGroup = "table" | "lastYear" | "number" | "completeness" | "wording" | "privacy";

/** What one click may do. Fixes of one finding are alternatives. */
export type Fix =
  | { kind: "fillZero"; label: string; addresses: string[] }
  | { kind: "setFigure"; label: string; address: string; value: FigureValue }
  /** `liveFigure` puts braces where a number stood. */
  | ({ kind: "replaceText" | "liveFigure"; label: string; with: string } & Words)
  | { kind: "appendText"; label: string; section: ProseId; text: string };

export type Finding = {
  /** Id in the list of rules (README of this folder). */
  rule: string;
  severity: Severity;
  group: FindingGroup;
  section: SectionId;
  addresses: string[];
  /** Up to the first 。 it says what and where, after it what now. */
  message: string;
  expected?: string;
  actual?: string;
  basis: string;
  /** The words in question with some before and after. */
  excerpt?: string;
  place?: Words;
  /** A question that points at a likely slip; never an automatic change. */
  hint?: string;
  fixes?: Fix[];
  /** Nothing is wrong: it is only too early. */
  waits?: true;
};

/** 文中“行政诉讼 57 件”与表四不一致 · 表四：…: a message up to its first 。 says what and where, after it what now. */
export function splitMessage(message: string): { what: string; rest: string } {
  const end = message.indexOf("。");
  return end < 0 ? { what: message, rest: "" } : { what: message.slice(0, end), rest: message.slice(end + 1).trim() };
}

const ended = (sentence: string) => (/[。？！：]$/.test(sentence) ? sentence : `${sentence}。`);

/** @returns what is said after the message's first sentence, and the likely slip, each as a sentence: 少 45。（四）1.…了？ */
export const adviceOf = ({ message, hint }: Pick<Finding, "message" | "hint">): string =>
  [splitMessage(message).rest, hint ?? ""]
    .filter((said) => said !== "")
    .map(ended)
    .join("");

const liveHere = new RegExp(liveSource.source, "y");
/** As far back as braces around a cut may begin. A line may have thousands of findings: none reads it from its begin. */
const longestLive = 2010;

/** Half of a live figure's braces says nothing: a cut within them moves to their begin or end. */
function outsideBraces(line: string, at: number, side: "begin" | "end"): number {
  const before = Math.max(0, at - longestLive);
  const begin = line.slice(before, at + 1).lastIndexOf("{{", at - 1 - before);
  if (at === 0 || begin < 0) return at;
  liveHere.lastIndex = before + begin;
  const end = liveHere.test(line) ? liveHere.lastIndex : 0;
  if (end <= at) return at;
  return side === "begin" ? before + begin : end;
}

/** @returns the words from `start` to `end` with up to `around` characters on both sides, live figures whole. */
export function excerptOf(line: string, start: number, end: number, around = 16): string {
  const from = outsideBraces(line, Math.max(0, start - around), "begin");
  const to = outsideBraces(line, Math.min(line.length, end + around), "end");
  const [head, tail] = [outsideBraces(line, start + 24, "end"), outsideBraces(line, end - 24, "begin")];
  const words =
    end - start > 60 && head < tail ? `${line.slice(from, head)}…${line.slice(tail, to)}` : line.slice(from, to);
  return `${from > 0 ? "…" : ""}${words}${to < line.length ? "…" : ""}`;
}
