import JSZip from "jszip";
import { beforeAll, describe, expect, it } from "vitest";
import { openArchive } from "./open-archive";
import { UnreadableFile } from "./problem";

const words = "公开十二条。".repeat(50);
let packed: Uint8Array;
let stored: Uint8Array;
beforeAll(async () => {
  const zip = new JSZip();
  zip.file("word/document.xml", words);
  packed = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  stored = await zip.generateAsync({ type: "uint8array", compression: "STORE" });
});

const [local, entry, end] = [0x04034b50, 0x02014b50, 0x06054b50];

/** The same archive, with a number of one of its headers written over. */
function changed(bytes: Uint8Array, mark: number, offset: number, value: number, size: 2 | 4 = 2): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 4; at >= 0; at -= 1)
    if (view.getUint32(at, true) === mark) {
      if (size === 2) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
      return copy;
    }
  throw new Error("no such header");
}

const codeOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return error instanceof UnreadableFile ? error.problem.code : error;
  }
  return "read";
};
const main = "word/document.xml";
const opened = (bytes: Uint8Array) => () => openArchive(bytes).text(main);

describe("a zip", () => {
  it("has its parts packed or as they are, under names as one system or the other writes them", async () => {
    for (const bytes of [packed, stored]) expect(openArchive(bytes).text(main)).toBe(words);
    const zip = new JSZip();
    zip.file("/word\\document.xml", words, { createFolders: false });
    expect(openArchive(await zip.generateAsync({ type: "uint8array" })).names).toEqual([main]);
    expect(openArchive(packed).text("word/none.xml")).toBeUndefined();
  });

  it("gives a part that is not kept, if it is no larger than it may be", () => {
    const archive = openArchive(packed);
    expect(archive.take("word/none.xml", 100)).toBeUndefined();
    expect(codeOf(() => archive.take(main, 100))).toBe("bomb");
    expect(new TextDecoder().decode(archive.take(main, 5000))).toBe(words);
    // Of this part alone: the archive goes on.
    expect(archive.text(main)).toBe(words);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["without a directory where it should be", (bytes) => changed(bytes, end, 16, 3, 4), "damaged"],
    ["whose directory lies beyond its end", (bytes) => changed(bytes, end, 16, 0x7fffffff, 4), "damaged"],
    ["that promises more parts than any document has", (bytes) => changed(bytes, end, 10, 2001), "bomb"],
    ["that declares more than is ever unpacked", (bytes) => changed(bytes, entry, 24, 0x7fffffff, 4), "bomb"],
    ["whose part is not where it should be", (bytes) => changed(bytes, entry, 42, 7, 4), "damaged"],
    ["whose part lies beyond its end", (bytes) => changed(bytes, entry, 42, 0x7fffffff, 4), "damaged"],
    ["whose part is longer than the file", (bytes) => changed(bytes, entry, 20, 0x7ffffff, 4), "damaged"],
    ["packed in a way that Office does not know", (bytes) => changed(bytes, entry, 10, 14), "damaged"],
    ["whose packed bytes are none", (bytes) => changed(bytes, local, 26, 20), "damaged"],
    ["with a password", (bytes) => changed(bytes, entry, 8, 1), "encrypted"],
    ["of a few bytes", (bytes) => bytes.slice(0, 10), "damaged"],
  ])("%s is refused", (_, change, code) => {
    expect(codeOf(opened(change(packed)))).toBe(code);
  });
});
