import { problemResponse, ReportError } from "./problem";

const readOnly = ["GET", "HEAD", "OPTIONS"];

/**
 * The server has no login: without this any website the clerk visits could write through the browser. Browsers say from
 * where a request comes; programs say nothing, and are let in.
 */
function refuseForeignOrigin(request: Request): void {
  if (readOnly.includes(request.method)) return;
  const [origin, site] = ["origin", "sec-fetch-site"].map((name) => request.headers.get(name));
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const foreign = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host.toLowerCase());
  if (foreign || site === "cross-site" || site === "same-site")
    throw new ReportError(
      "foreignOrigin",
      `只接受本程序自己的页面发来的请求。这个请求来自 ${origin ?? "别的网站"}，送到的是 ${host}；经代理访问的，要让代理原样传 Host。`,
    );
}

/** Answers a request; refusals and accidents are answered as problem responses. */
export async function handle(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    return await work();
  } catch (error) {
    // Nobody hears the answer: that the sender has left is no accident to write down.
    if (request.signal.aborted) return new Response(null, { status: 499 });
    return problemResponse(error);
  }
}
