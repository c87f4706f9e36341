import { useReportContext, useReportValue } from "@/components/report/report-context";
import { useWordChanges } from "@/components/saving/use-word-changes";
import { WordChange } from "@/components/saving/word-change";
import { type Change, textOf } from "@/lib/report/change";
import { printLiveFigures } from "@/lib/report/live-figures";
import { textIn } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";

/** What an earlier page could not store any more, beside what stands in the report: to be read, and copied from here. */
export function HeldBackWords({ changes }: { changes: readonly Change[] }) {
  const { store } = useReportContext();
  return (
    <dl className="mt-2 max-h-[40vh] overflow-auto">
      {changes.map((change) => (
        <div key={`${change.place} ${change.after}`} className="py-1">
          <dt className="text-ink-2">{placeName(store.edition, change.place)}</dt>
          <dd className="whitespace-pre-wrap wrap-anywhere">
            <Words {...change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ place, before, after }: Change) {
  const figures = useReportValue((snapshot) => snapshot.figures);
  const isText = textIn(place) !== null;
  const [stands, typed] = [before, after].map((value) =>
    isText ? printLiveFigures(textOf(value), figures) : textOf(value),
  );
  const changes = useWordChanges(stands, typed, !isText);
  if (typed === "") return "空着";
  return changes.map((change) => <WordChange key={`${change.kind} ${change.at}`} change={change} />);
}
