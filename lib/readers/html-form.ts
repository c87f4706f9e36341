import type { CheerioAPI } from "cheerio/slim";
import { childrenOf, type HtmlNode } from "./html-node";
import type { TextForm } from "./text-form";

/** What a page's own style sheets say of an element, before its own style. */
export type PageStyles = Map<HtmlNode, string>;

const meaningful = /display|visibility|opacity|line-through|vertical-align|font-size\s*:\s*0|transparent/i;
const mostRules = 300;
const longestHidden = 400;

/** Rules outside of @media and the like: what holds only for print or a narrow screen is not what a page shows. */
function rulesOf(css: string): { selector: string; style: string }[] {
  const rules: { selector: string; style: string }[] = [];
  let depth = 0;
  for (const [, head, sign] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]*)([{}])/g)) {
    if (sign === "}") {
      if (depth === 1 && rules.length > 0 && rules[rules.length - 1].style === "") rules[rules.length - 1].style = head;
      depth = Math.max(0, depth - 1);
    } else {
      if (depth === 0 && !/^\s*@/.test(head)) rules.push({ selector: head.trim(), style: "" });
      depth += 1;
    }
  }
  return rules.filter(({ selector, style }) => meaningful.test(style) && !selector.includes(":"));
}

/** @returns the meaningful declarations of the page's style sheets, by element. */
export function readStyles($: CheerioAPI): PageStyles {
  const styles: PageStyles = new Map();
  for (const { selector, style } of rulesOf($("style").text()).slice(0, mostRules))
    for (const element of select($, selector)) styles.set(element, `${styles.get(element) ?? ""};${style}`);
  return styles;
}

/** A selector that the library does not know says nothing. */
function select($: CheerioAPI, selector: string): HtmlNode[] {
  try {
    return $(selector).toArray() as unknown as HtmlNode[];
  } catch {
    return [];
  }
}

const whole = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*collapse)/i;
const unseen =
  /visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|;)\s*opacity\s*:\s*0*(?:\.0+)?\s*(?:;|!|$)|(?:^|;)\s*font(?:-size)?\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:[;/!]|$)|(?:^|;)\s*color\s*:\s*transparent/i;
const seen = /visibility\s*:\s*visible/i;

const last = (style: string, pattern: RegExp) => [...style.matchAll(pattern)].at(-1)?.[1] ?? "";

/** An element's text, or as much of it as shows that it is not short; undefined where a table is in it. */
function shortText(node: HtmlNode, longest: number): string | undefined {
  const open = [...childrenOf(node)].reverse();
  let text = "";
  for (let next = open.pop(); next && text.length <= longest; next = open.pop()) {
    if (next.name === "table") return undefined;
    if (next.type === "text") text += next.data ?? "";
    if (open.length < longest) open.push(...[...childrenOf(next)].slice(0, longest).reverse());
  }
  return text;
}

const tableParts = new Set(["tr", "td", "th", "col", "colgroup", "thead", "tbody", "tfoot"]);

/**
 * Whether an element takes no room on the page. Style sheets hide whole articles until a script has run, so they are
 * believed only of what is small.
 */
export function isRemoved(node: HtmlNode, styles: PageStyles): boolean {
  const { attribs = {} } = node;
  if ("hidden" in attribs || whole.test(attribs.style ?? "")) return true;
  const style = styles.get(node);
  if (!style) return false;
  const shown = last(`${style};${attribs.style ?? ""}`, /(?:^|;)\s*display\s*:\s*([\w-]+)/gi);
  if (shown !== "none" && !/visibility\s*:\s*collapse/i.test(style)) return false;
  const text = shortText(node, longestHidden);
  return text !== undefined && text.length <= longestHidden;
}

const struckTags = new Set(["s", "strike", "del"]);
const struckClass = /(?:^|\s)(?:line-through|strike(?:through)?|deleted)(?:\s|$)/i;
const raisedClass =
  /(?:^|[\s_-])(?:sup|superscript|noteref|footnote-?ref(?:erence)?|MsoFootnoteReference|MsoEndnoteReference)(?:[\s_-]|$)/i;

/** A link that only leads to a note on the same page: 31<a href="#n1">1</a>. */
const isNoteLink = (node: HtmlNode) =>
  node.name === "a" &&
  /#./.test(node.attribs?.href ?? "") &&
  /^\s*(?:注\s*)?\d{1,2}\s*$/.test(shortText(node, 12) ?? "");

function raisedBy(node: HtmlNode, style: string): TextForm["raised"] {
  if (node.name === "sup" || raisedClass.test(node.attribs?.class ?? "") || isNoteLink(node)) return "above";
  if (node.name === "sub") return "below";
  if (tableParts.has(node.name ?? "") || node.name === "table") return undefined;
  const aligned = last(style, /vertical-align\s*:\s*([^;]+)/gi).trim();
  if (/^super/i.test(aligned) || /^\+?0*\.?[1-9]/.test(aligned)) return "above";
  if (/^sub/i.test(aligned) || /^-0*\.?[1-9]/.test(aligned)) return "below";
  const shift = /position\s*:\s*relative/i.test(style) ? last(style, /(?:^|;)\s*top\s*:\s*([^;]+)/gi).trim() : "";
  return /^-0*\.?[1-9]/.test(shift) ? "above" : undefined;
}

/** The form of an element's text, inside that of what it stands in. */
export function formOf(node: HtmlNode, around: TextForm, styles: PageStyles): TextForm {
  const style = `${styles.get(node) ?? ""};${node.attribs?.style ?? ""}`;
  const struck =
    struckTags.has(node.name ?? "") || /line-through/i.test(style) || struckClass.test(node.attribs?.class ?? "");
  const hidden = unseen.test(style) || (around.gone === "hidden" && !seen.test(style));
  const raised = raisedBy(node, style) ?? around.raised;
  const gone = hidden ? "hidden" : struck || around.gone === "struck" ? "struck" : undefined;
  return { ...(raised ? { raised } : {}), ...(gone ? { gone } : {}) };
}
