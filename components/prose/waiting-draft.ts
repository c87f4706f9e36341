import { liveAttribute } from "@/lib/report/live-figures";

/** Line and character of the stored text. */
export type TextPoint = { line: number; offset: number };

/** What somebody wrote where the editor was about to stand; `caret` is null where the focus is elsewhere. */
export type Draft = { text: string; caret: { anchor: TextPoint; head: TextPoint } | null };

/** The element that stands for the editor until it has come; the browser edits it by itself. */
export const waitingName = "waiting-text";

const blocks = new Set(["P", "DIV", "LI", "UL", "OL", "TR", "TABLE", "H1", "H2", "H3", "H4", "BLOCKQUOTE"]);

/** Where a browser fills an otherwise empty line, or the end of one, it puts a line break that means nothing. */
const isFiller = (br: Node) => br.nextSibling === null;

/** @returns what a node stands for by itself; null when its content does. */
function saidBy(node: Node): string | null {
  if (node instanceof Text) return node.data;
  if (node.nodeName === "BR") return isFiller(node) ? "" : "\n";
  return node instanceof Element ? node.getAttribute(liveAttribute) : null;
}

class LineReader {
  readonly lines = [""];
  /** The line has ended; another begins only with what comes next. */
  private ended = false;

  private begin(): void {
    if (this.ended) this.lines.push("");
    this.ended = false;
  }

  private add(text: string): void {
    this.begin();
    const [first, ...others] = text.split("\n");
    this.lines[this.lines.length - 1] += first;
    this.lines.push(...others);
  }

  read(node: Node): void {
    const said = saidBy(node);
    if (said !== null) {
      if (said !== "") this.add(said);
      return;
    }
    const block = blocks.has(node.nodeName);
    if (block) this.begin();
    for (const child of node.childNodes) this.read(child);
    if (block) this.ended = true;
  }
}

function linesIn(content: Node): string[] {
  const reader = new LineReader();
  for (const child of content.childNodes) reader.read(child);
  return reader.lines;
}

function pointOf(root: Node, node: Node, offset: number): TextPoint {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  const lines = linesIn(before.cloneContents());
  return { line: lines.length - 1, offset: lines[lines.length - 1].length };
}

/** @returns the stored text that stands in `root`, an element of paragraphs that the browser has edited, and its caret. */
export function readDraft(root: HTMLElement): Draft {
  const text = linesIn(root).join("\n");
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {};
  const inside = anchorNode && focusNode && root.contains(anchorNode) && root.contains(focusNode);
  if (document.activeElement !== root) return { text, caret: null };
  if (!inside || anchorOffset === undefined || focusOffset === undefined)
    return { text, caret: { anchor: { line: 0, offset: 0 }, head: { line: 0, offset: 0 } } };
  return {
    text,
    caret: { anchor: pointOf(root, anchorNode, anchorOffset), head: pointOf(root, focusNode, focusOffset) },
  };
}
