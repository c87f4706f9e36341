"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useGrid } from "./grid-context";
import { countFilled, fillAll } from "./grid-fill";

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
      {asking > 0 && (
        <Dialog
          title={`有 ${asking} 格已经填了`}
          onClose={() => setAsking(0)}
          actions={
            <>
              <Button data-autofocus onClick={() => setAsking(0)}>
                不改
              </Button>
              <Button onClick={confirm}>都改成 0</Button>
            </>
          }
        >
          <p className="text-ink-2">这 {asking} 格里的数会换成 0，可以撤销。只想填空着的格，用“其余空格填 0”。</p>
        </Dialog>
      )}
    </>
  );
}
