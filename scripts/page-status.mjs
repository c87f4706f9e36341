/** Told to a page about its request, and told back with the status; no sender may choose it. */
const header = "x-page-mark";

const isPage = (url) => !/^\/(api|_next)(\/|\?|$)/.test(url);

/**
 * Next answers every page that throws with 500. A page that refuses, or that meets an accident it knows, says its own status
 * to `globalThis.ogiPageStatus` (`app/_store/page-status.ts`) while it is made, and is answered with that.
 * @returns {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void}
 */
export function pageStatuses() {
  /** @type {Map<string, number | undefined>} */
  const open = new Map();
  let last = 0;
  globalThis.ogiPageStatus = (mark, status) => {
    if (open.has(mark)) open.set(mark, status);
  };
  return (request, response) => {
    if (!isPage(request.url)) return;
    last += 1;
    const mark = String(last);
    request.headers[header] = mark;
    open.set(mark, undefined);
    response.once("close", () => open.delete(mark));
    const writeHead = response.writeHead;
    response.writeHead = (status, ...rest) =>
      writeHead.call(response, status === 500 ? (open.get(mark) ?? status) : status, ...rest);
  };
}
