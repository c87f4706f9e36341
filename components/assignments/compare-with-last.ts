/** Below this a change says nothing: two cases instead of one. */
const worthAsking = 20;
/** A slip of one digit is ten times. */
const far = 5;

const numberIn = (text: string): number | null => {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** @returns a question about a figure that is far from last year's; null for one that is not, and for what is no figure. */
export function compareWithLast(value: string, lastYear: string): string | null {
  const [now, then] = [numberIn(value), numberIn(lastYear)];
  if (now === null || then === null || Math.max(now, then) < worthAsking || then === 0 || now === 0) return null;
  if (now * far <= then) return `比去年少 ${Math.round((1 - now / then) * 100)}%，少写了一位？`;
  return now >= then * far ? `是去年的 ${Math.round(now / then)} 倍，多写了一位？` : null;
}
