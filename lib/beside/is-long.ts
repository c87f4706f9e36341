/** Characters and values of what a usual report is worked out with: three times the 6,000 characters that one has. */
const usual = 20_000;

/**
 * Whether there is so much text in a value that working on it would hold up the server. Looks no further than that.
 * @param value plain data, as it may cross to a thread
 */
export function isLong(value: unknown): boolean {
  let left = usual;
  const waiting = [value];
  while (waiting.length > 0 && left > 0) {
    const next = waiting.pop();
    left -= typeof next === "string" ? next.length : 1;
    const parts = typeof next === "object" && next !== null ? Object.values(next) : [];
    if (parts.length > left) return true;
    waiting.push(...parts);
  }
  return left <= 0;
}
