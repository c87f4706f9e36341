import { matchesOf } from "../report/matches-of";
import type { LineFault } from "./line-fault";

/** What speaks against publishing anything about a person. */
export const law = "《中华人民共和国个人信息保护法》；《中华人民共和国政府信息公开条例》第十五条";

/** Common surnames: a name in the context of a case begins with one of them. */
const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳糜松井段富巫乌焦巴弓牧山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越夔隆师巩厍聂晁勾敖融冷辛阚简饶曾沙养鞠须丰关相查游竺权盖益桓公";
/** Never in a given name. */
const noName = "的依了和与及在为是到对按将把被于所我本该等并应等经已不无有可能时期后前中上下";
const given = `(?![${noName}])[\\u4e00-\\u9fa5]`;
const name = `(?:[${surnames}](?:${given}){1,2}|(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|令狐)(?:${given}){1,2})`;
/** Of three signs and more a name is one where two might be a word: 平台申请公开, 方案申请公开. */
const longName = `(?:[${surnames}](?:${given}){2}|(?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|令狐)(?:${given}){1,2})`;
/** Signs that given names are made of. */
const givenSigns =
  "伟芳娜秀英敏静丽强磊洋艳勇军杰娟涛超霞刚桂兰玲芬燕红梅霖琴云莲珍雪荣爱妹香月莺媛瑞凡佳嘉琼勤珠贞莉茜婷雅韵露瑶怡婵雁蓓仪荷丹蓉眉君琳颖昕晓欢枫芸菲寒锦涵倩妍茵娇婉娴瑾薇菁荔翠璐珊莎黛娅琦晶妮毅俊峰辉振壮鹏腾浩瀚旭晨宇轩子泽梓博睿哲翰彬斌鑫淼森焱林栋梁庆福祥禄寿喜财贵富顺德仁义礼智忠孝廉勋功才武文志建国华明永健世广海山波宁宏良兴龙贤亮昌盛雄飞胜学进先敬震乾坤耀宗祖绪继宪旺维春夏秋冬生成康东西南北平安和民利清新树根柱锁栓铁钢玉凤金银琪诗思梦雨欣悦彤萱钰铭锋钧钊凯奇昊天佑启帆航达远卓越杨柳松柏桐楠枝花菊";
/** Surnames that begin no other word of two signs, as 文明, 金华 and 安宁 do. */
const plainSurnames =
  "赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦许何吕张曹魏陶姜谢邹苏潘范彭鲁韦唐薛雷贺罗郝邓郭梅徐邱骆蔡樊胡卢莫丁崔龚程邢裴翁荀侯刘詹黎谭姚邵汪毛宋庞熊董梁杜阮贾";
const likelyName = `(?:(?:[${surnames}]|欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|令狐)[${givenSigns}]{2}|(?:[${plainSurnames}]|欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|令狐)[${givenSigns}])`;
const clauseStart = "(?<=^|[，。；：、“（(\\s])";
/** `sign`: without it a line is spared the long expression. */
const people: { sign: RegExp; words: RegExp; what: string }[] = [
  {
    sign: /申请人|原告|第三人|上诉人|当事人|投诉人|举报人/,
    words: new RegExp(
      `(?:申请人|原告|第三人|上诉人|当事人|投诉人|举报人)(?:为|是|：|:)?(${name})(?=[，。；、）)（(等诉不与和的于向提要请]|某|$)`,
      "g",
    ),
    what: "申请人或案件当事人",
  },
  {
    sign: /(?:诉|申请)[\u4e00-\u9fa5]{2}/,
    words: new RegExp(
      `(?<=^|[，。；：、“（(\\s])(${name})(?:诉|申请)(?=[\\u4e00-\\u9fa5]{2,12}(?:局|政府|委员会|办公室|厅|公开|案))`,
      "g",
    ),
    what: "申请人或案件当事人",
  },
  {
    sign: /申请公开|不服|向[^，。；]{2,12}(?:提出|提交|申请)|[与诉][^，。；]{4,36}(?:案|纠纷)/,
    words: new RegExp(
      `(?:${clauseStart}(${longName})|(?:村民|居民|业主|市民|群众|家长|职工|原告|申请人)(${name}))(?=申请公开|不服|向[^，。；]{2,12}(?:提出|提交|申请)|(?:与|诉)[^，。；]{2,20}(?:局|政府|委员会|办公室|厅)[^，。；]{0,12}(?:案|纠纷))`,
      "g",
    ),
    what: "申请人或案件当事人",
  },
  {
    sign: /先生|女士|同志|村民|等\d{1,3}人/,
    words: new RegExp(
      `(?<=^|[，。；：、“（(\\s]|收到|接到|申请人|村民|居民|原告|当事人|为|与|向|对)(${name})(?=(?:先生|女士|同志|村民|等\\d{1,3}人))`,
      "g",
    ),
    what: "个人",
  },
  {
    sign: /关于|答复|回复|告知/,
    // 关于… is said of things as well: only signs that given names are made of tell a person.
    words: new RegExp(
      `(?:关于|答复|回复|告知)(?:对|给)?(${likelyName})(?=(?:[等及][\\d一二三四五六七八九十]*人)?(?:的?(?:政府)?(?:信息公开)?(?:申请|答复|举报|投诉|来信|诉求|起诉)|提出|提交|提起|要求|反映|不服|诉))`,
      "g",
    ),
    what: "申请人",
  },
  {
    sign: /联系人|经办人|负责人姓名|填报人/,
    words: new RegExp(
      `(?:联系人|经办人|负责人姓名|填报人)(?:为|是|：|:)\\s*(${name})(?=[，。；、）)\\s（(电手联]|$)`,
      "g",
    ),
    what: "联系人",
  },
];

/** Words that begin like a name. */
const noNames =
  /^(?:申请|有关|相关|公民|公司|单位|法人|其他|应当|应|对|要求|需要|应该|明确|方便|于|向|和|能|全|都|任何|明知|不|连续|通过|满意|安全|关于|关系|国家|从|相|别|解|通|公开|家属|双方|代理|代表|居民|村民|农民|师|管理|宣|利|利害|须|支持|计|以|为)/;

/** Places, offices and things; 某某 stands for a name already. */
const notPeople = /某|[省市县区镇乡村局厅委办院校部处科站所室组会司厂店队房证费款地案件表书图单群路网台]$/;

const named = (before: { start: number }[], start: number) => before.some((each) => each.start === start);

/** Names of people where a line speaks of an application or a case. */
export function nameFaults(line: string): LineFault[] {
  const found = people.flatMap(({ sign, words, what }) =>
    (sign.test(line) ? matchesOf(words, line) : []).map((match) => {
      const text = match[1] ?? match[2];
      return { what, text, start: match.index + match[0].lastIndexOf(text) };
    }),
  );
  return found
    .filter(({ text, start }, at) => !noNames.test(text) && !notPeople.test(text) && !named(found.slice(0, at), start))
    .map(({ what, text, start }) => ({
      rule: "P-9",
      severity: "warning",
      start,
      end: start + text.length,
      message: `像是${what}的姓名“${text}”。姓名请删去或改为“某某”`,
      basis: law,
    }));
}
