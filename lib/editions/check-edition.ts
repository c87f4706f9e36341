import type { ConsistencyRule, Edition, Frame, Heading, Term } from "./edition";
import { figuresOf, gridOf, isTableSection, leavesOf, matchesTerm } from "./figures-of-edition";
import { rulesOf } from "./rules-of-edition";

/** @throws with the edition and the fault when a definition would print a hole, an overlap or a doubled address. */
export function checkEdition(edition: Edition, rules: ConsistencyRule[] = rulesOf(edition)): void {
  const faults = [
    ...idFaults(edition),
    ...edition.sections.filter(isTableSection).flatMap(({ frame }) => frameFaults(frame)),
    ...ruleFaults(edition, rules),
    ...consolidationFaults(edition),
  ];
  if (faults.length > 0) throw new Error(`Edition ${edition.id} is broken: ${faults.join("; ")}`);
}

function idFaults(edition: Edition): string[] {
  const tables = edition.sections.filter(isTableSection).flatMap(({ frame }) => frame.tables);
  const addresses = tables.flatMap((table) =>
    gridOf({ ...frameOf(edition, table.id), tables: [table] }).cells.flatMap((cell) => cell.address ?? []),
  );
  const headings = edition.sections.map((section) => section.heading);
  return [
    ...doubled(edition.sections.map(({ id }) => id)).map((id) => `section ${id} twice`),
    ...doubled(headings).map((heading) => `heading ${heading} twice`),
    ...doubled(addresses).map((address) => `address ${address} twice`),
    ...edition.sections
      .filter(({ number, heading }) => !heading.startsWith(`${number}、`))
      .map(({ id }) => `heading of ${id} lacks its number`),
    ...tables.flatMap((table) =>
      [...siblingFaults(table.columns), ...siblingFaults(table.rows)].map((fault) => `${table.id}: ${fault}`),
    ),
  ];
}

function frameOf(edition: Edition, tableId: string): Frame {
  const section = edition.sections
    .filter(isTableSection)
    .find(({ frame }) => frame.tables.some((table) => table.id === tableId));
  if (!section) throw new Error(`No frame holds ${tableId}`);
  return section.frame;
}

/** Labels must differ among siblings, or an import could not tell them apart; a total needs something to add. */
function siblingFaults(headings: Heading[]): string[] {
  const here = doubled(headings.map(({ label }) => label)).map((label) => `label ${label} twice`);
  const empty =
    headings.some(({ total }) => total) && headings.flatMap(leavesOf).every(({ total }) => total)
      ? ["a total of nothing"]
      : [];
  const nested = headings
    .filter(({ total, children }) => total && children)
    .map(({ id }) => `total ${id} has children`);
  return [...here, ...empty, ...nested, ...headings.flatMap(({ children }) => siblingFaults(children ?? []))];
}

function frameFaults(frame: Frame): string[] {
  const { width, height, cells } = gridOf(frame);
  const covered = new Map<string, number>();
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1)
        covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
  const overlaps = [...covered].filter(([, times]) => times > 1).map(([place]) => `${frame.name}: overlap at ${place}`);
  const narrow = cells.filter(({ colSpan }) => colSpan < 1).map(({ id }) => `${frame.name}: no column for ${id}`);
  const filled = covered.size === width * height ? [] : [`${frame.name}: ${covered.size} of ${width * height} cells`];
  return [...overlaps, ...narrow, ...filled];
}

function ruleFaults(edition: Edition, rules: ConsistencyRule[]): string[] {
  const known = [...figuresOf(edition).keys()];
  const address = (term: Term) => (typeof term === "string" ? term : term.lastYear);
  const names = (term: string) =>
    term.includes("*") ? known.some((candidate) => matchesTerm(term, candidate)) : known.includes(term);
  return rules.flatMap((rule) =>
    [...rule.left, ...rule.right, ...(rule.minus ?? [])]
      .map(address)
      .filter((term) => !names(term))
      .map((term) => `rule ${rule.id} names ${term}`),
  );
}

function consolidationFaults(edition: Edition): string[] {
  const known = [...figuresOf(edition).keys()];
  const { stocks, ownLevel } = edition.consolidation;
  return [...stocks, ...ownLevel]
    .filter((term) => !known.some((address) => matchesTerm(term, address)))
    .map((term) => `consolidation names ${term}`);
}

const doubled = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
