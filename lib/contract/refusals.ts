import { isUpload, isUploads, type Operation } from "./operation";
import type { ApiMethod } from "./operations";
import type { ProblemCode } from "./problem";

const readOnly: ApiMethod[] = ["GET"];

/** What may happen to any request. */
export const accidents: ProblemCode[] = [
  "malformed",
  "misdirected",
  "failed",
  "database",
  "damaged",
  "inDoubt",
  "busy",
  "stopping",
  "tooMany",
  "diskFull",
  "queueFull",
  "tooSlow",
];

const ofBody = (body: Operation["body"]): ProblemCode[] => {
  if (!body) return [];
  return isUpload(body) || isUploads(body)
    ? ["malformed", "tooLarge", "mediaType", "queueFull"]
    : ["malformed", "tooLarge", "mediaType", "invalid"];
};

/** All that a request may be refused for: by its own rules, its parameters, its body, its sender, and by accident. */
export const refusalsOf = (method: ApiMethod, operation: Operation): Set<ProblemCode> =>
  new Set<ProblemCode>([
    ...operation.problems,
    ...(operation.path ? (["notFound"] as const) : []),
    ...(operation.query ? (["invalid"] as const) : []),
    ...ofBody(operation.body),
    ...(readOnly.includes(method) ? [] : (["foreignOrigin"] as const)),
    ...accidents,
  ]);
