import { median } from "../bench/statistics.mjs";

/** Of a run its first third is warm-up: programs are loaded, caches filled, threads started. */
const warmUp = 1 / 3;
/** A save may take so many times its median alone, in all but one of a hundred. */
const mostTimes = 20;
/** Between the first and the last third of what follows the warm-up, garbage not yet collected included. */
const mostGrowth = 1.15;

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const third = (values, which) =>
  values.slice(Math.floor((values.length * which) / 3), Math.ceil((values.length * (which + 1)) / 3));

function figuresOf({ saves, memory }) {
  const warm = memory.slice(Math.floor(memory.length * warmUp));
  const times = saves.map(({ milliseconds }) => milliseconds);
  const [first, last] = [median(third(warm, 0)), median(third(warm, 2))];
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), first, last };
}

/** @param {{ saves: unknown[], errors: string[] }} seen @returns {string[]} refusals, and that nothing was stored at all */
export const judgeAnswers = ({ saves, errors }) => [...errors.slice(0, 5), ...(saves.length === 0 ? ["没有存过"] : [])];

/**
 * @param {number} alone the median of a save alone, in milliseconds
 * @param {{ saves: { milliseconds: number }[], errors: string[], memory: number[] }} seen
 * @returns {string[]} what is not as it must be
 */
export function judge(alone, seen) {
  const { p99, first, last } = figuresOf(seen);
  return [
    ...judgeAnswers(seen),
    ...(p99 > alone * mostTimes
      ? [`一百次存里最慢的 ${p99.toFixed(0)} 毫秒，是一个人时的 ${(p99 / alone).toFixed(1)} 倍`]
      : []),
    ...(last > first * mostGrowth ? [`内存从 ${first.toFixed(0)} MB 长到 ${last.toFixed(0)} MB`] : []),
  ];
}

export function printed(alone, seen) {
  const { p50, p99, first, last } = figuresOf(seen);
  const times = `中位数 ${p50.toFixed(1)}、99% ${p99.toFixed(1)} 毫秒，是一个人时中位数的 ${(p99 / alone).toFixed(1)} 倍`;
  return `存 ${seen.saves.length} 次，${times}；看页面、导出 ${seen.others.length} 次；出错 ${seen.errors.length} 次；热身以后内存 ${first.toFixed(0)} → ${last.toFixed(0)} MB。`;
}
