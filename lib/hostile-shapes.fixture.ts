const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** Kept by those who trim. */
const within = (unit: string) => (length: number) => `前${repeated(unit)(length - 2)}后`;

/** Texts that nobody writes and every attacker tries: of this many characters each. */
export const hostileShapes: Record<string, (length: number) => string> = {
  spaces: within(" "),
  "wide spaces": within("\u3000"),
  tabs: within("\t"),
  "empty lines": within("\n"),
  "lines of blanks": within(" \n"),
  "opening brackets": repeated("（"),
  "pairs of brackets": repeated("（）"),
  "pairs of quotes": repeated("“”"),
  braces: repeated("{{"),
  "live figures": repeated("{{requests.newlyReceived.total}}"),
  commas: repeated("，"),
  "ASCII commas": repeated(","),
  "semicolons and stops": repeated("；。"),
  quotes: repeated('"'),
  digits: repeated("7"),
  "full-width digits": repeated("７"),
  "digits in threes": repeated("123,"),
  "counts in lines": repeated("7件\n"),
  numerals: repeated("十"),
  years: repeated("2025年"),
  "one character": repeated("局"),
  "one line": repeated("本机关收到政府信息公开申请12件，其中自然人申请7件，"),
  "many lines": repeated("（一）主动公开。公开政府信息12条\n"),
  "lines of one character": repeated("局\n"),
  "telephone numbers": repeated("13812345678、"),
  "open tags": repeated("<b>"),
  "tables in tables": repeated("<table><tr><td>"),
  "nested arrays": repeated("["),
  "empty objects": repeated("{},"),
};
