import type { Edition, SectionId } from "../../editions/edition";
import { figuresOf } from "../../editions/figures-of-edition";
import { paragraphPlace, parsePlace } from "../../report/place";
import { sectionIdsOf } from "../../report/section-values";
import { anchorOf } from "./finding-place";
import { isOpen, type ShownFinding } from "./shown-findings";

/** Whether a finding speaks of the field with this anchor: a cell, or a line of text. */
export function speaksOf({ finding: { place, addresses } }: ShownFinding, anchor: string | null): boolean {
  if (anchor === null) return false;
  return place ? anchor === paragraphPlace(place.section, place.paragraph) : addresses.includes(anchor);
}

/** Where the keys are: the anchor with the focus, and the finding last gone to. */
export type Here = { section: SectionId; anchor: string | null; visited: string | null };

/**
 * The finding to show at the foot: the one gone to, that of the field with the focus, that of the field just left, for
 * it is asked where it happens; else the step's first. Errors first; of the field just left the finding that speaks of
 * the fewest fields, since a whole column out of balance would hide what was typed there.
 */
export function lineItem(
  items: ShownFinding[],
  { section, anchor, visited, left }: Here & { left: string | null },
): ShownFinding | null {
  const here = items.filter((item) => item.finding.section === section && isOpen(item));
  const current = here.filter((item) => speaksOf(item, anchor));
  const before = here
    .filter((item) => speaksOf(item, left))
    .sort((a, b) => a.finding.addresses.length - b.finding.addresses.length);
  const errorFirst = (list: ShownFinding[]) => list.find(({ state }) => state === "error") ?? list[0];
  const goneTo = (anchor === null ? here : current).find(({ id }) => id === visited);
  return goneTo ?? errorFirst(current) ?? before[0] ?? errorFirst(here) ?? null;
}

/** Order within a section: lines of text, or cells as printed; its heading comes before all. */
function positionIn(edition: Edition, anchor: string): number {
  const cell = [...figuresOf(edition).keys()].indexOf(anchor);
  if (cell >= 0) return cell;
  const place = parsePlace(anchor);
  return place && "paragraph" in place ? place.paragraph : -1;
}

/** Round the section; where the keys are at none of its findings, the nearest ahead. */
function withinSection(edition: Edition, here: ShownFinding[], { anchor, visited }: Here, by: 1 | -1): ShownFinding {
  const stands = (item: ShownFinding) => speaksOf(item, anchor) || anchorOf(edition, item.finding) === anchor;
  // Without a focus the keys are where they were sent: the editor of a text may still be on its way.
  const known = here.findIndex((item) => item.id === visited && (anchor === null || stands(item)));
  const at = known >= 0 ? known : here.findIndex(stands);
  if (at >= 0) return here[(at + by + here.length) % here.length];
  const from = anchor === null ? -1 : positionIn(edition, anchor);
  const position = ({ finding }: ShownFinding) => positionIn(edition, anchorOf(edition, finding) ?? "");
  const ahead = by === 1 ? here.find((item) => position(item) > from) : here.findLast((item) => position(item) < from);
  return ahead ?? (by === 1 ? here[0] : here[here.length - 1]);
}

/**
 * The finding after (before) where the keys are, round the section; where nothing in it has a place, the first of the
 * next section that has findings.
 */
export function nextItem(edition: Edition, items: ShownFinding[], where: Here, by: 1 | -1): ShownFinding | null {
  const open = items.filter(isOpen);
  const own = open.filter(({ finding }) => finding.section === where.section);
  const here = own.filter(({ finding }) => anchorOf(edition, finding));
  if (here.length > 0) return withinSection(edition, here, where, by);
  const order = sectionIdsOf(edition);
  const from = order.indexOf(where.section);
  const others = [...order.slice(from + 1), ...order.slice(0, from)];
  const lists = (by === 1 ? others : others.reverse()).map((id) =>
    open.filter(({ finding }) => finding.section === id),
  );
  return lists.find((list) => list.length > 0)?.at(by === 1 ? 0 : -1) ?? own[0] ?? null;
}
