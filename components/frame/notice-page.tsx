import type { ReactNode } from "react";
import { PageFrame, PageTitle } from "./page-frame";

/** A page that only says what happened and what to do now. */
export function NoticePage({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <PageFrame>
      <PageTitle>{title}</PageTitle>
      <p className="mt-1.5 max-w-[640px] text-[16px] leading-[26px] text-ink-2">{text}</p>
      <div className="mt-[22px] flex flex-wrap gap-3">{children}</div>
    </PageFrame>
  );
}
