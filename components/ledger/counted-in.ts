import type { GridCell } from "@/components/grid/grid-model";
import type { StoredLedger } from "@/lib/report/ledger-cases";

/** How many lines of the ledger stand behind a cell; those of a total are those of all that it adds up. */
export const countedIn = ({ counts }: StoredLedger, { address, derived, entered }: GridCell): number =>
  (derived ? entered : [address]).reduce((sum, each) => sum + (counts[each] ?? 0), 0);
