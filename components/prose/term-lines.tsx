import { useReportStore, useReportValue } from "@/components/report/report-context";
import { LinkButton } from "@/components/ui/button";
import { figuresOf, shortLabelOf } from "@/lib/editions/figures-of-edition";
import type { Sum } from "@/lib/report/live-figures";

type LinesProps = { terms: Sum; onGoTo: (anchor: string) => void; lead?: string };

/** Lines of a sum: each figure with its sign, its value and the way to its cell; `lead` stands before the first. */
export function TermLines({ terms, onGoTo, lead = "" }: LinesProps) {
  const { edition } = useReportStore();
  const figures = useReportValue((snapshot) => snapshot.figures);
  return terms.map(({ address, sign }, index) => {
    const spec = figuresOf(edition).get(address);
    const operator = index === 0 && sign === 1 ? lead : sign === 1 ? "＋" : "－";
    return (
      <li key={address}>
        <LinkButton title="去改表" onClick={() => onGoTo(address)}>
          {spec ? shortLabelOf(spec) : address}
        </LinkButton>
        <b>
          {operator} {figures.get(address) ?? "空着"}
        </b>
      </li>
    );
  });
}
