/** So many characters of what both have in common lead up to the difference, and so many are shown from there. */
const [before, shown] = [8, 24];

/**
 * Two long texts often begin alike: shows of each the words around the place where they part.
 * @returns the excerpts; 空 for an empty text.
 */
export function partingWords(yours: string, theirs: string): [string, string] {
  const [one, other] = [[...yours], [...theirs]];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const start = Math.max(0, same - before);
  return [excerpt(one, start), excerpt(other, start)];
}

function excerpt(characters: string[], start: number): string {
  if (characters.length === 0) return "空";
  const end = start + before + shown;
  const words = characters.slice(start, end).join("").replace(/\n+/g, " ");
  return `${start > 0 ? "…" : ""}${words}${characters.length > end ? "…" : ""}`;
}
