import type { Edition } from "../../editions/edition";
import { figuresOf, isTableSection, shortLabelOf } from "../../editions/figures-of-edition";
import type { AllFigures } from "../../report/figures";
import type { Sum } from "../../report/live-figures";
import { addressBookOf } from "./address-book";
import type { Reading } from "./claim";
import type { Token } from "./token";

/** 表三, 表四: the name under which the section's table is known. */
export function tableNameOf(edition: Edition, address: string): string {
  const section = figuresOf(edition).get(address)?.section;
  return edition.sections.filter(isTableSection).find(({ id }) => id === section)?.frame.name ?? "表";
}

const shown = (value: number) => (value < 0 ? `−${-value}` : String(value));

/** More terms than this are named as a group: the sum alone says it. */
const listed = 4;

function sideText(edition: Edition, terms: Sum, figures: AllFigures): string {
  const specs = figuresOf(edition);
  const name = terms.length > 1 && addressBookOf(edition).names.get(terms.map(({ address }) => address).join("+"));
  if (name) return `${name}${terms.length} 格之和`;
  const named = terms.slice(0, listed).map(({ address, sign }, index) => {
    const spec = specs.get(address);
    const operator = index === 0 ? "" : sign === 1 ? " ＋ " : " − ";
    return `${operator}${spec ? shortLabelOf(spec) : address} ${figures.get(address) ?? "（空）"}`;
  });
  return `${named.join("")}${terms.length > listed ? ` ＋ 另 ${terms.length - listed} 格` : ""}`;
}

const total = (terms: Sum, figures: AllFigures) =>
  terms.reduce((sum, { address, sign }) => sum + sign * Number(figures.get(address) ?? 0), 0);

/** @returns where the value comes from, such as 表四：直接起诉 · 总计 26 ＋ 复议后起诉 · 总计 20 ＝ 46. */
export function sourceText(
  edition: Edition,
  { kind, terms, whole }: Reading,
  figures: AllFigures,
  expected: string | undefined,
): string {
  const name = tableNameOf(edition, terms[0].address);
  const left = sideText(edition, terms, figures);
  if (kind === "figure") return `${name}：${left}`;
  if (kind === "sum") return `${name}：${left} ＝ ${shown(total(terms, figures))}`;
  if (kind === "share")
    return `${name}：${total(terms, figures)} ÷ ${total(whole ?? [], figures)} ＝ ${expected ?? "算不出"}`;
  return `${name}：${left}${terms.length > 1 ? ` ＝ ${shown(total(terms, figures))}` : ""}，与上年报告的同一个数相比${changeText(expected)}`;
}

/** A minus is against the words: they say 增长 where it fell. */
function changeText(expected: string | undefined): string {
  if (expected === undefined) return "，上年报告不在手边";
  return expected.startsWith("-") ? `方向相反，变化是 ${expected.slice(1)}` : `是 ${expected}`;
}

/** Why a number is tied to nothing. */
const untied: Record<Token["kind"], string> = {
  quantity: "表里没有这个数，不核对",
  live: "",
  date: "日期",
  reference: "文号或条款",
  contact: "地址、电话等联系方式",
  ordinal: "序号",
  name: "名称里的数字，不核对",
};

/** Why a number is compared with nothing, in words for the clerk. */
export const untiedText = (kind: Token["kind"]): string => untied[kind];
