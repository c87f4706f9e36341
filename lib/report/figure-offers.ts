import type { Edition, Heading } from "../editions/edition";
import { addressOf, type FigureSpec, figuresOf, leafPaths, leavesOf } from "../editions/figures-of-edition";
import { printLiveFigure, type Sum } from "./live-figures";

/** A figure, or the sum of a group of figures, that can be inserted into prose. */
export type FigureOffer = {
  /** The live figure as stored; no two offers share it. */
  source: string;
  terms: Sum;
  /** 三、本年度办理结果 › （四）无法提供 三行之和 */
  path: string;
  /** 表三 · 总计列 */
  where: string;
  isSum: boolean;
  /** 0 for what prose quotes most (totals, tables without a total column), then the columns as printed. */
  columnRank: number;
};

type Place = { frame: string; spec: FigureSpec };

const countWords = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
const leaf = (path: Heading[]) => path[path.length - 1];
const joined = (headings: Heading[]) => headings.map(({ label }) => label).join(" › ");
const columnName = (path: Heading[]) => joined(path.filter(({ unspoken }) => !unspoken));
/** The row's own label under its group's; 三、本年度办理结果 above them would only make the list longer. */
const rowName = ({ table, rowPath }: FigureSpec) =>
  [table.caption, joined(rowPath.slice(-2))].filter(Boolean).join(" › ");

/** A group of leaves without a total: no cell prints what they add up to. */
const isUntotaled = ({ children = [] }: Heading) =>
  children.length > 1 && children.every((child) => !child.total && !child.children);

function rankOf({ table, columnPath }: FigureSpec): number {
  const leaves = table.columns.flatMap(leavesOf);
  if (!leaves.some(({ total }) => total)) return 0;
  return leaf(columnPath).total ? 0 : 1 + leaves.indexOf(leaf(columnPath));
}

const offer = (spec: FigureSpec, addresses: string[], path: string, where: string): FigureOffer => {
  const terms: Sum = addresses.map((address) => ({ address, sign: 1 }));
  const source = printLiveFigure({ kind: "sum", terms });
  return { source, terms, path, where, isSum: terms.length > 1, columnRank: rankOf(spec) };
};

function single({ frame, spec }: Place): FigureOffer {
  if (spec.rowPath.length === 0) return offer(spec, [spec.address], joined(spec.columnPath), frame);
  return offer(spec, [spec.address], rowName(spec), `${frame} · ${columnName(spec.columnPath)}列`);
}

/** （三）不予公开 八行之和, in one column, where the group's first row stands. */
function rowGroup({ frame, spec }: Place): FigureOffer | null {
  const above = spec.rowPath.slice(0, -1);
  const group = above.at(-1);
  if (!group || !isUntotaled(group) || group.children?.[0] !== leaf(spec.rowPath)) return null;
  const addresses = leavesOf(group).map((row) => addressOf(spec.table, [...above, row], spec.columnPath));
  const path = `${joined(above)} ${countWords[addresses.length] ?? addresses.length}行之和`;
  return offer(spec, addresses, path, `${frame} · ${columnName(spec.columnPath)}列`);
}

/** 法人或其他组织 五列之和, in one row, where the group's first column stands. */
function columnGroup({ frame, spec }: Place): FigureOffer | null {
  const above = spec.columnPath.slice(0, -1);
  const group = above.at(-1);
  if (spec.rowPath.length === 0 || !group || !isUntotaled(group) || group.children?.[0] !== leaf(spec.columnPath))
    return null;
  const addresses = leavesOf(group).map((column) => addressOf(spec.table, spec.rowPath, [...above, column]));
  const where = `${frame} · ${columnName(above)} ${countWords[addresses.length] ?? addresses.length}列之和`;
  return offer(spec, addresses, rowName(spec), where);
}

/** 行政诉讼合计: leaves of the same name in a group of groups (table four), where the first of them stands. */
function likeLeaves({ frame, spec }: Place): FigureOffer | null {
  const [group, subgroup, result] = spec.columnPath.slice(-3);
  if (spec.rowPath.length > 0 || !result || group.children?.[0] !== subgroup) return null;
  const likes = leafPaths([group]).filter((path) => leaf(path).id === result.id);
  const addresses = likes.map((path) => addressOf(spec.table, [], path));
  return offer(spec, addresses, `${group.label}${result.total ? "" : ` › ${result.label}`}合计`, frame);
}

function offersOf(edition: Edition): FigureOffer[] {
  const frames = new Map<string, string>();
  for (const section of edition.sections) if (section.kind === "table") frames.set(section.id, section.frame.name);
  return [...figuresOf(edition).values()].flatMap((spec) => {
    const place = { frame: frames.get(spec.section) ?? "", spec };
    return [rowGroup, columnGroup, likeLeaves, single].flatMap((build) => build(place) ?? []);
  });
}

const byEdition = new WeakMap<Edition, FigureOffer[]>();

/** @returns everything prose may quote, in printed order, each sum before its parts. */
export function figureOffers(edition: Edition): FigureOffer[] {
  const offers = byEdition.get(edition) ?? offersOf(edition);
  byEdition.set(edition, offers);
  return offers;
}
