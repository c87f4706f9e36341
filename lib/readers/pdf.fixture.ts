/** For tests: PDF files written by hand, in the forms that programs write. Every character is its own code. */

export const hexOf = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

export const stream = (content: string, entries = "") =>
  `<< /Length ${content.length} ${entries} >> stream\n${content}\nendstream`;

const unicodeMap = [
  "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def",
  "1 begincodespacerange <0000> <ffff> endcodespacerange",
  "1 beginbfrange <0020> <fffd> <0020> endbfrange endcmap end end",
].join("\n");

/** A font that is not in the file; `encoding` says how its codes are meant. */
const fontOf = (encoding: string, ordering: string, toUnicode = "") => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /${encoding} /DescendantFonts [%1 0 R] ${toUnicode} >>`,
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /DW 1000 /FontDescriptor 3 0 R >>`,
];

export type PdfPage = { content: string; entries?: string };
type Parts = { encoding?: string; trailer?: string; catalog?: string; resources?: string; more?: string[] };

/**
 * A file of these pages, 595 by 842 points. Font /F has Unicode for its codes, /V writes downwards, /C has them as
 * `encoding` says.
 * @param more objects of their own, numbered from 20
 */
export function pdfWith(
  pages: PdfPage[],
  { encoding = "GBK-EUC-H", trailer = "", catalog = "", resources = "", more = [] }: Parts = {},
): Uint8Array {
  const objects = new Map<number, string>();
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  objects.set(
    3,
    "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  objects.set(4, stream(unicodeMap));
  const fonts = [
    fontOf("Identity-H", "Identity", "/ToUnicode 4 0 R"),
    fontOf("Identity-V", "Identity", "/ToUnicode 4 0 R"),
    fontOf(encoding, "GB1"),
  ];
  for (const [at, [font, descendant]] of fonts.entries()) {
    objects.set(5 + 2 * at, font.replace("%1", String(6 + 2 * at)));
    objects.set(6 + 2 * at, descendant);
  }
  for (const [at, object] of more.entries()) objects.set(20 + at, object);
  const kids = pages.map(({ content, entries = "" }, at) => {
    objects.set(101 + 2 * at, stream(content));
    objects.set(
      100 + 2 * at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${101 + 2 * at} 0 R /Resources << /Font << /F 5 0 R /V 7 0 R /C 9 0 R >> ${resources} >> ${entries} >>`,
    );
    return `${100 + 2 * at} 0 R`;
  });
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`);
  return new TextEncoder().encode(written(objects, trailer));
}

function written(objects: Map<number, string>, trailer: string): string {
  let file = "%PDF-1.7\n";
  const sections = [...objects].map(([number, object]) => {
    const place = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = Math.max(...objects.keys()) + 1;
  return `${file}xref\n0 1\n0000000000 65535 f \n${sections.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF`;
}

/** A line of text in 10 points. */
export const text = (x: number, y: number, words: string) => `BT /F 10 Tf ${x} ${y} Td <${hexOf(words)}> Tj ET`;
