import type { Archive } from "./open-archive";
import { walkXml } from "./xml-events";

/** `type` ends with what the part is to the one that names it: styles, comments. */
type Relation = { id: string; type: string; path: string };

const folderOf = (part: string) => part.slice(0, part.lastIndexOf("/") + 1);

/** Where a part is said to be, from the root or from the folder of the part that names it. */
function pathFrom(folder: string, target: string): string {
  const steps = /^[\\/]/.test(target) ? [] : folder.split("/").slice(0, -1);
  for (const step of target.split(/[\\/]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The parts that one part of a package names; of "" those that the package itself does. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = folderOf(part);
  const relations: Relation[] = [];
  walkXml(archive.text(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? "", {
    open: (name, attribute) => {
      const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map(attribute);
      if (name === "Relationship") relations.push({ id, type, path: pathFrom(folder, target) });
    },
  });
  return relations;
}

/**
 * Programs number parts as they like, document2.xml beside styles2.xml: what counts is the relation.
 * @returns the part that is `kind` to `part`, or the one with the usual name where no relation leads to any.
 */
export function partBeside(archive: Archive, part: string, kind: string): string | undefined {
  const named = relationsOf(archive, part).find(({ type, path }) => type.endsWith(`/${kind}`) && archive.has(path));
  const usual = `${folderOf(part)}${kind}.xml`.toLowerCase();
  return named?.path ?? archive.names.find((name) => name.toLowerCase() === usual);
}

export const workbookPart = "xl/workbook.xml";

/** The main part of a Word file. */
export function mainPart(archive: Archive): string | undefined {
  const usual = "word/document.xml";
  return partBeside(archive, "", "officeDocument") ?? (archive.has(usual) ? usual : undefined);
}
