/** Who works where nobody logs in: whoever sits at this computer. */
export const thisComputer = "本机";
