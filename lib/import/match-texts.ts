import type { Edition, ReportSectionId } from "../editions/edition";
import { isTableSection } from "../editions/figures-of-edition";
import { editionFor, editions } from "../editions/register";
import { requestsCorner } from "../editions/shared-tables";
import {
  type Identity,
  readContact,
  readDate,
  readPeriod,
  readSaidNames,
  readSignature,
  readTablesTitle,
  readTitle,
  readUnitInText,
} from "../labels/match-identity";
import { unifyRadicals } from "../labels/normalize-label";
import type { SourceDocument, SourceParagraph } from "../readers/source-document";
import { isDraftMark } from "../report/draft-mark";
import { cleanText } from "../report/paragraphs";
import { readRemark } from "../report/remark-notes";
import type { Report } from "../report/values";
import { findTitle, isSentence } from "./find-title";
import { type FoundHeading, matchHeadings } from "./match-headings";
import { absentSections, missingHeadings, proseOf } from "./note-sections";
import { splitAbove, splitBelow } from "./page-furniture";
import type { Notice } from "./proposal";

export type MatchedTexts = Pick<Report, "text" | "contact" | "signature"> & {
  name: string;
  year: number | undefined;
  /** Remarks that our own files print under a table, by the figure that they name. */
  notes: Report["notes"];
  notices: Notice[];
  headings: FoundHeading[];
  /** Sections that the file plainly does not have. */
  absent: Set<ReportSectionId>;
};

type Placed = { block: number; paragraph: SourceParagraph };

/** Where a program turned a page's foot into text. */
const pageNumber = /^(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)$/;

const isText = (text: string) => text !== "" && !pageNumber.test(text);

const paragraphsOf = ({ blocks }: SourceDocument): Placed[] =>
  blocks.flatMap((paragraph, block) =>
    paragraph.kind === "paragraph" && isText(paragraph.text.trim())
      ? [{ block, paragraph: { ...paragraph, text: unifyRadicals(paragraph.text) } }]
      : [],
  );

/** A heading's number in half-width brackets is the same number. */
const asOfficial = (text: string) => text.replace(/^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)/, "（$1）");

const clean = ({ text }: SourceParagraph) => asOfficial(cleanText(text).replace(/\n/g, "").trim());

/** The template's own words, left where nobody wrote anything. */
const gloss = /^[（(]文字描述.*[)）]$/;

const mostLinesAbove = 40;

const tableTitles = /^(?:单位[：:]?[件万元、（）()\s]*|附?表[二三四123].{0,20}|续表)$/;

const shortestTorn = 8;

/** The first row of table three, whose corner is many lines high: the end of a page tears its words off the table. */
function isTornHead(line: string): boolean {
  const rest = line.replace(/申请人情况$/, "");
  return rest.length >= shortestTorn && requestsCorner.includes(rest);
}

/**
 * Title, preamble, the texts of the sections, signature; unit and year from wherever they are said.
 * @param known names of the office that the file states beside what it shows
 */
