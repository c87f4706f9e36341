import type { Finding, Severity } from "@/lib/checks/finding";
import type { Edition, SectionId } from "@/lib/editions/edition";
import { figuresOf } from "@/lib/editions/headings";
import { editionById } from "@/lib/editions/register";
import type { Notice, NoticeKind } from "@/lib/import/proposal";
import type { ReadFile } from "../import/read-file";

/** Rows of another year's format, changed or missing titles, rows and columns are faults of the report itself. */
const severities: Partial<Record<NoticeKind, Severity>> = {
  mixedEditions: "error",
  mislabelled: "warning",
  missing: "warning",
};

const isFault = ({ kind, where }: Notice) => severities[kind] !== undefined && where !== "标题";

/** A section, one of its rows or one of its figures: 表三 belongs to the section of its first figure. */
function sectionOf(edition: Edition, { addresses }: Notice): SectionId {
  const own = edition.sections.find(({ id }) => addresses.includes(id));
  const spec = [...figuresOf(edition).values()].find(({ address }) =>
    addresses.some((each) => address === each || address.startsWith(`${each}.`)),
  );
  return own?.id ?? spec?.section ?? "cover";
}

/** What the reading found to differ from the official format, as findings beside those of the checks. */
export function layoutFindings({ notices, edition: id, printed }: ReadFile): Finding[] {
  const edition = editionById(id);
  // Without any table the reading failed, not the report.
  if (Object.keys(printed).length === 0) return [];
  return notices.filter(isFault).map((notice) => ({
    rule: "L-1",
    severity: severities[notice.kind] ?? "warning",
    group: "completeness",
    section: sectionOf(edition, notice),
    addresses: notice.addresses,
    message: notice.message,
    basis: `${edition.issuedAs}规定的格式`,
  }));
}

/** Notes of the reading alone. */
export const readingNotices = ({ notices, printed }: ReadFile): Notice[] =>
  Object.keys(printed).length === 0 ? notices : notices.filter((notice) => !isFault(notice));
