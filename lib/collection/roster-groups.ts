import type { OfficeClass } from "./office-class";
import { plainName } from "./office-names";

/** 一、 （二） 3. 第一部分: what lists number their groups and lines with. */
const numbering =
  /^(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|类)[、:：\s]*|[（(][一二三四五六七八九十百\d]{1,4}[)）]\s*|[一二三四五六七八九十百]{1,4}[、.．]\s*|\d{1,5}[.、．)）]\s*|[-•·*]\s*)/;
/** （38个）, 共12家, and a colon. */
const countBehind = /[（(]?(?:共|合计)?\d{1,5}(?:个|家|户)?(?:单位|部门)?[)）]?$/;
/** 临江县, 县直, 全市: whose they are. */
const region = /^[全各]?(?:\p{Script=Han}{2,8}?)?[省市县区州旗盟](?:本级|级|直|属)?/u;

const longest = 24;

/** @returns a line without the number in front of it. */
export const withoutNumbering = (text: string): string => text.replace(numbering, "");

const anywhere = "各|有关|相关|以下|及其|及|和|与|、|等|的|所属|[()]";
const organs = "部门|单位|机构|机关|组织";
const governments = "人民政府|政府|党委|党政";

/** What such a line is made of: nothing but these words, and at least one of those that say the class. */
const words: { says: string; beside: string; class: OfficeClass }[] = [
  { says: "乡|镇|街道|镇街", beside: `${governments}|办事处`, class: "township" },
  {
    says: "开发区|园区|功能区|管委会|企业|事业|企事业|公司|其他|其它",
    beside: `${organs}|管理委员会|国家级|省级|市级|经济|技术|高新|新区|景区|公共|国有|市属|县属|区属|集团`,
    class: "other",
  },
  { says: "派出", beside: `${organs}|${governments}`, class: "dispatched" },
  {
    says: "垂直管理|垂管|双重管理|双管|驻[省市县区州旗]|中央|省属|市属",
    beside: `${organs}|国家|实行|省|市|以上`,
    class: "vertical",
  },
  { says: organs, beside: `${governments}|组成|工作|直属|特设|办事|议事协调|委办局|局`, class: "department" },
];
const kinds = words.map(({ says, beside, class: kind }) => ({
  whole: new RegExp(`^(?=.*(?:${says}))(?:${says}|${beside}|${anywhere})+$`),
  class: kind,
}));
/** Alone in a line these head a column. */
const columnHeads = /^(?:单位|机构|机关|组织)$/;

/**
 * 一、县政府部门, 乡镇（街道）, 垂直管理单位（9个）: a line that names no office but what those below it are.
 * @returns their class; undefined: it is no such line
 */
export function groupClassOf(text: string): OfficeClass | undefined {
  const plain = plainName(withoutNumbering(text.trim()))
    .replace(/[（]/g, "(")
    .replace(/[）]/g, ")")
    .replace(/[:：]$/, "")
    .replace(countBehind, "");
  if (plain.length > longest || columnHeads.test(plain)) return undefined;
  const said = [plain, plain.replace(region, "")];
  return kinds.find(({ whole }) => said.some((each) => whole.test(each)))?.class;
}
