"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import type { TableSection } from "@/lib/editions/edition";
import { isLedgerKind } from "@/lib/report/ledger-cases";

const LedgerDialog = later(() => import("./ledger-dialog").then((module) => module.LedgerDialog), { says: "over" });

/** Tables three and four count cases: they can be filled out of the office's ledger. */
export function LedgerTool({ section }: { section: TableSection }) {
  const [open, setOpen] = useState(false);
  if (!isLedgerKind(section.id)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        从台账填入…
      </Button>
      {open && <LedgerDialog section={section} kind={section.id} onClose={() => setOpen(false)} />}
    </>
  );
}
