import type { DecidingOutcome } from "@/db/decisions";
import { printInstant } from "@/lib/report/print-date";

type Refused = Exclude<DecidingOutcome, { ok: true }>;

/** As the log and the refusals say it. */
export const decisionWords = { accept: "接收", return: "退回" };

/** Why nothing was decided. */
export function whyNotDecided(outcome: Refused): string {
  if (outcome.reason === "missing") return "没有这次报送。";
  if (outcome.reason === "overtaken") return `这个单位已经报来第 ${outcome.number} 次，看最后一次的再定。`;
  const { decision, by, at } = outcome.decision;
  return `${by}在 ${printInstant(at)} 已经${decisionWords[decision]}了这一份，没有改。重新打开看一下。`;
}
