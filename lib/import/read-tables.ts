import type { Edition, ReportSectionId } from "../editions/edition";
import { isTableSection } from "../editions/figures-of-edition";
import { editionFor, editions } from "../editions/register";
import type { SourceDocument } from "../readers/source-document";
import type { Draft } from "./draft";
import { newDraft } from "./draft";
import { matchTable, type TableMatch } from "./match-tables";
import { noteTable } from "./note-tables";
import { placeRow } from "./place-figures";
import { type SortedTables, sortTables } from "./sections-of-tables";

/** How much of a source's tables an edition explains, by labels and heads. */
function explained(edition: Edition, sorted: SortedTables): number {
  return matchesOf(edition, sorted)
    .flatMap(({ rows }) => rows)
    .filter((row) => row.edition === edition)
    .reduce((sum, row) => sum + row.columns.fit, 0);
}

const matchesOf = (edition: Edition, { segments }: SortedTables): TableMatch[] =>
  edition.sections.filter(isTableSection).map(({ id }) => matchTable(edition, id, segments));

/** The format of the report's year; without a year, the format that the tables resemble most. */
function detectEdition(sorted: SortedTables, year: number | undefined): Edition {
  const official = year === undefined ? undefined : editionFor(year);
  if (official) return official;
  const scored = editions.map((edition) => ({ edition, score: explained(edition, sorted) }));
  return scored.reduce((best, each) => (each.score >= best.score ? each : best)).edition;
}

/**
 * Reads the three tables, whoever laid them out, into figures of one edition; says what it could not place.
 * @param absent sections that the file plainly does not have
 */
export function readTables(
  source: SourceDocument,
  year: number | undefined,
  absent: ReadonlySet<ReportSectionId> = new Set(),
): Draft {
  const sorted = sortTables(source);
  const edition = detectEdition(sorted, year);
  const draft = newDraft(edition);
  for (const match of matchesOf(edition, sorted)) {
    for (const row of match.rows) placeRow(draft, match, row);
    if (match.rows.length > 0 || !absent.has(match.section)) noteTable(draft, match);
  }
  noteForeign(draft, sorted);
  return draft;
}

function noteForeign(draft: Draft, { foreign }: SortedTables) {
  for (const rows of foreign) {
    const cells = rows.flatMap((row) =>
      row.cells.filter(({ begins, text }) => begins && text !== "").map(({ text }) => text.replace(/\s+/g, "")),
    );
    if (cells.length === 0) continue;
    const page = rows[0].page ? `第${rows[0].page}页` : `第${rows[0].block + 1}段`;
    draft.notices.push({
      kind: "unplaced",
      where: `${page}的表格`,
      text: cells.slice(0, 12).join(" "),
      addresses: [],
      message: `${page}有一张表不是表二、表三、表四，里面的内容没有放。`,
    });
  }
}
