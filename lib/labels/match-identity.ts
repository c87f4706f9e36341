import { firstYear, lastYear } from "../editions/register";
import { longestName } from "../report/text-limits";
import type { Contact, Signature, UnitKind } from "../report/values";

/** Unit and year out of a title, a sentence or a signature; absent where nothing says them. */
export type Identity = { name: string; year?: number };

const digits: Record<string, string> = {
  〇: "0",
  "○": "0",
  O: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

const yearText = "(?:20\\d{2}|二[〇○O零][一二三四五六七八九〇○O零]{2})";
const yearWord = new RegExp(`[（(]?(${yearText})(?:年度|年)?[)）]?`);
const reportWords =
  "政府?信息?公开(?:工作)?(?:开展)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:总结)?(?:报告|年报)";
const titleEnd = new RegExp(`^(.*?)${reportWords}$`);
/** Over the tables alone, as offices keep them in a workbook: …年度报告数据表, 年度报告附表. */
const tablesEnd = /(?:有关|相关|统计|数据|汇总|附){0,3}(?:数据|报表|附?表|表格|统计)$/;

const toYear = (text: string | undefined): number | undefined => {
  const year = Number([...(text ?? "")].map((character) => digits[character] ?? character).join(""));
  return Number.isInteger(year) && year >= firstYear && year <= lastYear ? year : undefined;
};

const compact = (text: string) => text.replace(/\s+/g, "").replace(/^#+/, "");

/** A name as long as the program takes one, and the words around it. */
const longestTitle = longestName + 30;

/** 某某局2025年政府信息公开工作年度报告, with the year anywhere, in any order and with the usual shortenings. */
export function readTitle(text: string): Identity | undefined {
  const title = compact(text).replace(/[《》]/g, "");
  if (title.length > longestTitle) return undefined;
  const year = yearWord.exec(title)?.[1];
  const rest = title.replace(yearWord, "").replace(/[（(][^（）()]*[)）]$/, "");
  const name = titleEnd.exec(rest)?.[1];
  // 政府信息公开年报 alone is a menu's entry.
  if (name === undefined || (year === undefined && rest.endsWith("年报"))) return undefined;
  return { name: namedIn(name), year: toYear(year) };
}

/** The title of a workbook that holds the tables of a report and no prose. */
export const readTablesTitle = (text: string): Identity | undefined => {
  const title = compact(text);
  return tablesEnd.test(title) ? readTitle(title.replace(tablesEnd, "")) : undefined;
};

/** What leads to a page stands before its title: 首页＞年报＞某某局. */
const trail = /^.*[>＞›»|｜]/;
/** 我局, 本单位 name no office, nor does a template's ×× or XX. */
const nobody =
  /^(?:我|本)(?:局|委|办|厅|院|部|所|站|中心|单位|部门|机关|系统|街道|镇|乡|县|区|市|省|办公室|委员会)$|[×＊*]{2}|[XxＸ]{2}/;

function namedIn(words: string): string {
  const name = words
    .replace(trail, "")
    .replace(/^关于/, "")
    .replace(/(?:关于|年度|的|开展|做好)+$/, "");
  return nobody.test(name) ? "" : name;
}

/** @returns the year of a line that says nothing else: （2024年度）. */
export const yearAlone = (text: string): number | undefined => {
  const found = yearWord.exec(compact(text));
  return found && found[0].length === compact(text).length ? toYear(found[1]) : undefined;
};

const isDate = (line: string) => readDate(line) !== undefined;

/** The names by which a report calls its own office: who wrote it, whom to ask, and who signed it. */
export function readSaidNames(lines: string[]): string[] {
  const end = lines.slice(-4).map(compact);
  const signed = end.filter((line) => unitEnd.test(line) && line.length <= longestName && end.some(isDate));
  const named = lines.slice(0, 60).flatMap((line) => readUnitInText(line) ?? []);
  return [...signed, ...named];
}

/** 统计期限自2025年1月1日起至2025年12月31日止. */
export const readPeriod = (text: string): number | undefined =>
  toYear(new RegExp(`(${yearText})年1月1日起?(?:开始)?[至到—–-]`).exec(compact(text))?.[1]) ??
  toYear(new RegExp(`(${yearText})年1月1日`).exec(compact(text))?.[1]);

/** 由某某局编制, 请与某某局联系. */
export const readUnitInText = (text: string): string | undefined =>
  /(?:由|与|和|向)([\u4e00-\u9fff（）]{4,30}?(?:人民政府|政府|办公厅|办公室|委员会|局|厅|办|部|院|中心|处|所|站|队|社))(?:办公室|办公厅)?(?:负责)?(?:编制|编写|联系)/.exec(
    compact(text),
  )?.[1];

const governments = /(?:人民政府|街道办事处|[省市县区乡镇旗盟州]|管理委员会|管委会)$/;

/** The kind of organ that a unit's name speaks of: 人民政府 is a government, all else a department. */
export const kindOf = (name: string): UnitKind => (governments.test(name) ? "government" : "department");

/** 2025年1月20日 or 二〇二五年一月二十日 by itself in a paragraph. @returns an ISO date. */
export function readDate(text: string): string | undefined {
  const match =
    /^(?:成文日期|发布日期|日期)?[：:]?(\d{4}|[二○〇零一三四五六七八九O]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/.exec(
      compact(text),
    );
  if (!match) return undefined;
  const year = Number([...match[1]].map((character) => digits[character] ?? character).join(""));
  const [month, day] = [numberOf(match[2]), numberOf(match[3])];
  if (!(year > 2000 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 二十 is 20, 十一 is 11. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? Number(digits[tens] ?? 1) * 10 : 0;
  return ten + Number(digits[ones] ?? 0);
}

const unitEnd = /(?:人民政府|政府|办公厅|办公室|委员会|委|局|厅|办|部|院|中心|处|所|站|队|社|学校|大学|公司)$/;

const mostNameLines = 5;

/** A long name is printed in several lines. @returns the same lines with those that make up `unit` in one, and how many it took. */
function withNameJoined(lines: string[], unit: string): { lines: string[]; joined: number } {
  const ends = [lines.length, lines.length - 1].filter((end) => end > 1);
  for (const end of unit === "" ? [] : ends)
    for (let count = 2; count <= Math.min(mostNameLines, end); count += 1)
      if (compact(lines.slice(end - count, end).join("")) === compact(unit))
        return { lines: [...lines.slice(0, end - count), unit, ...lines.slice(end)], joined: count };
  return { lines, joined: 1 };
}

/** The last lines of a report: the unit and the date, in either order, perhaps in one line. */
export function readSignature(printed: string[], unit: string): { signature: Signature; taken: number } {
  const signature: Signature = { unit: "", issuedOn: "" };
  const { lines, joined } = withNameJoined(printed, unit);
  let taken = 0;
  for (const line of [...lines].reverse().slice(0, 3)) {
    const text = compact(line);
    const both = /^(.{3,60}?)(\d{4}年\d{1,2}月\d{1,2}日)$/.exec(text);
    const date = readDate(both?.[2] ?? text);
    const name = both?.[1] ?? (date ? "" : text);
    const isUnit =
      name !== "" && (name === unit || (name.length <= 60 && !/[，。；：、]/.test(name) && unitEnd.test(name)));
    if (date && !signature.issuedOn) signature.issuedOn = date;
    else if (!isUnit || signature.unit) break;
    if (isUnit) signature.unit = name;
    taken += line === unit ? joined : 1;
  }
  return signature.issuedOn || signature.unit === unit
    ? { signature, taken }
    : { signature: { unit: "", issuedOn: "" }, taken: 0 };
}

const stop = "[^，,；;。）)、\\s]";

/** A preamble has some hundred characters; of more, the end says where to read and whom to ask as little as the middle. */
const longestPreamble = 4000;

/** What the preamble says about where to read the report and whom to ask; only what is named as such. */
export function readContact(text: string): Contact {
  const said = text.slice(0, longestPreamble);
  const find = (pattern: RegExp) => pattern.exec(said)?.[1]?.trim() ?? "";
  return {
    website: find(
      /(?<![A-Za-z0-9-])((?:https?:\/\/)?(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:\/[\w./%?=&#-]*)?)(?![\w.-]*@)(?<!@[\w.-]*)/,
    ),
    address: find(new RegExp(`(?:地址|地点)[：:]\\s*(${stop}+)`)),
    postcode: find(/(?:邮政编码|邮编)[：:]?\s*(\d{6})(?!\d)/),
    telephone: find(
      /(?:电话|联系方式|传真)(?:号码)?[：:]?\s*((?:\(?（?\d{3,4}\)?）?\s*[-—–－]*\s*)?\d{7,11}(?:[-—–转]\d{1,4})?)/,
    ),
    email: find(/(?<![\w.+-])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/),
  };
}
