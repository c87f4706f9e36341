/** The bar beside "4 / 8 步完整"; the words carry the meaning. */
export function Progress({ done, total, unit }: { done: number; total: number; unit: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <span aria-hidden="true" className="inline-block h-1.5 w-[88px] overflow-hidden rounded-[3px] bg-line">
        <span className="block h-full bg-accent" style={{ width: `${(100 * done) / total}%` }} />
      </span>
      {done} / {total} {unit}
    </span>
  );
}
