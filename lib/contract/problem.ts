import { z } from "zod";
import { findingShape, storedReasonShape } from "./check-shapes";
import { name } from "./named";
import type { problemKinds } from "./problem-kinds.mjs";
import { figureValue, sectionPatchShape } from "./report-shapes";

/** Everything a request can be refused for. */
export type ProblemCode = keyof typeof problemKinds;

/** A problem response (RFC 9457) with all that any refusal says beside the five standard members. */
export const problemShape = name(
  "Problem",
  z.strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** 422: the values at fault. */
    errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
    /** 422 of a file: why it cannot be read, as a word for programs. 409 of a reason: the one that stands there now. */
    reason: z.union([z.string(), storedReasonShape.nullable()]).optional(),
    /**
     * 409 of a save: both values of every place in conflict, `address` its printed form, and the revision to choose against;
     * `from`: of a text what both were made of; `by` and `at`: whose the other value is, and since when.
     */
    conflicts: z
      .array(
        z.strictObject({
          address: z.string(),
          pointer: z.string(),
          yours: figureValue,
          theirs: figureValue,
          from: z.string().optional(),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .optional(),
    revision: z.int().optional(),
    /** 409 of a save: what others changed beside that, as a merge patch. */
    values: sectionPatchShape.optional(),
    /** 409 of a new report: the one that the unit has for this year. */
    report: z.uuid().optional(),
    /** 409 of finalising: what is still open. */
    findings: z.array(findingShape).optional(),
  }),
);
