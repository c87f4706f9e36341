import type { FileComment, FileRevision, FileSpot, MarkedFile, ReadSide } from "../markup/marked-file";
import type { Spot } from "../readers/docx-marks";
import { type ImportProblem, problemOf, UnreadableFile } from "../readers/problem";
import { readSides, type Sides } from "../readers/read-sides";
import { readInterchange } from "../report/interchange";
import { cleanText } from "../report/paragraphs";
import type { ImportProposal } from "./proposal";
import { isNoReport, readPrinted } from "./read-report";

export type MarkupOutcome = { ok: true; file: MarkedFile } | { ok: false; problem: ImportProblem };

/** Bytes of a Word file to what somebody marked up in it; never throws for anything in the file. */
export function readMarkup(bytes: Uint8Array): MarkupOutcome {
  try {
    return { ok: true, file: markedFile(readSides(bytes)) };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}

function markedFile({ accepted, rejected, comments, revisions }: Sides): MarkedFile {
  const embedded = accepted.embedded === undefined ? undefined : readInterchange(accepted.embedded);
  const known = embedded?.ok ? [embedded.report.unit.name] : [];
  const [now, then] = [readPrinted(accepted, known), readPrinted(rejected, known)];
  if (isNoReport(now) && isNoReport(then)) throw new UnreadableFile("notAReport");
  const [onAccepted, onRejected] = [spotsIn(now), spotsIn(then)];
  return {
    accepted: sideOf(now),
    rejected: sideOf(then),
    exported: embedded?.ok ? { report: embedded.report, printed: embedded.printed } : null,
    comments: comments.map(({ id, parent, author, date, text, done, spot, rejectedSpot }): FileComment => {
      const found = [onAccepted(spot), onRejected(rejectedSpot)].filter((each) => each !== null);
      // What was struck out is said by the side that still has it.
      const spots = found[0] && found[0].end > found[0].start ? found : found.reverse();
      return { id, parent, by: nameOf(author), at: instantOf(date), text, done, spots };
    }),
    revisions: revisions.map(({ kind, author, date, text, spot }): FileRevision => {
      const on = kind === "insertion" ? onAccepted : onRejected;
      return { kind, by: nameOf(author), at: instantOf(date), text, spot: on(spot) };
    }),
  };
}

const sideOf = ({ edition, unit, year, figures, notes, text, signature, printed }: ImportProposal): ReadSide => ({
  ...{ edition, unit, year, figures, notes, text, signature, printed },
});

const longestName = 60;

/** Nothing that turns the words beside a name around, and no half of a character. */
const nameOf = (author: string): string => {
  const shown = author.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "").trim();
  return cleanText(shown.slice(0, longestName)) || "没有署名";
};

/** Word, WPS and LibreOffice write the time of the writer's clock and call it UTC; only another zone is one. */
export function instantOf(date: string): string | null {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(date.trim());
  const zone = found?.[2] && found[2] !== "Z" ? found[2] : "+08:00";
  const time = found ? Date.parse(found[1] + zone) : Number.NaN;
  const year = Number.isNaN(time) ? 0 : new Date(time).getUTCFullYear();
  return year >= 2000 && year < 2100 ? new Date(time).toISOString() : null;
}

/** Cells by their figures; beside one, in its row or above it, stands what a label says. */
function spotsIn({ origins }: ImportProposal) {
  const cells = new Map(
    Object.entries(origins).map(([address, { block, row, column }]) => [`${block}/${row}/${column}`, address]),
  );
  const inOrder = Object.entries(origins);
  return (spot: Spot | null): FileSpot | null => {
    if (!spot) return null;
    const { block, row, column, line, start, end } = spot;
    if (row === undefined) return { line, start, end };
    const address = cells.get(`${block}/${row}/${column}`);
    const beside =
      inOrder.find(([, at]) => at.block === block && at.row === row) ??
      inOrder.find(([, at]) => at.block === block && at.column === column) ??
      inOrder.find(([, at]) => at.block === block);
    return { address, ...(address ? {} : { beside: beside?.[0] }), line, start, end };
  };
}
