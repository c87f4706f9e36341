import { matchesOf } from "../../report/matches-of";

/** Words by which a sentence speaks of one office or level where the table may count all. */
const scopes =
  /(?:[省市县区州盟旗镇乡]|街道)?(?:人民)?政府办(?:公室|公厅)?|[局委厅办院]机关|机关本[级部]|[省市县区局](?:人民)?(?:政府)?本级|(?:人民)?政府本级|本级机关|各县[（(]?区[）)]?|各地各部门|(?:所属|下属|直属|各)(?:部门|单位|县区|区县|镇街|乡镇|街道)|以[^，。；]{1,14}名义/g;

/** 全市新收 591 件……其中市政府本级 47 件: behind the whole, the part says itself whose it is. */
export function isStatedPart(line: string, start: number): boolean {
  const from = Math.max(line.lastIndexOf("。", start - 1), line.lastIndexOf("；", start - 1)) + 1;
  const own = line.slice(from, start);
  const among = own.lastIndexOf("其中");
  const last = own.slice(Math.max(own.lastIndexOf("，"), own.lastIndexOf("、"), among) + 1);
  return (
    among >= 0 && own.slice(among).search(scopes) >= 0 && /[局委厅办府属级部署]|单位|部门|机关|街道|乡镇/.test(last)
  );
}

/** @returns the words that narrow the scope in front of the number, null when they name the unit itself or there are none. */
export function scopeBefore(line: string, start: number, unit: string): string | null {
  const sentence = line.slice(
    Math.max(line.lastIndexOf("。", start - 1), line.lastIndexOf("；", start - 1)) + 1,
    start,
  );
  const found = matchesOf(scopes, sentence.slice(-60)).at(-1)?.[0];
  if (!found) return null;
  const own = found.replace(/^[省市县区州盟旗镇乡]/, "").replace(/^人民/, "");
  return unit.includes(own) || (/政府办/.test(own) && /政府办公[室厅]$/.test(unit)) ? null : found;
}
