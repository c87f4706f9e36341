import { problemBody } from "../lib/contract/problem-kinds.mjs";
import { hostGuard } from "./allowed-hosts.mjs";

const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];

function isReadable(url) {
  try {
    return !decodeURIComponent(url).includes("\0");
  } catch {
    return false;
  }
}

/** The host in a request line that names one (RFC 9112, 3.2.2), which counts as much as the header. */
const hostInLine = (url) => (/^[a-z][a-z\d+.-]*:\/\//i.test(url) && URL.canParse(url) ? new URL(url).host : undefined);

/** Every Host header that was sent, of which Node keeps the first: one that is not ours is one too many. */
function hostsIn(rawHeaders) {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && /^host$/i.test(rawHeaders[at - 1]));
  return hosts.length > 0 ? hosts : [undefined];
}

/** A whole county's files in one sending; what one file may have is judged where it is read. */
const mostBytes = 1024 * 1024 * 1024;

/** Why a request is not passed on to Next, which would answer it with a bare 500 or not ask; null when it may pass. */
function refusalOf({ method, url, headers, rawHeaders }, isOurs, isStopping, seconds) {
  if (seconds > 0)
    return problemBody("tooMany", `这台电脑来的请求太多，这一个没有做，什么都没有存。过 ${seconds} 秒再试。`);
  if (Number(headers["content-length"]) > mostBytes)
    return problemBody("tooLarge", `一次最多送 ${mostBytes / 1024 / 1024} MB，这次的更大，分几次送。`);
  if (isStopping()) return problemBody("stopping", "程序正在停下，这一次什么都没有存。重新启动以后会再试。");
  if (![...hostsIn(rawHeaders), ...[hostInLine(url)].filter(Boolean)].every(isOurs))
    return problemBody(
      "misdirected",
      `这台电脑上的程序不叫“${String(headers.host ?? "").slice(0, 80)}”，没有回答。用启动时写出的地址打开；要用别的名字，启动时写在 ALLOWED_HOSTS 里。`,
    );
  if (!methods.includes(method))
    return problemBody("method", `这里没有 ${method} 这种用法，有的是 ${methods.join("、")}。`);
  if (!isReadable(url)) return problemBody("malformed", "地址里有读不懂的字符，看一下是不是少抄或多抄了。");
  return null;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = ({ title, detail }) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(detail)}</p></html>`;

function refuse(request, response, problem, seconds) {
  const asPage = !request.url.startsWith("/api") && /text\/html/.test(request.headers.accept ?? "");
  response.writeHead(problem.status, {
    "Content-Type": asPage ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8",
    "Cache-Control": "no-store",
    ...(problem.status === 503 ? { "Retry-After": "5", Connection: "close" } : {}),
    ...(problem.status === 429 ? { "Retry-After": String(seconds) } : {}),
    // What is left of a body that nobody reads would hold the connection.
    ...(problem.status === 413 ? { Connection: "close" } : {}),
    ...(problem.status === 405 ? { Allow: methods.join(", ") } : {}),
  });
  response.end(asPage ? page(problem) : JSON.stringify(problem));
}

/**
 * Stands before Next.
 * @param {import("../db/environment.mjs").Environment} environment
 * @param {() => boolean} isStopping whether nothing new is taken on any more
 * @param {(address: string) => number} waitOf the seconds that a client has to wait
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   whether the request may pass; where not, it is answered
 */
export function gate(environment, isStopping = () => false, waitOf = () => 0) {
  const isOurs = hostGuard(environment);
  return (request, response) => {
    const seconds = waitOf(request.socket.remoteAddress ?? "");
    const problem = refusalOf(request, isOurs, isStopping, seconds);
    if (problem) refuse(request, response, problem, seconds);
    return problem === null;
  };
}
