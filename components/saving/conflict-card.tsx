import { useId } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { nameOfOther } from "@/lib/report/actor";
import { printLiveFigures } from "@/lib/report/live-figures";
import { textIn } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";
import { printMoment } from "@/lib/report/print-date";
import type { FigureValue } from "@/lib/report/values";
import { type Choice, type Question, sentenceAround } from "./conflict-choices";
import type { OpenConflict } from "./open-conflicts";
import { useWordChanges } from "./use-word-changes";
import { sayWhatItMakes } from "./what-it-makes";
import { WordChange } from "./word-change";

type CardProps = { question: Question; choice: Choice | undefined; onChoose: (choice: Choice) => void };

/** One question: what stands here and what stands elsewhere, each against what both began with. */
export function ConflictCard({ question, choice, onChoose }: CardProps) {
  const { store, readOnly } = useReportContext();
  const figures = useReportValue((snapshot) => snapshot.figures);
  const { conflict, pieces, at } = question;
  const name = placeName(store.edition, conflict.place);
  const group = useId();
  const isText = textIn(conflict.place) !== null;
  const { before, behind } = sentenceAround(question);
  const printed = (text: string) => printLiveFigures(isText ? before + text + behind : text, figures).trim();
  const { base, mine, theirs } = pieces[at];
  const { figures: entered } = store.snapshot().report;
  const makes = (value: FigureValue) => sayWhatItMakes(store.edition, entered, conflict.place, value);
  const sides: [Choice, string, string, string | null][] = [
    ["mine", "您，在这里", printed(mine), makes(mine || null)],
    ["theirs", signatureOf(conflict), printed(theirs), makes(conflict.after)],
  ];
  return (
    <article className="clash" aria-label={name}>
      <h3>
        {name}
        <span className="was">{isText ? "两边改的是同一句" : `改以前${base === "" ? "空着" : `是 ${base}`}`}</span>
      </h3>
      <div className="sides" role="radiogroup" aria-label={`${name}，用哪一个`}>
        {sides.map(([side, by, text, made]) => (
          <label key={side} className={choice === side ? "side-of on" : "side-of"}>
            <input
              type="radio"
              name={group}
              checked={choice === side}
              disabled={readOnly}
              onChange={() => onChoose(side)}
            />
            <span>
              <span className="by">{by}</span>
              <Said base={printed(base)} text={text} whole={!isText} />
              {made && <span className="by">{made}</span>}
            </span>
          </label>
        ))}
      </div>
      {isText && (
        <div className="keep-both">
          <Button size="small" aria-pressed={choice === "both"} onClick={() => !readOnly && onChoose("both")}>
            两句都留，我来改
          </Button>
          <span className="was">光标放在两句之间</span>
        </div>
      )}
    </article>
  );
}

function signatureOf({ kept, by, at }: OpenConflict): string {
  if (kept) return "早先关掉的窗口，没有存上";
  return at === undefined ? nameOfOther(by) : `${nameOfOther(by)}，${printMoment(at, new Date().toISOString())}`;
}

function Said({ base, text, whole }: { base: string; text: string; whole: boolean }) {
  const changes = useWordChanges(base, text, whole);
  if (text === "") return <span className={whole ? "fig" : "say"}>空着</span>;
  return (
    <span className={whole ? "fig" : "say"}>
      {changes.map((change) => (
        <WordChange key={`${change.kind} ${change.at}`} change={change} />
      ))}
    </span>
  );
}
