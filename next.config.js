// CSP: everything comes from this server; WebAssembly is the paged view's Typst. Next's own inline scripts need 'unsafe-inline'.
const development = process.env.NODE_ENV === "development";
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  `connect-src 'self' data: blob:${development ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const headers = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "no-referrer" },
];

/** Names this build, so that the browser tells its pages from those of another (`public/service-worker.js`). */
process.env.PAGE_BUILD ??= Date.now().toString(36);

/** @type {import("next").NextConfig} */
export default {
  env: { PAGE_BUILD: process.env.PAGE_BUILD },
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too: whoever only starts the program need not wait for it.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  serverExternalPackages: ["better-sqlite3", "@myriaddreamin/typst-ts-node-compiler"],
  allowedDevOrigins: ["127.0.0.1", "localhost"],
  headers: async () => [{ source: "/:path*", headers }],
};
