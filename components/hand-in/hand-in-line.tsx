"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { call } from "@/components/requests/call";
import { Tag } from "@/components/ui/tag";
import { printDay } from "@/lib/report/print-date";
import { type Collecting, type HandIn, handInPath, sentLooks } from "./hand-in";

/** At the report: where it stands with whoever collects it. */
export function HandInLine({ reportId }: { reportId: string }) {
  const [handIn, setHandIn] = useState<HandIn | null>(null);
  useEffect(() => {
    let gone = false;
    void call("GET /api/reports/{reportId}/hand-in", {
      path: { reportId },
    }).then((answer) => {
      if (answer.ok && !gone) setHandIn(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [reportId]);
  if (!handIn || (!handIn.version && handIn.collections.length === 0)) return null;
  return (
    <section aria-label="报送" className="mt-5">
      <h3 className="versions-head">报送</h3>
      {handIn.collections.map((each) => (
        <Line key={each.id} collecting={each} />
      ))}
      <p className="mt-1.5">
        <Link href={handInPath(reportId)} prefetch={false}>
          {handIn.collections.some(({ state }) => state === "returned") ? "看退回的内容" : "去报送"}
        </Link>
      </p>
    </section>
  );
}

function Line({ collecting: { office, deadline, state, asked } }: { collecting: Collecting }) {
  const { name, tone, icon } = sentLooks[state];
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Tag tone={tone} icon={icon}>
        {name}
      </Tag>
      <span className="wrap-anywhere">
        {office.name}
        {state === "missing" && `，${printDay(deadline)}前`}
        {asked.length > 0 && `，${asked.length} 条`}
      </span>
    </p>
  );
}
