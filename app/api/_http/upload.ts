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

/** @returns the one file of a multipart request, and the form around it. @throws `mediaType`, `tooLarge` or `malformed`. */
export async function readUpload(request: Request): Promise<{ bytes: Uint8Array; name: string; form: FormData }> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    throw new ReportError("mediaType", "要 multipart/form-data，文件放在 file 这一栏。");
  if (Number(request.headers.get("content-length") ?? 0) > largestFile + frame) throw tooLarge();
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
