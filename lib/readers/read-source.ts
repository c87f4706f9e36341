import { decodeText } from "./decode-text";
import { openArchive } from "./open-archive";
import { parseJson } from "./parse-json";
import { limits, UnreadableFile } from "./problem";
import { readDoc } from "./read-doc";
import { readDocx } from "./read-docx";
import { readHtml } from "./read-html";
import { readMht } from "./read-mht";
import { readPdf } from "./read-pdf";
import { readText } from "./read-text";
import { readXlsx } from "./read-xlsx";
import { nameRemark, sniffContainer } from "./sniff-format";
import type { SourceDocument } from "./source-document";
import { splitHeadings } from "./split-headings";

/** Reads a file of any known kind, whatever its name says. @throws UnreadableFile with what to tell the user. */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile("tooLarge");
  const source = await readContent(bytes);
  const blocks = splitHeadings(source.blocks);
  return { ...source, blocks, remarks: [...nameRemark(fileName, source.format), ...source.remarks] };
}

async function readContent(bytes: Uint8Array): Promise<SourceDocument> {
  const container = sniffContainer(bytes);
  if (container === "zip") return readPackage(bytes);
  if (container === "ole") return readDoc(bytes);
  if (container === "pdf") return readPdf(bytes);
  if (container === "json") return { format: "json", blocks: [], embedded: readJson(bytes), remarks: [] };
  if (container === "mht") return readMht(bytes);
  const text = decodeText(bytes);
  return container === "html" ? readHtml(text) : readText(text);
}

function readPackage(bytes: Uint8Array): SourceDocument {
  const archive = openArchive(bytes);
  if (archive.has("xl/workbook.xml")) return readXlsx(archive);
  if (archive.has("pack.json"))
    throw new UnreadableFile("unknownFormat", "这是草稿包，不是报告。到首页选“导入草稿包”打开它。");
  if (archive.has("OFD.xml"))
    throw new UnreadableFile("unknownFormat", "这是 OFD 版式文件，请用 OFD 阅读器另存为 PDF 或 Word 再选。");
  if (archive.has("content.xml") && archive.has("META-INF/manifest.xml"))
    throw new UnreadableFile(
      "unknownFormat",
      "这是 OpenDocument（odt、ods）文件，请用 WPS 或 LibreOffice 另存为 docx 或 xlsx 再选。",
    );
  if (archive.has("word/document.xml") || archive.has("_rels/.rels")) return readDocx(archive);
  throw new UnreadableFile("unknownFormat", "这是一个压缩包，请先解压，再选里面的报告。");
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeText(bytes));
  } catch {
    throw new UnreadableFile("badInterchange", "它也不是完整的 json。");
  }
}
