// Opens reports that were opened here before while the program cannot be reached. It answers in the program's place only
// then: pages come from the server while it is there, scripts, which never change, from what is kept, and requests to
// /api never pass through here at all.

/** Of each report the page that was opened last, under /reports/ID, with the scripts of its build. */
const buildPrefix = "build ";
/** What sets A4 pages, for all builds. */
const typesetter = "typesetter";
/** Scripts of so many builds stay: a tab of an earlier one may still be open. */
const buildsKept = 2;
const reportsKept = 30;
/** A server that has not begun to answer after this time is taken for gone, where there is something in its place, in ms. */
const patience = 6000;
/** What a proxy, or a program that is stopping, answers. */
const unreachable = [502, 503, 504];

// Without skipWaiting: a new worker takes over once no page of the old one is open.
self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  // Pages are asked for while the worker starts.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  const { kind, ...given } = event.data;
  if (kind === "page") event.waitUntil(keepPage(given));
  if (kind === "typesetter") event.waitUntil(keepTypesetter(given));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, pathname));
  // The browser keeps what it made of a large module only where it comes by the usual way; `load-parts.ts` asks here last.
  else if (isHashed(request.url) && !pathname.endsWith(".wasm")) event.respondWith(asset(request));
});

const isHashed = (address) => new URL(address, self.location.origin).pathname.startsWith("/_next/static/");

/** Newest first. */
const builds = async () => (await caches.keys()).filter((name) => name.startsWith(buildPrefix)).reverse();

/** A name with a hash never changes what it names. Scripts of a build that the server no longer has are here too. */
async function asset(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  const [newest] = await builds();
  if (answer.ok && newest) await (await caches.open(newest)).put(request, answer.clone());
  return answer;
}

const reportIn = (path) => /^\/reports\/[^/]+(?=\/(?!history)[^/]*$|$)/.exec(path)?.[0];

async function keptPage(report) {
  for (const name of await builds()) {
    const found = await (await caches.open(name)).match(report);
    if (found) return found;
  }
}

async function forget(report) {
  for (const name of await builds()) await (await caches.open(name)).delete(report);
}

async function page({ request, preloadResponse }, path) {
  const report = reportIn(path);
  const kept = report && (await keptPage(report));
  const asked = Promise.resolve(preloadResponse).then((loaded) => loaded ?? fetch(request));
  const answer = await inTime(asked, kept ? patience : undefined).catch(() => null);
  if (answer?.status === 404 && kept) await forget(report);
  if (answer && !unreachable.includes(answer.status)) return answer;
  if (!kept) return answer ?? awayPage(path);
  const at = kept.headers.get("x-kept-at");
  return at === path ? kept : Response.redirect(`${at}#/${path.split("/")[3] ?? ""}`);
}

const inTime = (answer, limit) =>
  limit === undefined
    ? answer
    : Promise.race([answer, new Promise((_, refuse) => setTimeout(() => refuse(new Error("late")), limit))]);

/** Keeps a report's page as the server gives it now, and what it needs. The page says itself that it is a kept one. */
async function keepPage({ build, path, name, assets }) {
  const answer = await fetch(path, { headers: { accept: "text/html" }, cache: "no-store" }).catch(() => null);
  const text = answer?.ok && !answer.redirected ? await answer.text() : "";
  // The server may have gone over to another build since the page was opened: its scripts are not these.
  if (!text.includes(`data-build="${build}"`)) return;
  const cache = await caches.open(buildPrefix + build);
  await Promise.all(assets.map((address) => add(cache, address)));
  const headers = new Headers(answer.headers);
  for (const gone of ["content-encoding", "content-length"]) headers.delete(gone);
  headers.set("x-kept-at", path);
  headers.set("x-kept-name", encodeURIComponent(name));
  await forget(reportIn(path));
  await cache.put(reportIn(path), new Response(text.replace("<html ", "<html data-kept "), { headers }));
  for (const old of (await builds()).slice(buildsKept)) await caches.delete(old);
  const reports = (await cache.keys()).filter(({ url }) => reportIn(new URL(url).pathname));
  for (const old of reports.slice(0, -reportsKept)) await cache.delete(old);
}

async function add(cache, address) {
  if (await cache.match(address, { ignoreVary: true })) return;
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) await cache.put(address, answer);
}

/** One file after the other, so that whoever writes meanwhile is not held up. Fonts may change with the build. */
async function keepTypesetter({ build, addresses: given }) {
  const addresses = given.map((address) => new URL(address, self.location.origin).href);
  const cache = await caches.open(typesetter);
  for (const address of addresses) {
    const answer = isHashed(address) && (await cache.match(address)) ? null : await fetch(address);
    if (answer && !answer.ok) return;
    if (answer) await cache.put(address, answer);
  }
  for (const { url } of await cache.keys()) if (!addresses.includes(url)) await cache.delete(url);
  await cache.put("/typesetter-build", new Response(build));
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function keptReports() {
  const caching = await Promise.all((await builds()).map((name) => caches.open(name)));
  const pages = await Promise.all(caching.map((cache) => cache.matchAll()));
  return pages.flatMap((found) => found.filter(({ headers }) => headers.has("x-kept-at")).reverse());
}

async function awayPage(path) {
  const lines = (await keptReports()).map(({ headers }) => {
    const [at, name] = [headers.get("x-kept-at"), decodeURIComponent(headers.get("x-kept-name"))];
    return `<li><a href="${escaped(at)}">${escaped(name)}</a></li>`;
  });
  const reports = lines.length > 0 ? `<p>在这台电脑上打开过的报告可以接着写：</p><ul>${lines.join("")}</ul>` : "";
  const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>连不上程序</title><style>${style}</style><header>政府信息公开年报编制</header><main><h1>连不上程序</h1><p>可能是程序没有开着，或者网络断了。已经写的都在。写的先存在这台电脑上，连上以后自动存到服务器。</p>${reports}<p><a class="again" href="${escaped(path)}">再试一次</a></p></main></html>`;
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

const style = `body{margin:0;background:#f3f5f8;color:#1a2330;font:15px/24px "Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
header{height:55px;padding:0 32px;border-bottom:1px solid #c3cbd6;background:#fff;font-size:16px;font-weight:600;line-height:55px}
main{max-width:640px;margin:0 auto;padding:36px 24px 56px}h1{margin:0 0 6px;font-size:26px;line-height:36px;font-weight:600}p{margin:0 0 16px;color:#434f5e}
ul{margin:0 0 24px;padding:0;list-style:none;border:1px solid #c3cbd6;border-bottom:0;background:#fff}li a{display:block;padding:10px 16px;border-bottom:1px solid #c3cbd6}
a{color:#1c4f8f}a:focus-visible{outline:3px solid #1c4f8f;outline-offset:2px}.again{display:inline-block;padding:5px 16px;border-radius:4px;background:#1c4f8f;color:#fff;text-decoration:none}`;
