import type { MarkupElement, MarkupNode } from "@/lib/document/markup";

const sameAttributes = (a: MarkupElement["attributes"], b: MarkupElement["attributes"]): boolean => {
  const names = Object.keys(b);
  return names.length === Object.keys(a).length && names.every((name) => a[name] === b[name]);
};

/**
 * Puts the nodes of `before` in the place of equal ones in `now`, so that a figure that changes leaves all other
 * cells the very same objects. @returns `before` itself when nothing differs.
 */
export function keptMarkup(before: MarkupNode | undefined, now: MarkupNode): MarkupNode {
  if (before === now || before === undefined || typeof before === "string" || typeof now === "string") return now;
  if (before.tag !== now.tag) return now;
  const children = now.children.map((child, index) => keptMarkup(before.children[index], child));
  const sameChildren =
    children.length === before.children.length && children.every((child, index) => child === before.children[index]);
  if (sameChildren && sameAttributes(before.attributes, now.attributes)) return before;
  return { ...now, children };
}
