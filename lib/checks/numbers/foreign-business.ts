import { matchesOf } from "../../report/matches-of";
import type { Claim, Context } from "./claim";
import { ofPieces } from "./pieces";
import type { Token } from "./token";

/** Business that is received, answered and decided like applications and cases, and is none of them, by kinds. */
const businesses = [
  "信访件|信访案|来信来访|市长信箱|领导信箱|县长信箱|局长信箱|工单|热线|政务服务(?!中心)|诉求|代表建议|政协提案|建议提案|(?<!复)议案|网民留言|问政",
  "公租房|廉租|保障房|住房保障|公积金|社保|医保|养老|低保|特困|救助|救济|补贴|补助|津贴|抚恤|优抚|退役|残疾|婚姻|户籍|户口|落户|身份证|居住证|出入境|护照|签证|殡葬|收养|生育登记|优待证",
  "仲裁|工伤|失业|就业|招聘|欠薪|劳动监察|职称|资格认定|教师资格|执业注册|人才引进|资格|评审|入学|转学|招生|学籍|助学|资助|职业病",
  "商标|专利|版权|公证|法律援助|法律顾问|律师函|司法鉴定|司法局|社区矫正|调解|纠纷|国家赔偿|刑事|治安|民事|经济合同|交通违法|驾驶证|行驶证",
  "宅基地|用地|用海|不动产|房产登记|土地确权|规划许可|施工许可|竣工验收|消防验收|环评|排污|取水|采矿|矿权|采伐|捕捞|农机购置|渣土|违建|违法建设|户外广告|占道|报装|物业维修|维修资金|修缮",
  "食品经营|药品抽检|医疗纠纷|献血|疫苗接种|社会组织登记|社团登记|年检|营业执照|执照|登记证|许可证|个体工商户|企业开办|企业登记|市场主体|备案|报关|退税|发票|减免税|贷款|担保|投标|招标|采购投诉|质疑",
  "负责(?!(?:受理|办理|答复|承办)?(?:政府|政务)?信息公开|(?:受理|办理)?依申请)[^，。；\\d]{2,12}(?:工作|业务|事务)",
  "演出|旅游投诉|消费投诉|道路运输证|网约车|特种设备|价格认定|节能审查|会议|专题研究|抽查|评查|负责人|平台(?=处理|办理|受理|接)",
];
const foreign = new RegExp(businesses.join("|"));

/** 围绕征地补偿等问题, 主要涉及社保和医保，: what applications ask for is no business of their sentence. */
const asked =
  /(?:围绕|聚焦|针对|关[心切注]|涉及|内容|集中[在于])[^。；\d]{0,80}?(?:等|问题|方面|领域|，|(?=[；。]))|(?:关于|有关|(?:申请|要求)(?:公开|获取|提供))[^。；\d]{0,80}?(?:等|问题)/g;

const own = /信息公开|依申请|公开申请|申请公开|申请总?[数量]|新收申请/g;

/** @returns whether the sentence in front of the number has named another business since it last named this one. */
export function ofForeignBusiness(
  text: string,
  { start, end, unit }: Token,
  { topic, rule }: Claim,
  context: Pick<Context, "pieces" | "heading">,
): boolean {
  if (topic !== "requests" && topic !== "review" && topic !== "suit") return false;
  const from = Math.max(text.lastIndexOf("。", start - 1), text.lastIndexOf("\n", start - 1)) + 1;
  const before = text.slice(Math.max(from, start - farthest), start);
  if (ofPieces(unit, context) && rule !== "N-1" && !/申请|复议|诉讼/.test(before)) return true;
  if (/^(?:答复书|告知书|文书|案例)/.test(text.slice(end, end + 4))) return true;
  // A row of its own name says itself what it is.
  const among = context.heading || /申请/.test(before);
  if (rule === "N-6" && among && !/信访|投诉|举报/.test(before.slice(-12))) return false;
  return namesForeign(before);
}

/** @returns whether the last sentence of the text has named another business since it last named this one. */
export function namesForeign(text: string): boolean {
  const sentence = text.slice(Math.max(text.lastIndexOf("。"), text.lastIndexOf("\n"), text.length - farthest - 1) + 1);
  const named = matchesOf(own, sentence).at(-1);
  const since = named ? sentence.slice(named.index) : sentence;
  return foreign.test(since) && foreign.test(since.replace(asked, ""));
}

/** So far back a sentence is read. */
const farthest = 120;
