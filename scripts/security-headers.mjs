import { randomBytes } from "node:crypto";

/**
 * What a page may do: everything comes from this server, and the only inline scripts are those that bear the request's
 * nonce, which Next puts on its own. WebAssembly is the paged view's Typst. Styles may stand inline: React writes widths of
 * bars as style attributes, the document's sheet and Typst's drawings bring style elements, and a style runs nothing.
 * @param {{ nonce?: string, development?: boolean }} [about]
 */
export const pagePolicy = ({ nonce, development = false } = {}) =>
  [
    "default-src 'self'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ""} 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self' data: blob:${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** An answer to a program is no page: opened as one it may do nothing at all. */
export const answerPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What no page of ours uses. */
const unused = [
  ...["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "idle-detection"],
  ...["magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking"],
];

/** On every answer, whoever gives it. */
export const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Resource-Policy": "same-origin",
  // An exported page that a browser shows at once has links, too.
  "Referrer-Policy": "no-referrer",
};

/** What only a document can heed. An answer to a program is none, and each header of each answer is checked and copied. */
export const onPages = {
  "Permissions-Policy": unused.map((name) => `${name}=()`).join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "X-Permitted-Cross-Domain-Policies": "none",
};

const isAnswer = (url) => /^\/api(\/|\?|$)/.test(url);

/**
 * Puts the headers on an answer before anybody writes it. Next reads the nonce from the policy of the request, which no
 * sender may choose; an answer that has a policy of its own keeps it.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {boolean} [development]
 */
export function secure(request, response, development = false) {
  const answer = isAnswer(request.url);
  for (const name in everywhere) response.setHeader(name, everywhere[name]);
  delete request.headers["content-security-policy-report-only"];
  const policy = answer ? answerPolicy : pagePolicy({ nonce: randomBytes(16).toString("base64"), development });
  if (answer) delete request.headers["content-security-policy"];
  else {
    for (const name in onPages) response.setHeader(name, onPages[name]);
    request.headers["content-security-policy"] = policy;
  }
  const writeHead = response.writeHead;
  response.writeHead = (...head) => {
    if (!response.hasHeader("Content-Security-Policy")) response.setHeader("Content-Security-Policy", policy);
    return writeHead.apply(response, head);
  };
}
