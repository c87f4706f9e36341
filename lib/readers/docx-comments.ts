import { dateOf } from "./docx-marks";
import type { Archive } from "./open-archive";
import { mainPart, partBeside } from "./package-parts";
import { walkXml } from "./xml-events";

/** A comment as the file has it; `date` as stated there, `parent` is the id of the comment that it answers. */
export type SourceComment = {
  id: string;
  author: string;
  date: string;
  text: string;
  done: boolean;
  parent: string | null;
};

type Open = SourceComment & { lines: string[]; lastParagraph: string };

const mostRead = 5000;

/**
 * The comments of a Word file (ECMA-376, 17.13.4), with their threads and what is settled where the file says it
 * (MS-DOCX, 2.5.4: commentsExtended.xml names the last paragraph of each).
 */
export function readDocxComments(archive: Archive): SourceComment[] {
  const main = mainPart(archive) ?? "";
  const beside = (kind: string) => archive.text(partBeside(archive, main, kind) ?? "") ?? "";
  const comments = readComments(beside("comments"));
  const extended = readExtended(beside("commentsExtended"));
  const byParagraph = new Map(comments.flatMap((each) => (each.lastParagraph ? [[each.lastParagraph, each]] : [])));
  return comments.map(({ lines, lastParagraph, ...comment }) => {
    const { parent = "", done = false } = extended.get(lastParagraph) ?? {};
    const answered = byParagraph.get(parent);
    return {
      ...comment,
      text: lines.join("\n").trim(),
      done,
      parent: answered ? answered.id : null,
    };
  });
}

function readComments(xml: string): Open[] {
  const comments: Open[] = [];
  const path: string[] = [];
  let open: Open | undefined;
  let deleting = 0;
  const add = (text: string) => {
    if (open && deleting === 0) open.lines[open.lines.length - 1] += text;
  };
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === "comment") open = newComment(attribute);
      else if (open && name === "p") {
        open.lines.push("");
        open.lastParagraph = attribute("paraId")?.toUpperCase() ?? "";
      } else if (name === "del") deleting += 1;
      else if (name === "br" || name === "cr") add("\n");
      else if (name === "tab" && path[path.length - 1] === "r") add("\t");
      path.push(name);
    },
    text: (text) => {
      if (path[path.length - 1] === "t") add(text);
    },
    close: (name) => {
      path.pop();
      if (name === "del") deleting -= 1;
      if (name !== "comment") return;
      if (open && comments.length < mostRead) comments.push(open);
      open = undefined;
    },
  });
  return comments;
}

const newComment = (attribute: (key: string) => string | undefined): Open => ({
  id: attribute("id") ?? "",
  author: attribute("author") ?? "",
  date: dateOf(attribute),
  ...{ text: "", done: false, parent: null, lines: [], lastParagraph: "" },
});

function readExtended(xml: string): Map<string, { parent: string; done: boolean }> {
  const all = new Map<string, { parent: string; done: boolean }>();
  walkXml(xml, {
    open: (name, attribute) => {
      if (name !== "commentEx" || all.size > mostRead) return;
      const parent = attribute("paraIdParent")?.toUpperCase() ?? "";
      const done = /^(?:1|true|on)$/.test(attribute("done") ?? "");
      all.set(attribute("paraId")?.toUpperCase() ?? "", { parent, done });
    },
  });
  return all;
}
