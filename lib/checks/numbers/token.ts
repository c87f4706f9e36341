import type { LiveFigure } from "../../report/live-figures";

export type TokenKind = "quantity" | "live" | "date" | "reference" | "contact" | "ordinal" | "name";

/** A number as it stands in a line, before anyone asks what it speaks of. */
export type Token = {
  kind: TokenKind;
  start: number;
  end: number;
  /** Where the number without its unit ends: this much a fix replaces. */
  numberEnd: number;
  value: number;
  unit: string;
  /** Printed decimals, and what one of the last place stands for: 1.2万 has a step of 1000. */
  decimals: number;
  step: number;
  /** 余, 近, 超: only about this much. */
  approximate?: "over" | "under" | "about";
  /** 每一件, or a Chinese numeral in quotation marks: a way of speaking, no count. */
  figurative?: true;
  live?: LiveFigure;
};

/** Whether a token is a number that may be one of the tables'. */
export const countable = ({ kind }: Token): boolean => kind === "quantity" || kind === "live";
