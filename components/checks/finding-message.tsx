import { useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { adviceOf, splitMessage } from "@/lib/checks/finding";
import { anchorOf, goName } from "@/lib/checks/standing/finding-place";
import { isOpen, type ShownFinding } from "@/lib/checks/standing/shown-findings";
import { useChecks } from "./check-context";
import { FixButtons, useFindingActions } from "./finding-actions";
import { findingLineId } from "./finding-line-id";
import { useNextFinding } from "./use-next-finding";

const looks = { error: { icon: "error", tone: "err" }, warning: { icon: "warning", tone: "warn" } } as const;

/** One finding in words, with what mends it and the way to the next. */
export function FindingMessage({ item, here }: { item: ShownFinding; here: boolean }) {
  const { store } = useReportContext();
  const { go, explain } = useFindingActions(item);
  const next = useNextFinding(item.finding.section);
  const several = useChecks(({ items }) => items.filter(isOpen).length > 1);
  const { what } = splitMessage(item.finding.message);
  const { icon, tone } = looks[item.finding.severity];
  return (
    <div className={`cell-message ${tone}`}>
      <Icon name={icon} />
      <div className="text" id={findingLineId}>
        <span className="sr">{tone === "err" ? "错误：" : "提醒："}</span>
        <b>{what}。</b>
        {adviceOf(item.finding)}
      </div>
      <FixButtons item={item} brief />
      {explain && (
        <Button size="small" className={item.finding.group === "lastYear" ? "" : "d-only"} onClick={explain}>
          写明理由…
        </Button>
      )}
      {!here && anchorOf(store.edition, item.finding) && (
        <Button size="small" onClick={go}>
          {goName(store.edition, item.finding)}
        </Button>
      )}
      {several && (
        <Button size="small" variant="quiet" title="F8" aria-keyshortcuts="F8" onClick={() => next(1)}>
          下一处
        </Button>
      )}
    </div>
  );
}
