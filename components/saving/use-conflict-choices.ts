import { useDeferredValue, useMemo, useState } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { sectionOfPlace, wordsPlace } from "@/lib/report/place";
import type { Autosave } from "./autosave";
import { type Choice, chosenText, type Question, questionsOf } from "./conflict-choices";
import type { OpenConflict } from "./open-conflicts";

/** One value for React to compare. */
const textsAt = (conflicts: OpenConflict[], typed: (place: OpenConflict["place"]) => string): string =>
  JSON.stringify(Object.fromEntries(conflicts.map(({ place }) => [place, typed(place)])));

/** What is asked and what has been chosen of it; a choice lasts as long as it is asked between the same words. */
export function useConflictChoices(autosave: Autosave, conflicts: OpenConflict[]) {
  const { store, goTo } = useReportContext();
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  // What stands here is one side of the question. Comparing long texts waits until a key is painted.
  const here = useReportValue(() => textsAt(conflicts, (place) => store.typed(place)));
  const seen = useDeferredValue(here);
  const questions = useMemo(() => {
    const texts: Record<string, string> = JSON.parse(seen);
    return conflicts.flatMap((conflict) => questionsOf(conflict, texts[conflict.place] ?? ""));
  }, [conflicts, seen]);
  const open = questions.filter(({ key }) => chosen[key] === undefined).length;

  const choose = (question: Question, choice: Choice) => setChosen({ ...chosen, [question.key]: choice });
  const chooseAll = (choice: Choice) => setChosen(Object.fromEntries(questions.map(({ key }) => [key, choice])));

  /** @returns whether it is done: words typed since may have made another question. */
  const finish = (): boolean => {
    const asked = conflicts.map((conflict) => questionsOf(conflict, store.typed(conflict.place)));
    const groups = asked.filter((group) => group.length > 0);
    if (groups.flat().some(({ key }) => chosen[key] === undefined)) return false;
    const results = groups.map((group) => {
      const choices = group.map(({ key }) => chosen[key]);
      return { conflict: group[0].conflict, ...chosenText(group, choices) };
    });
    autosave.resolveAll(
      results.map(({ conflict, text }) => [
        conflict,
        () => store.change([{ ...conflict, after: text }], "合好两处改动"),
      ]),
    );
    setChosen({});
    const between = results.find((result) => result.between)?.between;
    const section = between && sectionOfPlace(store.edition, { kind: "words", ...between });
    if (between && section) goTo(section, wordsPlace(between));
    return true;
  };
  return { questions, chosen, open, choose, chooseAll, finish };
}
