"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { useGrid } from "./grid-context";
import { countFilled, fillAll } from "./grid-fill";

const OverwriteDialog = later(() => import("./overwrite-dialog").then((module) => module.OverwriteDialog), {
  says: "over",
});

/** 本节全部为 0: asks before it writes over what stands in a cell. */
export function FillAll() {
  const grid = useGrid();
  const [asking, setAsking] = useState(0);
  const press = () => {
    const filled = countFilled(grid);
    if (filled > 0) setAsking(filled);
    else fillAll(grid);
  };
  const confirm = () => {
    setAsking(0);
    fillAll(grid);
  };
  return (
    <>
      <Button size="small" onClick={press}>
        本节全部为 0
      </Button>
      {asking > 0 && <OverwriteDialog filled={asking} onConfirm={confirm} onClose={() => setAsking(0)} />}
    </>
  );
}
