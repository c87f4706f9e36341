import type { z } from "zod";
import type { BodyLimits } from "@/lib/contract/operation";
import { type Fault, faultsOf } from "@/lib/report/faults";
import { ReportError } from "./problem";

/** A report has some 6,000 characters and 300 figures: a tenth of this holds the longest that has been seen. */
const longestBody = 1024 * 1024;

const reportLimits: BodyLimits = { bytes: longestBody, values: 100_000 };

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

const [brace, bracket, comma] = [..."{[,"].map((character) => character.charCodeAt(0));

/** Every value of JSON but the first stands behind one of these; those in texts are counted along. */
function countValues(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === comma || byte === brace || byte === bracket) count += 1;
  return count;
}

/** @returns the request's body as JSON. @throws `mediaType`, `tooLarge` or `malformed`. */
export async function readJson(request: Request, { bytes: longest, values } = reportLimits): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new ReportError("mediaType", `要 application/json，现在是${type ? `“${type}”` : "没有写类型"}。`);
  const bytes = await readBytes(request, longest);
  if (countValues(bytes) > values) throw new ReportError("tooLarge", `一次最多收 ${values} 个值，这次的更多。`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ReportError("malformed", "内容不是一段完整的 UTF-8 编码的 JSON。");
  }
}

const ended = (sentence: string): string => sentence.replace(/。?$/, "。");

/** The refusal of a body for values that cannot be stored; it names the first of them, for a page may show no more. */
export function invalid(faults: Fault[]): ReportError {
  const [first] = faults;
  const count = faults.length > 1 ? `有 ${faults.length} 处不能存，` : "";
  return new ReportError("invalid", `${ended(first.detail)}${count}什么都没有存。`, { errors: faults });
}

/** @returns the value as the schema reads it. @throws `invalid` with its faults. */
export function judged<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const outcome = schema.safeParse(value);
  if (!outcome.success) throw invalid(faultsOf(outcome.error));
  return outcome.data;
}
