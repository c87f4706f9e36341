import { z } from "zod";
import { type Comment, commentEventKinds, longestQuoted } from "../report/comment";
import { wanted } from "../report/faults";
import { parsePlace } from "../report/place";
import type { Quote } from "../report/quote";
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

export const commentsShape = z.strictObject({ comments: z.array(commentShape) });

const said = z
  .string(wanted("要一段文字"))
  .trim()
  .min(1, "批注还没有写字。")
  .max(longestComment, `批注最多 ${longestComment} 个字，分成两条写。`);

/** `quote` need not be sent: it is read from the report as it is stored. */
export const newCommentShape = z
  .strictObject({
    place: z
      .string(wanted("要一个地方，如 requests.newlyReceived.total"))
      .max(200, "没有这样的地方。")
      .refine(
        (printed) => parsePlace(printed) !== null,
        "没有这样的地方。写一格的地址，或 text:overview#0:3-9 这样的一处文字。",
      ),
    quote: z
      .strictObject({ before: z.string().max(200), words: z.string().max(longestText), after: z.string().max(200) })
      .optional(),
    text: said,
    asks: z.boolean(wanted("要 true 或 false")).default(false),
  })
  .refine(({ place, quote }) => parsePlace(place)?.kind !== "words" || !quote || quote.words.length <= longestQuoted, {
    path: ["quote", "words"],
    message: `引的文字最多 ${longestQuoted} 个字，写开头的就够。`,
  });

export const commentEventShape = z.union([
  z.strictObject({ kind: z.literal(commentEventKinds[0]), text: said }),
  z.strictObject({ kind: z.enum([commentEventKinds[1], commentEventKinds[2]]) }),
]);
