export const [shortestPassword, longestPassword] = [10, 128] as const;

/** The owner's own words, which whoever guesses tries first. */
export type PasswordOwner = { name: string; username: string; office?: string };

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** abcdefghij, 9876543210, 1111111111. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((sign, at) => sign.charCodeAt(0) - text.charCodeAt(at));
  return new Set(steps).size <= 1 && Math.abs(steps[0] ?? 2) <= 1;
}

/** One piece again and again: abcabcabcabc. */
const isRepeated = (text: string) =>
  [1, 2, 3, 4, 5].some((long) => text === text.slice(0, long).repeat(text.length).slice(0, text.length));

/** As it stands, without what is put behind a word to make it longer, and without what is put before it. */
const stems = (text: string) => [
  text,
  text.replace(/[^\p{L}\p{N}]+$/u, ""),
  text.replace(/[\d\W_]+$/, ""),
  text.replace(/^[\d\W_]+/, ""),
];

/** One thing that a password must be, as the page lists it, and what is wrong with it; null while nothing is known to be. `listed`: a list decides. */
export type PasswordNeed = { need: string; fault: string | null; listed?: true };

const faultOfLength = (length: number): string | null => {
  if (length < shortestPassword) return `还差 ${shortestPassword - length} 个字符，要 ${shortestPassword} 个以上`;
  return length > longestPassword ? `最多 ${longestPassword} 个字符，现在是 ${length} 个` : null;
};

/**
 * Length is counted in characters, and no mixture of kinds is asked for (OWASP ASVS 5.0, V6.2).
 * @param isListed whether a word is among the common passwords, in lower case
 */
export function passwordNeeds(
  password: string,
  owner: PasswordOwner,
  isListed: (word: string) => boolean,
): PasswordNeed[] {
  const [length, text] = [[...password].length, folded(password)];
  const own = [owner.name, owner.username, owner.office ?? ""].map(folded).filter((word) => [...word].length >= 2);
  const common =
    length >= 4 && (isRun(text) || isRepeated(text) || stems(text).some((stem) => stem !== "" && isListed(stem)));
  return [
    { need: `${shortestPassword} 个字符以上`, fault: faultOfLength(length) },
    { need: "不是常见的密码", fault: common ? "这是常见的密码，换一个" : null, listed: true },
    {
      need: "不含姓名、登录名和单位",
      fault: own.some((word) => text.includes(word)) ? "里面有姓名、登录名或单位，换一个" : null,
    },
  ];
}

/** Why a password cannot be taken, as the page says it; none for a good one. */
export const passwordFaults = (...asked: Parameters<typeof passwordNeeds>): string[] =>
  passwordNeeds(...asked).flatMap(({ fault }) => fault ?? []);
