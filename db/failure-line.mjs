/**
 * Where an error came from: its frames alone, for what it says may hold words of a report, as a statement holds its values.
 * @param {Error} error
 * @returns {string[]}
 */
export const framesOf = ({ message, stack = "" }) =>
  stack
    .replace(message, () => "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());

/** @param {unknown} error @returns {Error[]} the error and what caused it, the first five */
export function causesOf(error) {
  const causes = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return causes;
}

/** @param {Error} error */
const kindOf = (error) => ("code" in error ? `${error.name} ${error.code}` : error.name);

/**
 * What the terminal says of an error of the program: which kind it is and where, in one line, with no word of what it says.
 * @param {unknown} error
 */
export function failureLine(error) {
  const causes = causesOf(error);
  const where = causes.flatMap(framesOf)[0];
  return `程序出了错：${[causes.map(kindOf).join("，因为 ") || typeof error, where].filter(Boolean).join("，")}。经过写在 DATA_DIR/logs 里。`;
}
