import type { ReactNode } from "react";
import { PageHeader } from "./page-header";
import { PageMain } from "./page-main";
import type { PagePlace } from "./places";

/** A page outside the wizard: bar above, one column. */
export const PageFrame = ({ current, children }: { current?: PagePlace; children: ReactNode }) => (
  <>
    <PageHeader current={current} />
    <PageMain>{children}</PageMain>
  </>
);
