/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too: whoever only starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  serverExternalPackages: ["better-sqlite3", "@myriaddreamin/typst-ts-node-compiler"],
  allowedDevOrigins: ["127.0.0.1", "localhost"],
};
