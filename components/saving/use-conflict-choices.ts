import { useState } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { sectionOfPlace, wordsPlace } from "@/lib/report/place";
import type { Autosave } from "./autosave";
import { type Choice, chosenText, type Question, questionsOf } from "./conflict-choices";
import type { OpenConflict } from "./open-conflicts";

/** What is asked and what has been chosen of it; a choice lasts as long as it is asked between the same words. */
export function useConflictChoices(autosave: Autosave, conflicts: OpenConflict[]) {
  const { store, goTo } = useReportContext();
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  // Wakes with every key: what stands here is one side of the question.
  useReportValue(({ report }) => report);
  const groups = conflicts.map((conflict) => questionsOf(conflict, store.typed(conflict.place)));
  const questions = groups.flat();
  const open = questions.filter(({ key }) => chosen[key] === undefined).length;

  const choose = (question: Question, choice: Choice) => setChosen({ ...chosen, [question.key]: choice });
  const chooseAll = (choice: Choice) => setChosen(Object.fromEntries(questions.map(({ key }) => [key, choice])));
  const finish = () => {
    const results = groups.flatMap((group): [OpenConflict, ReturnType<typeof chosenText>][] =>
      group.length > 0
        ? [
            [
              group[0].conflict,
              chosenText(
                group,
                group.map(({ key }) => chosen[key]),
              ),
            ],
          ]
        : [],
    );
    autosave.resolveAll(
      results.map(([conflict, { text }]) => [
        conflict,
        () => store.change([{ ...conflict, after: text }], "合好两处改动"),
      ]),
    );
    setChosen({});
    const between = results.find(([, result]) => result.between)?.[1].between;
    const section = between && sectionOfPlace(store.edition, { kind: "words", ...between });
    if (between && section) goTo(section, wordsPlace(between));
  };
  return { questions, chosen, open, choose, chooseAll, finish };
}
