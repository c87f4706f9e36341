/** Starts the typesetter in a thread of its own. Named `addresses` it only says which files it would fetch, and ends. */
export const startTypst = (name?: "addresses"): Worker =>
  new Worker(new URL("./typst-worker.ts", import.meta.url), { type: "module", name });
