/** The middle of the values; of an even number the mean of the middle two. NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What the median deviation of a normal distribution is multiplied by to be its standard deviation. */
const normal = 1.4826;

/** Median and spread by median deviations: half of the values may be anything without moving them far. */
export function robustOf(values: readonly number[]): { median: number; spread: number } {
  const median = medianOf(values);
  return { median, spread: normal * medianOf(values.map((value) => Math.abs(value - median))) };
}
