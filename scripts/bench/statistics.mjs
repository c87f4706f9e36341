/** @param {number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;

/**
 * One line of the result: `value` in `unit`, `floor` measured in the same run, `goal` for the value or the ratio.
 * @typedef {{ name: string, value: number, unit: string, floor?: number, ratio?: number, goal: string, met: boolean }} Row
 */

/** @param {{ name: string, value: number, floor: number, unit: string, most?: number, least?: number }} measured @returns {Row} */
export function ratioRow({ name, value, floor, unit, most, least }) {
  const ratio = rounded(value / floor);
  const goal = most === undefined ? `≥ ${least} × floor` : `≤ ${most} × floor`;
  const met = most === undefined ? ratio >= (least ?? 0) : ratio <= most;
  return { name, value: rounded(value), unit, floor: rounded(floor), ratio, goal, met };
}

/** @param {{ name: string, value: number, unit: string, most: number, floor?: number }} measured @returns {Row} */
export function limitRow({ name, value, unit, most, floor }) {
  const ratio = floor === undefined ? undefined : rounded(value / floor);
  return {
    name,
    value: rounded(value),
    unit,
    floor: floor && rounded(floor),
    ratio,
    goal: `≤ ${most} ${unit}`,
    met: value <= most,
  };
}
