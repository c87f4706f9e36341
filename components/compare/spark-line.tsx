const width = 88;
const height = 26;
const margin = 4;

type Point = { x: number; y: number };

/** Runs of years that have a value: a blank year leaves a gap. */
function runsOf(values: (string | null)[]): Point[][] {
  const numbers = values.map((value) => (value === null ? null : Number.parseFloat(value)));
  const known = numbers.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const runs: Point[][] = [[]];
  for (const [index, value] of numbers.entries()) {
    const x = margin + (index * (width - 2 * margin)) / (numbers.length - 1);
    const share = value === null || high === low ? 0 : (value - low) / (high - low);
    if (value === null) runs.push([]);
    else runs[runs.length - 1].push({ x, y: height - margin - share * (height - 2 * margin) });
  }
  return runs.filter((run) => run.length > 0);
}

const round = (value: number) => Math.round(value * 10) / 10;

/** The years as a small line from 0 up; the figures stand beside it. */
export function SparkLine({ values }: { values: (string | null)[] }) {
  const runs = runsOf(values);
  const last = runs.at(-1)?.at(-1);
  return (
    <svg className="spark" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {runs.map((run) => (
        <polyline key={run[0].x} points={run.map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")} />
      ))}
      {runs.flat().map((point) => (
        <circle key={point.x} cx={round(point.x)} cy={round(point.y)} r={point === last ? 2.6 : 1.4} />
      ))}
    </svg>
  );
}
