/** 逐份看: where a submission stands among those that are to be looked at. */
export type Walk = {
  /** How many there are. */
  of: number;
  /** Its place from 0; null: it is not among them. */
  at: number | null;
  /** Ids of submissions; null: there is none on that side. For one that is not among them, `next` is the first. */
  previous: string | null;
  next: string | null;
};

/** @param ids of all that are to be looked at, in their order */
export function walkFrom(ids: readonly string[], id: string): Walk {
  const at = ids.indexOf(id);
  if (at < 0) return { of: ids.length, at: null, previous: null, next: ids[0] ?? null };
  return { of: ids.length, at, previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
}
