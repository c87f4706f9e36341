import { describe, expect, it } from "vitest";
import { hexOf, pdfWith, stream, text } from "./pdf.fixture";
import { limits, UnreadableFile } from "./problem";
import { readPdf } from "./read-pdf";

type Parts = Parameters<typeof pdfWith>[1];

async function linesOf(content: string, parts?: Parts, entries?: string): Promise<string[]> {
  const { blocks } = await readPdf(pdfWith([{ content, entries }], parts));
  return blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map((cell) => `|${cell.text}`) : block.text));
}

const codeOf = (bytes: Uint8Array) =>
  readPdf(bytes).then(
    () => "read",
    (error) => (error instanceof UnreadableFile ? error.problem.code : error),
  );

const shown = text(60, 700, "看得见的字");
const hidden = (how: string) => `q ${how} ${text(60, 600, "看不见的字")} Q\n${shown}`;
const shading =
  "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >> >>";
const layer = {
  catalog: "/OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [20 0 R] /Order [20 0 R 21 0 R] >> >>",
  resources:
    "/Properties << /Off 20 0 R /On 21 0 R >> /ExtGState << /Clear << /ca 0 >> /Half << /ca 0.5 /LW 1 >> >> /Pattern << /P 22 0 R >>",
  more: ["<< /Type /OCG /Name (off) >>", "<< /Type /OCG /Name (on) >>", `<< /PatternType 2 /Shading ${shading} >>`],
};

describe("text of a PDF is read as far as it is seen", () => {
  it.each([
    ["without ink", hidden("3 Tr")],
    ["white on white paper", hidden("1 1 1 rg")],
    ["white on a white box", hidden("1 1 1 rg 50 590 100 30 re f")],
    ["white beside a dark box", `0 0 0 rg 50 500 100 30 re f ${hidden("1 1 1 rg")}`],
    ["clear", hidden("/Clear gs")],
    ["in a layer that is switched off", `/OC /Off BDC ${text(60, 600, "看不见的字")} EMC ${shown}`],
    [
      "across the page, as a watermark is",
      `BT /F 10 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${hexOf("内部资料")}> Tj ET ${shown}`,
    ],
  ])("not %s", async (_, content) => {
    expect(await linesOf(content, layer)).toEqual(["看得见的字"]);
  });

  it.each([
    ["white on a dark box", `0 0 0 rg 50 690 100 30 re f 1 1 1 rg ${shown}`],
    ["half clear", `/Half gs ${shown}`],
    ["in a layer that is switched on", `/OC /On BDC ${shown} EMC`],
    ["in a part with a mark of its own", `/Span << /MCID 0 >> BDC ${shown} EMC /P BMC EMC`],
    ["in a pattern's colour", `1 1 1 rg /Pattern cs /P scn ${shown}`],
    ["in a form", "/Form Do", { resources: "/XObject << /Form 20 0 R >>" }],
    ["as a program laid it under a picture of the page", shown.replace("Td", "Td 3 Tr")],
  ])("also %s", async (_, content, parts: Parts = layer) => {
    const form = stream(
      shown,
      "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >>",
    );
    expect(await linesOf(content, { ...parts, more: parts.more ?? [form] })).toEqual(["看得见的字"]);
  });

  it("also in a stamp or note that is laid over the page", async () => {
    const look = stream(
      text(0, 0, "（盖章）"),
      "/Type /XObject /Subtype /Form /BBox [0 0 100 30] /Matrix [1 0 0 1 0 0] /Resources << /Font << /F 5 0 R >> >>",
    );
    const stamp = "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [60 600 160 630] /AP << /N 20 0 R >> >>";
    expect(await linesOf(shown, { more: [look, stamp] }, "/Annots [21 0 R]")).toEqual(["看得见的字", "（盖章）"]);
  });

  it("however a program moves from one character to the next", async () => {
    const one = (word: string) => `<${hexOf(word)}>`;
    const ways = [
      `BT /F 10 Tf 60 700 Td [${one("全年")} -20 ${one("公开")}] TJ ET`,
      `BT /F 10 Tf 1 0 0 1 60 680 Tm ${one("全年")} Tj 20 0 Td ${one("公开")} Tj ET`,
      `BT /F 10 Tf 14 TL 60 674 Td T* ${one("全年")} Tj 20 0 Td ${one("公开")} Tj ET`,
      `BT /F 5 Tf 200 Tz 2 Ts 60 640 Td ${one("全年公开")} Tj ET`,
      `BT /F 10 Tf 60 634 Td 0 -14 TD ${one("全年公开")} Tj ET`,
      `BT /F 10 Tf 0.5 Tc 0.5 Tw 60 600 Td ${one("全年公开")} ' ET`,
    ];
    const { blocks } = await readPdf(pdfWith([{ content: ways.join("\n") }]));
    const words = blocks.map((block) => (block.kind === "paragraph" ? block.text : "a table")).join("");
    expect(words).toBe("全年公开".repeat(ways.length));
  });
});

