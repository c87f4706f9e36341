import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A bundled font under another family name of the same length, as an operator's font would come. For tests only. */
export function renamedFont(file: string, family: string, name: string): Buffer {
  const font = readFileSync(join(process.cwd(), "public/fonts", file));
  const spelled = (text: string) => Buffer.from(text, "utf16le").swap16();
  for (let at = font.indexOf(spelled(family)); at >= 0; at = font.indexOf(spelled(family), at + 1))
    spelled(name).copy(font, at);
  return font;
}
