/** 2 条批注，1 条没有了结: what the pins of a place say in words. */
export const pinWords = ({ all, open }: { all: number; open: number }): string =>
  `${all} 条批注，${open === 0 ? "都已了结" : `${open} 条没有了结`}`;
