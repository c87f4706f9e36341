import type { Sum } from "../../report/live-figures";
import type { Hit } from "./find-phrases";
import { countable, type Token } from "./token";

/** One thing that a number may be meant to say. */
export type Reading = {
  kind: "figure" | "sum" | "share" | "growth";
  terms: Sum;
  whole?: Sum;
  /** Which reading of the number it refers to it belongs to. */
  of?: number;
  /** The concluded cases alone: true, but the words should say so. */
  concluded?: true;
};

/** What the words around a number make it speak of: the readings in the order in which they are to be expected. */
export type Claim = {
  /** Id of the rule that a contradiction breaks. */
  rule: string;
  /** A contradiction is a finding; a weak tie holds only when the values agree. */
  strong: boolean;
  readings: Reading[];
  /** The words leave it open: a contradiction asks. */
  supposed?: boolean;
  /** Its own words make it likely that it is something else: what stands beside it does not help. */
  doubtful?: boolean;
  /** Rows of table three, one set for each reading, to which columns that follow refer. */
  rowSets?: string[][];
  topic?: "requests" | "review" | "suit" | "documents" | "decisions" | "other";
  /** Index of the token whose reading this one follows. */
  base?: number;
  /** The words say which cases are left out. */
  stated?: boolean;
  /** 较去年减少: the printed number is a fall. */
  falls?: boolean;
  /** Difference of two counts instead of a percentage. */
  byCount?: boolean;
  /** Index of the token that prints by how many cases the number has grown or fallen: it too stands in for last year's. */
  changed?: number;
  /** Index of the token that prints last year's number: it stands in where last year's report is not at hand. */
  against?: number;
};

/** One sentence's claims so far, for 其中, 占, 同比 and 共. */
export type Context = {
  text: string;
  tokens: Token[];
  claims: (Claim | null)[];
  /** Tokens from here on belong to the same sentence. */
  sentenceStart: number;
  /** Whether applications have been spoken of in the heading or the line. */
  requests: boolean;
  /** Whether the heading is about applications or about reviews and suits: these are then about open government information. */
  heading: boolean;
  /** Measure words of pieces by which the line counts applications all the same: 收到申请 12 项. */
  pieces: Set<string>;
  /** The remedies last spoken of, nearest last. */
  remedies: string[];
  /** Document rows and the verb last spoken of in the sentence. */
  documents: Hit[];
  change?: Hit;
  /** The sentence has counted documents that were cleaned up, examined and the like: what follows are parts of these. */
  sorted: boolean;
  /** The sentence has counted those that were made: what follows are its columns, whatever was revised between. */
  made: boolean;
  /** Whether the sentence has named 行政事业性收费. */
  fees: boolean;
  /** Case counts of the sentence are about open government information. */
  disclosure: boolean;
  /** The sentence is about documents marked 主动公开, 依申请公开 and 不予公开. */
  attributes: boolean;
  /** The sentence names reviews and suits of another business; and whether those spoken of now are such. */
  divided: boolean;
  otherCases: boolean;
  /** What 分别占 promises to the percentages that follow. */
  shares: (Claim | null)[];
  /** The counts to which 同比分别增长 speaks, as indices of tokens, those of the percentages still to come. */
  growing: number[];
  year: number;
};

const figureOrSum = (terms: Sum): Reading["kind"] => (terms.length === 1 ? "figure" : "sum");

/** @returns the claim of the number before; dates and the numbers of a list stand between without being one. */
export const lastClaim = ({ claims, tokens }: Context): Claim | null =>
  claims.findLast((_, index) => countable(tokens[index])) ?? null;

/** The claim of the last count: a share of it may stand between. */
export const lastCount = ({ claims, tokens }: Context): Claim | null =>
  claims.findLast((claim, index) => countable(tokens[index]) && claim?.readings[0].kind !== "share") ?? null;

/** @returns one way to understand a number: as these figures, added up. */
export const reading = (terms: Sum, more: Partial<Reading> = {}): Reading => ({
  kind: figureOrSum(terms),
  terms,
  ...more,
});
