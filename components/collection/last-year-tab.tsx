import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Finding } from "@/lib/checks/finding";
import { figuresOf, labelOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { sameFigure } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";
import type { SubmissionView } from "./submission-page";

const shown = (value: unknown) => (value === null || value === undefined ? "空" : String(value));

/** ＋5, －2.45; blank where one of them is. */
function difference(before: FigureValue | undefined, after: FigureValue | undefined): string {
  if (before === null || before === undefined || after === null || after === undefined) return "";
  const places = Math.max(...[before, after].map((value) => String(value).split(".")[1]?.length ?? 0));
  const step = Number(after) - Number(before);
  return `${step < 0 ? "－" : "＋"}${Math.abs(step).toFixed(places)}`;
}

type LastYearProps = {
  submission: SubmissionView;
  /** Goes to a finding. */
  onSee?: (index: number) => void;
};

/** Every figure that is another one than last year, in printed order, with what was found there. */
export function LastYearTab({ submission, onSee }: LastYearProps) {
  const { lastYear, figures, proposal, year, findings } = submission;
  if (!lastYear)
    return <p className="mt-3 text-ink-2">没有这个单位上年的报告，没法比。收过上年的，或在报告里有上年的，就会比。</p>;
  const specs = figuresOf(editionById(proposal.edition));
  const changed = [...specs.values()].filter(
    ({ address }) => !sameFigure(figures[address] ?? null, lastYear.figures[address] ?? null),
  );
  if (changed.length === 0) return <p className="mt-3 text-ink-2">每一个数都和上年一样。</p>;
  return (
    <table className="parts">
      <thead>
        <tr>
          <th scope="col">不一样的 {changed.length} 个数</th>
          <th scope="col">{lastYear.report.year}</th>
          <th scope="col">{year}</th>
          <th scope="col">差</th>
          {onSee && <th scope="col">看</th>}
        </tr>
      </thead>
      <tbody>
        {changed.map((spec) => (
          <tr key={spec.address}>
            <td>{labelOf(spec)}</td>
            <td>{shown(lastYear.figures[spec.address])}</td>
            <td>
              <b>{shown(figures[spec.address])}</b>
            </td>
            <td className="text-ink-2">{difference(lastYear.figures[spec.address], figures[spec.address])}</td>
            {onSee && (
              <td>
                <FoundHere {...{ findings, address: spec.address, onSee }} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FoundProps = { findings: readonly Finding[]; address: string; onSee: (index: number) => void };

/** The first finding at a figure, by its number. */
function FoundHere({ findings, address, onSee }: FoundProps) {
  const first = findings.findIndex(({ addresses }) => addresses[0] === address);
  const index = first < 0 ? findings.findIndex(({ addresses }) => addresses.includes(address)) : first;
  if (index < 0) return null;
  const isError = findings[index].severity === "error";
  return (
    <LinkButton className="inline-flex items-center gap-1 whitespace-nowrap" onClick={() => onSee(index)}>
      <Icon name={isError ? "error" : "warning"} size={14} className={isError ? "text-err" : "text-warn"} />第{" "}
      {index + 1} 处
    </LinkButton>
  );
}
