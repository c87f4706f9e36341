import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { parsePlace, textPlace } from "../report/place";
import { proseIds, type Report } from "../report/values";
import { WordsBy, type Writing } from "../report/words-by";
import type { Revision } from "./document";
import type { Changed, CreditOf } from "./revised-runs";

type Author = Pick<Revision, "by" | "at">;

/** A report as it stood, and who has changed it since: the last of each place, and of texts one after the other. */
export type Earlier = {
  report: Report;
  authors: (Author & { place: string })[];
  writings: Partial<Record<keyof Report["text"], Writing[]>>;
};

const latest = (authors: Author[]): Author | undefined =>
  authors.reduce<Author | undefined>((last, each) => (last && last.at >= each.at ? last : each), undefined);

/** @returns who made each change between two states of a report; of a total who changed what it adds up. */
export function creditBetween(edition: Edition, { report: then, authors, writings }: Earlier, now: Report): CreditOf {
  const byPlace = new Map(authors.map(({ place, by, at }) => [place, { by, at }]));
  const words = new Map(proseIds.map((id) => [id, new WordsBy(then.text[id], writings[id] ?? [])]));
  const last = latest(authors) ?? { by: "", at: "" };
  const specs = figuresOf(edition);

  const figureBy = (address: string): Author | undefined => {
    const own = [address, `entry:${address}`].flatMap((place) => byPlace.get(place) ?? []);
    const parts = specs.get(address)?.parts?.flatMap((part) => figureBy(part) ?? []) ?? [];
    return latest([...own, ...parts]);
  };

  const wordsBy = ({ kind, place, start, end }: Changed): Author | undefined => {
    const where = parsePlace(place);
    if (where?.kind !== "paragraph") return undefined;
    const known = words.get(where.section);
    const text = (kind === "insertion" ? now : then).text[where.section];
    const lines = text.split("\n");
    const line = lines[where.paragraph] ?? "";
    const indent = line.length - line.trimStart().length;
    const from = lines.slice(0, where.paragraph).reduce((sum, each) => sum + each.length + 1, indent);
    const writing =
      kind === "insertion" ? known?.cameBy(from + start, from + end) : known?.wentBy(from + start, from + end);
    return writing ? { by: writing.by, at: writing.at } : undefined;
  };

  return (changed) => {
    const { place, addresses } = changed;
    const where = parsePlace(place);
    const ofFigures = latest(
      (where?.kind === "figure" ? [where.address] : addresses).flatMap((each) => figureBy(each) ?? []),
    );
    const ofText = where && "section" in where ? byPlace.get(textPlace(where.section)) : undefined;
    return wordsBy(changed) ?? ofFigures ?? byPlace.get(place) ?? ofText ?? last;
  };
}
