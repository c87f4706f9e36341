import { xml, xmlDeclaration, xmlText } from "../export/xml";

/** One thing that waits, as a feed tells it: whose and what, never what a report says. */
export type FeedEntry = {
  /** An IRI that stays the same as long as it is the same thing. */
  id: string;
  title: string;
  /** When it is due; empty where that is not said. */
  summary: string;
  /** Where it is done, with the origin. */
  href: string;
  /** Since when it waits in these words, ISO 8601. */
  updated: string;
};

export type Feed = {
  id: string;
  title: string;
  /** The address of the feed itself, and of the page that shows the same. */
  self: string;
  page: string;
  /** ISO 8601; before any entry. */
  createdAt: string;
  entries: FeedEntry[];
};

export const atomType = "application/atom+xml; charset=utf-8";

const author = xml("author", {}, xml("name", {}, xmlText("政府信息公开年报编制")));
const link = (rel: string, href: string, type: string) => xml("link", { rel, href, type });

const entryOf = ({ id, title, summary, href, updated }: FeedEntry) =>
  xml(
    "entry",
    {},
    xml("id", {}, xmlText(id)),
    xml("title", {}, xmlText(title)),
    xml("updated", {}, updated),
    link("alternate", href, "text/html"),
    ...(summary === "" ? [] : [xml("summary", {}, xmlText(summary))]),
  );

/** @returns the feed as Atom 1.0 (RFC 4287); it changed when the newest of its entries did. */
export function atomOf({ id, title, self, page, createdAt, entries }: Feed): string {
  const updated = [createdAt, ...entries.map((entry) => entry.updated)].toSorted().at(-1) ?? createdAt;
  return (
    xmlDeclaration +
    xml(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" },
      xml("id", {}, xmlText(id)),
      xml("title", {}, xmlText(title)),
      xml("updated", {}, updated),
      author,
      link("self", self, "application/atom+xml"),
      link("alternate", page, "text/html"),
      ...entries.map(entryOf),
    )
  );
}
