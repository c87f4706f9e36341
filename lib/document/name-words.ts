/**
 * Words that names of public bodies are made of: a line never ends inside one (词意完整). Our own list and no
 * `Intl.Segmenter`, whose dictionary differs between browsers and the server, so that the preview would not be the file.
 */
const words = `
市级 区级 县级 省级 城市 城市管理 城乡 城乡建设 城镇 乡村 乡村振兴 乡镇 社区 区域 市场 市场监督管理 市政公用 市政工程 市政设施 市政管理 市容 市容环境
住房 住房和城乡建设 住房公积金 综合行政执法 综合执法 行政执法 行政审批 政务服务 人力资源 社会保障 社会组织 公共资源交易 公共服务 自然资源 生态环境 营商环境 环境卫生
交通运输 农业农村 农业 水利 林业 草原 园林绿化 物资储备 工业 信息化 科学技术 经济 技术 文化 旅游 广播电视 体育 卫生健康 医疗保障 疾病预防控制 药品
退役军人 应急管理 消防救援 机关事务 国有资产 知识产权 发展 改革 民族 宗教 教育 建设 保护 规划 数据 大数据 事务 事业 服务 管理 监督 监督管理 监察 执法 工作
人民政府 市政府 区政府 县政府 街道 办事处 委员会 管理委员会 管委会 领导小组 办公室 办公厅 总局 分局 管理局 服务局 执法局 总队 支队 大队 中队 中心 服务中心 管理中心 中心城区 中心医院 中心小学 中心卫生院
自治区 自治州 自治县 自治旗 民族乡 开发区 度假区 保护区 新区 维吾尔 内蒙古 景德镇 镇海 镇江 乡宁
`;

const byStart = new Map<string, string[]>();
for (const word of words.trim().split(/\s+/)) byStart.set(word[0], [...(byStart.get(word[0]) ?? []), word]);
for (const sameStart of byStart.values()) sameStart.sort((one, other) => other.length - one.length);

/** A name in words, longest first from the left; a character of no known word stands alone. */
export function wordsOfName(name: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < name.length; ) {
    const known = byStart.get(name[at])?.find((word) => name.startsWith(word, at));
    const word = /^(?:\d+年?|[A-Za-z]+)/.exec(name.slice(at, at + 8))?.[0] ?? known;
    const own = word ?? String.fromCodePoint(name.codePointAt(at) ?? 0);
    found.push(own);
    at += own.length;
  }
  return found;
}
