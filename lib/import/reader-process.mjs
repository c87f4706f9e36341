// A process of its own, because memory that runs out in a thread takes the whole server with it. Plain JavaScript read
// from disk: no bundler sees it. It bundles the readers from their sources, so that no build step can be forgotten.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build, stop } from "esbuild";

const megabytes = 1024 * 1024;
const [heapMegabytes, memoryMegabytes] = process.argv.slice(2).map(Number);
const outOfMemory = 137;

async function bundleReaders() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("reader-thread.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    tsconfigRaw: "{}",
    logLevel: "error",
  });
  await stop();
  return outputFiles[0].text;
}

const require = createRequire(import.meta.url);

/** The bundle is no file: what it requires is looked up from here. */
const fromHere = `var require = require("node:module").createRequire(${JSON.stringify(require.resolve("./reader-process.mjs"))});\n`;

const thread = new Worker(fromHere + (await bundleReaders()), {
  eval: true,
  resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
});

// The thread may be busy: only another one can see that it takes too much, buffers outside the heap included. A file
// takes a gigabyte in a tenth of a second, so it is looked at often.
setInterval(() => {
  if (process.memoryUsage.rss() > memoryMegabytes * megabytes) process.exit(outOfMemory);
}, 5);

thread.on("message", (message) => process.send(message));
thread.on("error", (error) => process.exit(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory : 1));
process.on("message", (job) => thread.postMessage(job));
process.on("disconnect", () => process.exit(0));
process.send({ kind: "ready" });
