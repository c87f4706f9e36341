import type { Edition, SectionId } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { Finding, Severity } from "./finding";

/** What the reading of a file says of its layout: a notice of `lib/import/proposal`, as far as it matters here. */
export type LayoutNotice = { kind: string; where: string; addresses: string[]; message: string };

/** Rows of another year's format, changed or missing titles, rows and columns are faults of the report itself. */
const severities = new Map<string, Severity>([
  ["mixedEditions", "error"],
  ["mislabelled", "warning"],
  ["missing", "warning"],
]);

/** Without a year or a unit the reading failed, not the report. */
const isFault = ({ kind, where }: LayoutNotice) => severities.has(kind) && where !== "标题";

/** A section, one of its rows or one of its figures: 表三 belongs to the section of its first figure. */
function sectionOf(edition: Edition, { addresses }: LayoutNotice): SectionId {
  const own = edition.sections.find(({ id }) => addresses.includes(id));
  const spec = [...figuresOf(edition).values()].find(({ address }) =>
    addresses.some((each) => address === each || address.startsWith(`${each}.`)),
  );
  return own?.id ?? spec?.section ?? "cover";
}

/** What the reading found to differ from the official format, as findings beside those of the checks. */
export const layoutFindings = (edition: Edition, notices: readonly LayoutNotice[]): Finding[] =>
  notices.filter(isFault).map((notice) => ({
    rule: "G-1",
    severity: severities.get(notice.kind) ?? "warning",
    group: "completeness",
    section: sectionOf(edition, notice),
    addresses: notice.addresses,
    message: notice.message,
    basis: `${edition.issuedAs}规定的格式`,
  }));

type Read<Notice> = { notices: Notice[]; printed: Record<string, unknown> };

/**
 * Parts the notices of a file that was read: `layout` are faults of the report, `reading` notes of the reading alone.
 * A file without any table was not made out, so nothing is held against it.
 */
export function partNotices<Notice extends LayoutNotice>({ notices, printed }: Read<Notice>) {
  if (Object.keys(printed).length === 0) return { layout: [], reading: notices };
  return { layout: notices.filter(isFault), reading: notices.filter((notice) => !isFault(notice)) };
}
