import { desk } from "@/lib/beside/desk";
import type { ChecksJob } from "@/lib/beside/desk-jobs";
import type { InterchangeFile } from "@/lib/report/interchange";
import { ReportError } from "./problem";

function notReady(errors: number, warnings: number): string {
  const open = [
    ...(errors > 0 ? [`${errors} 处错误要改正`] : []),
    ...(warnings > 0 ? [`${warnings} 处提醒要改正或写明理由`] : []),
  ];
  return `还有 ${open.join("，")}。`;
}

/** @returns what a report says. @throws `notReady` while it has errors, or warnings without a reason */
export async function refuseUnready(checks: ChecksJob): Promise<InterchangeFile> {
  const { open, errors, warnings, content } = await desk().run("readiness", checks);
  if (errors + warnings > 0) throw new ReportError("notReady", notReady(errors, warnings), { findings: open });
  return content;
}
