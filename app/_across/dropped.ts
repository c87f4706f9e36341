import { pairKey, valueKey } from "@/lib/across/answers";
import type { Across } from "@/lib/across/compare-offices";
import type { AcrossFound } from "./load-across";

/** @returns the comparison without what somebody said there is nothing to ask about. */
export function withoutDropped({ across, answers }: AcrossFound): Across {
  const stays = (about: string) => answers.get(about)?.answer !== "dropped";
  return {
    ...across,
    values: across.values.filter((value) => stays(valueKey(value))),
    alike: { ...across.alike, pairs: across.alike.pairs.filter((pair) => stays(pairKey(pair))) },
  };
}
