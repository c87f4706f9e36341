import type { Aspect, Edition, Heading, ProseSection, SectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, labelWithGroup } from "../editions/figures-of-edition";

/**
 * What can be given to somebody: the entered figures of a row, or an aspect of a text. `key` stands for it in the store, `name` is
 * for lists, `label` what the form prints.
 */
export type Part = { key: string; section: SectionId; name: string; label: string } & (
  | { kind: "row"; figures: FigureSpec[]; help?: string }
  | { kind: "aspect"; aspect: Aspect; prose: ProseSection }
);

const aspectKey = (id: string) => `aspect:${id}`;

const short = (heading: Heading) => heading.short ?? heading.label;

/** Table four has no rows: a group of its columns is asked for like a row. */
function rowName({ rowPath, columnPath }: FigureSpec, named: (heading: Heading) => string): string {
  if (rowPath.length > 0) return labelWithGroup(rowPath, named);
  return columnPath.slice(0, -1).map(named).join("／");
}

const helpOf = ({ rowPath, columnPath }: FigureSpec): string | undefined => (rowPath.at(-1) ?? columnPath.at(-2))?.help;

function rowsOf(edition: Edition, section: SectionId): Part[] {
  const rows = new Map<string, FigureSpec[]>();
  for (const spec of figuresOf(edition).values()) {
    if (spec.section !== section || spec.parts) continue;
    const key = spec.address.split(".").slice(0, 2).join(".");
    rows.set(key, [...(rows.get(key) ?? []), spec]);
  }
  return [...rows].map(([key, figures]) => {
    const help = helpOf(figures[0]);
    const [name, label] = [short, ({ label }: Heading) => label].map((named) => rowName(figures[0], named));
    return { kind: "row", key, section, name, label, figures, ...(help ? { help } : {}) };
  });
}

const known = new WeakMap<Edition, Map<string, Part>>();

/** @returns everything of an edition that can be given to somebody, by key, in printed order. */
export function partsOf(edition: Edition): ReadonlyMap<string, Part> {
  const before = known.get(edition);
  if (before) return before;
  const parts = edition.sections.flatMap((section): Part[] => {
    if (section.kind === "table") return rowsOf(edition, section.id);
    return (section.aspects ?? []).map((aspect) => ({
      ...{ kind: "aspect", key: aspectKey(aspect.id), section: section.id, name: aspect.short, label: aspect.heading },
      ...{ aspect, prose: section },
    }));
  });
  const byKey = new Map(parts.map((part) => [part.key, part]));
  known.set(edition, byKey);
  return byKey;
}

/** @returns the parts behind these keys, in printed order; keys of another edition are passed over. */
export function partsOfKeys(edition: Edition, keys: readonly string[]): Part[] {
  const wanted = new Set(keys);
  return [...partsOf(edition).values()].filter(({ key }) => wanted.has(key));
}

/** The places that a part asks for: addresses of figures, or the key of its aspect. */
export const placesOf = (part: Part): string[] =>
  part.kind === "row" ? part.figures.map(({ address }) => address) : [part.key];

/** 二、行政处罚、行政强制；三、表三. @param keys of parts */
export function namesOfParts(edition: Edition, keys: readonly string[]): string {
  const all = [...partsOf(edition).values()];
  const wanted = new Set(keys);
  return edition.sections
    .flatMap((section) => {
      const own = all.filter((part) => part.section === section.id);
      const chosen = own.filter(({ key }) => wanted.has(key));
      if (chosen.length === 0) return [];
      const whole = chosen.length === own.length && own.length > 1;
      const name = section.kind === "table" ? section.frame.name : section.short;
      return [`${section.number}、${whole ? name : chosen.map((part) => part.name).join("、")}`];
    })
    .join("；");
}

/** 3 个数，1 段文字. */
export function amountOfParts(parts: readonly Part[]): string {
  const figures = parts.reduce((sum, part) => sum + (part.kind === "row" ? part.figures.length : 0), 0);
  const texts = parts.filter(({ kind }) => kind === "aspect").length;
  return [figures > 0 ? `${figures} 个数` : "", texts > 0 ? `${texts} 段文字` : ""].filter(Boolean).join("，");
}
