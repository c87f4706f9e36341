/** @returns the sentence of the text in which `at` stands, without its full stop. */
export function sentenceAround(text: string, at: number): string {
  const to = text.indexOf("。", at);
  return text.slice(text.lastIndexOf("。", at - 1) + 1, to < 0 ? text.length : to);
}
