import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { publishedPage } from "./published-page.fixture";
import { type ImportOutcome, readReport } from "./read-report";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = (outcome: ImportOutcome) => (outcome.ok ? "read" : outcome.problem.code);
const read = async (bytes: Uint8Array, name = "report.docx") => codeOf(await readReport(bytes, name));

const wordParts = (body: string) => ({
  "[Content_Types].xml": '<?xml version="1.0"?><Types/>',
  "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
});

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const paragraphs = (...lines: string[]) => lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");

const smallReport = paragraphs(
  "某某局2024年政府信息公开工作年度报告",
  "一、总体情况",
  "2024年认真执行条例。",
  "六、其他需要报告的事项",
  "无。",
);

/** A zip whose headers say nothing of what comes out: the declared sizes are set to a few bytes. */
function lyingZip(content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const name = bytesOf("word/document.xml");
  const header = new Uint8Array(30 + name.length + packed.length + 46 + name.length + 22);
  const view = new DataView(header.buffer);
  const sizes = (at: number) => {
    view.setUint32(at, packed.length, true);
    view.setUint32(at + 4, 10, true);
  };
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(8, 8, true);
  sizes(18);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  header.set(packed, 30 + name.length);
  const central = 30 + name.length + packed.length;
  view.setUint32(central, 0x02014b50, true);
  view.setUint16(central + 10, 8, true);
  sizes(central + 20);
  view.setUint16(central + 28, name.length, true);
  header.set(name, central + 46);
  const end = central + 46 + name.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 46 + name.length, true);
  view.setUint32(end + 16, central, true);
  return header;
}

