/** Names this build, so that the browser tells its pages from those of another (`public/service-worker.js`). */
process.env.PAGE_BUILD ??= Date.now().toString(36);

/** @type {import("next").NextConfig} */
export default {
  env: { PAGE_BUILD: process.env.PAGE_BUILD },
  poweredByHeader: false,
  // The title comes with the page for everybody: streamed behind it, a page asked for anew has none for a moment.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types, of the tests too: whoever only starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Every route brings its own copy of what it shares with others: loaded before it is asked for they hold 100 MB and slow
  // each save, and what is asked for first answers as soon without.
  experimental: { preloadEntriesOnStart: false },
  serverExternalPackages: ["better-sqlite3", "@myriaddreamin/typst-ts-node-compiler"],
  allowedDevOrigins: ["127.0.0.1", "localhost"],
};
