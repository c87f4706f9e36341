/** Characters that no file system of Windows takes in a name. */
const unfit = /[\\/:*?"<>|]/g;
/** Drawn by nobody, but they can turn the end of a name around, so that it seems to be another kind of file. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

const percentEncoded = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Content-Disposition of a download (RFC 6266): the full name in `filename*` (RFC 8187), ASCII for those who cannot read it. */
export const attachment = (name: string, ascii: string): string =>
  `attachment; filename="${ascii}"; filename*=UTF-8''${percentEncoded(name.replace(unseen, "").replace(unfit, "_"))}`;
