/** Who works where nobody logs in: whoever sits at this computer. */
export const thisComputer = "本机";

/** Where nobody logs in there are no names: whoever else writes does so in another window. */
export const nameOfOther = (by: string = thisComputer): string => (by === thisComputer ? "另一个窗口" : by);

/** Whose seat in a round somebody else takes while they are away. */
export type Absent = { id: string; name: string };
