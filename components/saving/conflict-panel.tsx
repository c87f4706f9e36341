"use client";

import { useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Autosave } from "./autosave";
import { ConflictCard } from "./conflict-card";
import type { OpenConflict } from "./open-conflicts";
import { useConflictChoice } from "./use-conflict-choice";
import "./conflict.css";

/** Every value that was written differently here and elsewhere. It stays above the form, with its buttons in sight. */
export function ConflictPanel({ autosave, conflicts }: { autosave: Autosave; conflicts: OpenConflict[] }) {
  const { readOnly } = useReportContext();
  const choose = useConflictChoice(autosave);
  const chooseAll = (mine: boolean) => {
    for (const conflict of conflicts) choose(conflict, mine);
  };
  return (
    <section className="clashes" aria-label="两处改得不同">
      <header>
        <Icon name="people" />
        <p>
          <b>另一个窗口也改了 {conflicts.length} 处。</b>
          选好以前这{conflicts.length > 1 ? "几" : "一"}处不存，其余照样存。
        </p>
        {conflicts.length > 1 && (
          <div className="acts">
            <Button size="small" aria-disabled={readOnly} onClick={() => chooseAll(true)}>
              都用这里的
            </Button>
            <Button size="small" aria-disabled={readOnly} onClick={() => chooseAll(false)}>
              都用另一处的
            </Button>
          </div>
        )}
      </header>
      <div className="list">
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.place} conflict={conflict} onChoose={(mine) => choose(conflict, mine)} />
        ))}
      </div>
    </section>
  );
}
