/**
 * @param seen what was ticked in a list as whoever changes it had it before them
 * @param wanted what they made of it
 * @param now what stands there; somebody else may have ticked and taken away meanwhile
 * @param keyOf by which two are the same
 * @returns `now` with what they ticked and without what they took away: nobody brings back what another has just taken
 */
export function mergeTicked<Item>(
  seen: readonly Item[],
  wanted: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const [before, after, there] = [seen, wanted, now].map((items) => new Set(items.map(keyOf)));
  const isNew = (item: Item) => !before.has(keyOf(item)) && !there.has(keyOf(item));
  return [...now.filter((item) => after.has(keyOf(item)) || !before.has(keyOf(item))), ...wanted.filter(isNew)];
}
