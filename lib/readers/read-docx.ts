import { readDocxBody, type Side, type StyleMarks } from "./docx-body";
import { readRunMark } from "./docx-form";
import type { DocxMarks } from "./docx-marks";
import { numberPrinter } from "./docx-numbering";
import { readEmbedded } from "./embedded-part";
import type { Archive } from "./open-archive";
import { mainPart, partBeside } from "./package-parts";
import { UnreadableFile } from "./problem";
import type { SourceDocument } from "./source-document";
import { walkXml } from "./xml-events";

/**
 * Word's main part: paragraphs, tables and the interchange file that our own export carries.
 * @param side of the tracked changes in it; `marks` takes down where they and the comments stand
 */
export function readDocx(archive: Archive, side: Side = "accepted", marks?: DocxMarks): SourceDocument {
  const main = mainPart(archive);
  const xml = main && archive.text(main);
  if (!main || !xml) throw new UnreadableFile("damaged");
  const beside = (kind: string) => archive.text(partBeside(archive, main, kind) ?? "");
  const numbers = numberPrinter(beside("numbering"));
  const styles = readStyles(beside("styles"));
  const { blocks, rowsGone } = readDocxBody(xml, styles, numbers, side, marks);
  const remarks = archive.names.some((name) => /vbaProject\.bin$/i.test(name))
    ? ["文件里有宏，没有运行，也没有读。"]
    : [];
  if (rowsGone > 0) remarks.push(`表里有 ${rowsGone} 行在修订中删除了或者隐藏着，没有读。`);
  return { format: "docx", blocks, embedded: readEmbedded(archive), remarks };
}

function readStyles(xml: string | undefined): Map<string, StyleMarks> {
  const styles = new Map<string, StyleMarks>();
  const parents = new Map<string, string>();
  let current: StyleMarks | undefined;
  let id = "";
  walkXml(xml ?? "", {
    open: (name, attribute) => {
      const value = attribute("val") ?? "";
      if (name === "style" && /^(?:paragraph|character)$/.test(attribute("type") ?? "")) {
        id = attribute("styleId") ?? "";
        current = { heading: false, level: 0, marks: {} };
        styles.set(id, current);
      } else if (!current) return;
      else if (name === "basedOn") parents.set(id, value);
      else if (name === "name" && /^(heading \d|title)$/i.test(value)) current.heading = true;
      else if (name === "outlineLvl" && Number(value) < 9) current.heading = true;
      else if (name === "numId") current.list = value;
      else if (name === "ilvl") current.level = Number(value) || 0;
      else readRunMark(current.marks, name, attribute);
    },
    close: (name) => {
      if (name === "style") current = undefined;
    },
  });
  for (const style of styles.keys()) inheritMarks(style, styles, parents);
  return styles;
}

const longestLine = 20;

/** A style looks like the one it is based on, but for what it says itself. */
function inheritMarks(id: string, styles: Map<string, StyleMarks>, parents: Map<string, string>) {
  const own = styles.get(id);
  let parent = parents.get(id);
  for (let step = 0; own && parent !== undefined && step < longestLine; step += 1) {
    const above = styles.get(parent);
    own.marks = { ...above?.marks, ...own.marks };
    if (own.list === undefined && above?.list !== undefined)
      Object.assign(own, { list: above.list, level: above.level });
    parent = parents.get(parent);
  }
}
