import { pairKey, valueKey } from "@/lib/across/answers";
import type { AcrossFound } from "./load-across";

/** A comparison as it is told: offices by name, each question with what was said to it. */
export function acrossAnswer({ across, expected, answers }: AcrossFound) {
  const names = new Map(expected.map(({ office }) => [office.id, office]));
  const officeOf = (id: string) => names.get(id) ?? { id, name: "" };
  const answerTo = (about: string) => ({ about, answer: answers.get(about) ?? null });
  return {
    ...across,
    values: across.values.map((value) => ({ ...value, ...answerTo(valueKey(value)) })),
    alike: {
      more: across.alike.more,
      pairs: across.alike.pairs.map(({ ids, ...pair }) => {
        const both: [ReturnType<typeof officeOf>, ReturnType<typeof officeOf>] = [officeOf(ids[0]), officeOf(ids[1])];
        return { ...pair, offices: both, ...answerTo(pairKey({ ids })) };
      }),
    },
  };
}
