import type { Side } from "./docx-body";
import { readDocxComments, type SourceComment } from "./docx-comments";
import { DocxMarks, type Revision, type Spot, Whereabouts } from "./docx-marks";
import { openArchive } from "./open-archive";
import { limits, UnreadableFile } from "./problem";
import { readDocx } from "./read-docx";
import { sniffContainer } from "./sniff-format";
import type { SourceBlock, SourceDocument } from "./source-document";
import { splitHeadings } from "./split-headings";

/** A Word file that somebody has marked up. Each revision stands on the side that shows it. */
export type Sides = {
  accepted: SourceDocument;
  rejected: SourceDocument;
  /** In the order of the file; `spot` on the accepted side, or where only deleted text was spoken of, null. */
  comments: (SourceComment & {
    spot: Spot | null;
    rejectedSpot: Spot | null;
  })[];
  revisions: Revision[];
};

const notWord = "批注和修订只有 Word 文件（docx）才有。请让对方用 Word 或 WPS 另存为 docx 再选。";

/** @throws UnreadableFile with what to tell the user. */
export function readSides(bytes: Uint8Array): Sides {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile("tooLarge");
  const container = sniffContainer(bytes);
  if (container === "ole") throw new UnreadableFile("unknownFormat", `这是旧版或加了密码的 Word 文件。${notWord}`);
  if (container !== "zip") throw new UnreadableFile("unknownFormat", `这不是 Word 文件。${notWord}`);
  const archive = openArchive(bytes);
  const isWord = archive.has("word/document.xml") || archive.has("_rels/.rels");
  if (!isWord || archive.has("xl/workbook.xml"))
    throw new UnreadableFile("unknownFormat", `这不是 Word 文件。${notWord}`);
  const accepted = readSide("accepted");
  const rejected = readSide("rejected");
  return {
    accepted: accepted.source,
    rejected: rejected.source,
    comments: readDocxComments(archive).map((comment) => ({
      ...comment,
      spot: accepted.spotOf(comment.id),
      rejectedSpot: rejected.spotOf(comment.id),
    })),
    revisions: [...rejected.revisions, ...accepted.revisions],
  };

  function readSide(side: Side) {
    const marks = new DocxMarks(side);
    const source = readDocx(archive, side, marks);
    const where = new Whereabouts(source.blocks);
    const move = afterSplitting(source.blocks);
    return {
      source: { ...source, blocks: splitHeadings(source.blocks) },
      spotOf: (id: string) => move(marks.spotOf(id, where)),
      revisions: marks.revisions(where).map((revision) => ({ ...revision, spot: move(revision.spot) })),
    };
  }
}

/** Blocks are parted at headings and line breaks after they were read: a spot goes with the first part of its own. */
function afterSplitting(blocks: SourceBlock[]) {
  let next = 0;
  const starts = blocks.map((block) => {
    const start = next;
    next += splitHeadings([block]).length;
    return start;
  });
  return (spot: Spot | null): Spot | null => spot && { ...spot, block: starts[spot.block] };
}
