/**
 * @param words a global expression
 * @returns what `matchAll` finds, without the copy of the expression that it makes for each text: most texts hold no match.
 */
export function matchesOf(words: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    found.push(match);
    if (match[0] === "") words.lastIndex += 1;
  }
  return found;
}
