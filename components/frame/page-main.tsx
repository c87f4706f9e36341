import type { ReactNode } from "react";

/** One column of at most 1080 px. */
export const PageMain = ({ children }: { children: ReactNode }) => (
  <main className="mx-auto max-w-[1080px] px-6 pt-9 pb-14 max-tablet:px-4 max-tablet:pt-[22px] max-tablet:pb-10">
    {children}
  </main>
);

export const PageTitle = ({ children }: { children: ReactNode }) => (
  <h1 className="text-page max-tablet:text-step">{children}</h1>
);
