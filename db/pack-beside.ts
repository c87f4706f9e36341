import "server-only";
import { and, eq } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import type { DraftPack, PackChoice, PackConflict } from "../lib/pack/draft-pack";
import { dayInChina } from "../lib/report/deadline";
import { loadLedgers } from "./load-pack";
import { digestOfValue } from "./pack-states";
import { listReasons } from "./reasons";
import { findingReasons, ledgers } from "./schema";
import type { Transaction } from "./transaction";

type Reason = DraftPack["reasons"][number];
type Ledger = DraftPack["ledgers"][number];

/** A reason or a ledger: it has no history, and is merged as a whole. */
type Beside = { digest: string; words: string; name: string; by: string | null; at: string } & (
  | { reason: Reason }
  | { ledger: Ledger }
);

const headingOf = (edition: string, id: string) =>
  editionById(edition).sections.find((section) => section.id === id)?.heading ?? id;

/** @returns what stands beside the values of a copy, by `reason:KEY` and `ledger:KIND`. */
export function besideOf({
  reasons,
  ledgers,
  report,
}: Pick<DraftPack, "reasons" | "ledgers" | "report">): Map<string, Beside> {
  const given = reasons.map((reason): [string, Beside] => {
    const { key, category, text, message, by, at } = reason;
    const words = `${category}：${text}`;
    return [`reason:${key}`, { digest: digestOfValue(reason), words, name: `理由（${message}）`, by, at, reason }];
  });
  const taken = ledgers.map((ledger): [string, Beside] => {
    const { kind, takenAt: at, cases } = ledger;
    const words = `${dayInChina(at)} 数的台账，${cases.length} 行`;
    const name = `${headingOf(report.edition, kind)}的台账`;
    return [`ledger:${kind}`, { digest: digestOfValue(ledger), words, name, by: null, at, ledger }];
  });
  return new Map([...given, ...taken]);
}

type Change = { key: string; value: Beside | undefined; before: Beside | undefined };

/** What of the pack's reasons and ledgers is taken over, by what stood there when both copies were one. */
export async function mergeBeside(
  tx: Transaction,
  reportId: string,
  pack: DraftPack,
  base: Record<string, string>,
  choices: PackChoice[],
): Promise<{ changes: Change[]; conflicts: PackConflict[] }> {
  const own = { reasons: await listReasons(tx, reportId), ledgers: await loadLedgers(tx, reportId) };
  const [here, there] = [besideOf({ ...own, report: pack.report }), besideOf(pack)];
  const chosen = new Map(choices.map((choice) => [choice.place, choice]));
  const changes: Change[] = [];
  const conflicts: PackConflict[] = [];
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [ours, theirs, before] = [here.get(key), there.get(key), base[key]];
    if (ours?.digest === theirs?.digest || theirs?.digest === before) continue;
    const choice = chosen.get(key);
    const isChosen = choice !== undefined && choice.here === (ours?.words ?? null);
    if (ours?.digest === before || (isChosen && choice.take === "pack"))
      changes.push({ key, value: theirs, before: ours });
    else if (!isChosen) conflicts.push(conflictOf(key, ours, theirs));
  }
  return { changes, conflicts };
}

const conflictOf = (place: string, here: Beside | undefined, pack: Beside | undefined): PackConflict => ({
  place,
  name: ((here ?? pack) as Beside).name,
  before: null,
  ...{ here: here?.words ?? null, hereBy: here?.by ?? null, hereAt: here?.at ?? null },
  ...{ pack: pack?.words ?? null, packBy: pack?.by ?? null, packAt: pack?.at ?? null },
});

/** Stores what `mergeBeside` takes over. */
export async function storeBeside(tx: Transaction, reportId: string, changes: Change[]): Promise<void> {
  for (const { value, before } of changes) {
    if (before && "reason" in before)
      await tx
        .delete(findingReasons)
        .where(and(eq(findingReasons.reportId, reportId), eq(findingReasons.key, before.reason.key)));
    if (before && "ledger" in before)
      await tx.delete(ledgers).where(and(eq(ledgers.reportId, reportId), eq(ledgers.kind, before.ledger.kind)));
    if (value && "reason" in value) await tx.insert(findingReasons).values({ reportId, ...value.reason });
    if (value && "ledger" in value) await tx.insert(ledgers).values({ reportId, ...value.ledger });
  }
}
