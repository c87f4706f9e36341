export type PhraseKind =
  /** Rows of table three. `group` and `row` name a heading of the edition by `of`. */
  | "request"
  | "plainRequest"
  | "receive"
  | "newly"
  | "handle"
  | "conclude"
  | "from"
  | "to"
  | "carry"
  /** 剩余: what goes to the next year, if the words behind the number say so. */
  | "rest"
  | "group"
  | "row"
  | "column"
  /** Table four. */
  | "review"
  | "suit"
  | "direct"
  | "afterReview"
  | "cases"
  | "result"
  | "filed"
  /** Table two. */
  | "document"
  | "change"
  | "decision"
  | "fees"
  | "procurement"
  /** 其他: of whatever was spoken of before. */
  | "other"
  | "growth"
  | "share"
  /** What follows speaks of a part only: 涉及征地的. */
  | "part"
  /** A noun that no table counts. */
  | "elsewhere"
  /** Says that applications or cases are about open government information. */
  | "disclosure"
  /** Says nothing of which figure is meant: speech/light-words.ts. */
  | "light"
  /** Last year's, of which no table speaks. */
  | "past";

export type Phrase = { kind: PhraseKind; of?: string; words: string };

/** The years by which reports name what came before and after, for use in `words`. */
export const year = "(?:上一?年度?|去年度?|下一?年度?|次年|明年|今年|本年度?|当年|\\d{4}\\s*年度?)";

/** 未, 没有, 不 in all the ways in which they are said. */
export const not = "(?:[尚还仍][未没]有?|未能?|没能|没有?|不)";

/** 要求 and 请求 are applications where they are counted like these. */
export const counted = "(?=[约共计有为\\s]{0,4}[\\d０-９]{1,9}\\s?(?:件|起|宗|份|例|人次))";
