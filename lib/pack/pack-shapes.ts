import { z } from "zod";
import { assignmentKinds } from "../assignments/event";
import { proseSectionIds, type SectionId } from "../editions/edition";
import { editions } from "../editions/register";
import { commentEventKinds } from "../report/comment";
import type { InterchangeFile } from "../report/interchange";
import { ledgerKinds } from "../report/ledger-cases";
import { leftOutReasons, mostRowsKept } from "../report/left-out";
import { longestQuoted } from "../report/quote-at";
import { reasonCategories } from "../report/reason";
import { sectionIdsOf } from "../report/section-values";
import { longestComment, longestReason, longestStateName, longestText, mostComments } from "../report/text-limits";
import { reasonKinds, reviewKinds } from "../review/event";
import { mostSteps } from "../review/steps";
import type { DraftPack } from "./draft-pack";
import type { PartName } from "./pack-format";

const ids = new Set<SectionId>([...editions.flatMap((edition) => sectionIdsOf(edition)), ...proseSectionIds]);
const sectionId = z.enum([...ids]);
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const revision = z.int().min(1).max(1_000_000_000);
const count = z.int().min(0);
const line = z.string().max(400);
const actor = z.string().min(1).max(100);

const value = z.union([z.number(), z.string().max(longestText), z.null()]);
const edit = z.strictObject({ at: count, out: z.string().max(longestText), in: z.string().max(longestText) });
const changes = z.record(z.string().max(200), z.union([value, edit]));

/** Judged by the schema of its edition afterwards. */
const interchange = z.looseObject({ year: z.int() }) as unknown as z.ZodType<InterchangeFile>;

const day = z.iso.date().nullable();
const word = z.string().regex(/^[A-Za-z]\w{0,60}$/);
const ledgerCase = z.strictObject({
  row: z.int().min(1),
  receivedOn: day,
  closedOn: day,
  carriedOver: z.boolean(),
  kind: word,
  outcome: word.nullable(),
});

const quote = z.strictObject({
  before: z.string().max(longestQuoted),
  words: z.string().max(longestText),
  after: z.string().max(longestQuoted),
});
const commentText = z.string().max(longestComment);
const mostCases = 100_000;
const mostEvents = 10_000;

const step = z.strictObject({
  name: z.string().max(100),
  people: z.array(actor).max(100),
  all: z.boolean().optional(),
});
const askedReason = z.strictObject({
  kind: z.enum(reasonKinds),
  text: commentText,
  place: z.string().max(200).optional(),
  quote: quote.optional(),
  comment: z.uuid().optional(),
});
const reviewEvent = z.strictObject({
  kind: z.enum(reviewKinds),
  step: z.string().max(100),
  by: actor,
  person: z.string().max(100).optional(),
  for: z.strictObject({ id: z.string().max(100), name: actor }).optional(),
  at: instant,
  revision,
  text: commentText,
  reasons: z.array(askedReason).max(1000),
  steps: z.array(step).max(mostSteps),
  item: count.optional(),
  came: z.enum(["along", "aside"]).optional(),
});

const place = z.string().max(200);
const answers = z.record(place, z.string().max(longestText));
const assignmentEvent = z.strictObject({
  kind: z.enum(assignmentKinds),
  at: instant,
  by: actor,
  text: z.string().max(4000),
  answers,
  faults: z.array(z.strictObject({ cell: line, detail: z.string().max(4000) })).max(10_000),
});
const given = z.strictObject({
  place,
  value: z.string().max(longestText),
  way: z.enum(["account", "sheet"]),
  by: z.string().max(200),
  at: instant,
  taken: z.string().max(longestText).nullable(),
  takenAt: instant.nullable(),
});
const assignment = z.strictObject({
  id: z.uuid(),
  section: z.string().max(100),
  person: z.string().max(100),
  personId: z.string().max(100).nullable(),
  parts: z.array(place).max(1000),
  due: z.iso.date(),
  at: instant,
  by: actor,
  events: z.array(assignmentEvent).max(mostComments),
  answers: z.array(given).max(1000),
});

/** Everything that a pack may hold, part by part. */
export const partShapes: { [Part in PartName]: z.ZodType<DraftPack[Part]> } = {
  head: z.strictObject({
    origin: z.uuid(),
    createdAt: instant,
    updatedAt: instant,
    revision,
    status: z.enum(["drafting", "finalised"]),
    published: z.boolean(),
    example: z.boolean(),
    lastSection: sectionId,
    sections: z.partialRecord(sectionId, z.strictObject({ revision, updatedAt: instant })),
  }),
  report: interchange,
  history: z.array(
    z.strictObject({
      revision: revision.min(2),
      sectionId,
      session: z.string().max(100),
      sequence: count,
      changes,
      previous: changes,
      at: instant,
      by: actor,
    }),
  ),
  names: z.array(z.strictObject({ revision, name: z.string().min(1).max(longestStateName), at: instant, by: actor })),
  reasons: z.array(
    z.strictObject({
      key: z.string().max(20_000),
      rule: line,
      section: sectionId,
      message: z.string().max(4000),
      category: z.enum(reasonCategories),
      text: z.string().max(longestReason),
      values: z.string().max(40_000),
      at: instant,
      by: actor,
    }),
  ),
  versions: z.array(
    z.strictObject({
      number: z.int().min(1),
      content: interchange,
      sha256,
      finalisedAt: instant,
      reopenedAt: instant.nullable(),
      reopenReason: z.string().max(longestReason).nullable(),
      by: actor,
      reopenedBy: actor.nullable(),
    }),
  ),
  kept: z.array(
    z.strictObject({
      revision,
      kind: z.enum(["beforeImport", "beforeRestore"]),
      about: line,
      at: instant,
      by: actor,
      content: interchange,
    }),
  ),
  ledgers: z.array(
    z.strictObject({
      kind: z.enum(ledgerKinds),
      takenAt: instant,
      counts: z.record(line, count),
      leftOut: z.array(
        z.strictObject({
          reason: z.enum(leftOutReasons),
          count: z.int().min(1),
          rows: z.array(z.int().min(1)).max(mostRowsKept),
        }),
      ),
      cases: z.array(ledgerCase).max(mostCases),
    }),
  ),
  points: z.array(
    z.strictObject({ state: sha256, revision, beside: z.record(z.string().max(20_100), sha256), at: instant }),
  ),
  comments: z
    .array(
      z.strictObject({
        id: z.uuid(),
        place: z.string().max(200),
        quote: quote.nullable(),
        text: commentText,
        asks: z.boolean(),
        revision,
        at: instant,
        by: actor,
        events: z
          .array(z.strictObject({ kind: z.enum(commentEventKinds), text: commentText, at: instant, by: actor }))
          .max(mostComments),
      }),
    )
    .max(mostComments),
  review: z.array(z.strictObject({ sequence: z.int().min(1), event: reviewEvent, hash: sha256 })).max(mostEvents),
  assignments: z.array(assignment).max(mostEvents),
};

export const manifestShape = z.object({
  format: z.string(),
  files: z.record(z.string(), z.object({ bytes: count, sha256 })),
});
