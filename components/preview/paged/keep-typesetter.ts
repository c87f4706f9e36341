import { keepTypesetterFiles } from "@/components/browser/keep-page";
import { buildOfPage } from "@/components/browser/kept-page";
import { fontAddresses } from "./load-parts";
import { startTypst } from "./start-typst";
import type { WorkerAnswer } from "./typst-messages";

/** Only the typesetter's own script knows under which names its files are served. */
function partAddresses(): Promise<string[]> {
  const worker = startTypst("addresses");
  const named = new Promise<string[]>((resolve) => {
    worker.addEventListener("error", () => resolve([]));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind === "addresses") resolve(data.addresses);
    });
  });
  return named.finally(() => worker.terminate());
}

/** Has the browser keep what 版式 and a PDF need, so that they work when the server cannot be reached. */
export async function keepTypesetter(): Promise<void> {
  const kept = await caches.match("/typesetter-build");
  if ((await kept?.text()) === buildOfPage()) return;
  const [parts, fonts] = [await partAddresses(), await fontAddresses()];
  if (parts.length > 0) await keepTypesetterFiles([...parts, ...fonts]);
}
