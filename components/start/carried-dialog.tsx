"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Opening } from "./report-requests";

/** What of last year's report has no place in the new one, and why. */
export function NotCarriedList({ opening: { notCarried } }: { opening: Opening }) {
  return (
    <ul className="mt-1 text-small">
      {notCarried.map(({ what, reason }) => (
        <li key={`${what}/${reason}`} className="border-t border-line py-1.5 first:border-t-0">
          <b>{what}</b>：{reason}
        </li>
      ))}
    </ul>
  );
}

/** Said once, after the report was made and before it opens. */
export function CarriedDialog({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const { report, carried, lastYear } = opening;
  return (
    <Dialog
      title={`${report.year} 年度报告建好了`}
      onClose={onClose}
      width={560}
      actions={
        <Button variant="primary" data-autofocus onClick={onClose}>
          打开 {report.year} 年度报告
        </Button>
      }
    >
      <p className="text-small text-ink-2">
        {lastYear} 年度的单位、联系方式和 {carried.length} 个数已带入。下面这些没有带入，要您自己填：
      </p>
      <NotCarriedList opening={opening} />
    </Dialog>
  );
}
