import { NumberLegend } from "@/components/checks/number-legend";
import { useBlankCells } from "@/components/grid/use-blank-cells";
import { useReportContext } from "@/components/report/report-context";
import type { Step } from "@/components/report/steps";
import { LinkButton } from "@/components/ui/button";
import type { TableSection } from "@/lib/editions/edition";

/** The foot's left side: how much of the step is filled, and the way to what is not. */
export function StepStat({ step }: { step: Step }) {
  if (step.section?.kind === "table") return <TableStat section={step.section} />;
  if (step.section) return <NumberLegend id={step.section.id} />;
  return null;
}

function TableStat({ section }: { section: TableSection }) {
  const { goTo } = useReportContext();
  const { filled, total, firstBlank } = useBlankCells(section);
  if (!firstBlank) return <span>{total} 格已填齐</span>;
  return (
    <>
      <span>
        已填 {filled} / {total} 格
      </span>
      <LinkButton onClick={() => goTo(section.id, firstBlank)}>还有 {total - filled} 格空着，去填</LinkButton>
    </>
  );
}
