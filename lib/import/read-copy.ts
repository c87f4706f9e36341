import { printedParts } from "../document/printed-parts";
import type { ImportProblem } from "../readers/problem";
import { problemOf, UnreadableFile } from "../readers/problem";
import { readSource } from "../readers/read-source";
import type { SourceDocument, SourceFormat } from "../readers/source-document";
import { readInterchange } from "../report/interchange";
import type { Report } from "../report/values";
import { isNoReport, readPrinted } from "./read-report";

/**
 * A file to be held against the versions of a report: what it shows, whatever it carries inside. `claimed` is the
 * 校验码 that it states of itself, which only helps to find the version.
 */
export type Copy = {
  format: SourceFormat;
  unit: string;
  year: number;
  edition: string;
  claimed: string | null;
  figures: Record<string, string>;
  lines: string[];
  /** What titles, rows and columns have against the official form. */
  layout: string[];
};

export type CopyOutcome = { ok: true; copy: Copy } | { ok: false; problem: ImportProblem };

/** Bytes to what they print, or to a problem told in the user's words; never throws for anything in the file. */
export async function readCopy(bytes: Uint8Array, fileName: string): Promise<CopyOutcome> {
  try {
    const source = await readSource(bytes, fileName);
    return { ok: true, copy: copyOf(source) };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}

function copyOf(source: SourceDocument): Copy {
  const embedded = source.embedded === undefined ? undefined : readInterchange(source.embedded);
  const report = embedded?.ok ? embedded.report : undefined;
  if (source.format === "json") {
    if (!report) throw new UnreadableFile("badInterchange");
    return { ...ownData(report), format: "json", claimed: claimedBy(source.embedded) };
  }
  const page = readPrinted(source);
  if (isNoReport(page)) throw new UnreadableFile("notAReport");
  const printed = Object.entries(page.printed).map(([address, value]) => [address, String(value ?? "")]);
  const { lines = [], figures = {} } = source.listed ?? {};
  const shown = source.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  return {
    format: source.format,
    unit: page.unit.name || (report?.unit.name ?? ""),
    year: page.year || (report?.year ?? 0),
    edition: page.edition,
    claimed: claimedBy(source.embedded),
    // The list of a workbook repeats the tables: where they differ, what it says is the news.
    figures: { ...Object.fromEntries(printed), ...differing(figures, Object.fromEntries(printed)) },
    lines: lines.length > 0 ? lines : shown,
    layout:
      lines.length > 0 ? [] : page.notices.filter(({ kind }) => layoutKinds.has(kind)).map(({ message }) => message),
  };
}

const layoutKinds = new Set(["mislabelled", "missing", "mixedEditions"]);

const ownData = (report: Report): Omit<Copy, "format" | "claimed"> => {
  const { lines, figures } = printedParts(report);
  const { unit, year, edition } = report;
  return { unit: unit.name, year, edition, figures, lines: lines.map(({ text }) => text), layout: [] };
};

const sameNumber = (a: string, b: string) => a === b || (a !== "" && b !== "" && Number(a) === Number(b));

/** The list has numbers where the table has 123次（…）: only what is no part of the printed cell differs. */
const differing = (listed: Record<string, string>, printed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(listed).filter(
      ([address, value]) => !sameNumber(value, /^-?[\d.]*/.exec(printed[address] ?? "")?.[0] ?? ""),
    ),
  );

function claimedBy(embedded: unknown): string | null {
  const { finalised } = (embedded ?? {}) as { finalised?: { sha256?: unknown } | null };
  const claimed = finalised?.sha256;
  return typeof claimed === "string" && /^[0-9a-f]{64}$/.test(claimed) ? claimed : null;
}
