import { createElement, type ReactElement, type ReactNode } from "react";
import type { MarkupElement, MarkupNode } from "@/lib/document/markup";

/** HTML attribute → React prop, for those that React spells differently. */
const props: Record<string, string> = { class: "className", rowspan: "rowSpan", colspan: "colSpan" };

function styleOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split(";").map((part) => part.split(":").map((side) => side.trim())));
}

function propsOf({ attributes }: MarkupElement, key: number): Record<string, unknown> {
  const entries = Object.entries(attributes).map(([name, value]) => [
    props[name] ?? name,
    name === "style" ? styleOf(value) : value,
  ]);
  return { ...Object.fromEntries(entries), key };
}

// React passes over an element that is the very same object as before: what has not changed costs it nothing.
const views = new WeakMap<MarkupElement, ReactElement>();

/** The document's markup as React elements: the same nodes that the HTML export prints. */
export function viewOf(node: MarkupNode, key = 0): ReactNode {
  if (typeof node === "string") return node;
  const known = views.get(node);
  if (known?.key === String(key)) return known;
  const view = createElement(node.tag, propsOf(node, key), ...node.children.map(viewOf));
  views.set(node, view);
  return view;
}
