/** Letters of any script, digits, and . _ - : a login name is typed, so it has no spaces. */
const pattern = /^[\p{L}\p{N}._-]{2,40}$/u;

export const foldUsername = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

export const isUsername = (text: string): boolean => pattern.test(text);

export const usernameFault = "登录名 2 到 40 个字，用汉字、字母、数字和 . _ -，不要空格";
