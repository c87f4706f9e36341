import type { ReadFile } from "@/lib/proposal/read-file";
import { type Answer, call } from "../requests/call";

const largestFile = 30 * 1024 * 1024;

export const accepted = ".docx,.doc,.html,.htm,.mht,.pdf,.xlsx,.json,.txt,.md";

/** Sends one file to be read. Too large a file is not sent at all. */
export async function readFile(file: File, signal: AbortSignal): Promise<Answer<ReadFile>> {
  if (file.size > largestFile)
    return {
      ok: false,
      problem: { detail: `${file.name} 超过 30 MB。年度报告一般不到 1 MB，把图片压缩或删掉后再选。` },
    };
  return call("POST /api/imports", { body: { file }, signal });
}

/** A page copied in the browser, as a file; null when nothing that could be a report is on the clipboard. */
export function fileOfClipboard(clipboard: DataTransfer): File | null {
  const [file] = clipboard.files;
  if (file) return file;
  const html = clipboard.getData("text/html");
  if (html) return new File([html], "粘贴的网页.html", { type: "text/html" });
  const text = clipboard.getData("text/plain");
  return text.length > 100 ? new File([text], "粘贴的文字.txt", { type: "text/plain" }) : null;
}
