import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { parseField, sectionOfPlace } from "@/lib/report/place";
import { sectionNamesOf } from "@/lib/report/section-names";

const HeldBackWords = later(() => import("./held-back-words").then((module) => module.HeldBackWords));

/** Nothing of it is lost, but nobody would know: the page shows the report as it was sent round, or finalised. */
export function HeldBackNotice() {
  const { store, heldBack } = useReportContext();
  const [open, setOpen] = useState(false);
  if (heldBack.length === 0) return null;
  const sections = heldBack.map(({ place }) => sectionOfPlace(store.edition, parseField(place)));
  const names = sectionNamesOf(store.edition).filter(({ id }) => sections.some((section) => section === id));
  return (
    <Banner
      tone="warn"
      icon="offline"
      className="mt-2"
      actions={
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          看是哪些字
        </Button>
      }
    >
      <b>{names.map(({ name }) => name).join("、")}里还有改动没有存上：</b>
      存的时候报告已经不能改了。改动还留在这个浏览器里，到能改的时候自动补上。
      {open && <HeldBackWords changes={heldBack} />}
    </Banner>
  );
}
