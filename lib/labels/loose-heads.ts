import type { Heading, Table } from "../editions/edition";
import { normalizeLabel } from "./normalize-label";
import { headingSimilarity } from "./table-targets";

/** One printed column: its texts from the outermost head to its own. */
export type Leaf = { texts: string[]; column: number; colSpan: number };

type Node = { text: string; open: Heading[]; children: Node[] };

const least = 0.6;

/** @returns the heading of those still open that a text resembles most. */
function bestOf(text: string, open: Heading[]): Heading | undefined {
  const label = normalizeLabel(text);
  const scored = open.map((heading) => ({ heading, like: headingSimilarity(label, heading) }));
  return scored.filter(({ like }) => like >= least).sort((a, b) => b.like - a.like)[0]?.heading;
}

function take(parent: Node, text: string, heading: Heading | undefined): Node {
  const node = { text, open: [...(heading?.children ?? [])], children: [] };
  parent.open = parent.open.filter((other) => other !== heading);
  parent.children.push(node);
  return node;
}

/** A row of heads goes to the groups of the row above, one after another. @returns the groups it opens, or undefined. */
function takeRow(parents: Node[], texts: string[]): Node[] | undefined {
  const taken: Node[] = [];
  let at = 0;
  for (const [index, parent] of parents.entries()) {
    const strange: Node[] = [];
    const isLast = index === parents.length - 1;
    for (; at < texts.length; at += 1) {
      const heading = bestOf(texts[at], parent.open);
      if (!heading && !isLast) break;
      const node = take(parent, texts[at], heading);
      taken.push(node);
      if (!heading) strange.push(node);
    }
    // One misprinted head is the one that no other is.
    if (strange.length > 1 || (strange.length === 1 && parent.open.length !== 1)) return undefined;
    for (const node of strange) node.open = [...(parent.open[0].children ?? [])];
  }
  return at === texts.length ? taken.filter(({ open }) => open.length > 0) : undefined;
}

const leavesUnder = (node: Node, above: string[]): string[][] =>
  node.children.length === 0
    ? [[...above, node.text]]
    : node.children.flatMap((child) => leavesUnder(child, [...above, node.text]));

/**
 * Heads copied without their spans stand under each other anyhow, but keep their order: the heads of the second row
 * belong to the groups of the first, and so on.
 * @param rows texts of each head row, without corner and captions.
 * @returns the columns in printed order, or undefined where the rows do not make such a tree.
 */
export function leavesInOrder(rows: string[][], table: Table): Leaf[] | undefined {
  const root: Node = { text: "", open: [...table.columns], children: [] };
  let parents: Node[] | undefined = [root];
  for (const texts of rows) {
    parents = takeRow(parents, texts);
    if (!parents) return undefined;
  }
  // A group without heads under it says nothing of its columns.
  if (parents.length > 0 || root.children.length === 0) return undefined;
  return root.children
    .flatMap((child) => leavesUnder(child, []))
    .map((texts, column) => ({ texts, column, colSpan: 1 }));
}
