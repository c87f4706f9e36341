import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignmentAnswers, assignmentEvents, assignments } from "@/db/assignments-schema";
import { collectionEvents, collections, rosterEntries } from "@/db/collection-schema";
import { deputies, feeds, grants, people } from "@/db/people-schema";
import { officeReviewSteps } from "@/db/review-schema";
import { comments, findingReasons, keptVersions, reports, reportVersions, sectionRevisions } from "@/db/schema";
import { read } from "@/db/store";
import { withOneDatabase } from "@/db/test-database";
import { type OperationName, operationList } from "@/lib/contract/operations";
import { type Row, readMatrix } from "./access-matrix.fixture";
import { askFor } from "./access-requests.fixture";
import {
  type Column,
  columns,
  makeReports,
  makeWorld,
  type State,
  secretOffice,
  states,
  type World,
} from "./access-world.fixture";
import { serveRoutes } from "./http-server.fixture";

withOneDatabase();

const matrix = readMatrix();
const streams = operationList.flatMap(({ name, operation }): string[] => (operation.answer === "events" ? [name] : []));
let server: Awaited<ReturnType<typeof serveRoutes>>;
let world: World;

beforeAll(async () => {
  server = await serveRoutes();
  world = await makeWorld(server.origin);
});
afterAll(() => server.close());

/** Everything that somebody without a right could have changed: counted, and how far the reports are. */
const stored = () =>
  read(async (tx) => {
    const tables = [
      sectionRevisions,
      comments,
      findingReasons,
      keptVersions,
      reportVersions,
      collectionEvents,
      collections,
      rosterEntries,
      people,
      grants,
      assignments,
      assignmentEvents,
      assignmentAnswers,
      feeds,
      officeReviewSteps,
      deputies,
    ];
    const counts = [];
    for (const table of tables) counts.push((await tx.select().from(table)).length);
    const heads = await tx
      .select({ id: reports.id, revision: reports.revision, status: reports.status, in: reports.deletedAt })
      .from(reports);
    return { counts, heads: heads.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  });

const cookieOf = (column: Column) => (column === "无" ? null : world.people[column].cookie);

async function ask(operation: string, column: Column, state: State, fresh: World) {
  const [address, asked] = askFor(operation, fresh, state, cookieOf(column));
  const stop = new AbortController();
  const answer = await fetch(server.origin + address, { ...asked, signal: stop.signal });
  const endless = streams.includes(operation) && answer.ok;
  const text = endless ? "" : await answer.text();
  stop.abort();
  return { status: String(answer.status), text };
}

const about = (operation: string): readonly State[] => (operation.includes("{reportId}") ? states : ["drafting"]);
const whoIs = ({ verdicts }: Row, letIn: boolean) => columns.filter((column) => (verdicts[column] === "✓") === letIn);

test("every operation of the contract has a line, and every line an operation", () => {
  expect(matrix.map(({ operation }) => operation).sort()).toEqual(
    operationList.map(({ name }) => name as string).sort(),
  );
});

test("every cell says ✓, 401, 403 or 404, and what is answered where somebody is let in", () => {
  for (const { operation, verdicts, answers } of matrix) {
    expect([
      operation,
      ...Object.values(verdicts).filter((verdict) => !["✓", "401", "403", "404"].includes(verdict)),
    ]).toEqual([operation]);
    expect([operation, Object.keys(answers)]).toEqual([operation, about(operation)]);
  }
});

describe("whoever may not", () => {
  test("gets nowhere, stores nothing and reads nothing, in any state", async () => {
    const before = await stored();
    for (const row of matrix)
      for (const column of whoIs(row, false))
        for (const state of about(row.operation)) {
          const { status, text } = await ask(row.operation, column, state, world);
          const told = { operation: row.operation, column, state, status, leaks: text.includes(secretOffice) };
          expect(told).toEqual({ ...told, status: row.verdicts[column], leaks: false });
        }
    expect(await stored()).toEqual(before);
  });

  test("is told why, and what is not there for them is told like what is not there", async () => {
    const read = await ask("PATCH /api/reports/{reportId}/sections/{sectionId}", "查看人", "drafting", world);
    expect(JSON.parse(read.text).detail).toBe(
      "这一步要这个单位的编制人来做，您的角色是查看人。需要的话，请管理员给您加上。",
    );
    const hidden = await ask("GET /api/reports/{reportId}", "别的单位", "drafting", world);
    const none = { ...world, reports: { ...world.reports, drafting: "00000000-0000-4000-8000-000000000000" } };
    const nowhere = await ask("GET /api/reports/{reportId}", "编制人", "drafting", none);
    const shape = (text: string, id: string) => text.replace(id, "…");
    expect(shape(hidden.text, world.reports.drafting)).toBe(shape(nowhere.text, none.reports.drafting));
  });
});

/** Ending the log-in that is asked with, and passwords, come last: the others need it. */
const inOrder = matrix.toSorted(
  (a, b) => Number(a.operation.includes("sign-out")) - Number(b.operation.includes("sign-out")),
);

describe("whoever may", () => {
  test.each(inOrder.map((row) => [row.operation as OperationName, row] as const))(
    "is let in to %s",
    async (operation, row) => {
      for (const column of whoIs(row, true)) {
        const fresh = operation.includes("{reportId}") ? { ...world, reports: await makeReports() } : world;
        for (const state of about(operation)) {
          const { status, text } = await ask(operation, column, state, fresh);
          const told = { column, state, status, text: text.slice(0, 200) };
          expect(row.answers[state]?.split("/"), JSON.stringify(told)).toContain(status);
        }
      }
    },
  );
});
