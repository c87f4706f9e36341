/** Who works where nobody logs in: whoever sits at this computer. */
export const thisComputer = "本机";

/** Where nobody logs in there are no names: whoever else writes does so in another window. */
export const nameOfOther = (by: string = thisComputer): string => (by === thisComputer ? "另一个窗口" : by);

/** Whose seat in a round somebody else takes while they are away. */
export type Absent = { id: string; name: string };

/** Who did it, as it is printed: 沈某（代吕某某）. */
export const inSeatOf = (by: string, absent: Absent | undefined): string => (absent ? `${by}（代${absent.name}）` : by);

/** Whether what bears a printed name is somebody's: their own, also in another's seat, or said for them while they were away. */
export const isOf = (printed: string, name: string): boolean =>
  printed === name || printed.startsWith(`${name}（代`) || printed.endsWith(`（代${name}）`);
