// A process of its own, because memory that runs out in a thread takes the whole server with it. Plain JavaScript read
// from disk: no bundler sees it.
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { bundled } from "../beside/bundled.mjs";

const megabytes = 1024 * 1024;
const [heapMegabytes, memoryMegabytes, milliseconds] = process.argv.slice(2).map(Number);
const outOfMemory = 137;
/** What `timeout` ends with. */
const outOfTime = 124;
/** What the processor had done for this process when it was given the job in hand. */
let began;

/** A file has a right to so much work, however many others the computer works for meanwhile. */
const isLate = () => {
  if (!began) return false;
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000 > milliseconds;
};

const readers = await bundled(fileURLToPath(new URL("reader-thread.ts", import.meta.url)));

const thread = new Worker(readers, {
  eval: true,
  resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
});

// The thread may be busy: only another one can see that it takes too much, buffers outside the heap included. A file
// takes a gigabyte in a tenth of a second, so it is looked at often.
setInterval(() => {
  if (process.memoryUsage.rss() > memoryMegabytes * megabytes) process.exit(outOfMemory);
  if (isLate()) process.exit(outOfTime);
}, 5);

thread.on("message", (message) => {
  if (message.kind === "done") began = undefined;
  process.send(message);
});
thread.on("error", (error) => process.exit(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory : 1));
process.on("message", (job) => {
  began = process.cpuUsage();
  thread.postMessage(job);
});
process.on("disconnect", () => process.exit(0));
process.send({ kind: "ready" });
