/** So many say how fast the others will be. */
const fewest = 3;

/** 约 50 秒, 约 3 分钟: as long as the others took. Blank while too few were read to know. */
export function timeLeft(milliseconds: number, read: number, left: number): string {
  if (read < fewest || left === 0) return "";
  const seconds = (milliseconds / read / 1000) * left;
  if (seconds > 90) return `约 ${Math.ceil(seconds / 60)} 分钟`;
  return `约 ${Math.max(5, Math.ceil(seconds / 5) * 5)} 秒`;
}
