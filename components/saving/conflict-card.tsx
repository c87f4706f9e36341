import type { ReactNode } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { printLiveFigures } from "@/lib/report/live-figures";
import { textIn } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";
import type { FigureValue } from "@/lib/report/values";
import type { OpenConflict } from "./open-conflicts";
import { useWordChanges } from "./use-word-changes";
import { WordChange } from "./word-change";

type CardProps = { conflict: OpenConflict; onChoose: (mine: boolean) => void };

/** One value: what stands here and what stands elsewhere, each against what both began with. */
export function ConflictCard({ conflict, onChoose }: CardProps) {
  const { store } = useReportContext();
  const figures = useReportValue((snapshot) => snapshot.figures);
  const mine = useReportValue(() => store.typed(conflict.place));
  const name = placeName(store.edition, conflict.place);
  const printed = (value: FigureValue) => printLiveFigures(String(value ?? ""), figures);
  const base = printed(conflict.before);
  return (
    <article className="clash" aria-label={name}>
      <h3>
        {name}
        {!isText(conflict) && <span className="was">改以前{base === "" ? "空着" : `是 ${base}`}</span>}
      </h3>
      <Side by="这里" base={base} text={printed(mine)} whole={!isText(conflict)}>
        <Button size="small" onClick={() => onChoose(true)}>
          用这里的
        </Button>
      </Side>
      <Side
        by={conflict.kept ? "早先关掉的窗口，没有存上" : "另一处，已经存上"}
        base={base}
        text={printed(conflict.after)}
        whole={!isText(conflict)}
      >
        <Button size="small" onClick={() => onChoose(false)}>
          用另一处的
        </Button>
      </Side>
    </article>
  );
}

type SideProps = { by: string; base: string; text: string; whole: boolean; children: ReactNode };

function Side({ by, base, text, whole, children }: SideProps) {
  const changes = useWordChanges(base, text, whole);
  return (
    <div className="side-of">
      <div className="by">
        <b>{by}</b>
        {children}
      </div>
      <p className="say">
        {text === "" && whole
          ? "空着"
          : changes.map((change) => <WordChange key={`${change.kind} ${change.at}`} change={change} />)}
      </p>
    </div>
  );
}

const isText = ({ place }: OpenConflict) => textIn(place) !== null;
