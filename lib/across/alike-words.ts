import type { Edition } from "../editions/edition";
import { headingMarkOf, paragraphsOf } from "../report/paragraphs";
import { paragraphPlace } from "../report/place";
import type { Report } from "../report/values";
import type { AlikePair, PassageSide } from "./alike";

type Side = 0 | 1;

/** @returns the side of which more is equal: whose text it is more. */
export const fullerSide = ({ shares }: AlikePair): Side => (shares[0] >= shares[1] ? 0 : 1);

/** 86%, of the fuller side. */
export const alikeShare = (pair: AlikePair): string => `${Math.round(pair.shares[fullerSide(pair)] * 100)}%`;

const linesOf = (pair: AlikePair, side: Side): PassageSide[] => {
  const sides = pair.passages.map(({ sides }) => sides[side]);
  return sides.filter(
    (each, index) => sides.findIndex(({ section, line }) => section === each.section && line === each.line) === index,
  );
};

/** How many paragraphs have something equal. */
export const alikeParagraphs = (pair: AlikePair): number => linesOf(pair, fullerSide(pair)).length;

/** 3 段，127 字相同，占双溪镇的 86%. */
export const alikeWords = (pair: AlikePair, names: [string, string]): string =>
  `${alikeParagraphs(pair)} 段，${pair.signs} 字相同，占${names[fullerSide(pair)]}的 ${alikeShare(pair)}`;

/** 一、总体情况（三）（四）；五、…: in which parts of the first report. */
export function alikeParts(edition: Edition, pair: AlikePair, text: Report["text"]): string {
  const lines = linesOf(pair, 0);
  const sections = edition.sections.filter(({ id }) => lines.some(({ section }) => section === id));
  return sections
    .map(({ id, number, short }) => {
      const own = lines.filter(({ section }) => section === id);
      const printed = paragraphsOf(text[own[0].section]);
      const marks = own.map(({ line }) =>
        headingMarkOf(
          printed.findLast((each) => each.line <= line && each.level === 2 && each.heading > 0)?.text ?? "",
        ),
      );
      return `${number}、${short}${[...new Set(marks)].join("")}`;
    })
    .join("；");
}

/** A line of a report cut into what is equal and what is its own. */
export type MarkedLine = { place: string; pieces: { text: string; start: number; same: boolean }[] };

function cut(text: string, ranges: PassageSide[]): MarkedLine["pieces"] {
  const pieces: MarkedLine["pieces"] = [];
  const put = (start: number, end: number, same: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), start, same });
  };
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    put(done, start, false);
    put(Math.max(start, done), end, true);
    done = Math.max(done, end);
  }
  put(done, text.length, false);
  return pieces;
}

/** @returns the printed lines of one report in which something is equal, in order. */
export function markedLines(pair: AlikePair, side: Side, printed: (place: PassageSide) => string): MarkedLine[] {
  return linesOf(pair, side).map((place) => {
    const ranges = pair.passages
      .map(({ sides }) => sides[side])
      .filter(({ section, line }) => section === place.section && line === place.line);
    return { place: paragraphPlace(place.section, place.line), pieces: cut(printed(place), ranges) };
  });
}
