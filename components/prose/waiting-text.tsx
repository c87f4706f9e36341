import { useReportStore } from "@/components/wizard/report-context";
import type { ProseId } from "@/lib/editions/edition";
import { printLiveFigures } from "@/lib/report/live-figures";

/** The text where its editor is about to stand, of the same size, so that nothing moves when it comes. */
export function WaitingText({ id, placeholder }: { id: ProseId; placeholder: string }) {
  const { report, figures } = useReportStore().snapshot();
  const text = report.text[id];
  const lines = text
    .split("\n")
    .map((line, index) => ({ key: `${id}.${index}`, text: printLiveFigures(line, figures) }));
  return (
    <div className={`ProseMirror ${text === "" ? "is-empty" : ""}`} data-placeholder={placeholder} aria-hidden="true">
      {lines.map((line) => (
        <p key={line.key}>{line.text || <br />}</p>
      ))}
    </div>
  );
}