describe("a file that means harm or is broken", () => {
  it("is empty, a picture, a program or an unknown text", async () => {
    expect(await read(new Uint8Array())).toBe("empty");
    expect(await read(bytesOf("   \n"))).toBe("empty");
    expect(await read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe("picture");
    expect(await read(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]))).toBe("unknownFormat");
    expect(await read(bytesOf("{\\rtf1 abc}"))).toBe("unknownFormat");
    const noise = Uint8Array.from({ length: 300 }, (_, index) => 1 + ((index * 149) % 255));
    expect(await read(noise)).toBe("unknownFormat");
    expect(await read(bytesOf("买菜：白菜、豆腐"))).toBe("notAReport");
  });

  it("is a workbook of the office's own: what to do with its figures is said", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const lines = `<row>${cell("A1", "指标")}${cell("B1", "数量")}</row><row>${cell("A2", "收到申请")}<c r="B2"><v>45</v></c></row>`;
    const workbook = await zipOf({
      "xl/workbook.xml": '<workbook><sheets><sheet name="数据" r:id="r0"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r0" Target="worksheets/s0.xml"/></Relationships>',
      "xl/worksheets/s0.xml": `<worksheet><sheetData>${lines}</sheetData></worksheet>`,
    });
    const outcome = await readReport(workbook, "统计.xlsx");
    expect(outcome).toMatchObject({ ok: false, problem: { code: "notAReport" } });
    expect(outcome.ok ? "" : outcome.problem.detail).toMatch(/复制.*粘贴.*“从台账填入…”/);
  });

  it("is of a kind that is not read: its name is said, and what to save it as", async () => {
    const detail = async (bytes: Uint8Array) => {
      const outcome = await readReport(bytes, "report.docx");
      return outcome.ok ? "read" : outcome.problem.detail;
    };
    expect(await detail(bytesOf("{\\rtf1 abc}"))).toMatch(/^这是 RTF 文件.*另存为 docx/);
    expect(await detail(bytesOf("Rar!\u001a\u0007"))).toMatch(/^这是 RAR 压缩包.*解开/);
    expect(await detail(new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]))).toMatch(/^这是 7z 压缩包.*zip/);
    expect(await detail(await zipOf({ "OFD.xml": "<OFD/>" }))).toMatch(/^这是 OFD 版式文件.*另存为 PDF/);
    const openDocument = { "content.xml": "<a/>", "META-INF/manifest.xml": "<a/>" };
    expect(await detail(await zipOf(openDocument))).toMatch(/^这是 OpenDocument/);
  });

  it.each(["quoted-printable", "base64"])("is a page saved as one file under .doc, in %s: read", async (encoding) => {
    const html = bytesOf("<p>某某局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>公开信息12条。</p>");
    const body =
      encoding === "base64"
        ? Buffer.from(html).toString("base64")
        : [...html].map((byte) => `=${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
    const file = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="part"\r\n\r\n--part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--part--`;
    const outcome = await readReport(bytesOf(file), "report.doc");
    expect(outcome.ok && outcome.proposal.text.overview).toBe("公开信息12条。");
  });

  it("declares UTF-8 and is GB18030", async () => {
    // 某某局2024年政府信息公开工作年度报告 and 一、总体情况, with a text under it.
    const title = "c4b3c4b3bed632303234c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e6";
    const heading = "d2bba1a2d7dccce5c7e9bff6";
    const encoded = (hex: string) => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
    const line = (hex: string) => [...bytesOf("<p>"), ...encoded(hex), ...bytesOf("</p>")];
    const bytes = [...bytesOf('<meta charset="utf-8">'), ...line(title), ...line(heading), ...line(title)];
    const outcome = await readReport(new Uint8Array(bytes), "a.html");
    expect(outcome.ok && outcome.proposal.year).toBe(2024);
  });

  it("is larger than 30 MB", async () => {
    expect(await read(new Uint8Array(31 * 1024 * 1024))).toBe("tooLarge");
  });

  it("unpacks to more than it says", async () => {
    const started = process.memoryUsage().rss;
    expect(await read(lyingZip(new Uint8Array(200 * 1024 * 1024)))).toBe("bomb");
    expect(process.memoryUsage().rss - started).toBeLessThan(512 * 1024 * 1024);
  });

  it("holds thousands of parts", async () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/${index}.xml`, "<a/>"]));
    expect(await read(await zipOf({ ...wordParts(smallReport), ...parts }))).toBe("bomb");
  });

  it("is nested deeper than anything a person makes, in Word and on a page", async () => {
    const deep = (tag: string, times: number) => `<${tag}>`.repeat(times) + `</${tag}>`.repeat(times);
    expect(await read(await zipOf(wordParts(deep("w:sdt", 5000))))).toBe("tooDeep");
    expect(await read(bytesOf(`<html><body>${deep("div", 5000)}</body></html>`), "a.html")).toBe("tooDeep");
    expect(await read(bytesOf(`<html><body>${deep("table><tr><td", 3000)}</body></html>`), "a.html")).toBe("tooDeep");
  });

  it("names entities of its own: none is looked up, none grows", async () => {
    const document = wordParts(smallReport)["word/document.xml"].replace(
      "<w:document",
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY lol "lollollol">]><w:document',
    );
    const outcome = await readReport(
      await zipOf({ "word/document.xml": document.replace("认真执行条例", "&x;&lol;") }),
      "a.docx",
    );
    expect(outcome.ok && outcome.proposal.text.overview).toBe("2024年&x;&lol;。");
  });

  it("has macros: they are passed over and said", async () => {
    const outcome = await readReport(
      await zipOf({ ...wordParts(smallReport), "word/vbaProject.bin": "Sub AutoOpen" }),
      "a.docm",
    );
    expect(outcome.ok && outcome.proposal.notices.some(({ message }) => message.includes("宏"))).toBe(true);
  });

  it("has another name than its content: read by its content, and said", async () => {
    const outcome = await readReport(bytesOf(publishedPage("2021").html()), "report.docx");
    expect(outcome.ok && outcome.proposal.notices.map(({ message }) => message)).toContain(
      "文件名以 .docx 结尾，内容其实是网页，已按网页读。",
    );
  });

  it("is a package with a password", async () => {
    const locked = await zipOf(wordParts(smallReport));
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 4 < locked.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await read(locked)).toBe("encrypted");
  });

  it("is cut off at any place", async () => {
    const whole = await zipOf(wordParts(smallReport));
    expect(await read(whole)).toBe("read");
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await read(whole.slice(0, Math.floor(whole.length * share)))).toBe("damaged");
    expect(
      await read(await zipOf({ "word/document.xml": wordParts(smallReport)["word/document.xml"].slice(0, 200) })),
    ).toBe("damaged");
  });

  it("is json that is not ours", async () => {
    expect(await read(bytesOf("{"), "a.json")).toBe("badInterchange");
    expect(await read(bytesOf('{"hello":"world"}'), "a.json")).toBe("badInterchange");
    const outcome = await readReport(
      bytesOf('{"unit":{"name":"某某局"},"year":2024,"figures":{"requests.newlyReceived.naturalPerson":-1}}'),
      "a.json",
    );
    expect(!outcome.ok && outcome.problem.detail).toContain("/figures/requests.newlyReceived.naturalPerson");
    const list = await readReport(bytesOf("[1]"), "a.json");
    expect(!list.ok && list.problem.detail).toContain("文件：要一个对象");
  });
});

describe("any bytes whatever", () => {
  const heads = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a],
    [0xff, 0xfe],
    [...bytesOf("<html><table>")],
    [...bytesOf('{"a":')],
  ];

  it("give a proposal or a problem, never a throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }), async (head, tail) => {
        const outcome = await readReport(new Uint8Array([...head, ...tail]), "x");
        expect(outcome.ok ? outcome.proposal.edition : outcome.problem.detail).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });

  it("put anywhere into a Word file or a page that was sound", async () => {
    const word = await zipOf(wordParts(smallReport));
    const page = bytesOf(publishedPage("2019").html());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(word, page),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (sound, share, noise) => {
          const bytes = sound.slice();
          bytes.set(noise.slice(0, bytes.length - Math.floor(share * bytes.length)), Math.floor(share * bytes.length));
          const outcome = await readReport(bytes, "x");
          expect(outcome.ok ? outcome.proposal.edition : outcome.problem.detail).not.toBe("");
        },
      ),
      { numRuns: 80 },
    );
  });
});
