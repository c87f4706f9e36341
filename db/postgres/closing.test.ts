import { expect, inject, test } from "vitest";
import { openPostgres } from "./open";
import { createTestDatabase } from "./test-database";

test("a store that is closed ends what is going on in it, also what still waits for a connection", async () => {
  const server = inject("postgres");
  if (!server) throw new Error("This test needs a server");
  const store = await openPostgres(await createTestDatabase(server), async () => undefined);
  // More than there are connections.
  const units = Array.from({ length: 30 }, (_, number) => store.read(async () => number));
  await store.close();
  expect(await Promise.all(units)).toEqual(Array.from({ length: 30 }, (_, number) => number));
});