export function matchTexts(edition: Edition, source: SourceDocument, known: string[] = []): MatchedTexts {
  const headings = matchHeadings(edition, source);
  const first = headings[0]?.block ?? source.blocks.length;
  const placed = paragraphsOf(source).filter(
    ({ block, paragraph }) => !isDraftMark(paragraph.text, block < first ? "any" : "own"),
  );
  const end = placed.filter(({ block }) => block < first).length;
  const isBegun = headings.length > 0;
  const heads = placed.slice(0, isBegun ? end : mostLinesAbove).map(({ paragraph }) => paragraph.text.trim());
  const said = [...known, ...readSaidNames(placed.map(({ paragraph }) => paragraph.text))];
  const title = findTitle(heads, isBegun, said);
  // A page may show its title in the browser's tab only.
  const tab = readTitle((source.title ?? "").split(/[-_|—–]/)[0]);
  const notices: Notice[] = [];
  const text: Report["text"] = { preamble: "", overview: "", problemsAndImprovements: "", otherMatters: "" };

  const before = splitAbove(
    placed.slice(title.to, end).map(({ paragraph }) => clean(paragraph)),
    title.to > 0,
  );
  const above = placed.slice(0, title.from).map(({ paragraph }) => clean(paragraph));
  const hasTables = source.blocks.some(({ kind }) => kind === "grid");
  const captions = hasTables && !hasWords(headings, before.kept) ? before.kept : [];
  text.preamble = captions.length > 0 ? "" : before.kept.join("\n");
  const unsaid = captions.filter((line) => !tableTitles.test(line) && !repeats(title, line));
  noteFurniture(notices, "标题上下", [...above, ...before.furniture, ...unsaid]);

  const period = readPeriod(text.preamble);
  const year =
    title.year ??
    period ??
    readPeriod(
      placed
        .map(({ paragraph }) => paragraph.text)
        .join("\n")
        .slice(0, 4000),
    );
  const lines = placed.slice(title.to).map(({ paragraph }) => clean(paragraph));
  const notes: Report["notes"] = {};
  let signature: Report["signature"] = { unit: "", issuedOn: "" };
  const nameSoFar = title.name || (readUnitInText(text.preamble) ?? tab?.name ?? "");
  headings.forEach((heading, index) => {
    const until = headings[index + 1]?.block ?? source.blocks.length;
    let own = placed
      .filter(({ block }) => block > heading.block && block < until)
      .map(({ paragraph }) => clean(paragraph));
    if (index === headings.length - 1) {
      const { kept, furniture } = splitBelow(own);
      noteFurniture(notices, "正文之后", furniture);
      const signed = readSignature(kept, nameSoFar);
      signature = signed.signature;
      own = kept.slice(0, kept.length - signed.taken);
    }
    const official = editionFor(year ?? 0);
    const remarks = readRemarks(official ? [official] : editions, heading, own);
    Object.assign(notes, remarks.notes);
    placeTexts(heading, remarks.others, text, notices);
    noteHeading(edition, heading, notices);
  });
  const absent = absentSections(edition, headings, text.preamble);
  notices.push(...missingHeadings(edition, headings, absent));
  const name = nameSoFar || signature.unit || (lines.map(readUnitInText).find(Boolean) ?? "");
  return { text, contact: readContact(text.preamble), signature, name, year, notes, notices, headings, absent };
}

function noteFurniture(notices: Notice[], where: string, lines: string[]) {
  const kept = lines.filter((line) => line !== "" && !readDate(line));
  if (kept.length === 0) return;
  notices.push({
    kind: "unplaced",
    where,
    text: kept.join(" ").slice(0, 300),
    addresses: [],
    message: `${where}有 ${kept.length} 行不像报告正文的字，没有放。`,
  });
}

/** Above tables alone stand captions, no preface: 附表3, 单位：件, 填表人, the title again on every sheet. */
const hasWords = (headings: FoundHeading[], lines: string[]) =>
  headings.some(({ id }) => proseOf[id]) || lines.some(isSentence);

function repeats(title: Identity, line: string): boolean {
  const again = readTitle(line) ?? readTablesTitle(line);
  return again !== undefined && again.name === title.name && again.year === title.year;
}

/** A line that names no figure goes on with the remark above it, unless it begins a note of its own. */
function readRemarks(formats: Edition[], { id }: FoundHeading, lines: string[]) {
  const section = formats[0].sections.find((each) => each.id === id);
  const notes: Report["notes"] = {};
  const others: string[] = [];
  if (!section || !isTableSection(section)) return { notes, others: lines };
  let last: string | undefined;
  for (const line of lines) {
    const found = formats.map((each) => readRemark(each, section.id, line)).find((each) => each !== undefined);
    if (found) notes[found.address] = found.remark;
    else if (last && !/^[注附]/.test(line)) notes[last] += line.replace(/。$/, "");
    else others.push(line);
    last = found?.address ?? (others[others.length - 1] === line ? undefined : last);
  }
  return { notes, others };
}

function placeTexts({ id, block }: FoundHeading, lines: string[], text: Report["text"], notices: Notice[]) {
  const prose = proseOf[id];
  const kept = lines.filter((line) => !gloss.test(line));
  if (prose) {
    text[prose] = kept.join("\n");
    return;
  }
  const notes = kept.filter((line) => !tableTitles.test(line) && !isTornHead(line));
  if (notes.length === 0) return;
  const where =
    { proactiveDisclosure: "第二部分", requests: "第三部分", remedies: "第四部分" }[id as string] ?? `第${block + 1}段`;
  notices.push({
    kind: "unplaced",
    where,
    text: notes.join("\n"),
    addresses: [],
    message: `${where}除了表还有 ${notes.length} 段文字，没有放。是某个数的备注的，请填到那个数的备注里。`,
  });
}

function noteHeading(edition: Edition, { id, text, isOfficial }: FoundHeading, notices: Notice[]) {
  const official = edition.sections.find((section) => section.id === id)?.heading ?? "";
  if (isOfficial) return;
  notices.push({
    kind: "mislabelled",
    where: "各部分标题",
    text,
    addresses: [id],
    message: `标题印成“${text}”，官方的标题是“${official}”，已按官方的放好。`,
  });
}
