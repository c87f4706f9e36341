"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { Wizard } from "./wizard";

const never = () => () => {};

/** The wizard of a very long report, drawn in the browser alone: on the server it would hold up everybody else's saving. */
export function LongWizard(props: ComponentProps<typeof Wizard>) {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return inBrowser ? <Wizard {...props} /> : <p role="status">这份报告很长，正在打开</p>;
}
