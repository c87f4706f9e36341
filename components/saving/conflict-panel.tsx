"use client";

import { useReportContext } from "@/components/report/report-context";
import { Button, LinkButton } from "@/components/ui/button";
import { nameOfOther } from "@/lib/report/actor";
import type { Change } from "@/lib/report/change";
import type { Autosave } from "./autosave";
import { ChangeTable } from "./change-table";
import { ConflictCard } from "./conflict-card";
import type { OpenConflict } from "./open-conflicts";
import { useConflictChoices } from "./use-conflict-choices";
import "./conflict.css";

type PanelProps = { autosave: Autosave; conflicts: OpenConflict[]; onMerged: (words: string) => void };

/** Every place at which two have written differently. It stays above the form, with its buttons in sight. */
export function ConflictPanel({ autosave, conflicts, onMerged }: PanelProps) {
  const { readOnly } = useReportContext();
  const { questions, chosen, open, choose, chooseAll, finish } = useConflictChoices(autosave, conflicts);
  const names = [...new Set(conflicts.map(({ by }) => nameOfOther(by)))];
  const other = names.length === 1 ? names[0] : "别人";
  const waits = readOnly || open > 0;
  const merge = () => {
    if (!finish()) return;
    const also = autosave.takeMerged();
    onMerged(
      `${questions.length} 处合好了，没选上的一份在历史里。${also > 0 ? `${other}还改了 ${also} 处，不冲突，已经在这里。` : ""}`,
    );
  };
  return (
    <section className="clashes" aria-label="两处改得不同">
      <header>
        <h2>
          您和{other}都改了 {questions.length} 处
        </h2>
        <p>不冲突的已经合好、照样存。没选上的一份留在历史里。</p>
      </header>
      <div className="list">
        {questions.map((question) => (
          <ConflictCard
            key={question.key}
            question={question}
            choice={chosen[question.key]}
            onChoose={(choice) => choose(question, choice)}
          />
        ))}
        <MergedChanges changes={autosave.mergedIn()} by={other} />
      </div>
      <footer>
        <span id="clash-count">{open > 0 ? `还有 ${open} 处要您选` : `${questions.length} 处都选了`}</span>
        <LinkButton disabled={readOnly} onClick={() => chooseAll("mine")}>
          都用我的
        </LinkButton>
        <LinkButton disabled={readOnly} onClick={() => chooseAll("theirs")}>
          都用{other}的
        </LinkButton>
        <Button
          variant="primary"
          aria-disabled={waits}
          aria-describedby="clash-count"
          onClick={() => !waits && merge()}
        >
          照这样合好
        </Button>
      </footer>
    </section>
  );
}

/** What needed no choice, for whoever wants to know what happened around it. */
function MergedChanges({ changes, by }: { changes: Change[]; by: string }) {
  if (changes.length === 0) return null;
  return (
    <details className="around">
      <summary>
        {by}还改了 {changes.length} 处，不冲突，已经合好
      </summary>
      <ChangeTable lines={changes} before="您这里原来" after={`${by}改成`} />
    </details>
  );
}