describe("a page that lies on its side is read upright", () => {
  const lines = ["第一行的字", "第二行的字"];
  const sideways = lines.map((line, at) => `BT /F 10 Tf 0 1 -1 0 ${100 + 20 * at} 60 Tm <${hexOf(line)}> Tj ET`);

  it.each([
    ["turned by what it says", "/Rotate 90"],
    ["written sideways", ""],
  ])("%s", async (_, entries) => {
    expect(await linesOf(sideways.join("\n"), {}, entries)).toEqual([lines.join("")]);
  });

  it("and one that is written downwards, from right to left, is not taken apart", async () => {
    const column = `BT /V 10 Tf 300 700 Td <${hexOf("自上而下")}> Tj ET ${shown}`;
    expect((await linesOf(column)).join("").split("").sort()).toEqual([..."自上而下看得见的字"].sort());
  });
});

describe("a table of a PDF, however its lines are drawn", () => {
  const [xs, ys] = [
    [60, 160, 260, 360],
    [700, 670, 640, 610],
  ];
  const words = [
    ["信息内容", "制发件数", "废止件数"],
    ["规章", "31", "4"],
    ["规范性文件", "12", "0"],
  ];
  const texts = words.flatMap((row, y) => row.map((word, x) => text(xs[x] + 5, ys[y] - 20, word))).join("\n");
  const each = (across: (y: number) => string, down: (x: number) => string) =>
    [...ys.map(across), ...xs.map(down), texts].join("\n");
  const cellBoxes = xs.slice(0, 3).flatMap((x) => ys.slice(1).map((y) => ({ x, y })));
  const lines = each(
    (y) => `60 ${y} m 360 ${y} l S`,
    (x) => `${x} 610 m ${x} 700 l S`,
  );
  const form = stream(lines, "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >>");

  it.each([
    ["as strokes", lines],
    [
      "as thin boxes, filled",
      each(
        (y) => `60 ${y - 0.5} 300 1 re f`,
        (x) => `${x - 0.5} 610 1 90 re f`,
      ),
    ],
    [
      "in dashes, each a box of its own",
      each(
        (y) => Array.from({ length: 60 }, (_, at) => `${60 + 5 * at} ${y - 0.5} 5 1 re f`).join("\n"),
        (x) => `${x} 610 m ${x} 700 l S`,
      ),
    ],
    ["as boxes around cells", `${cellBoxes.map(({ x, y }) => `${x} ${y} 100 30 re S`).join("\n")}\n${texts}`],
    [
      "as boxes that are closed by a line of their own",
      `${cellBoxes.map(({ x, y }) => `${x} ${y} m ${x + 100} ${y} l ${x + 100} ${y + 30} l ${x} ${y + 30} l s`).join("\n")}\n${texts}`,
    ],
    [
      "as frames, filled between two edges",
      `${cellBoxes.map(({ x, y }) => `${x} ${y} 100 30 re ${x + 1} ${y + 1} 98 28 re f*`).join("\n")}\n${texts}`,
    ],
    [
      "as frames whose inner edge is drawn first",
      `${cellBoxes.map(({ x, y }) => `${x + 1} ${y + 1} 98 28 re ${x} ${y} 100 30 re f*`).join("\n")}\n${texts}`,
    ],
    [
      "beside a rounded box and a slanted stroke",
      `${lines}\n400 400 m 420 400 430 410 430 430 c 400 430 l h S 60 500 m 90 520 l S`,
    ],
    ["beside a coloured box, which is none", `${lines}\n0.9 0.9 0.9 rg 400 300 100 100 re f`],
    ["in a form", "/Form Do"],
    ["on a page whose units are its own", `q 0.5 0 0 0.5 0 0 cm 2 0 0 2 0 0 cm ${lines} Q`],
  ])("%s", async (_, content) => {
    const parts = { resources: "/XObject << /Form 20 0 R >>", more: [form] };
    const { blocks } = await readPdf(pdfWith([{ content }], parts));
    const [grid] = blocks.filter((block) => block.kind === "grid");
    expect(grid).toMatchObject({ width: 3, height: 3 });
    const found = grid.cells.map(({ row, column, text: word }) => [row, column, word]);
    expect(found.sort()).toEqual(words.flatMap((row, y) => row.map((word, x) => [y, x, word])).sort());
  });
});

