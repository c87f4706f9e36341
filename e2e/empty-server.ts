import { rmSync } from "node:fs";
import { test as base } from "@playwright/test";
import { freePort, newFolder, startServer } from "./own-server";
import { watchFaults } from "./watched-faults";

/** Tests that need a machine without any report: a second server, with a data folder of its own. */
export const test = base.extend<object, { emptyServer: string }>({
  emptyServer: [
    async ({ browserName: _ }, use) => {
      const folder = newFolder();
      const server = await startServer(folder, await freePort());
      await use(server.url);
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  context: async ({ context }, use) => {
    const judge = watchFaults(context);
    await use(context);
    judge();
  },
  baseURL: async ({ emptyServer }, use) => use(emptyServer),
});

export { expect } from "@playwright/test";
