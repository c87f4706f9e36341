import type { z } from "zod";
import type { LogKind } from "../access/log-kinds";
import type { Right } from "../access/rights";
import type { ProblemCode } from "./problem";

/** A form with one file under `file`, and what else it holds: each field a text of JSON. */
export type Upload = { upload: Record<string, z.ZodType> };

/** A form with any number of files under `files`. */
export type Uploads = { uploads: true };

/** How many bytes a body may have, and how many values: ten million empty ones are few bytes and a lot of memory. */
export type BodyLimits = { bytes: number; values: number };

/** One thing that a client can ask for. What it says of requests is what judges them. */
export type Operation = {
  summary: string;
  needs: Right;
  /** Parts of the address that are not just any text: what does not fit is not found. */
  path?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType | Upload | Uploads;
  /** Where a body may be larger than a report is. */
  bodyLimits?: BodyLimits;
  /** `file`: bytes with a name. `events`: server-sent events, as long as somebody listens. `nothing`: 204. */
  answer: z.ZodType | "file" | "events" | "nothing";
  /** Where something was made, or the browser is sent on. */
  status?: 200 | 201 | 204 | 302;
  /** Whoever accepts application/x-ndjson hears how far the work is, and gets the answer in the last line. */
  followed?: true;
  /** Answered in application/x-ndjson: a line of `answer` for each thing that was done, as it is done. */
  lines?: true;
  /** Written in the log, where people log in, once it was done: who did it and to what, never what a report says. */
  logged?: LogKind;
  /** What it may be refused for, beside what its parameters and its body can have wrong and what may happen to any. */
  problems: ProblemCode[];
};

export const isUpload = (body: NonNullable<Operation["body"]>): body is Upload => "upload" in body;
export const isUploads = (body: NonNullable<Operation["body"]>): body is Uploads => "uploads" in body;
