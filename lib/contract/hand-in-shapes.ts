import { z } from "zod";
import { decisions, officeStateIds } from "../collection/submission";
import { wanted } from "../report/faults";
import { itemShape, officeShape } from "./collection-shapes";
import { name } from "./named";
import { instant } from "./report-shapes";

const day = z.iso.date();
const decision = z
  .strictObject({
    decision: z.enum(decisions),
    due: day.nullable(),
    reason: z.string(),
    at: instant,
    by: z.string(),
  })
  .nullable();

/** How a submission came: by one click out of this program, or as a file. */
export const ways = ["here", "file"] as const;

const submission = z.strictObject({
  ...{
    id: z.uuid(),
    number: z.int(),
    arrivedAt: instant,
    by: z.string(),
    way: z.enum(ways),
    fileName: z.string(),
  },
  /** Which 定稿 of this report it holds; null: not one of this report's. */
  version: z.int().nullable(),
  ...{ state: z.enum(officeStateIds), decision },
});

/** An item of a return: where it is in words, and what its place says now; whether it is as it was, null where no place tells. */
const asked = itemShape.extend({
  where: z.string(),
  now: z.string(),
  unchanged: z.boolean().nullable(),
});

/** A supervising office that collects of this year, and what became of what was handed in to it. */
const collecting = z.strictObject({
  ...{ id: z.uuid(), office: officeShape, deadline: day, contact: z.string() },
  /** Whether the office is still on the roster. */
  expected: z.boolean(),
  state: z.enum(officeStateIds),
  /** The last first. */
  submissions: z.array(submission),
  /** What the last return asks for, what is still as it was first; blank where nothing stands returned. */
  asked: z.array(asked),
});

export const handInShape = name(
  "HandIn",
  z.strictObject({
    /** The 定稿 in force; null while the report is open. */
    version: z
      .strictObject({
        number: z.int(),
        sha256: z.string(),
        finalisedAt: instant,
        by: z.string(),
      })
      .nullable(),
    collections: z.array(collecting),
    /** Of the key that signs this installation's files: SHA-256, hexadecimal. */
    fingerprint: z.string(),
  }),
);

export const handingInShape = z.strictObject(
  { collection: z.uuid(wanted("要收报的编号")) },
  wanted("要一个对象，里面有 collection"),
);

/** The fingerprint that somebody has compared; null: nobody has yet. */
export const comparedShape = z.string(wanted("要指纹，或者 null")).max(200, "指纹没有这么长").nullable();

/** A return of another installation. `taken: false`: its fingerprint has to be compared first; nothing was stored. */
export const returnTakenShape = name(
  "ReturnTaken",
  z.strictObject({
    ...{ taken: z.boolean(), fingerprint: z.string() },
    ...{ from: z.string(), by: z.string(), at: instant, due: day.nullable(), reason: z.string() },
    /** How many things it asks for. */
    items: z.int(),
  }),
);

/** `same`: this content was handed in before, as the submission of this number; nothing new was stored. */
export const handedInShape = name("HandedIn", z.strictObject({ number: z.int(), same: z.boolean() }));
