import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { failureLine } from "../db/failure-line.mjs";
import { problemBody } from "../lib/contract/problem-kinds.mjs";

/** What is changed is answered in a few lines; what is read or brought in is worth Next's compression. */
const changing = new Set(["PATCH", "PUT", "DELETE"]);

/** Anything else in an address (escapes, dots, empty parts) has meanings that Next knows. */
const plain = /^[\w-]+$/;

const isParameter = (part) => part.startsWith("[");

/** @typedef {{ parts: Map<string, Branch>, any?: Branch, name?: string, page?: string }} Branch */

/** @returns {Branch} */
const branch = () => ({ parts: new Map() });

function grow(/** @type {Branch} */ root, /** @type {string} */ path, /** @type {string} */ page) {
  let at = root;
  for (const part of path.split("/").slice(1)) {
    if (isParameter(part)) at.name = part.slice(1, -1);
    const next = (isParameter(part) ? at.any : at.parts.get(part)) ?? branch();
    if (isParameter(part)) at.any = next;
    else at.parts.set(part, next);
    at = next;
  }
  at.page = page;
}

/**
 * Finds routes of the API by their address, part by part: Next tries one pattern after the other.
 * @param {Record<string, string>} routes address by page, as the build lists them
 * @returns {(url: string) => { page: string, params: Record<string, string> } | null} null where Next has to look itself
 */
export function routeFinder(routes) {
  const root = branch();
  for (const [page, path] of Object.entries(routes))
    if (path.startsWith("/api/") && !path.includes("...")) grow(root, path, page);
  return (url) => {
    let at = root;
    const params = {};
    for (const part of url.split("?", 1)[0].split("/").slice(1)) {
      const next = plain.test(part) ? (at.parts.get(part) ?? at.any) : undefined;
      if (!next) return null;
      if (next === at.any) params[at.name] = part;
      at = next;
    }
    return at.page ? { page: at.page, params } : null;
  };
}

/** What went wrong here is the program's; the route itself answers for what goes wrong in it. */
function fail(log, response, error) {
  log.error({ name: error.name, code: error.code }, "route");
  console.error(failureLine(error));
  if (response.headersSent) return response.destroy();
  const problem = problemBody("failed", "程序出了错，不能确定这一次存上没有。重新打开这一页看一下，再试一次。");
  response.writeHead(problem.status, { "Content-Type": "application/problem+json; charset=utf-8" });
  response.end(JSON.stringify(problem));
}

/**
 * Calls the route of a change itself, as Next offers to hosts ("Invoking Entrypoints"), instead of through Next's server,
 * whose way to it takes a fourth of a save.
 * @param {string} root the folder of the built program
 * @param {string} origin where it listens
 * @param {Pick<import("pino").Logger, "error">} log
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean}
 *   whether the request is answered so
 */
export function directRoutes(root, origin, log) {
  const dist = join(root, ".next");
  const require = createRequire(join(dist, "server", "app"));
  const find = routeFinder(JSON.parse(readFileSync(join(dist, "app-path-routes-manifest.json"), "utf8")));
  const call = async ({ page, params }, request, response) => {
    const { handler } = await require(join(dist, "server", "app", `${page}.js`));
    await handler(request, response, { requestMeta: { params, initURL: origin + request.url, initProtocol: "http" } });
  };
  return (request, response) => {
    const route = changing.has(request.method) ? find(request.url) : null;
    if (route) call(route, request, response).catch((error) => fail(log, response, error));
    return route !== null;
  };
}
