import { useBlankCells } from "@/components/grid/use-blank-cells";
import { useReportContext } from "@/components/report/report-context";
import type { Step } from "@/components/report/steps";
import { useAway } from "@/components/report/use-away";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { later } from "@/components/ui/later";
import type { TableSection } from "@/lib/editions/edition";
import { parseField, sectionOfPlace } from "@/lib/report/place";

const NumberLegend = later(() => import("@/components/checks/number-legend").then((module) => module.NumberLegend), {
  says: "nothing",
});

/** The foot's left side: how much of the step is filled, and the way to what is not. */
export function StepStat({ step }: { step: Step }) {
  if (step.section?.kind === "table") return <TableStat section={step.section} />;
  if (step.section) return <NumberLegend id={step.section.id} />;
  return null;
}

function TableStat({ section }: { section: TableSection }) {
  const { goTo } = useReportContext();
  const { filled, total, firstBlank } = useBlankCells(section);
  if (!firstBlank)
    return (
      <>
        <span>{total} 格已填齐</span>
        <OnlyHere section={section} />
      </>
    );
  return (
    <>
      <span>
        已填 {filled} / {total} 格
      </span>
      <LinkButton onClick={() => goTo(section.id, firstBlank)}>还有 {total - filled} 格空着，去填</LinkButton>
      <OnlyHere section={section} />
    </>
  );
}

/** Cells of the table that are in this browser alone. */
function OnlyHere({ section }: { section: TableSection }) {
  const { store } = useReportContext();
  const away = useAway();
  if (away.kind !== "away" && away.kind !== "held") return null;
  const here = [...away.only.keys()].filter((place) => {
    const parsed = parseField(place);
    return parsed.kind === "figure" && sectionOfPlace(store.edition, parsed) === section.id;
  });
  if (here.length === 0) return null;
  return (
    <span>
      <Icon name="offline" size={14} /> {here.length} 格只在本机
    </span>
  );
}
