import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import busboy from "busboy";
import { ReportError } from "@/app/api/_http/problem";
import { largestSent } from "@/lib/collection/file";

export type Received = { name: string; bytes: Uint8Array; tooLarge: boolean };

const noForm = () => new ReportError("mediaType", "要 multipart/form-data，文件放在 files 这一栏，可以有很多个。");
const brokenOff = () => new ReportError("malformed", "上传的内容断在半路。再放一次，已经收下的不会收第二遍。");

/** Drawn by nobody, but they can turn a name around or end it early. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A name is shown and matched, never used as a path. */
export const shownName = (name: string): string => name.replace(unseen, "").slice(-200) || "没有名字的文件";

/** The bytes of a part; what goes beyond the limit is not held. */
async function bytesOf(stream: Readable): Promise<{ bytes: Uint8Array; tooLarge: boolean }> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  const tooLarge = (stream as Readable & { truncated?: boolean }).truncated === true;
  return { bytes: tooLarge ? new Uint8Array() : new Uint8Array(Buffer.concat(parts)), tooLarge };
}

/** One part after another: the next is not taken from the line before the one in hand has been dealt with. */
export async function eachFile(request: Request, take: (file: Received) => Promise<void>): Promise<number> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) throw noForm();
  const form = formReader(type);
  let [count, turn] = [0, Promise.resolve()];
  form.on("file", (_field, stream, { filename }) => {
    count += 1;
    turn = turn.then(async () => take({ name: shownName(filename ?? ""), ...(await bytesOf(stream)) }));
    // Said below; a promise that nobody waits for yet must not end the program.
    turn.catch(() => stream.resume());
  });
  await poured(request.body, form);
  await turn;
  if (count === 0) throw new ReportError("malformed", "没有收到文件，请把文件放在 files 这一栏。");
  return count;
}

function formReader(type: string): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": type },
      preservePath: true,
      defParamCharset: "utf8",
      limits: { fileSize: largestSent, fields: 0 },
    });
  } catch {
    throw noForm();
  }
}

function poured(body: ReadableStream<Uint8Array>, form: busboy.Busboy): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(brokenOff());
    form.on("close", resolve).on("error", fail);
    Readable.fromWeb(body as WebStream<Uint8Array>)
      .on("error", fail)
      .pipe(form);
  });
}

/** SHA-256, hexadecimal. */
export const digestOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
