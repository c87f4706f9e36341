import type { FileName } from "@/lib/contract/operations";
import { type Problem, refusalOf, unreachable } from "./call";
import { type Asking, requestOf } from "./request-of";

/**
 * Fetches a file and hands it to the browser under the name that the server gives it.
 * @returns why there is no file, or null.
 */
export async function downloadFile<Name extends FileName>(name: Name, asking: Asking<Name>): Promise<Problem | null> {
  try {
    const response = await fetch(...requestOf(name, asking));
    if (!response.ok) return await refusalOf(response);
    const given = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
    saveFile(await response.blob(), given ? decodeURIComponent(given) : "");
    return null;
  } catch {
    return unreachable;
  }
}

/** Lets the browser keep a file that the page holds. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
