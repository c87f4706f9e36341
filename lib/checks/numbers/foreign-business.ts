import type { Claim } from "./claim";
import type { Token } from "./token";

/** Business that is received, answered and decided like applications and cases, and is none of them. */
const foreign =
  /信访件|信访案|来信来访|仲裁|公租房|廉租|保障房|不动产|婚姻|残疾|低保|救助|补贴|补助|工单|热线|诉求|代表建议|政协提案|建议提案|(?<!复)议案|纠纷|调解|工伤认定|资助|社保|医保|养老|职称|户籍|出入境|商标|专利|公证|法律援助|法律顾问|律师函|会议|专题研究|抽查|评查|负责人|司法局|宅基地|用地|贷款|就业|招聘|入学|资格|评审|备案|公积金|营业执照|执照|登记证|许可证|平台(?=处理|办理|受理|接)/;
const own = /信息公开|依申请|公开申请|申请公开|复议[、和及]|行政诉讼/g;

/** Pieces of information, points and offices are counted so, applications hardly. */
const pieces = new Set(["条", "项", "个"]);

/** @returns whether the sentence in front of the number has named another business since it last named this one. */
export function ofForeignBusiness(text: string, { start, end, unit }: Token, { topic, rule }: Claim): boolean {
  if (topic !== "requests" && topic !== "review" && topic !== "suit") return false;
  const from = Math.max(text.lastIndexOf("。", start - 1), text.lastIndexOf("\n", start - 1)) + 1;
  const before = text.slice(Math.max(from, start - farthest), start);
  if (pieces.has(unit) && rule !== "N-1" && !/申请/.test(before)) return true;
  if (/^(?:答复书|告知书|文书|案例)/.test(text.slice(end, end + 4))) return true;
  // A row of its own name says itself what it is.
  if (rule === "N-6" && !/信访|投诉|举报/.test(before.slice(-12))) return false;
  const named = [...before.matchAll(own)].at(-1);
  return foreign.test(named ? before.slice(named.index + named[0].length) : before);
}

/** So far back a sentence is read. */
const farthest = 120;
