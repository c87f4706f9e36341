import type { z } from "zod";
import { type Fault, faultsOf } from "@/lib/report/faults";
import { ReportError } from "./problem";

const longestBody = 4 * 1024 * 1024;

const tooLarge = (longest: number) =>
  new ReportError("tooLarge", `一次最多收 ${longest / 1024 / 1024} MB，这次的内容更大。`);

/** Without an announced length the bytes are counted as they come: nothing larger is ever held. */
async function readBytes(request: Request, longest: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? Number.NaN);
  if (announced > longest) throw tooLarge(longest);
  if (announced >= 0) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > longest) throw tooLarge(longest);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @returns the request's body, of at most `longest` bytes, as JSON. @throws `mediaType`, `tooLarge` or `malformed`. */
export async function readJson(request: Request, longest = longestBody): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new ReportError("mediaType", `要 application/json，现在是${type ? `“${type}”` : "没有写类型"}。`);
  const bytes = await readBytes(request, longest);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ReportError("malformed", "内容不是一段完整的 UTF-8 编码的 JSON。");
  }
}

/** The refusal of a body for values that cannot be stored. */
export const invalid = (faults: Fault[]) =>
  new ReportError("invalid", `有 ${faults.length} 处不能存，什么都没有存。`, { errors: faults });

/** @returns the value as the schema reads it. @throws `invalid` with its faults. */
export function judged<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const outcome = schema.safeParse(value);
  if (!outcome.success) throw invalid(faultsOf(outcome.error));
  return outcome.data;
}
