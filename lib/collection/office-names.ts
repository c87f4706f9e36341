/** Names of organs as people write them: with and without the region before and the words behind. */

/** What nobody sees: blanks, joiners, marks of direction, soft hyphens, variation selectors. */
const unseen = /\s|\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/** @returns a name as it is printed, without what nobody sees. */
export const printedName = (name: string): string => name.replace(unseen, "");

/** @returns a name by which others are compared: without full-width letters and quotes; brackets are one kind. */
export const plainName = (name: string): string => printedName(name.normalize("NFKC")).replace(/[《》"“”'‘’]/g, "");

/** 临江县 of 临江县人民政府办公室; of a district both 上海市 and 上海市浦东新区. The longest comes first. */
export function regionsOf(supervisor: string): string[] {
  const found: string[] = [];
  let rest = plainName(supervisor);
  let region = "";
  for (let part = regionPart.exec(rest); part; part = regionPart.exec(rest)) {
    region += part[0];
    rest = rest.slice(part[0].length);
    found.unshift(region, part[0]);
  }
  return [...new Set(found)].sort((a, b) => b.length - a.length);
}

const regionPart = /^[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟)(?=[\u4e00-\u9fff]{2})/;

/** @returns the name without the region that all names of a roster begin with: 教育局. */
export function withoutRegion(name: string, regions: readonly string[]): string {
  const plain = plainName(name);
  const region = regions.find((each) => plain.startsWith(each) && plain.length >= each.length + 2);
  return region ? plain.slice(region.length) : plain;
}

/** What people leave off behind: 青石镇人民政府 is 青石镇, 城关街道办事处 is 城关街道, 经开区管理委员会 its 管委会. */
const shortEnds: [RegExp, string][] = [
  [/(镇|乡)人民政府$/, "$1"],
  [/街道办事处$/, "街道"],
  [/管理委员会$/, "管委会"],
  [/委员会$/, "委"],
];

/** @returns every way in which an office's name is written, the whole one first. */
export function waysToWrite(name: string, regions: readonly string[]): string[] {
  const [whole, core] = [plainName(name), withoutRegion(name, regions)];
  const short = shortEnds.reduce((text, [end, by]) => text.replace(end, by), core);
  return [...new Set([whole, core, short])].filter((way) => way.length >= 2);
}
