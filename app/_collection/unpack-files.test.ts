import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { type Unpacked, unpackFiles } from "./unpack-files";

type Part = { name: string; bytes: Uint8Array; encrypted?: true; broken?: true };

const textOf = (text: string) => new TextEncoder().encode(text);
const part = (name: string, more: Partial<Part> = {}): Part => ({ name, bytes: textOf(`${name}的内容`), ...more });

/** A zip written byte by byte, so that single parts of it can be bad. */
function zipOf(parts: Part[], { count = parts.length } = {}): Uint8Array {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, encrypted, broken } of parts) {
    const packed = broken ? Buffer.from([0xff, 0xff, 0xff]) : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, title, packed);
    central.push(entry, title);
    offset += local.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}

const unpacked = (name: string, bytes: Uint8Array): Unpacked[] => [...unpackFiles({ name, bytes, tooLarge: false })];
const problemOf = (name: string, bytes: Uint8Array) => unpacked(name, bytes).at(-1)?.problem;

describe("a packed folder that means harm or is broken", () => {
  it("gives what comes out of it, and is kept itself with the names of what did not, and why", () => {
    const parts = [
      part("甲局.html"),
      part("乙局.docx", { encrypted: true }),
      part("丙局.docx", { broken: true }),
      part("丁局.docx", { bytes: new Uint8Array(61 * 1024 * 1024) }),
      part("戊局.html"),
    ];
    const bytes = zipOf(parts);
    const files = unpacked("报送.zip", bytes);
    expect(files.map(({ name }) => name)).toEqual(["报送.zip/甲局.html", "报送.zip/戊局.html", "报送.zip"]);
    expect(files[2]).toEqual({
      name: "报送.zip",
      bytes,
      problem:
        "压缩包里的乙局.docx（设了密码）、丙局.docx（坏了）、丁局.docx（展开后太大）没有取出来。其余 2 个已经取出。请向报来的单位单独要这几份。",
    });
  });

  it("has a password on everything: it says so once", () => {
    const bytes = zipOf([part("甲局.html", { encrypted: true }), part("乙局.html", { encrypted: true })]);
    expect(unpacked("报送.zip", bytes)).toEqual([
      { name: "报送.zip", bytes, problem: "压缩包设了密码，打不开。请向报来的单位要没有密码的一份。" },
    ]);
  });

  it("has ten thousand files, none, a list of them that is cut off, or too many folds", async () => {
    expect(problemOf("报送.zip", zipOf([], { count: 10_000 }))).toMatch(/超过 5000 个文件.*分成几个/);
    expect(problemOf("报送.zip", zipOf([]))).toMatch(/是空的/);
    const whole = zipOf([part("甲局.html")]);
    expect(problemOf("报送.zip", whole.slice(0, -30))).toMatch(/压缩包不完整.*再要一份/);
    expect(problemOf("报送.docx", whole.slice(0, -30))).toMatch(/文件不完整/);
    const folded = [1, 2, 3].reduce((inner) => zipOf([{ name: "里.zip", bytes: inner }]), whole);
    expect(unpacked("报送.zip", folded)).toMatchObject([{ name: "报送.zip/里.zip/里.zip", problem: /套了太多层/ }]);
  });

  it("unpacks to more than any county's reports: it is left after so much, however many parts there are", () => {
    const large = new Uint8Array(59 * 1024 * 1024);
    const packed = zipOf(Array.from({ length: 9 }, (_, index) => part(`${index}.bin`, { bytes: large })));
    const files = unpacked("报送.zip", packed);
    expect(files.filter(({ name }) => name !== "报送.zip")).toHaveLength(6);
    expect(files.at(-1)?.problem).toMatch(/其余 6 个已经取出/);
  });

  it("keeps no file back for another one, whichever are bad, and names each bad one or how many", () => {
    const bad = fc.constantFrom({}, { encrypted: true as const }, { broken: true as const });
    fc.assert(
      fc.property(fc.array(bad, { minLength: 1, maxLength: 30 }), (kinds) => {
        const files = unpacked("报送.zip", zipOf(kinds.map((kind, index) => part(`${index}号局.html`, kind))));
        const good = kinds.flatMap((kind, index) =>
          Object.keys(kind).length === 0 ? [`报送.zip/${index}号局.html`] : [],
        );
        const lost = kinds.length - good.length;
        expect(files.map(({ name }) => name)).toEqual([...good, ...(lost > 0 ? ["报送.zip"] : [])]);
        if (lost > 5) expect(files.at(-1)?.problem).toMatch(new RegExp(`等 ${lost} 个|设了密码，打不开`));
      }),
    );
  });
});

it("leaves documents together that are packed folders themselves, and what no program of an office wrote", async () => {
  const word = new JSZip();
  word.file("[Content_Types].xml", "<Types/>").file("word/document.xml", "<w/>");
  const bytes = await word.generateAsync({ type: "uint8array" });
  expect(unpacked("甲局.docx", bytes)).toEqual([{ name: "甲局.docx", bytes }]);
  expect(unpacked("甲局.docx", textOf("文字"))).toMatchObject([{ name: "甲局.docx" }]);
});
