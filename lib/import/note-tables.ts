import type { Edition, Heading } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { readCell } from "../labels/read-cell";
import { addressAt, columnsOf, measureOf, type RowTarget, targetFor } from "../labels/table-targets";
import { sumOf } from "../report/figures";
import type { Draft } from "./draft";
import type { MatchedRow, TableMatch } from "./match-tables";
import { noteOpenRows } from "./note-open-rows";
import { frameName, officialRowName, placeOf, printedLabel, rowAddress } from "./place-figures";
import type { NoticeChoice } from "./proposal";

/** What a table as a whole lacks or prints otherwise: blanks, rows of another edition, missing rows and columns, rows left over. */
export function noteTable(draft: Draft, match: TableMatch): void {
  const mixed = noteMixedRows(draft, match);
  noteMissing(draft, match, mixed);
  noteColumns(draft, match);
  noteOpenRows(draft, match);
  noteBlanks(draft, match);
}

/** Rows that only another edition prints. @returns ids of the headings that they stand for. */
function noteMixedRows(draft: Draft, match: TableMatch): Set<string> {
  const covered = new Set<string>();
  const foreign = match.rows.filter(({ edition }) => edition !== draft.edition);
  const [lone, tables] = [
    foreign.filter((row) => counterpartsOf(draft.edition, match, row).length > 0),
    foreign.filter((row) => counterpartsOf(draft.edition, match, row).length === 0),
  ];
  for (const rows of byCounterparts(draft, match, lone)) {
    const counterparts = counterpartsOf(draft.edition, match, rows[0]);
    for (const { id } of counterparts) covered.add(id);
    noteLoneRows(draft, match, rows, counterparts);
  }
  if (tables.length > 0) noteForeignTable(draft, match, tables);
  for (const { target } of tables) covered.add(target.id);
  return covered;
}

/** The rows of the report's edition that stand where the other edition has this one: its group's rows, or its group. */
function counterpartsOf(edition: Edition, { section }: TableMatch, { target }: MatchedRow): RowTarget[] {
  const label = officialRowName(target);
  const own = targetFor(edition, section).rows;
  const inGroup = own.filter(({ path }) => path.slice(0, -1).some((group) => group.label === label));
  if (inGroup.length > 0) return inGroup;
  const groups = new Set(target.path.slice(0, -1).map((group: Heading) => group.label));
  return own.filter(
    ({ label: name }) => groups.has(name) && !targetFor(edition, section).rows.some(({ id }) => id === target.id),
  );
}

const shortName = ({ path }: RowTarget) => path[path.length - 1].short ?? path[path.length - 1].label;

const years = ({ reportingYears: { from, to } }: Edition) => (to ? `${from}至${to}年度` : `${from}年度起`);

