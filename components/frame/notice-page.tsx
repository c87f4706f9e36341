import type { ReactNode } from "react";
import { PageMain, PageTitle } from "./page-main";
import { PlainHeader } from "./plain-header";

/** A page that only says what happened and what to do now. It stands behind every page, so that it brings along nobody's menu. */
export const NoticePage = ({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) => (
  <>
    <PlainHeader />
    <PageMain>
      <PageTitle>{title}</PageTitle>
      <p className="mt-1.5 max-w-[640px] text-[16px] leading-[26px] text-ink-2">{text}</p>
      <div className="mt-[22px] flex flex-wrap gap-3">{children}</div>
    </PageMain>
  </>
);
