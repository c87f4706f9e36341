import { buildOfPage } from "./kept-page";

const worker = "/service-worker.js";

/** Only a page of a build is kept: the development server changes its scripts under their names. */
const isBuild = process.env.NODE_ENV === "production";

/** Browsers have workers on https and on the computer itself alone. @returns undefined where there are none. */
async function readyWorker(): Promise<ServiceWorker | null | undefined> {
  const workers = navigator.serviceWorker;
  if (!workers || !isBuild) {
    for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
    return undefined;
  }
  await workers.register(worker);
  return (await workers.ready).active;
}

let ready: ServiceWorker | null | undefined;

/** What has been fetched for this page under names that never change. */
function assets(): string[] {
  const named = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const ours = `${location.origin}/_next/static/`;
  return [...new Set([...named, ...fetched])].filter((name) => name.startsWith(ours) && !name.endsWith(".wasm"));
}

/** @returns whether a worker was told; once one is there at once, because the page may be about to go. */
async function tell(message: object): Promise<boolean> {
  ready ??= await readyWorker().catch(() => undefined);
  ready?.postMessage({ build: buildOfPage(), ...message });
  return Boolean(ready);
}

/**
 * Has the browser keep this page as the server gives it now, so that it opens again without the server.
 * @param name what the list of kept pages says.
 */
export const keepPage = (name: string): Promise<boolean> =>
  tell({ kind: "page", path: location.pathname, name, assets: assets() });

/**
 * Takes away all pages of reports that the browser keeps: whoever comes next is somebody else. Scripts stay, they say nothing of
 * anybody's report. No worker is asked: one may never come, and whoever leaves must not wait for it.
 */
export async function forgetPages(): Promise<void> {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (new URL(request.url).pathname.startsWith("/reports/")) await cache.delete(request);
  }
}

/** Has the browser keep files that this page's build needs later, for as long as this build is in use. */
export const keepTypesetterFiles = (addresses: string[]): Promise<boolean> => tell({ kind: "typesetter", addresses });
