/** Of smaller numbers too many are met by chance. */
const tellsSomething = 100;
/** A cell that was raised by so much after the text was written; parts of it are smaller, and may be all but as large. */
const raised = 5;

const swapped = (a: string, b: string) =>
  a.length === b.length &&
  [...a].filter((digit, at) => digit !== b[at]).length === 2 &&
  [...a].some((digit, at) => digit !== b[at] && digit === b[at + 1] && a[at + 1] === b[at]);

/** 591 that was typed as 59 or 5591. */
const lost = (long: string, short: string) =>
  long.length === short.length + 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

/** @returns whether a number looks like another that was mistyped, or left standing when it changed by a little. */
export function isSlip(value: number, meant: number): boolean {
  if (meant < tellsSomething || value < 10 || !Number.isInteger(value) || !Number.isInteger(meant)) return false;
  const [said, right] = [String(value), String(meant)];
  return (value > meant && value - meant <= raised) || swapped(said, right) || lost(right, said) || lost(said, right);
}
