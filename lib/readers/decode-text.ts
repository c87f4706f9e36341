/** Bytes of a web page, a text or a CSV file: by its mark, by what it declares, UTF-8 if it is that, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes)).decode(bytes);
  }
}

const brokenCharacters = (text: string) => text.split("\ufffd").length - 1;

/** A page that declares UTF-8 and has one broken byte is still UTF-8; one that is broken all over is not. */
function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (declared !== "utf-8" && declared !== "utf8") return "gb18030";
  const sample = bytes.subarray(0, 200_000);
  const [asDeclared, otherwise] = ["utf-8", "gb18030"].map((name) =>
    brokenCharacters(new TextDecoder(name).decode(sample)),
  );
  return otherwise < asDeclared ? "gb18030" : "utf-8";
}
