import type { AllFigures } from "@/lib/report/figures";
import {
  type PastedElement,
  type PastedNode,
  type PastedProse,
  readPastedText,
  readPastedTree,
} from "@/lib/report/paste-prose";

function treeOf(node: ChildNode): PastedNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ""];
  return node instanceof Element ? [elementTree(node)] : [];
}

function elementTree(element: Element): PastedElement {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return { tag: element.localName, attributes, children: [...element.childNodes].flatMap(treeOf) };
}

/** Reads what was pasted or dropped. Nothing in it is run or fetched: the parsed page belongs to no window. */
export function readClipboard(data: DataTransfer, figures: AllFigures): PastedProse {
  const html = data.getData("text/html");
  const page = html === "" ? null : new DOMParser().parseFromString(html, "text/html");
  const pasted = page ? readPastedTree(elementTree(page.body), figures) : null;
  return pasted && pasted.lines.length > 0 ? pasted : readPastedText(data.getData("text/plain"));
}
