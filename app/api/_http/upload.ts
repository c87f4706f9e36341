import { ReportError } from "./problem";

const largestFile = 30 * 1024 * 1024;
/** The multipart frame around the file, and nothing more. */
const frame = 64 * 1024;

const tooLarge = () => new ReportError("tooLarge", "文件超过 30 MB。年度报告一般不到 1 MB，请把图片压缩或删掉后再选。");

/** Counts the bytes as they come: nothing larger is ever held, whatever length was announced. */
function limited(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let length = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength;
        if (length > largestFile + frame) controller.error(tooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
}

/** Uploads that are arriving, waiting or being read hold their bytes in memory, several times over while they arrive. */
const mostUploads = 12;
const mostHeld = 96 * 1024 * 1024;
const held = { uploads: 0, bytes: 0 };

const secondsToWait = 10;
const full = () =>
  new ReportError(
    "queueFull",
    `同时送来的文件太多，这一个没有收。过 ${secondsToWait} 秒再选一次，原来的文件和报告都没有动。`,
    {},
    secondsToWait,
  );

/** Takes a place for an upload before its first byte is read. @returns what gives the place back. @throws `queueFull`. */
function takePlace(bytes: number): () => void {
  if (held.uploads >= mostUploads || held.bytes + bytes > mostHeld) throw full();
  held.uploads += 1;
  held.bytes += bytes;
  return () => {
    held.uploads -= 1;
    held.bytes -= bytes;
  };
}

type Upload = { bytes: Uint8Array; name: string; form: FormData };
/** Work that goes on after the answer has begun keeps the place, too. */
export type Hold = (work: Promise<unknown>) => void;

/**
 * Works with the one file of a multipart request; until the work is done, the upload keeps its place.
 * @throws `mediaType`, `queueFull`, `tooLarge` or `malformed`.
 */
export async function withUpload<Value>(
  request: Request,
  work: (upload: Upload, hold: Hold) => Promise<Value>,
): Promise<Value> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > largestFile + frame) throw tooLarge();
  const giveBack = takePlace(announced >= 0 ? announced : largestFile);
  const going: Promise<unknown>[] = [];
  try {
    return await work(await readUpload(request), (more) => going.push(more));
  } finally {
    void Promise.allSettled(going).then(giveBack);
  }
}

async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    throw new ReportError("mediaType", "要 multipart/form-data，文件放在 file 这一栏。");
  const form = await formOf(new Response(limited(request.body), { headers: { "content-type": type } }));
  const file = form.get("file");
  if (!(file instanceof File)) throw new ReportError("malformed", "没有收到文件，请把文件放在 file 这一栏。");
  if (file.size > largestFile) throw tooLarge();
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, form };
}

async function formOf(upload: Response): Promise<FormData> {
  try {
    return await upload.formData();
  } catch (error) {
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
      if (cause instanceof ReportError) throw cause;
    throw new ReportError("malformed", "上传的内容断在半路，请再选一次文件。");
  }
}
