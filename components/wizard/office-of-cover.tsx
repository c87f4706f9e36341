"use client";

import { useState } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { nameFault } from "@/lib/report/text-limits";

const OfficeQuestion = later(() => import("./office-question").then((module) => module.OfficeQuestion));
const FormerName = later(() => import("./former-name").then((module) => module.FormerName));

/** What was kept, while the name stands that it was said of. */
type Kept = { name: string; words: string };

/**
 * Whose report the cover makes it. A name is asked about when it rests: while it is typed, half of it is nobody's name.
 * A report that has no year before it may have one under the name that its office had then.
 */
export function OfficeOfCover({ typing }: { typing: boolean }) {
  const { office, lastYear } = useReportContext();
  const name = useReportValue(({ report }) => report.unit.name.trim());
  const [kept, setKept] = useState<Kept | null>(null);
  const [searching, setSearching] = useState(false);
  const rests = !typing && name !== "" && nameFault(name) === undefined;
  const keep = (words: string) => setKept({ name, words });
  const said = kept?.name === name ? kept.words : null;
  const nobody = lastYear === null && said === null && rests && name === office.name;
  return (
    <>
      <div role="status" className="mt-3 empty:mt-0">
        {said !== null ? (
          <Banner tone="ok">{said}</Banner>
        ) : (
          rests && name !== office.name && <OfficeQuestion name={name} onKept={keep} />
        )}
      </div>
      {nobody && !searching && (
        <LinkButton onClick={() => setSearching(true)}>以前叫别的名称？和那时的报告放在一起…</LinkButton>
      )}
      {nobody && searching && <FormerName onKept={keep} onClose={() => setSearching(false)} />}
    </>
  );
}
