import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import { checkPrivacy } from "./privacy";

/** Remarks to figures are printed too. */
export function checkRemarks({ edition, report }: CheckInput): Finding[] {
  const specs = figuresOf(edition);
  return Object.entries(report.notes).flatMap(([address, note]) => {
    const spec = specs.get(address);
    if (!spec || !note) return [];
    return checkPrivacy(note, "remark").map(({ rule, severity, start, end, message, basis }) => ({
      rule,
      severity,
      group: "privacy" as const,
      section: spec.section,
      addresses: [address],
      message: `${shortLabelOf(spec)}的备注：${message}`,
      actual: note.slice(start, end),
      basis,
      excerpt: note,
    }));
  });
}
