import { splitMessage } from "../checks/finding";
import type { Edition } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { Notice, NoticeKind } from "../import/proposal";
import { isDecimal } from "../report/decimal";
import { deriveFigures, sameFigure } from "../report/figures";
import { parseFigure } from "../report/parse-figure";
import type { Figures, FigureValue } from "../report/values";
import { type PlaceKey, placesOf, placesOfAddresses, textsOfRow } from "./places";
import type { ReadFile } from "./read-file";
import { suggestedFigures } from "./settle";
import { neighborsOf, rowAddressOf, rowsOf, type TableRow } from "./table-rows";

/** One way to settle a doubt: figures to set, null makes blank. With `rows` one of them is chosen beside it. */
export type Option = { label: string; figures: Figures; rows?: { address: string; label: string; figures: Figures }[] };

/** One place that a person should look at. The first option is the suggested one. */
export type Doubt = {
  /** From 1, as on its pins. */
  number: number;
  title: string;
  detail: string;
  places: PlaceKey[];
  options: Option[];
  /** Figures to type right here. */
  asks: string[];
  /** A printed total that its parts do not add up to. */
  total?: string;
  field?: "unit" | "year";
};

type Draft = Omit<Doubt, "number"> & { rank: number };

const ranks: Record<NoticeKind | "total", number> = {
  notANumber: 1,
  mixedEditions: 1,
  unplaced: 1,
  mislabelled: 1,
  total: 2,
  blank: 3,
  missing: 4,
  unreadable: 5,
};

const valuesIn = ({ figures }: TableRow, values: FigureValue[]): Figures =>
  Object.fromEntries(
    figures
      .map(({ address, parts }, index) => [address, parts, values[index] ?? null] as const)
      .filter(([, parts]) => !parts)
      .map(([address, , value]) => [address, value]),
  );

const printedValues = (values: FigureValue[]) => values.map((value) => value ?? "空").join("、");

/** A row whose label is misprinted: where it stands, another row, or none. */
function rowOptions(read: ReadFile, edition: Edition, address: string): Option[] {
  const row = rowsOf(edition).get(address);
  if (!row) return [];
  const entered = row.figures.filter(({ parts }) => !parts);
  const values = row.figures.map((figure) => read.figures[figure.address] ?? null);
  const cleared = valuesIn(row, []);
  return [
    {
      label: `放到“${row.label}”（${printedValues(entered.map((figure) => read.figures[figure.address] ?? null))}）`,
      figures: {},
    },
    {
      label: "放到别的行",
      figures: {},
      rows: neighborsOf(edition, address).map((other) => ({
        address: other.address,
        label: other.label,
        figures: { ...cleared, ...valuesIn(other, values) },
      })),
    },
    { label: "这一行不要", figures: cleared },
  ];
}

const sectionOfRow = (edition: Edition, address = "") => rowsOf(edition).get(rowAddressOf(address))?.figures[0].section;

/** A row that fits no official one: its last cells are its figures. */
function strayOptions(read: ReadFile, edition: Edition, notice: Notice, places: PlaceKey[]): Option[] {
  const { addresses } = notice;
  const texts = places.length > 0 ? textsOfRow(read, places[0]) : [];
  const section = notice.section ?? sectionOfRow(edition, addresses[0]);
  if (texts.length < 3 || !section) return [];
  const rows = [...rowsOf(edition).values()].filter(
    ({ figures }) =>
      figures[0].section === section &&
      figures[0].rowPath.length > 0 &&
      figures.length < texts.length &&
      figures.some(({ parts }) => !parts),
  );
  const choices = rows.map((row) => {
    const cells = texts.slice(-row.figures.length);
    const values = row.figures.map(({ measure }, index) => {
      const parsed = parseFigure(measure, cells[index]);
      return parsed.ok ? parsed.value : null;
    });
    return { address: row.address, label: row.label, figures: valuesIn(row, values) };
  });
  const likely = choices.filter(({ address }) => addresses.includes(address));
  return [
    { label: "这一行不要", figures: {} },
    { label: "放进", figures: {}, rows: [...likely, ...choices.filter((choice) => !likely.includes(choice))] },
  ];
}

function blankOptions(edition: Edition, addresses: string[]): Option[] {
  const entered = addresses.filter((address) => figuresOf(edition).get(address)?.parts === undefined);
  const zeros = Object.fromEntries(entered.map((address) => [address, 0]));
  return [
    { label: "先空着，以后再填", figures: {} },
    { label: `这 ${entered.length} 格都填 0`, figures: zeros },
  ];
}

function optionsOf(read: ReadFile, edition: Edition, notice: Notice, places: PlaceKey[]): Option[] {
  if (notice.choices) return notice.choices;
  if (notice.kind === "mislabelled" && notice.addresses.length === 1)
    return rowOptions(read, edition, notice.addresses[0]);
  if (notice.kind === "unplaced") return strayOptions(read, edition, notice, places);
  if (notice.kind === "blank") return blankOptions(edition, notice.addresses);
  return [];
}

const fields: Record<string, Doubt["field"]> = { "cover:unit.name": "unit", year: "year" };

function fromNotice(read: ReadFile, edition: Edition, notice: Notice): Draft {
  const places = placesOf(read, notice);
  const field = fields[notice.addresses[0]];
  const asks =
    notice.kind === "notANumber"
      ? notice.addresses.filter(
          (address) => figuresOf(edition).get(address)?.parts === undefined && figuresOf(edition).has(address),
        )
      : [];
  const { what, rest } = splitMessage(notice.message);
  return {
    title: what,
    detail: rest,
    places,
    options: optionsOf(read, edition, notice, places),
    asks,
    field,
    rank: field ? 0 : ranks[notice.kind],
  };
}

function wrongTotals(read: ReadFile, edition: Edition): Draft[] {
  const figures = deriveFigures(edition, suggestedFigures(read.figures, read.notices));
  return [...figuresOf(edition).values()].flatMap((spec) => {
    const [printed, derived] = [read.printed[spec.address] ?? null, figures.get(spec.address) ?? null];
    // What is blank counts as 0, as in the checks: a formula prints 0 under cells that nobody has filled.
    if (!spec.parts || !isDecimal(printed) || sameFigure(printed, derived ?? 0)) return [];
    return [
      {
        title: `总计印成 ${printed}，${derived === null ? "各格都空着" : `各格相加是 ${derived}`}`,
        detail: `${labelOf(spec)}。合计由系统重新算；要是某一格抄错了，在下面的表里改。`,
        places: placesOfAddresses(read, [spec.address]),
        options: [],
        asks: [],
        total: spec.address,
        rank: ranks.total,
      },
    ];
  });
}

/** @returns every doubt about what was read, the ones that ask for a decision first. */
export function buildDoubts(read: ReadFile): Doubt[] {
  const edition = editionById(read.edition);
  return [...read.notices.map((notice) => fromNotice(read, edition, notice)), ...wrongTotals(read, edition)]
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ rank: _, ...doubt }, index) => ({ ...doubt, number: index + 1 }));
}
