/** 32 MB and three passes: OWASP's Password Storage Cheat Sheet gives it as scrypt's N=2^15, r=8, p=3. */
export const passwordCost = { N: 2 ** 15, r: 8, p: 3 };
