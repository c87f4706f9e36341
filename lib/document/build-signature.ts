import type { Signature } from "../report/values";
import type { DocumentSection, ParagraphBlock } from "./document";
import { printedLine } from "./printed-text";
import { charactersPerLine, paragraphStyles } from "./style";
import { phraseLines } from "./title-lines";

/** 成文日期 in Arabic digits, year in full, no leading zero (GB/T 9704-2012, 7.3.5). */
export function printDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso;
}

/** Unit and date, each where it is filled in: the unit centred over the date (7.3.5). */
export function buildSignature({ signature }: { signature: Signature }): DocumentSection {
  const date = printedLine(printDate(signature.issuedOn));
  const lines = [...unitLines(printedLine(signature.unit), date), line("cover:signature.issuedOn", date)];
  return { id: "signature", blocks: lines.filter(({ runs }) => runs[0].text !== "") };
}

const line = (anchor: string, text: string, rightIndent?: number): ParagraphBlock => ({
  kind: "paragraph",
  style: "signature",
  runs: [{ text, kind: "text" }],
  anchor,
  ...(rightIndent === undefined ? {} : { rightIndent }),
});

/** A name longer than a line is divided between words as a title is, its lines centred on each other. */
function unitLines(unit: string, date: string): ParagraphBlock[] {
  const isLong = charactersOf(unit) > charactersPerLine;
  const lines = isLong ? phraseLines(unit, charactersPerLine) : [unit];
  const widest = lines.reduce((best, each) => (charactersOf(each) > charactersOf(best) ? each : best));
  const indent = indentOver(date, widest) ?? (isLong ? 0 : undefined);
  return lines.map((text, index) => {
    const own = indent === undefined ? undefined : indent + (charactersOf(widest) - charactersOf(text)) / 2;
    return line(index === 0 ? "cover:signature.unit" : `cover:signature.unit.${index}`, text, own);
  });
}

/** A name too long to be centred ends at the edge; without a date it stands as the date does. */
function indentOver(date: string, unit: string): number | undefined {
  const [wide, wider] = [charactersOf(date), charactersOf(unit)];
  if (date === "") return undefined;
  return Math.max(0, (paragraphStyles.signature.rightIndent ?? 0) + (wide - wider) / 2);
}

const halfWidth = /[!-~]/g;
/** Where a quarter of a character is left between a figure or letter and a Chinese character. */
const seam = /[0-9A-Za-z](?=\p{Script=Han})|\p{Script=Han}(?=[0-9A-Za-z])/gu;

const charactersOf = (text: string): number =>
  Array.from(text).length - (text.match(halfWidth)?.length ?? 0) / 2 + (text.match(seam)?.length ?? 0) / 4;
