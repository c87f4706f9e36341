import { z } from "zod";
import type { Upload } from "@/lib/contract/operation";
import { judged } from "./body";
import { ReportError } from "./problem";

/** Some hundred words with their meanings. */
const longestField = 200_000;

function jsonOf(field: string, form: FormData): unknown {
  const text = String(form.get(field));
  if (text.length > longestField)
    throw new ReportError("tooLarge", `${field} 这一栏最多 ${longestField} 个字符，这次的更长，分几次送。`);
  try {
    return JSON.parse(text);
  } catch {
    throw new ReportError("malformed", `${field} 这一栏要一段 JSON。`);
  }
}

/** What a form says beside its file; faults are named with their field. @throws `tooLarge`, `malformed` or `invalid` */
export const fieldsOf = ({ upload }: Upload, form: FormData): Record<string, unknown> =>
  judged(z.object(upload), Object.fromEntries(Object.keys(upload).map((field) => [field, jsonOf(field, form)])));
