import { counted, type Phrase, year } from "./phrase";

/** Verbs and nouns that mean something only beside others, and what no table counts. */
export const plainPhrases: Phrase[] = [
  // Applications.
  { kind: "disclosure", words: "政府信息公开|信息公开" },
  {
    kind: "receive",
    words: "受理|新收到|收到|收(?=申请)|收办|收悉|接收到|接收|接到|接办|收件|登记(?!表|机构|中心)|提出|提交",
  },
  {
    kind: "conclude",
    words:
      "已?(?:办理|处理|答复|回复)(?:完毕|完成|完结)|答复|回复|办复|办结|(?<!未)结案|办完|已办(?:理|妥)?(?=\\s*[\\d０-９])",
  },
  { kind: "handle", words: "应(?:当)?办(?:理)?|办理|承办|处理" },
  { kind: "plainRequest", words: `申请(?:书|表)?|(?<=到|理|收)请求${counted}` },

  {
    kind: "growth",
    words: `同比|环比|较(?:${year}|去年|上年)(?:同期)?|比(?:${year})(?:同期)?|[与同](?:${year})(?:同期)?相比|增幅|降幅`,
  },
  { kind: "share", words: "占比?|比例|比重" },
  {
    kind: "part",
    words:
      "涉及|关于|有关|(?<!成)就(?!业|近|地|医|学|诊|是|能)(?=[^，。；]{1,20}(?:提出|提交|申请))|针对|围绕|以[^，。；]{1,12}为被告|申请内容|主要集中",
  },
  { kind: "other", words: "其[他它]" },

  {
    kind: "elsewhere",
    words:
      "问政|信访|来信|来访|来电|留言|咨询|热线|工单|诉求|投诉|举报|建议|提案|议案|解读|公报|政策文件|政策性文件|文件库|新闻|会议|培训|检查|抽查|督查|栏目|专栏|账号|新媒体|微信|微博|抖音|视频|清单|目录|指南|答问|问答|简报|通报|案例|信息处理费|处理费|收费通知|收费|罚款|稿件|动态|意见|问卷|调查|访谈|直播|展板|手册|制度|办法|方案|机制|平台|网站|公众号|系统|窗口|案卷|评查|台账|专区|场所|站点|人员",
  },
];
