"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ChosenStep, History } from "./history";
import { RestoreDialog } from "./restore-dialog";

/** 恢复…: some of the places that the step changed, or the whole. */
export function RestorePlaces({ history, chosen }: { history: History; chosen: ChosenStep }) {
  const [open, setOpen] = useState(false);
  if (history.locked) return null;
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        恢复…
      </Button>
      {open && <RestoreDialog history={history} chosen={chosen} onClose={() => setOpen(false)} />}
    </>
  );
}
