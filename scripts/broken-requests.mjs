import { STATUS_CODES } from "node:http";
import { problemBody } from "../lib/contract/problem-kinds.mjs";
import { answerPolicy, everywhere } from "./security-headers.mjs";

/** By what Node found wrong: its own answer would have neither a reason nor a body. */
const kinds = {
  HPE_HEADER_OVERFLOW: ["tooLarge", "请求的头部太长，没有读。"],
  ERR_HTTP_REQUEST_TIMEOUT: ["tooSlow", "请求送得太慢，没有等完，什么都没有存。"],
};
const malformed = ["malformed", "送来的不是一个完整的 HTTP 请求，没有读。"];

/**
 * Answers what could not be read as a request, and ends its connection.
 * @param {Error & { code?: string }} error
 * @param {import("node:net").Socket} socket
 */
export function answerBroken({ code = "" }, socket) {
  if (code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const [kind, detail] = kinds[code] ?? malformed;
  const problem = problemBody(kind, detail);
  const body = JSON.stringify(problem);
  const headers = {
    ...everywhere,
    "Content-Security-Policy": answerPolicy,
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${head.join("")}\r\n${body}`);
}
