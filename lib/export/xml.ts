import { cleanText } from "../report/paragraphs";

type Attributes = Record<string, string | number | undefined>;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for an XML file: characters that XML cannot hold are dropped, the rest is escaped. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"]/g, (character) => escapes[character]);

/** @returns an element; attributes are escaped and left out where undefined, children are XML already. */
export function xml(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = `<${name}${given.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join("")}`;
  const content = children.join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}