/** Rows that stand for the same rows of the report's edition are settled together. */
function byCounterparts(draft: Draft, match: TableMatch, rows: MatchedRow[]): MatchedRow[][] {
  const groups = new Map<string, MatchedRow[]>();
  for (const row of rows) {
    const key = counterpartsOf(draft.edition, match, row).map(rowAddress).join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function noteLoneRows(draft: Draft, match: TableMatch, rows: MatchedRow[], counterparts: RowTarget[]) {
  const where = placeOf(match, draft, rows[0].source);
  const text = rows.map((row) => printedLabel(row) || officialRowName(row.target)).join("、");
  const last = counterparts[counterparts.length - 1];
  const names = counterparts.map((counterpart) => `“${shortName(counterpart)}”`).join("、");
  const others = counterparts.slice(0, -1);
  const put =
    others.length > 0
      ? `全部放进“${shortName(last)}”，其余 ${others.length} 行填 0，以后再分`
      : `${rows.length > 1 ? "加起来" : ""}放进“${shortName(last)}”`;
  const figures = figuresFor(draft, rows, last);
  for (const other of others) Object.assign(figures, zerosBeside(draft, other, last, figures));
  draft.notices.push({
    kind: "mixedEditions",
    where,
    text,
    addresses: [...rows.flatMap(addressesOf), ...counterparts.map(rowAddress)],
    message: `${where}“${text}”是${years(rows[0].edition)}格式的行，${years(draft.edition)}的格式是${names}。请选${rows.length > 1 ? `这 ${rows.length} 行` : "这一行"}的数怎么放。`,
    choices: [
      { label: put, figures },
      { label: "先空着，自己填", figures: {} },
    ],
  });
}

const addressesOf = ({ target, columns }: MatchedRow) =>
  columns.columns.flatMap((column) => (column ? [addressAt(target, column)] : []));

const lastId = (path: Heading[]) => path[path.length - 1].id;

/** What the rows hold together, under the addresses of another row; a column without a readable figure stays blank. */
function figuresFor(draft: Draft, rows: MatchedRow[], target: RowTarget): NoticeChoice["figures"] {
  const figures: NoticeChoice["figures"] = {};
  for (const column of columnsOf(target.table)) {
    const address = addressAt(target, column);
    if (figuresOf(draft.edition).get(address)?.parts) continue;
    const cells = rows.map(
      ({ columns, values }) =>
        values.values[columns.columns.findIndex((each) => each && lastId(each.path) === lastId(column.path))],
    );
    if (cells.some((cell) => cell?.unsure)) continue;
    const read = cells.map((cell) => readCell(cell?.text ?? "", measureOf(draft.edition, address), false));
    if (read.some(({ kind }) => kind === "notANumber")) continue;
    const sum = sumOf(read.map((cell) => (cell.kind === "value" ? cell.value : null)));
    if (sum !== null) figures[address] = sum;
  }
  return figures;
}

/** All went into one row: the others have none, in the columns in which that is known. */
const zerosBeside = (
  draft: Draft,
  target: RowTarget,
  last: RowTarget,
  figures: NoticeChoice["figures"],
): NoticeChoice["figures"] =>
  Object.fromEntries(
    columnsOf(target.table)
      .filter((column) => addressAt(last, column) in figures)
      .map((column) => addressAt(target, column))
      .filter((address) => !figuresOf(draft.edition).get(address)?.parts)
      .map((address) => [address, 0]),
  );

function noteForeignTable(draft: Draft, match: TableMatch, rows: MatchedRow[]) {
  const name = frameName(match, draft);
  const addresses = rows.flatMap(addressesOf);
  const placed = new Set(rows.map(({ source }) => `${source.block} ${source.row}`));
  // Not those that a row before them has taken: that is said at their row.
  const kept = addresses.filter((address) => {
    const origin = draft.origins[address];
    return figuresOf(draft.edition).has(address) && origin && placed.has(`${origin.block} ${origin.row}`);
  }).length;
  const labels = [...new Set(rows.map((row) => officialRowName(row.target)))].join("、");
  draft.notices.push({
    kind: "mixedEditions",
    where: `${name} 第${match.lines.indexOf(rows[0].source) + 1}行起`,
    text: labels,
    addresses,
    message: `${name}的${labels}用的是${years(rows[0].edition)}的格式，和这份报告的年度不一致。意思相同的 ${kept} 个数已放好，其余 ${addresses.length - kept} 个只留作对照。`,
  });
}

function noteMissing(draft: Draft, match: TableMatch, covered: Set<string>) {
  const target = targetFor(draft.edition, match.section);
  const name = target.frame.name;
  if (match.rows.length === 0) {
    const addresses = [...new Set(target.rows.map(({ table }) => table.id))];
    draft.notices.push({
      kind: "missing",
      where: name,
      text: "",
      addresses,
      message: `没有认出${name}，里面的数都空着。原件的表如果是图片，请照着填。`,
    });
    return;
  }
  const found = new Set(match.rows.map((row) => rowAddress(row.target)));
  const missing = target.rows.filter((row) => !found.has(rowAddress(row)) && !covered.has(row.id));
  for (const row of missing)
    draft.notices.push({
      kind: "missing",
      where: name,
      text: row.label,
      addresses: [rowAddress(row)],
      message: `${name}里没有找到“${row.label}”这一行，这一行空着。`,
    });
}

/** Heads are said once for each run of equal heads, not once for each row under them. */
function noteColumns(draft: Draft, match: TableMatch) {
  const said = new Set<string>();
  for (const row of match.rows.filter(({ edition }) => edition === draft.edition)) {
    const where = placeOf(match, draft, row.segment.heads[row.segment.heads.length - 1] ?? row.source);
    for (const { leaf, column } of row.columns.mislabelled) {
      const text = (leaf.texts[leaf.texts.length - 1] ?? "").replace(/\s+/g, "");
      const official = column.path[column.path.length - 1].label;
      const key = `${row.target.table.id}/${column.path.map(({ id }) => id).join(".")}/${text}`;
      if (said.has(key)) continue;
      said.add(key);
      const addresses = match.rows
        .filter((other) => other.target.table === row.target.table)
        .map((other) => addressAt(other.target, column));
      // Nothing was placed under a head whose figures are all refused: each of them is told with its reason.
      if (addresses.every((address) => isRefused(draft, address))) continue;
      const how = text === "" ? "有一列没有印列名" : `列名印成“${text}”`;
      draft.notices.push({
        kind: "mislabelled",
        where,
        text,
        addresses,
        message: `${frameName(match, draft)}${how}，按官方的“${official}”放好，请核对。`,
      });
    }
  }
  noteUnknownHeads(draft, match);
  noteMissingColumns(draft, match);
}

const isRefused = ({ notices, figures }: Draft, address: string) =>
  !(address in figures) && notices.some((notice) => notice.kind === "notANumber" && notice.addresses.includes(address));

/** Figures without readable heads were counted off in the official order: right only where nobody has moved a column. */
function noteUnknownHeads(draft: Draft, match: TableMatch) {
  const rows = match.rows.filter(({ segment }) => segment.leaves.length === 0);
  if (rows.length === 0) return;
  const name = frameName(match, draft);
  const message = `${name}有 ${rows.length} 行上面没有读出列名，按官方的列序放好，请核对。`;
  const addresses = [...new Set(rows.map(({ target }) => rowAddress(target)))];
  draft.notices.push({
    kind: "mislabelled",
    where: placeOf(match, draft, rows[0].source),
    text: "",
    addresses,
    message,
  });
}

function noteMissingColumns(draft: Draft, match: TableMatch) {
  const target = targetFor(draft.edition, match.section);
  for (const table of target.frame.tables) {
    const rows = match.rows.filter((row) => row.target.table === table && row.edition === draft.edition);
    if (rows.length === 0) continue;
    for (const column of columnsOf(table)) {
      if (rows.some((row) => row.columns.columns.includes(column))) continue;
      const label = column.path
        .map((heading) => heading.label)
        .slice(-2)
        .join(" · ");
      const addresses = rows.map((row) => addressAt(row.target, column));
      draft.notices.push({
        kind: "missing",
        where: target.frame.name,
        text: label,
        addresses,
        message: `${target.frame.name}里没有找到“${label}”这一列，这一列空着。`,
      });
    }
  }
}

function noteBlanks(draft: Draft, match: TableMatch) {
  const blank = [...figuresOf(draft.edition).values()].filter(
    ({ section, address }) => section === match.section && draft.printed[address] === null,
  );
  if (blank.length === 0) return;
  const name = frameName(match, draft);
  const totals = blank.filter(({ parts }) => parts).length;
  const said = totals > 0 ? `，其中 ${totals} 格是合计，由系统重新算` : "";
  draft.notices.push({
    kind: "blank",
    where: name,
    text: "",
    addresses: blank.map(({ address }) => address),
    message: `${name}有 ${blank.length} 格印着空白${said}。没有的应填 0。`,
  });
}
