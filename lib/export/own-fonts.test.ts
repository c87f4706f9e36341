import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ownFonts } from "./own-fonts";
import { renamedFont } from "./renamed-font.fixture";

const song = renamedFont("FandolKai.otf", "FandolKai", "Songti SC");
const folderOf = (files: Record<string, Buffer | string>) => {
  const folder = mkdtempSync(join(tmpdir(), "own-fonts-"));
  mkdirSync(join(folder, "below"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

/** A collection of one face whose tables begin after the collection's own head. */
function collectionOf(face: Buffer): Buffer {
  const head = Buffer.from([0x74, 0x74, 0x63, 0x66, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16]);
  const moved = Buffer.from(face);
  for (let table = 0; table < face.readUInt16BE(4); table += 1)
    moved.writeUInt32BE(face.readUInt32BE(12 + table * 16 + 8) + head.length, 12 + table * 16 + 8);
  return Buffer.concat([head, moved]);
}

it("finds the families of the page layout, in folders below and in collections too", async () => {
  const folder = folderOf({ "below/song.OTF": song, "collection.ttc": collectionOf(song) });
  const fonts = await ownFonts(folder);
  expect(fonts.map(({ path, families }) => [path.slice(folder.length + 1), families])).toEqual([
    [join("below", "song.OTF"), ["Songti SC"]],
    ["collection.ttc", ["Songti SC"]],
  ]);
  expect(fonts[0].bytes).toBe(song.length);
  expect(fonts[0].sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("passes over what is no font, is cut short, or holds another family", async () => {
  const folder = folderOf({
    "README.otf": "no font",
    "empty.ttf": "",
    "short.otf": song.subarray(0, 300),
    "collection.ttc": Buffer.concat([Buffer.from("ttcf"), Buffer.alloc(8, 0xff)]),
    "other.otf": renamedFont("FandolKai.otf", "FandolKai", "Something"),
    "song.txt": song,
  });
  expect(await ownFonts(folder)).toEqual([]);
});

it("gives one of two equal files, and keeps to what it found first", async () => {
  const folder = folderOf({ "a.otf": song, "b.otf": song });
  expect(await ownFonts(folder)).toHaveLength(1);
  writeFileSync(join(folder, "c.otf"), renamedFont("FandolKai.otf", "FandolKai", "STFangsong".slice(0, 9)));
  expect(await ownFonts(folder)).toHaveLength(1);
});

it("finds nothing without a folder, or in one that is not there", async () => {
  expect(await ownFonts(undefined)).toEqual([]);
  expect(await ownFonts(join(tmpdir(), "not-there-at-all"))).toEqual([]);
});
