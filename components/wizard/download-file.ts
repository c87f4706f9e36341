/** Fetches a file and hands it to the browser under the name the server gives it. @throws with the server's own words when it refuses. */
export async function downloadFile(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? `服务回答了 ${response.status}`);
  }
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "")?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), {
    href: url,
    download: name ? decodeURIComponent(name) : "",
  });
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
