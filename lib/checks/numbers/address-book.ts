import type { Edition, Heading, Table } from "../../editions/edition";
import { figuresOf, isTableSection, leavesOf } from "../../editions/figures-of-edition";
import type { Sum } from "../../report/live-figures";

/** Addresses by what the prose calls them; what an edition does not print is empty. */
export type AddressBook = {
  has: (address: string) => boolean;
  /** Rows of table three under a group, or the row itself. */
  rows: (of: string) => string[];
  columns: (of: string) => string[];
  requests: (rows: string[], columns: string[]) => Sum;
  remedies: (kinds: string[], results: string[]) => Sum;
  /** Columns of 第二十条第（一）项 that a verb may mean, the likeliest first. */
  documents: (row: string, change: string) => Sum[];
  /** What sums of several cells are called, by their addresses joined with +. */
  names: ReadonlyMap<string, string>;
  /** Totals of （一） to （六）, and of （七） at the end. */
  outcomes: Sum[];
};

/** The two editions name the columns of item 1 differently. */
const changes: Record<string, string[]> = {
  issued: ["issued", "newlyMade", "newlyDisclosed"],
  disclosed: ["newlyDisclosed", "newlyMade", "issued"],
  repealed: ["repealed"],
  inForce: ["inForce", "totalDisclosed"],
};

const documentRows: Record<string, string[]> = {
  governmentRules: ["governmentRules"],
  normativeDocuments: ["administrativeNormativeDocuments", "normativeDocuments"],
};

const plus = (addresses: string[]): Sum => addresses.map((address) => ({ address, sign: 1 }));

function findHeading(headings: Heading[], id: string): Heading | undefined {
  for (const heading of headings) {
    if (heading.id === id) return heading;
    const below = findHeading(heading.children ?? [], id);
    if (below) return below;
  }
}

const groups = ["disclosed", "partlyDisclosed", "withheld", "unableToProvide", "notProcessed", "otherwiseHandled"];

function remembered(find: (of: string) => string[]): (of: string) => string[] {
  const known = new Map<string, string[]>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
}

/** The same rows and columns are asked for at nearly every number; nobody changes a sum. */
function rememberedSum(find: (these: string[], those: string[]) => Sum): (these: string[], those: string[]) => Sum {
  const known = new Map<string, Sum>();
  return (these, those) => {
    const key = `${these.join()}|${those.join()}`;
    const found = known.get(key) ?? find(these, those);
    known.set(key, found);
    return found;
  };
}

const shortOf = ({ short, label }: Heading) => short ?? label;

/** （三）不予公开 is its eight rows, 法人或其他组织 its five columns. */
function namesOf(table: Table | undefined): Map<string, string> {
  const names = new Map<string, string>();
  const organization = findHeading(table?.columns ?? [], "organization");
  const columns = organization ? leavesOf(organization).map(({ id }) => id) : [];
  const walk = (heading: Heading): void => {
    const rows = leavesOf(heading).map(({ id }) => `requests.${id}.total`);
    if (heading.children) names.set(rows.join("+"), heading.label);
    else if (organization)
      names.set(
        columns.map((column) => `requests.${heading.id}.${column}`).join("+"),
        `${shortOf(heading)} · ${organization.label}`,
      );
    heading.children?.forEach(walk);
  };
  table?.rows.forEach(walk);
  return names;
}

const books = new WeakMap<Edition, AddressBook>();

/** @returns the edition's figures as claims look them up; made once for each edition. */
export function addressBookOf(edition: Edition): AddressBook {
  const known = books.get(edition);
  if (known) return known;
  const book = makeBook(edition);
  books.set(edition, book);
  return book;
}

function makeBook(edition: Edition): AddressBook {
  const figures = figuresOf(edition);
  const has = (address: string) => figures.has(address);
  const table = edition.sections
    .filter(isTableSection)
    .flatMap(({ frame }) => frame.tables)
    .find(({ id }) => id === "requests");
  const leaves = (headings: Heading[], ids: string[]) => {
    const heading = ids.map((id) => findHeading(headings, id)).find(Boolean);
    return heading ? leavesOf(heading).map(({ id }) => id) : [];
  };
  const rows = remembered((of) => leaves(table?.rows ?? [], [`${of}Group`, of]));
  const requests = rememberedSum((names, columns) =>
    plus(names.flatMap((row) => columns.map((column) => `requests.${row}.${column}`)).filter(has)),
  );
  return {
    has,
    rows,
    columns: remembered((of) => leaves(table?.columns ?? [], [of])),
    requests,
    names: namesOf(table),
    outcomes: [...groups, "outcomesTotal"].map((of) => requests(rows(of), ["total"])),
    remedies: rememberedSum((kinds, results) =>
      plus(results.flatMap((result) => kinds.map((kind) => `remedies.${kind}.${result}`)).filter(has)),
    ),
    documents: (row, change) =>
      (documentRows[row] ?? [])
        .flatMap((id) => (changes[change] ?? []).map((column) => `article20Item1.${id}.${column}`))
        .filter(has)
        .map((address) => plus([address])),
  };
}
