import type { Edition, SectionId } from "@/lib/editions/edition";
import { anchorOf } from "./finding-place";
import { isOpen, type ShownFinding } from "./shown-findings";

/** Whether a finding speaks of the field with this anchor: a cell, or a line of text such as `overview.3`. */
export function speaksOf({ finding: { place, addresses } }: ShownFinding, anchor: string | null): boolean {
  if (anchor === null) return false;
  return place ? anchor === `${place.section}.${place.paragraph}` : addresses.includes(anchor);
}

/** The finding to show at the foot of a step: that of the field with the focus, else the step's first, errors first. */
export function lineItem(items: ShownFinding[], section: SectionId, anchor: string | null): ShownFinding | null {
  const here = items.filter((item) => item.finding.section === section && isOpen(item));
  const current = here.filter((item) => speaksOf(item, anchor));
  const errorFirst = (list: ShownFinding[]) => list.find(({ state }) => state === "error") ?? list[0];
  return errorFirst(current) ?? errorFirst(here) ?? null;
}

/**
 * The finding after (before) the field with this anchor, round the section; where the section has none, the first of
 * the next section that has. Findings without a place of their own come last.
 */
export function nextItem(
  edition: Edition,
  items: ShownFinding[],
  section: SectionId,
  anchor: string | null,
  by: 1 | -1,
): ShownFinding | null {
  const open = items.filter(isOpen);
  const here = open.filter(({ finding }) => finding.section === section && anchorOf(edition, finding));
  if (here.length === 0) {
    const order: SectionId[] = ["cover", ...edition.sections.map(({ id }) => id)];
    const from = order.indexOf(section);
    const others = [...order.slice(from + 1), ...order.slice(0, from)];
    const ordered = by === 1 ? others : others.reverse();
    const found = ordered
      .map((id) => open.filter(({ finding }) => finding.section === id))
      .find((list) => list.length > 0);
    return found?.at(by === 1 ? 0 : -1) ?? open.find(({ finding }) => finding.section === section) ?? null;
  }
  const at = here.findIndex((item) => anchorOf(edition, item.finding) === anchor || speaksOf(item, anchor));
  if (at < 0) return here.at(by === 1 ? 0 : -1) ?? null;
  return here[(at + by + here.length) % here.length];
}
