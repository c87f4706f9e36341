// Plain JavaScript read from disk: no bundler sees it.
import { fileURLToPath } from "node:url";
import { runBundled } from "./bundled.mjs";

await runBundled(fileURLToPath(new URL("desk-thread.ts", import.meta.url)));
