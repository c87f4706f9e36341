import { type Problem, refusalOf, unreachable } from "./request";

const post = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/**
 * Fetches a file and hands it to the browser under the name that the server gives it.
 * @param body sent with POST, where the file is made of it.
 * @returns why there is no file, or null.
 */
export async function downloadFile(path: string, body?: object): Promise<Problem | null> {
  try {
    const response = await fetch(path, body && post(body));
    if (!response.ok) return await refusalOf(response);
    const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
    saveFile(await response.blob(), name ? decodeURIComponent(name) : "");
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
