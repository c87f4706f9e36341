/** @returns the row that a key leads to, null for a key that leads nowhere. */
export function boardMoves(
  key: string,
  current: number,
  { page, last }: { page: number; last: number },
): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === "Home") return 0;
  if (key === "End") return Math.max(0, last);
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(last, current + step));
}
