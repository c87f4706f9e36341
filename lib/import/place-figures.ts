import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import { normalizeLabel } from "../labels/normalize-label";
import { printedValue, readCell } from "../labels/read-cell";
import { addressAt, isOfficial, measureOf, type RowTarget, targetFor } from "../labels/table-targets";
import type { FigureValue } from "../report/values";
import type { Draft } from "./draft";
import { inTenThousands, unitInHead } from "./head-unit";
import type { MatchedRow, TableMatch } from "./match-tables";
import { readDoubtful } from "./read-doubtful";
import type { RowCell, SourceRow } from "./source-rows";

/** 表三 第9行（第3页）: the printed line, counted from the head of the table as it stands in the source. */
export function placeOf(match: TableMatch, draft: Draft, row: SourceRow): string {
  const page = row.page ? `（第${row.page}页）` : "";
  return `${frameName(match, draft)} 第${match.lines.indexOf(row) + 1}行${page}`;
}

/** 表三: the table that a match belongs to. */
export const frameName = ({ section }: TableMatch, { edition }: Draft): string =>
  targetFor(edition, section).frame.name;

/** The name by which notices and screens mean a whole row. */
export const rowAddress = ({ table, id }: RowTarget): string => (id ? `${table.id}.${id}` : table.id);

/** The row's own label as the edition has it; "" where the table has no row labels. */
export const officialRowName = ({ path }: RowTarget): string => path[path.length - 1]?.label ?? "";

/** The row's own label as the source prints it, without blanks. */
export const printedLabel = ({ values }: Pick<MatchedRow, "values">): string =>
  values.labels[values.labels.length - 1]?.text.replace(/\s+/g, "") ?? "";

/** Puts one printed row into the draft: every cell printed, entered figures placed, the rest said. */
export function placeRow(draft: Draft, match: TableMatch, row: MatchedRow): void {
  const where = placeOf(match, draft, row.source);
  const refused: { address: string; text: string; why: string }[] = [];
  row.values.values.forEach((cell, index) => {
    const column = row.columns.columns[index];
    const text = cell?.text ?? "";
    if (!column) {
      if (text !== "")
        draft.notices.push({
          kind: "unplaced",
          where,
          text,
          addresses: [],
          message: `${where}第${index + 1}个数没有对应的官方列名，没有放。`,
        });
      return;
    }
    const address = addressAt(row.target, column);
    if (address in draft.printed) {
      draft.notices.push({
        kind: "unplaced",
        where,
        text,
        addresses: [address],
        message: `${where}和前面一行认成了同一格，用前面的，这里的“${text}”没有放。`,
      });
      return;
    }
    draft.printed[address] = printedValue(text);
    if (cell) draft.origins[address] = { block: row.source.block, row: row.source.row, column: cell.column };
    const why = cell?.unsure ?? placeFigure(draft, row, address, cell, where, unitInHead(row, index));
    if (why) refused.push({ address, text, why });
  });
  noteRefused(draft, row, where, refused);
  noteLabel(draft, where, row);
}

/** @returns why the text is no figure. A total is never placed: it is derived. */
function placeFigure(
  draft: Draft,
  row: MatchedRow,
  address: string,
  cell: RowCell | undefined,
  where: string,
  headUnit: string | undefined,
): string | undefined {
  const spec = figuresOf(row.edition).get(address);
  const text = cell?.text ?? "";
  const read = readDoubtful(cell, (printed) =>
    readCell(printed, measureOf(row.edition, address), spec?.unitInCell !== undefined),
  );
  if (read.kind === "blank") return undefined;
  if (read.kind === "notANumber") return read.why;
  const isFixed = spec?.measure === "amount" && !spec.unitInCell;
  // Ten thousand times too much: the format has the column in 万元.
  if (isFixed && headUnit && headUnit !== "万元" && !text.includes("万元"))
    return wrongUnit(text, read.value, headUnit);
  if (read.doubt)
    draft.notices.push({
      kind: "notANumber",
      where,
      text,
      addresses: [address],
      message: `${where}：${read.doubt}，已放好，请核对。`,
    });
  const own = figuresOf(draft.edition).get(address);
  if (own && read.remark) draft.notes[address] = read.remark;
  if (own && !own.parts) {
    draft.figures[address] = read.value;
    const unit = read.unit || (own.unitInCell ? headUnit : undefined);
    if (unit) draft.units[address] = unit;
  }
  return undefined;
}

function wrongUnit(text: string, value: FigureValue, unit: string): string {
  const converted = value === null ? undefined : inTenThousands(value, unit);
  const told = `上面的列名写的是${unit}，这一格的单位应是万元`;
  return converted === undefined ? told : `${told}：“${text}”如果真是${unit}，换成万元是 ${converted}`;
}

type Refused = { address: string; text: string; why: string };

function noteRefused(draft: Draft, row: MatchedRow, where: string, refused: Refused[]) {
  for (const why of new Set(refused.map((cell) => cell.why))) {
    const cells = refused.filter((cell) => cell.why === why);
    const names = cells.flatMap(({ address }) => columnName(row, address) ?? []).join("、");
    const asked = cells.filter(({ address }) => figuresOf(draft.edition).has(address)).length;
    const left = asked > 0 ? `这 ${asked} 格空着，请填上数` : "这份报告没有这样的格，不用填";
    const addresses = cells.map(({ address }) => address);
    draft.notices.push({
      kind: "notANumber",
      where,
      text: cells[0].text,
      addresses,
      message: `${where}${names ? `（${names}）` : ""}${why}。${left}。`,
    });
  }
}

/** As the row's own edition names it: a report may bear rows of another. */
function columnName({ edition }: MatchedRow, address: string): string | undefined {
  const last = figuresOf(edition).get(address)?.columnPath.at(-1);
  return last?.short ?? last?.label;
}

function noteLabel(draft: Draft, where: string, row: MatchedRow) {
  const own = row.target.path[row.target.path.length - 1];
  const printed = row.values.labels[row.values.labels.length - 1];
  if (!own || row.edition !== draft.edition) return;
  const text = printedLabel(row);
  const group =
    printed && row.target.path.slice(0, -1).some((heading) => isOfficial(normalizeLabel(printed.text), heading));
  if (isLabelled(row, own)) return;
  const how = !printed || group ? "这一行没有印行名" : `行名印成“${text}”`;
  const reason = row.how === "place" ? "按它在表里的位置放好" : "位置和大部分字都对得上，已放好";
  draft.notices.push({
    kind: "mislabelled",
    where,
    text,
    addresses: [rowAddress(row.target)],
    message: `${where}${how}，官方行名是“${own.label}”。${reason}，请核对。`,
  });
}

/** The row's label may stand left of a remark, or together with its group in one cell. */
const isLabelled = ({ values, target }: MatchedRow, own: RowTarget["path"][number]) => {
  const parent = target.path[target.path.length - 2];
  return values.labels.some(
    ({ text }) =>
      isOfficial(normalizeLabel(text), own) ||
      (parent && isOfficial(normalizeLabel(text), { id: "", label: parent.label + own.label })),
  );
};

/** A figure in words for a notice; its address where the edition has no such figure. */
export const figureName = (draft: Draft, address: string): string => {
  const spec = figuresOf(draft.edition).get(address);
  return spec ? shortLabelOf(spec) : address;
};
