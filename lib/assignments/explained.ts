import type { Answer } from "./assignment";
import type { Answers, AssignmentEvent } from "./event";

/** Why a figure far from last year's is right, as whoever gave it wrote; only of the value that it was written of. */
export function reasonOf(
  events: readonly AssignmentEvent[],
  { place, value }: Pick<Answer, "place" | "value">,
): string {
  const last = events.findLast(({ kind, answers }) => kind === "explained" && place in answers);
  return last?.answers[place] === value ? last.text : "";
}

/** What was written of several places at once is one event: the reason, and of which values it was written. */
export function explainings(reasons: Answers, values: Answers): Pick<AssignmentEvent, "text" | "answers">[] {
  const byText = new Map<string, Answers>();
  for (const [place, text] of Object.entries(reasons)) {
    if ((values[place] ?? "") === "") continue;
    byText.set(text, { ...byText.get(text), [place]: values[place] });
  }
  return [...byText].map(([text, answers]) => ({ text, answers }));
}
