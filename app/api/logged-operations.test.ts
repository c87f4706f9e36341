import { expect, test } from "vitest";
import { type OperationName, operationList } from "@/lib/contract/operations";

/** Written by their handlers, for the line says more than the operation knows: of whom, of how many, also that it was refused. */
const inTheirOwnWords: OperationName[] = [
  ...(["POST /api/setup", "POST /api/auth/sign-in/username", "POST /api/auth/sign-out"] as const),
  ...(["POST /api/account/password", "DELETE /api/account/sessions/{sessionId}"] as const),
  ...(["POST /api/account/deputies", "DELETE /api/account/deputies/{deputyId}"] as const),
  ...(["POST /api/offices/{officeId}/deputies", "DELETE /api/offices/{officeId}/deputies/{deputyId}"] as const),
  ...(["POST /api/people", "POST /api/people/several", "POST /api/people/passwords"] as const),
  ...(["PATCH /api/people/{personId}", "POST /api/people/{personId}/password", "POST /api/offices"] as const),
  ...(["PUT /api/offices/{officeId}/review-steps", "PUT /api/reports/{reportId}/review/steps"] as const),
  ...(["POST /api/collections/{collectionId}/decisions"] as const),
  ...(["POST /api/collections/{collectionId}/publications"] as const),
];

/** Who wrote what in a report and when stands in the report itself, for those who may read it: the log holds none of its words. */
const inTheReport: OperationName[] = [
  ...(["PATCH /api/reports/{reportId}/sections/{sectionId}", "PATCH /api/assignments/{assignmentId}/answers"] as const),
  ...(["PUT /api/reports/{reportId}/reasons", "DELETE /api/reports/{reportId}/reasons"] as const),
  ...(["PUT /api/reports/{reportId}/review/answers/{item}"] as const),
  ...(["PUT /api/reports/{reportId}/history/{revision}/name"] as const),
  ...(["PUT /api/reports/{reportId}/markup/declined", "POST /api/reports/{reportId}/comments"] as const),
  ...(["POST /api/reports/{reportId}/comments/{commentId}/events"] as const),
  ...(["POST /api/collections/{collectionId}/across/answers"] as const),
];

/** Change nothing that is kept: they read what is sent, or say that somebody is still there. */
const changingNothing: OperationName[] = [
  ...(["POST /api/checks", "POST /api/checks/{format}", "POST /api/pages", "POST /api/imports"] as const),
  ...(["POST /api/rosters", "POST /api/verifications", "POST /api/reports/{reportId}/ledgers"] as const),
  ...(["POST /api/submissions/{submissionId}/letter/{format}", "PUT /api/account/activity"] as const),
  ...(["PUT /api/reports/{reportId}/presence", "PUT /api/collections/{collectionId}/reading"] as const),
];

test("the log tells of every operation that changes something, but for what a report tells of itself", () => {
  const silent = operationList
    .filter(({ method, operation }) => method !== "GET" && !operation.logged)
    .map(({ name }) => name);
  expect(silent.toSorted()).toEqual([...inTheirOwnWords, ...inTheReport, ...changingNothing].toSorted());
});
