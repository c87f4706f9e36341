/**
 * Words that names of public bodies are made of: a line never ends inside one (词意完整). Our own list and no
 * `Intl.Segmenter`, whose dictionary differs between browsers and the server, so that the preview would not be the file.
 */
const words = `
省级 市级 区级 县级 省直机关 市直机关 区直机关 县直机关 省属 市属
城市 城市管理 城乡 城乡建设 城乡规划 城镇 乡村 乡村振兴 乡镇 乡镇企业 社区 区域 市场 市场监督管理 市场监管
市政公用 市政工程 市政设施 市政管理 市政园林 市容 市容环境 公用事业 住房 住房保障 住房公积金 住房和城乡建设
综合行政执法 综合执法 综合治理 综合服务 行政执法 行政审批 行政服务 行政学院 政务服务 政务公开 政府采购 政府信息
人力资源 社会保障 社会保险 社会组织 社会治理 社会工作 社会救助 劳动 就业 公共就业 公共服务 公共资源交易 公共卫生
自然资源 规划 国土资源 不动产登记 生态环境 生态 环境保护 环境卫生 环境 自然保护区 营商环境
交通运输 交通 公路 铁路 航空 航道 港口 口岸 海事 邮政 通信 机场 轨道交通
水利 水务 水文 农业 农村 农业农村 农业综合 林业 草原 林草 园林绿化 园林 绿化 海洋 渔业 畜牧 兽医 粮食 物资储备
商务 投资促进 招商引资 经济 技术 经济技术 高新技术 产业 工业 信息化 科技 科学技术 能源 煤炭 电力
文化 旅游 文化旅游 广播电视 广播 体育 新闻出版 文物 博物馆 图书馆 文化馆 档案 地方志 史志
卫生 健康 卫生健康 医疗保障 医疗 疾病预防控制 药品 食品药品 计划生育 红十字会 残疾人联合会 妇女联合会 工商业联合会
退役军人 应急管理 应急 消防救援 消防 安全生产 安全 地震 气象 防汛抗旱 人民防空 国防动员 防灾减灾
审计 统计 调查 信访 机关事务 机关 财政 税务 金融 国有资产 知识产权 质量 检验检测 检验 检疫 标准 计量
教育 考试 招生 学校 民政 民族 宗教 民族宗教 司法 公安 交通警察 法制 法律援助 公证 仲裁 外事 侨务 台湾 港澳
发展 改革 发展和改革 发展改革 建设 保护 开发 利用 合作 交流 协调 推进 指导 评价 评估 预防 控制 救助 交易
大数据 数据 数据资源 数字 互联网 网络安全 网信 供销合作社 供销合作 工作 事务 事业 服务 管理 监督 监督管理 监管 监察 稽查 稽核 执法
开发区 示范区 试验区 实验区 先行区 度假区 保护区 管理区 风景名胜区 风景名胜 旅游度假区 产业园 工业园 产业园区 工业园区 集聚区 合作区 自由贸易 保税区 新区 高新区
人民政府 市政府 区政府 县政府 镇政府 乡政府 人民法院 人民检察院 街道 办事处 街道办事处 委员会 管理委员会 管委会 领导小组 指挥部
办公室 办公厅 总局 分局 管理局 服务局 执法局 监督局 总队 支队 大队 中队 中心 服务中心 管理中心 中心城区 中心医院 中心小学 中心学校 中心卫生院 研究院 研究所 事务所 执法队 医院 卫生院 派出所 管理处 管理所 服务站 工作站 协会 联合会 集团 有限公司 公司
自治区 自治州 自治县 自治旗 民族乡 新疆 维吾尔 新疆维吾尔自治区 生产建设兵团 宁夏 回族 宁夏回族自治区 广西 壮族 广西壮族自治区 内蒙古 内蒙古自治区 西藏 西藏自治区 特别行政区
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海
广州 杭州 苏州 郑州 福州 兰州 徐州 常州 温州 泉州 惠州 沧州 柳州 株洲 景德镇 镇江 镇海 镇原 镇远 萍乡 新乡 宁乡 桐乡 乡宁
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
