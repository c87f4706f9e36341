import { type Candidate, candidatesFor } from "@/db/find-versions";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import type { CopyComparison } from "@/lib/import/compare-copy";
import type { Copy } from "@/lib/import/read-copy";
import { compareCopies } from "@/lib/import/run-import";
import { ReportError } from "./problem";

type Held = { candidate: Candidate; comparison: CopyComparison };

/** Below this share of equal figures and words a file is no copy of what it is held against. */
const leastAlike = 0.5;

const weight = ({ differences, more }: CopyComparison) => differences.length + more;

/** The version with the fewest differences; of equals the one finalised, and of those the last. */
function nearest(held: Held[]): Held | undefined {
  return held.reduce<Held | undefined>(
    (best, each) => (!best || weight(each.comparison) < weight(best.comparison) ? each : best),
    undefined,
  );
}

/** What a file is a copy of, and where it differs. @param among the offices whose reports may be named; null for all */
export async function verifyCopy(copy: Copy, among: string[] | null, signal: AbortSignal) {
  const about = { unit: copy.unit, year: copy.year, format: copy.format };
  const candidates = await read((tx) => candidatesFor(tx, copy, among));
  const comparisons = await compareCopies(
    copy,
    candidates.map(({ content }) => content),
    { signal },
  );
  if (!Array.isArray(comparisons)) throw new ReportError("tooSlow", comparisons.problem.detail);
  const best = nearest(candidates.map((candidate, index) => ({ candidate, comparison: comparisons[index] })));
  if (!best || best.comparison.alike < leastAlike)
    return {
      state: "unknown" as const,
      copy: about,
      known: candidates.some(({ report }) => report.unit === copy.unit),
    };
  const { report, version } = best.candidate;
  const { differences, more } = best.comparison;
  const [last] = await read((tx) => listVersions(tx, report.id));
  return {
    state: differences.length === 0 ? ("same" as const) : ("changed" as const),
    copy: about,
    report,
    version,
    /** The number of a later version, where this one is not the last. */
    later: version && last && last.number > version.number ? last.number : null,
    differences,
    more,
  };
}
