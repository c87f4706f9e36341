import { useReportContext } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { sectionNamesOf } from "@/lib/report/section-names";

/** Nothing of it is lost, but nobody would know: the page shows the report as it was sent round, or finalised. */
export function HeldBackNotice() {
  const { store, heldBack } = useReportContext();
  if (heldBack.length === 0) return null;
  const names = sectionNamesOf(store.edition).filter(({ id }) => heldBack.includes(id));
  return (
    <Banner tone="warn" icon="offline" className="mt-2">
      <b>{names.map(({ name }) => name).join("、")}里还有改动没有存上：</b>
      存的时候报告已经不能改了。改动还留在这个浏览器里，到能改的时候自动补上。
    </Banner>
  );
}
