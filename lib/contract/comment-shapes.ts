import { z } from "zod";
import { type Comment, commentEventKinds } from "../report/comment";
import { wanted } from "../report/faults";
import { parsePlace } from "../report/place";
import type { Quote } from "../report/quote";
import { longestQuoted } from "../report/quote-at";
import { longestComment, longestText } from "../report/text-limits";
import { name } from "./named";
import { instant } from "./report-shapes";

const quote = z.strictObject({ before: z.string(), words: z.string(), after: z.string() }) satisfies z.ZodType<Quote>;

export const commentShape = name(
  "Comment",
  z.strictObject({
    id: z.string(),
    /** The printed place. */
    place: z.string(),
    quote: quote.nullable(),
    text: z.string(),
    asks: z.boolean(),
    by: z.string(),
    at: instant,
    revision: z.int(),
    settled: z.strictObject({ by: z.string(), at: instant }).nullable(),
    replies: z.array(z.strictObject({ id: z.string(), text: z.string(), by: z.string(), at: instant })),
  }) satisfies z.ZodType<Comment>,
);

/** `said`: how many comments and answers that is, as events of the report tell it. */
export const commentsShape = z.strictObject({ comments: z.array(commentShape), said: z.int() });

const said = z
  .string(wanted("要一段文字"))
  .trim()
  .min(1, "批注还没有写字。")
  .max(longestComment, `批注最多 ${longestComment} 个字，分成两条写。`);

const neighbour = z.string(wanted("要一段文字")).max(200, "前后的文字最多 200 个字。");
const sentQuote = z.strictObject(
  {
    before: neighbour,
    words: z.string(wanted("要一段文字")).max(longestText, `引的文字最多 ${longestText} 个字。`),
    after: neighbour,
  },
  wanted("要一个对象"),
);
const noPlace = "没有这样的地方。写一格的地址，或 text:overview#0:3-9 这样的一处文字。";

/** `quote` need not be sent: it is read from the report as it is stored. */
export const newCommentShape = z
  .strictObject(
    {
      place: z
        .string(wanted("要一个地方，如 requests.newlyReceived.total"))
        .max(200, noPlace)
        .refine((printed) => parsePlace(printed) !== null, noPlace),
      quote: sentQuote.optional(),
      text: said,
      asks: z.boolean(wanted("要 true 或 false")).default(false),
    },
    wanted("要一个对象"),
  )
  .refine(({ place, quote }) => parsePlace(place)?.kind !== "words" || !quote || quote.words.length <= longestQuoted, {
    path: ["quote", "words"],
    message: `引的文字最多 ${longestQuoted} 个字，写开头的就够。`,
  });

/** An answer has a text; whoever settles a comment, or takes it up again, says nothing with it. */
export const commentEventShape = z
  .strictObject(
    { kind: z.enum(commentEventKinds, wanted("要 reply、settle 或 reopen")), text: said.optional() },
    wanted("要一个对象"),
  )
  .refine(({ kind, text }) => (kind === "reply") === (text !== undefined), {
    path: ["text"],
    message: "回复要写一段文字，了结和重新提起不带文字。",
  });
