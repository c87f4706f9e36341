import JSZip from "jszip";

const encoder = new TextEncoder();
const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "");

/** Stored, not packed: what is measured is the reading. */
async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "uint8array", compression: "STORE" });
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (text: string) => `<w:p>${run(text)}</w:p>`;
const wordFile = (body: string) =>
  zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
  });

/** A Word file with a paragraph for each line. */
export const docxOf = (text: string) => wordFile(text.split("\n").map(paragraph).join(""));

/** A Word file of one table: a row for each line, a cell for each part between commas. */
export const docxTableOf = (text: string) => {
  const cell = (part: string) => `<w:tc>${paragraph(part)}</w:tc>`;
  const row = (line: string) => `<w:tr>${line.split(/[，,]/).map(cell).join("")}</w:tr>`;
  return wordFile(`<w:tbl>${text.split("\n").map(row).join("")}</w:tbl>`);
};

/** A Word file of one paragraph, each character in a run of its own. */
export const docxRunsOf = (text: string) => wordFile(`<w:p>${Array.from(text, run).join("")}</w:p>`);

/** A workbook of one sheet: a row for each line, a cell for each part between commas, up to the columns that Excel has. */
export function xlsxOf(text: string): Promise<Uint8Array> {
  const cell = (part: string) => `<c t="inlineStr"><is><t>${escaped(part)}</t></is></c>`;
  const row = (line: string) => `<row>${line.split(/[，,]/).slice(0, 16_384).map(cell).join("")}</row>`;
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${relation}"><sheets><sheet name="年报" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${text.split("\n").map(row).join("")}</sheetData></worksheet>`,
  });
}

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
/** Every character is its own code. */
function unicodeMap(text: string): string {
  const codes = [...new Set(hex(text).match(/.{4}/g))].map((code) => `<${code}> <${code}>`);
  const head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def";
  return `${head} 1 begincodespacerange <0000> <ffff> endcodespacerange ${codes.length} beginbfchar ${codes.join("\n")} endbfchar endcmap end end`;
}
const stream = (content: string) => `<< /Length ${content.length} >> stream\n${content}\nendstream`;

/** A PDF of one long page: a line of text for each line, a step of its own for each part between commas. */
export function pdfOf(text: string): Uint8Array {
  const line = (words: string) => {
    const parts = words.split(/[，,]/).map((part) => `<${hex(part)}> Tj 30 0 Td`);
    return `${parts.join(" ")} ${-30 * parts.length} -12 Td`;
  };
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    stream(`BT /F 10 Tf 40 800 Td ${text.split("\n").map(line).join("\n")} ET`),
    "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>",
    stream(unicodeMap(text)),
    "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return encoder.encode(file);
}
