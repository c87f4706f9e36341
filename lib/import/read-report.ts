import type { Finding } from "../checks/finding";
import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { kindOf } from "../labels/match-identity";
import { type ImportProblem, problemOf, UnreadableFile } from "../readers/problem";
import { readSource } from "../readers/read-source";
import type { SourceDocument } from "../readers/source-document";
import { describeLeftOut, type LeftOut } from "../readers/text-form";
import { deriveFigures } from "../report/figures";
import { readInterchange } from "../report/interchange";
import type { Report } from "../report/values";
import { checkProposal } from "./check-proposal";
import { compareEmbedded } from "./compare-embedded";
import { matchTexts } from "./match-texts";
import type { ImportProposal, Notice } from "./proposal";
import { readTables } from "./read-tables";

/** `findings` are those of the checks on what was read; `source` is the file as read, to show beside the proposal. */
export type ImportOutcome =
  | { ok: true; proposal: ImportProposal; findings: Finding[]; source: SourceDocument }
  | { ok: false; problem: ImportProblem };

type Read = { proposal: ImportProposal; source: SourceDocument };

/** Bytes to a proposal, or to a problem told in the user's words; never throws for anything in the file. */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<ImportOutcome> {
  const read = await tryRead(bytes, fileName);
  return "code" in read ? { ok: false, problem: read } : { ok: true, ...read, findings: checkProposal(read.proposal) };
}

async function tryRead(bytes: Uint8Array, fileName: string): Promise<Read | ImportProblem> {
  try {
    return proposeReport(await readSource(bytes, fileName), fileName);
  } catch (error) {
    // A reader that trips over a malformed file has found it damaged; that is the file's fault, not the user's.
    return error instanceof UnreadableFile ? error.problem : problemOf("damaged");
  }
}

function proposeReport(source: SourceDocument, fileName: string): Read {
  const embedded = source.embedded === undefined ? undefined : readInterchange(source.embedded);
  if (source.format === "json" && !embedded?.ok)
    throw new UnreadableFile("badInterchange", embedded ? firstFault(embedded.faults) : "");
  const known = embedded?.ok ? [embedded.report.unit.name] : [];
  const printed = source.blocks.length > 0 ? readPrinted(source, known) : undefined;
  // The lists of our workbooks repeat what is shown beside the proposal.
  const { listed: _, ...asShown } = source;
  if (embedded?.ok) {
    const own = fromReport(embedded.report, embedded.printed);
    return { proposal: printed ? compareEmbedded(own, printed) : own, source: asShown };
  }
  if (!printed || isNoReport(printed)) throw new UnreadableFile("notAReport", whatElse(source, fileName));
  return { proposal: printed, source: asShown };
}

/** Offices keep their figures in tables of their own: what to do with one. */
const ownSheet =
  "单位自己的统计表，在 Excel 里选中数复制，到报告的表里点第一格粘贴；一行一件的台账，在表三上方点“从台账填入…”。";

/** What was passed over may be the very part that is missed: the only column of figures is hidden. */
const whatElse = ({ format, remarks }: SourceDocument, fileName: string) =>
  remarks.join("") + (format === "xlsx" ? ownSheet : /\.csv$/i.test(fileName) ? csvTable : "");

const csvTable = "表存成了 csv 的，请用 Excel 或 WPS 打开，另存为 xlsx 再选。";

const firstFault = (faults: { pointer: string; detail: string }[]) =>
  faults[0] ? `${faults[0].pointer || "文件"}：${faults[0].detail}。` : "";

/** Whether nothing was found that a report consists of. */
export const isNoReport = ({ printed, text, year }: ImportProposal) =>
  Object.keys(printed).length === 0 && (year === 0 || Object.values(text).every((part) => part === ""));

/** Everything that the pages show, whoever made them. @param known names of the office that the file states beside that */
export function readPrinted(source: SourceDocument, known: string[] = []): ImportProposal {
  // Headings differ little between editions: the texts are read first, because the year decides the edition.
  const texts = matchTexts(editionById("2021"), source, known);
  const { edition, figures, units, notes, printed, origins, notices } = readTables(source, texts.year, texts.absent);
  return {
    edition: edition.id,
    unit: { name: texts.name, kind: kindOf(texts.name) },
    year: texts.year ?? 0,
    figures,
    entries: {},
    units,
    notes: { ...remarksOf(edition, texts.notes), ...notes },
    text: texts.text,
    contact: texts.contact,
    signature: texts.signature,
    printed,
    origins,
    notices: [
      ...identityNotices(texts.name, texts.year),
      ...notices,
      ...texts.notices,
      ...leftOutNotices(source),
      ...remarkNotices(source),
    ],
  };
}

const remarksOf = (edition: Edition, notes: Report["notes"]): Report["notes"] =>
  Object.fromEntries(Object.entries(notes).filter(([address]) => figuresOf(edition).has(address)));

function identityNotices(name: string, year: number | undefined): Notice[] {
  const notices: Notice[] = [];
  if (name === "")
    notices.push({
      kind: "missing",
      where: "标题",
      text: "",
      addresses: ["cover:unit.name"],
      message: "没有认出是哪个单位的报告，请填上单位名称。",
    });
  if (year === undefined)
    notices.push({
      kind: "missing",
      where: "标题",
      text: "",
      addresses: ["year"],
      message: "没有认出是哪一年的报告，请选年度。",
    });
  return notices;
}

/** Words that were struck or deleted are not taken over, but nobody's words go without being said. */
function leftOutNotices({ blocks }: SourceDocument): Notice[] {
  const cells: { leftOut?: LeftOut[] }[] = blocks.flatMap((block): { leftOut?: LeftOut[] }[] =>
    block.kind === "grid" ? block.cells : [block],
  );
  const leftOut = [...new Set(cells.flatMap((each) => each.leftOut ?? []))].filter(({ text }) => /\p{L}/u.test(text));
  if (leftOut.length === 0) return [];
  const text = leftOut.map((each) => each.text.trim()).join("、");
  const message = `有 ${leftOut.length} 处字划掉了或者在修订中删除了，没有读进来：${describeLeftOut(leftOut)}${leftOut.length > 2 ? "等" : ""}。`;
  return [{ kind: "unreadable", where: "文件", text: text.slice(0, 300), addresses: [], message }];
}

const remarkNotices = ({ remarks }: SourceDocument): Notice[] =>
  remarks.map((message) => ({ kind: "unreadable", where: "文件", text: "", addresses: [], message }));

/** Our own file: every figure is known by its address. */
function fromReport(report: Report, stated: ImportProposal["figures"]): ImportProposal {
  const derived = deriveFigures(editionById(report.edition), report.figures);
  const printed = Object.fromEntries([...derived].map(([address, value]) => [address, stated[address] ?? value]));
  return { ...report, printed, origins: {}, notices: [] };
}
