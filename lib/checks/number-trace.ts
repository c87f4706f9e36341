import type { Sum } from "../report/live-figures";
import type { Words } from "../report/place";
import { quoteOf } from "../report/quote";

/** `live` to `growth` are tied to figures; `scope` speaks of another scope than the tables, `other` of no cell at all. */
export type NumberKind =
  | "live"
  | "figure"
  | "sum"
  | "share"
  | "growth"
  | "scope"
  | "other"
  | "date"
  | "reference"
  | "contact"
  | "ordinal";

/** One number of the prose and what it was found to speak of. */
export type NumberTrace = Words & {
  /** With its unit. */
  text: string;
  kind: NumberKind;
  /** Empty when the number is tied to nothing. */
  addresses: string[];
  /** Whether the printed number is theirs; null when it is tied to nothing or last year's report is not at hand. */
  matches: boolean | null;
  value?: number;
  /** What the tables give, as it would be printed. */
  expected?: string;
  /** The figures behind the number, with their signs; of a share the part. */
  terms?: Sum;
  /** Of a share. */
  whole?: Sum;
  /** Why, in a sentence for hover and focus. */
  explanation: string;
};

/** By which a reason or a declared scope finds its number again, as long as its words stay: its quote, as it is stored. */
export const numberKey = (
  line: string,
  { section, start, end, text }: Omit<Words, "paragraph"> & { text: string },
): string => `${section}|${quoteOf(line, { start, end }).before}|${text}`;
