import type { Archive } from "./open-archive";
import { parseJson } from "./parse-json";
import { walkXml } from "./xml-events";

/** The interchange file in a Word or Excel file of ours. Any custom part may be it: other programs renumber them. */
export function readEmbedded(archive: Archive): unknown {
  for (const name of archive.names.filter((part) => /^customXml\/item\d*\.xml$/.test(part))) {
    let text = "";
    walkXml(archive.text(name) ?? "", {
      text: (piece) => {
        text += piece;
      },
    });
    if (!text.includes("ogi-annual-report/")) continue;
    try {
      return parseJson(text);
    } catch {
      return undefined;
    }
  }
  return undefined;
}
