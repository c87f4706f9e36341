import type { Finding } from "../checks/finding";
import { answerTo } from "../checks/reasons";
import type { AllFigures } from "../report/figures";
import { printLiveFigures } from "../report/live-figures";
import type { Reason } from "../report/reason";

type Checks = { findings: Finding[]; reasons: Reason[]; figures: AllFigures };

const sentence = (text: string) => (/[。？]$/.test(text) ? text : `${text}。`);

/** @returns a finding as papers name it: what is wrong, where, by which rule. */
export function describeFinding({ rule, message, excerpt, basis }: Finding, figures: AllFigures): string {
  const words = excerpt ? sentence(`原文：“${printLiveFigures(excerpt, figures)}”`) : "";
  return `${sentence(message)}${words}${basis ? sentence(`依据：${basis}`) : ""}（规则 ${rule}）`;
}

/** @returns what is neither mended nor answered. */
export const openLines = ({ findings, reasons, figures }: Checks, severity: Finding["severity"]): string[] =>
  findings
    .filter((finding) => finding.severity === severity && !answerTo(finding, reasons, figures))
    .map((finding) => describeFinding(finding, figures));

/** @returns what was answered, each with its reason. */
export const answeredLines = ({ findings, reasons, figures }: Checks): string[] =>
  findings.flatMap((finding) => {
    const reason = answerTo(finding, reasons, figures);
    return reason ? [`${describeFinding(finding, figures)}理由（${reason.category}）：${reason.text}`] : [];
  });

/** A file that nobody reads to its end says no more than its beginning, and takes minutes to be printed. */
const mostListed = 500;

/** @returns the lines with their numbers, as far as somebody reads them. */
export function numbered(lines: string[]): string[] {
  if (lines.length === 0) return ["没有。"];
  const listed = lines.slice(0, mostListed).map((line, index) => `${index + 1}.${line}`);
  const rest = lines.length - listed.length;
  return rest > 0 ? [...listed, `还有 ${rest} 处没有列出。先改正列出的，再查一次。`] : listed;
}
