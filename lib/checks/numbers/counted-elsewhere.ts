import type { Claim } from "./claim";
import type { Token } from "./token";

/** 登记资料查询 5236 件另按规定办理，不计入依申请公开数量; 219 件（不计入本局数据）. */
const notCounted =
  /^[^。；\d]{0,24}(?:(?:不计入|不纳入|不列入|不含在)[^，。；]{0,4}(?:依申请|政府信息公开|信息公开|申请|本报告)|与(?:依申请公开|政府信息公开|信息公开)无关)|^[^，。；\d（(]{0,6}[（(][^（）()]{0,12}(?:[不未](?:计入|纳入|列入|统计)|另行?(?:统计|计算))/;

/** 向档案馆查阅的 5 件计入其他: so many of them. */
const intoAnother = /^(?:均|都|已|一并)?(?:计入|纳入|归入|并入|列入|统计[为在入到])/;

/** 1 起复议申请日期为 2023 年 12 月，按规定计入上年报告: counted in another year's. */
const intoOtherYear =
  /^[^。；]{0,40}(?:计入|纳入|列入|归入|统计在|记入)(?:了)?(?:上一?|去|前一?|下一?|次|明|20\d\d\s?)年度?的?(?:年度)?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报|统计|数据)/;

/** 以市政府名义办理复议 77 件，维持 49 件: an office's work in the government's name, until its own is named. */
const inItsName = /以[^，。；\d]{0,8}政府(?:的)?名义(?!.*[我本](?:[局委厅办]|机关|单位))/;

/** 在审计业务方面有复议 1 件: a field of business that is not this one. */
const ofField =
  /(?:^|[，。；、：])(?:而|但|另|其中|此外)?在(?![^，。；\d]{0,8}(?:公开|申请|复议|诉讼))[\u4e00-\u9fa5]{2,10}(?:业务|领域|工作|方面)(?:方面|领域)?，?(?:共|另)?(?:发生|有|收到|办理|产生|存在)?(?:(?:行政)?(?:复议|诉讼)(?:申请|案件)?[^，。；\d]{0,4}(?:\d{1,6}\s?[件起宗][、和及]|$)){1,2}$/;

/** @returns whether what stands around a number says that it is counted in other figures than this organ's of this year. */
export function countedElsewhere(text: string, { start, end }: Token, { topic }: Claim): boolean {
  const behind = text.slice(end, end + 60);
  if (notCounted.test(behind) || intoAnother.test(behind.slice(0, 8)) || intoOtherYear.test(behind)) return true;
  const cases = topic === "review" || topic === "suit";
  if (!cases && topic !== "requests") return false;
  if (inItsName.test(sentenceBefore(text, start))) return true;
  return cases && ofField.test(text.slice(Math.max(0, start - 40), start));
}

function sentenceBefore(text: string, start: number): string {
  const sentence = text.slice(Math.max(0, start - 120), start);
  return sentence.slice(sentence.lastIndexOf("。") + 1);
}