describe("words of a PDF with a line drawn through them", () => {
  const through = (x: number, width: number, y: number) => `${x} ${y + 3.5} m ${x + width} ${y + 3.5} l S`;
  const remarksOf = async (content: string) => (await readPdf(pdfWith([{ content }]))).remarks;

  it("are read, and that is said, whether they stand in a text or in a table without lines", async () => {
    const struck = [text(60, 700, "公开信息"), text(140, 700, "一百"), through(140, 20, 700), text(200, 700, "十二条")];
    expect(await remarksOf(struck.join("\n"))).toEqual(["第1页的“一百”画着删除线，照样读进来了，请核对。"]);
    const many = [0, 1, 2, 3].map((at) => `${text(60, 700 - 30 * at, `第${at}处`)} ${through(60, 30, 700 - 30 * at)}`);
    expect(await remarksOf(many.join("\n"))).toEqual([
      "第1页的“第0处”、“第1处”、“第2处”等 4 处画着删除线，照样读进来了，请核对。",
    ]);
  });

  it("are none where the line stands under them or over them", async () => {
    const lines = [text(60, 700, "下划线"), "60 698.5 m 90 698.5 l S", text(60, 600, "上划线"), "60 609 m 90 609 l S"];
    expect(await remarksOf(lines.join("\n"))).toEqual([]);
  });
});

describe("Chinese whose font is not in the file", () => {
  const gbk = (hex: string) => `BT /C 10 Tf 60 700 Td <${hex}> Tj ET`;

  it.each(["GBK-EUC-H", "GBKp-EUC-H", "GBK-EUC-V", "GBK2K-H", "GBpc-EUC-H"])(
    "is read in the codes of %s",
    async (encoding) => {
      const found = await linesOf(gbk("b9abbfaa3132ccf5"), { encoding });
      expect(found.join("").split("").sort().join("")).toBe([..."公开12条"].sort().join(""));
    },
  );

  it("is left unread in codes that nobody here writes; the rest of the page is read", async () => {
    expect((await linesOf(`${gbk("a440")} ${shown}`, { encoding: "B5pc-H" })).join()).toContain("看得见的字");
  });
});

describe("what cannot be read of a PDF is said", () => {
  const picture = "q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
  const page = {
    content: Array.from({ length: 6 }, (_, at) => text(60, 700 - 20 * at, "这一页有许多看得见的字")).join("\n"),
  };

  it("a page that is a picture, among others", async () => {
    const { remarks } = await readPdf(pdfWith([page, { content: picture }, page]));
    expect(remarks).toEqual(["第2页是图片，里面的内容读不出来。"]);
    expect((await readPdf(pdfWith([page, { content: `${page.content} ${picture}` }]))).remarks).toEqual([]);
  });

  it.each([
    ["pictures of pages", pdfWith([{ content: picture }, { content: picture }]), "scan"],
    ["nothing at all", pdfWith([{ content: "" }]), "scan"],
    ["more pages than any report has", pdfWith(Array(limits.pages + 1).fill({ content: shown })), "tooManyPages"],
    [
      "a password",
      pdfWith([{ content: shown }], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00> <00>]`,
      }),
      "encrypted",
    ],
    ["no end", new TextEncoder().encode("%PDF-1.7\n1 0 obj"), "damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
