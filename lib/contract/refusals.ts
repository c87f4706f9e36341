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

/** Who asks may not: they are not logged in, or are nothing that may do this; what they may not even see is not there. */
const ofRight = ({ needs }: Operation): ProblemCode[] =>
  needs === "nothing" ? [] : ["signedOut", "noAccounts", "mustChange", "forbidden", "notFound"];

const ofBody = (body: Operation["body"]): ProblemCode[] => {
  if (!body) return [];
  const usual: ProblemCode[] = ["malformed", "tooLarge", "mediaType"];
  if (isUploads(body)) return [...usual, "queueFull"];
  if (!isUpload(body)) return [...usual, "invalid"];
  // What a form says beside its file is judged as a body is.
  return [...usual, "queueFull", ...(Object.keys(body.upload).length > 0 ? (["invalid"] as const) : [])];
};

/** All that a request may be refused for: by its own rules, its parameters, its body, its sender and what that one may, and by accident. */
export const refusalsOf = (method: ApiMethod, operation: Operation): Set<ProblemCode> =>
  new Set<ProblemCode>([
    ...operation.problems,
    ...(operation.path ? (["notFound"] as const) : []),
    ...(operation.query ? (["invalid"] as const) : []),
    ...ofBody(operation.body),
    ...ofRight(operation),
    ...(readOnly.includes(method) ? [] : (["foreignOrigin"] as const)),
    ...accidents,
  ]);
