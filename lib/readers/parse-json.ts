import { limits } from "./problem";

/**
 * JSON of no more levels than a file may have: an interchange file has six, and what checks a value of thousands of
 * levels takes seconds.
 * @throws SyntaxError for anything else.
 */
export function parseJson(text: string): unknown {
  let [depth, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    if (depth > limits.depth) throw new SyntaxError(`More than ${limits.depth} levels`);
  }
  return JSON.parse(text);
}
