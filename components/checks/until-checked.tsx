"use client";

import type { ReactNode } from "react";
import { useChecks } from "./check-context";

/** Until all is checked nothing may be said to be in order. `children` speak of what was found. */
export function UntilChecked({ children }: { children: ReactNode }) {
  const ready = useChecks((state) => state.ready);
  return ready ? children : <p className="panel-note">正在检查…</p>;
}
