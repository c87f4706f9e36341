import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

/** Calls `each` for every paragraph a transaction changed, in the new document. */
export function touchedParagraphs(tr: Transaction, each: (paragraph: Node, start: number) => void): void {
  const seen = new Set<number>();
  for (const [from, to] of changedRanges(tr))
    tr.doc.nodesBetween(from, Math.min(to, tr.doc.content.size), (node, start) => {
      if (!node.isTextblock) return true;
      if (!seen.has(start)) each(node, start);
      seen.add(start);
      return false;
    });
}

/** @returns the ranges a transaction wrote, in the new document. */
export function changedRanges(tr: Transaction): [number, number][] {
  const ranges: [number, number][] = [];
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      ranges.push([later.map(start, -1), later.map(end, 1)]);
    });
  });
  return ranges;
}
