import type { ReactNode } from "react";

/** A bar from 0 to 1 beside its words, such as "4 / 8 步完整"; the words carry the meaning. */
export function Progress({ share, children }: { share: number; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <span aria-hidden="true" className="inline-block h-1.5 w-[88px] overflow-hidden rounded-[3px] bg-line">
        <span className="block h-full bg-accent" style={{ width: `${100 * share}%` }} />
      </span>
      {children}
    </span>
  );
}
