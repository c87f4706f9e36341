import "server-only";
import type { Revision } from "../document/document";
import { xml } from "./xml";

/** Word states the time of the writer's clock and calls it UTC: so it shows it. */
export const wordTime = (instant: string): string | undefined => {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? undefined : new Date(time + 8 * 3_600_000).toISOString().replace(/\.\d+Z$/, "Z");
};

/** Ids are given in the end, in the order of the file. */
const signed = ({ by, at }: Pick<Revision, "by" | "at">) => ({ "w:id": "", "w:author": by, "w:date": wordTime(at) });

const elements = { insertion: "w:ins", deletion: "w:del" } as const;

/** Runs as a tracked change (ECMA-376, 17.13.5). */
export const asRevision = (revision: Revision | undefined, written: string): string =>
  revision && written !== "" ? xml(elements[revision.kind], signed(revision), written) : written;

/** Of a paragraph whose own end came or went, in its properties. */
export const revisedEnd = (end: Revision | undefined): string =>
  end ? xml("w:rPr", {}, xml(elements[end.kind], signed(end))) : "";

/** How a paragraph was set before: the last of its properties. */
export const formerStyle = (changed: Pick<Revision, "by" | "at">, styleId: string): string =>
  xml("w:pPrChange", signed(changed), xml("w:pPr", {}, xml("w:pStyle", { "w:val": styleId })));

/** Word wants an id of its own for every tracked change. */
export function numberedRevisions(body: string): string {
  let id = 0;
  return body.replace(/<w:(ins|del|pPrChange) w:id=""/g, (_, name) => {
    id += 1;
    return `<w:${name} w:id="${id}"`;
  });
}
