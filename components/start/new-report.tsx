"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Unit } from "@/lib/report/values";
import { NewReportDialog } from "./new-report-dialog";

type NewReportProps = {
  today: string;
  /** Usually the clerk's own office again. */
  office: Unit;
  look?: "normal" | "primary";
  size?: "medium" | "large";
  className?: string;
  children: ReactNode;
};

export function NewReport({ today, office, look, size, className, children }: NewReportProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant={look} size={size} icon="add" className={className} onClick={() => setOpen(true)}>
        {children}
      </Button>
      {open && <NewReportDialog today={today} office={office} onClose={() => setOpen(false)} />}
    </>
  );
}
