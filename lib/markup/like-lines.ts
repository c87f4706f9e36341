/** A pair of characters that stands in more lines than this tells none of them from the others. */
const mostLines = 40;
/** The lines that share most are compared word by word, so many of them. */
const nearest = 2;

const pairsOf = (line: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, line.length - 1) }, (_, at) => line.slice(at, at + 2)));

/** Finds, among the lines of a report, those that another line may have become. */
export class LikeLines {
  private readonly homes = new Map<string, number[]>();

  constructor(lines: string[]) {
    for (const [index, line] of lines.entries())
      for (const pair of pairsOf(line)) {
        const home = this.homes.get(pair);
        if (!home) this.homes.set(pair, [index]);
        else if (home.length <= mostLines) home.push(index);
      }
  }

  /** @returns by index, those that share most pairs of characters with `line` first; few */
  near(line: string): number[] {
    const shared = new Map<number, number>();
    for (const pair of pairsOf(line)) {
      const home = this.homes.get(pair) ?? [];
      if (home.length <= mostLines) for (const index of home) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, nearest)
      .map(([index]) => index);
  }
}
