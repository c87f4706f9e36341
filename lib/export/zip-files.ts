import "server-only";
import JSZip from "jszip";
import { fileName } from "../report/file-name";

export type NamedFile = { name: string; bytes: Uint8Array };

/** Equal files give equal bytes: no entry bears the hour of its making. */
const entryDate = new Date(Date.UTC(1980, 0, 1));

/** Names that are equal but for their case are one file on Windows: the later ones are numbered. */
function uniqueNames(files: readonly NamedFile[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name }) => {
    let unique = fileName(name);
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = fileName(name, `（${number}）`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Files in one zip, under their names. */
export function zipFiles(files: readonly NamedFile[]): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = uniqueNames(files);
  for (const [index, { bytes }] of files.entries())
    zip.file(names[index], bytes, { date: entryDate, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}
