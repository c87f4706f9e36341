import { fileName } from "@/lib/report/file-name";
import { noStore } from "./problem";

const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Content-Disposition of a download (RFC 6266): the full name in `filename*` (RFC 8187), ASCII for those who cannot read it. */
export const attachment = (name: string, ascii: string): string =>
  `attachment; filename="${ascii}"; filename*=UTF-8''${percentEncoded(fileName(name))}`;

/** A page that was downloaded, should a browser show it at once: its own styles and pictures, and nothing that runs. */
const pageOfFile =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** A file for the disk, under its full name; `ascii` is for those who cannot read it. */
export function download(bytes: Uint8Array, mediaType: string, name: string, ascii: string): Response {
  // No writer shares its memory, which is all that the wider type allows.
  const body = bytes as Uint8Array<ArrayBuffer>;
  const policy: Record<string, string> = mediaType.startsWith("text/html")
    ? { "Content-Security-Policy": pageOfFile }
    : {};
  const about = { "Content-Type": mediaType, "Content-Disposition": attachment(name, ascii) };
  const headers = { ...noStore, ...policy, ...about };
  return new Response(body, { headers });
}
