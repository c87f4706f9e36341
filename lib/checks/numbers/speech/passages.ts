/** A passage under its heading, [A] for the value of A; `none` are the figures that it says there was none of. */
export type Passage = {
  heading: "active" | "requests" | "management" | "platform" | "supervision" | "remedies" | "none";
  text: string;
  none?: string[];
};

/** As clerks of many offices write, with numbers of other business between: see sentences.test.ts. */
export const passages: Passage[] = [
  {
    heading: "requests",
    text: "2024年度我局政府信息公开申请呈“前低后高”态势，全年共登记[A]件。按申请主体分，自然人[Anp]件、商业企业[Abiz]件、科研机构[Ares]件、社会公益组织[Apub]件、法律服务机构[Alaw]件、其他[Aoth]件。申请内容集中在房屋征收补偿、规划许可等方面，其中涉及征收的占六成以上。",
  },
  {
    heading: "requests",
    text: "截至年末，所有已到期的申请均按期办结，未到期的[D]件顺延至2025年1月办理，预计1月20日前全部答复。",
  },
  {
    heading: "requests",
    text: "镇里一共接了[A]份申请表，张三等2名村民一次交了6份。给公开的有[R1]份，没有这个东西给不了的[notHeld]份，叫他补材料没补的[overdue]份。",
  },
  {
    heading: "requests",
    text: "在作出的[R7]件答复中，同意公开占[R1%/R7]%，部分公开占[R2%/R7]%，不予公开占[G3%/R7]%，无法提供占[G4%/R7]%。",
  },
  {
    heading: "requests",
    text: "办理时长方面，平均用时11.3个工作日，较去年缩短1.2个工作日；其中延期答复37件，经批准延期率2.4%。全年出具补正告知书64份，逾期不补正视为放弃的[overdue]件。",
  },
  {
    heading: "requests",
    text: "从办理结果来看，予以公开的有[R1]件，比重最高；其次是因本机关不掌握而无法提供的，为[notHeld]件；再次是部分公开的，为[R2]件。",
  },
  {
    heading: "requests",
    text: "今年信息公开申请数量与上年基本持平，共[A]宗。其中广州等市外申请人19宗，市内其余。答复[R7]宗，答复率、及时率均为100%。",
  },
  {
    heading: "remedies",
    text: "因政府信息公开工作被申请行政复议的，共[V]宗：维持[Vup]宗，撤销或责令重新答复的[Vco]宗，申请人撤回等其他情形[Vot]宗，截至12月31日还没有结论的[Vpe]宗。",
  },
  {
    heading: "remedies",
    text: "行政诉讼一审收案[L]件，其中未经复议径行起诉[Ldi]件，复议后起诉[Laf]件；判决驳回原告诉请即结果维持[Lup]件，判决我方败诉[Lco]件，尚在审理[Lpe]件。",
  },
  {
    heading: "remedies",
    text: "本年度政府信息公开行政复议案件[V]件、行政诉讼案件[L]件，两者合计[VL]件，较上年增加9件。负责人出庭应诉率100%。",
  },
  { heading: "remedies", text: "我市全年没有因政府信息公开被提起行政复议，也没有引发行政诉讼。", none: ["V", "L"] },
  {
    heading: "active",
    text: "本年度新制定市政府规章[rules]部，修改3部，废止[rulesOut]部。至2024年12月31日，现行有效市政府规章共[rulesNow]部，均在“规章库”公开。",
  },
  {
    heading: "active",
    text: "出台规范性文件[docs]份，比去年少4份；对到期的[docsOut]份宣布失效；目前在执行的还有[docsNow]份。",
  },
  {
    heading: "active",
    text: "全年受理行政审批服务事项31256件，其中依法作出行政许可决定[permits]件；立案查处违法案件1208宗，作出行政处罚决定[fines]宗；实施行政强制[force]宗。",
  },
  { heading: "active", text: "我局无行政事业性收费项目，也未实施行政强制措施。", none: ["fees", "force"] },
  {
    heading: "active",
    text: "根据财政部门统计口径，全年收取行政事业性收费[fees]万元，其中土地复垦费312.4万元、不动产登记费89.7万元。",
  },
  {
    heading: "active",
    text: "街道没有规章、规范性文件制定权，今年未制发、未废止规范性文件。",
    none: ["docs", "docsOut"],
  },
  {
    heading: "none",
    text: "一是规范办理依申请公开。全年收到依申请[A]件，同比上升31.2%，均在法定期限内答复。二是强化基层政务公开。打造政务公开专区12个，开展政务开放日活动6场，参与群众1300余人次。",
  },
  {
    heading: "none",
    text: "总的来看，2024年全市各级行政机关共处理政府信息公开申请[R7]件，办理质量稳步提升，由此产生的行政复议[V]件、行政诉讼[L]件，纠错率分别为[Vco%/V]%和[Lco%/L]%。",
  },
  { heading: "requests", text: "申请量：[A]件。答复量：[R7]件。结转量：[D]件。" },
  { heading: "requests", text: "新收件[A]，老件[B]，办结[R7]，结转下年[D]。" },
  {
    heading: "requests",
    text: "我委本年度办结的[R7]件申请里，公开（含部分公开）[R12]件，占比[R12%/R7]%；不予公开[G3]件，主要理由是内部事务（[internal]件）、过程性信息（[process]件）和执法案卷（[files]件）。",
  },
  {
    heading: "requests",
    text: "对[needs]件需要我局汇总加工才能形成的信息，依法告知无法提供；对[unclear]件补正后仍指向不明的申请，同样作无法提供处理。",
  },
  {
    heading: "requests",
    text: "没有收到科研机构、社会公益组织的申请，也没有因国家秘密不予公开的情形。",
    none: ["Ares", "Apub", "secret"],
  },
  { heading: "requests", text: "全年未出现重复申请、大量反复申请。", none: ["repeated", "excessive"] },
  { heading: "requests", text: "三安全一稳定、行政查询事项两种情形，本年度均无。", none: ["endanger", "inquiry"] },
  { heading: "requests", text: "申请人来源以个人为主，计[Anp]件，占[Anp%/A]%，企业及其他组织[Aorg]件，占[Aorg%/A]%。" },
  {
    heading: "requests",
    text: "依申请公开平台全年访问量2.3万次，在线提交申请214件、邮寄提交98件、当面提交11件，合计收到申请[A]件。",
  },
  {
    heading: "requests",
    text: "其中：第三方不同意公开、经审查予以维护其权益的[third]件；法律法规另有禁止性规定的[banned]件；公开后可能危及社会稳定的[endanger]件；属于国家秘密的[secret]件。",
  },
  {
    heading: "supervision",
    text: "全年政府信息公开类行政复议[V]件，结果维持[Vup]件；行政诉讼[L]件，结果维持[Lup]件、纠正[Lco]件。组织业务培训4期，培训312人次。",
  },
  {
    heading: "requests",
    text: "按照申请人诉求类型梳理，咨询类67件、历史遗留问题类44件；按答复类型梳理，予以公开[R1]件、部分公开[R2]件、不予公开[G3]件、无法提供[G4]件、不予处理[G5]件、其他处理[G6]件。",
  },
  {
    heading: "requests",
    text: "共办理依申请公开件[R7]件，其中，因信息不存在、不掌握等原因无法提供[G4]件，约占[G4%/R7]%。",
  },
  {
    heading: "requests",
    text: "逾期未补正的[overdue]件，逾期未缴费的没有，其他情形终止的[others]件。",
    none: ["feeUnpaid"],
  },
  { heading: "active", text: "办理行政许可[permits]件，行政处罚[fines]件，行政强制[force]件，公示率100%。" },
  {
    heading: "active",
    text: "共作出行政处罚[fines]起，罚没款186.2万元；核发许可证件3210本，行政许可决定[permits]件。",
  },
  {
    heading: "remedies",
    text: "全年办理行政复议答复52件，其中涉及政府信息公开[V]件；行政应诉77件，其中政府信息公开诉讼[L]件。",
  },
  { heading: "remedies", text: "复议：[V]件，全部审结，维持[Vup]件，其余被纠正。诉讼：[L]件，胜诉[Lup]件。" },
  {
    heading: "requests",
    text: "2024年，区税务局收到纳税人政府信息公开申请[A]件，内容多为发票流向、稽查案卷；上一年度结转申请[B]件。经办理，答复[R7]件，尚有[D]件在法定答复期内。",
  },
  { heading: "requests", text: "教育局收到的[A]件申请主要咨询学区划分，全部为家长以个人身份提出，即自然人[Anp]件。" },
  {
    heading: "requests",
    text: "就结果看，“予以公开”与“部分公开”之和为[R12]件，“不予公开”为[G3]件，后者占前者的比重不高。",
  },
  {
    heading: "requests",
    text: "申请办理呈现三个特点：一是总量大，新收[A]件；二是主体集中，自然人[Anp]件；三是事项集中，征地拆迁类占到七成。",
  },
  {
    heading: "requests",
    text: "无法提供[G4]件：本机关不掌握[notHeld]件、没有现成信息[needs]件、补正后仍不明确[unclear]件。不予处理[G5]件：信访举报投诉[petition]件、重复[repeated]件、公开出版物[publ]件、大量反复[excessive]件、确认或重新出具[confirm]件。",
  },
  {
    heading: "requests",
    text: "其他处理[G6]件，分别是逾期不补正[overdue]件、逾期不缴费[feeUnpaid]件和其他[others]件。",
  },
  {
    heading: "management",
    text: "梳理行政许可事项清单86项、行政处罚事项412项；年度内行政许可决定[permits]件、行政处罚决定[fines]件已全部录入公示系统。",
  },
  { heading: "requests", text: "法院系统案卷、检察文书不属于政府信息，答复告知9件；信访类申请[petition]件不予处理。" },
  { heading: "none", text: "附注：表四中行政复议总计[V]件含上年未结5件；行政诉讼总计[L]件。" },
  {
    heading: "requests",
    text: "本年度收到公开申请[A]条，比上年度略少。已经回复[R7]条，没有回复的[D]条还在期限里。回复的里面，公开的[R1]条，部分公开的[R2]条，不公开的[G3]条。",
  },
  {
    heading: "requests",
    text: "全年新增申请[A]个，自然人[Anp]个，法人和其他组织[Aorg]个。门户网站依申请公开栏目访问量3.1万次。",
  },
  { heading: "requests", text: "新收[A]，结转[B]，办结[R7]，未结[D]。" },
  {
    heading: "requests",
    text: "自然人[Anp]、商业企业[Abiz]、科研机构[Ares]、社会公益组织[Apub]、法律服务机构[Alaw]、其他[Aoth]，合计[A]。",
  },
  {
    heading: "requests",
    text: "表三第三项“本年度办理结果”中，予以公开[R1]项、部分公开[R2]项、不予公开[G3]项、无法提供[G4]项、不予处理[G5]项、其他处理[G6]项，总计[R7]项。",
  },
  {
    heading: "requests",
    text: "与公众利益密切相关的征地、低保、教育类信息申请较多。共受理[A]宗，其中由律师代理提出的（法律服务机构）[Alaw]宗。",
  },
  {
    heading: "requests",
    text: "答复政府信息公开申请[R7]件，公开[R1]件、占比[R1%/R7]%，部分公开[R2]件、占比[R2%/R7]%，不予公开[G3]件、占比[G3%/R7]%，无法提供[G4]件、占比[G4%/R7]%，不予处理[G5]件、占比[G5%/R7]%，其他[G6]件、占比[G6%/R7]%。",
  },
  {
    heading: "requests",
    text: "不予公开[G3]件的具体情形：涉密[secret]件、法律禁止[banned]件、三安全一稳定[endanger]件、第三方[third]件、内部事务[internal]件、过程性[process]件、执法案卷[files]件、行政查询[inquiry]件。",
  },
  {
    heading: "requests",
    text: "申请人向我局申请公开他人房产信息，因涉及第三方权益不予公开的有[third]件；申请查询本人房产信息的，按行政查询事项告知[inquiry]件。",
  },
  {
    heading: "requests",
    text: "本机关共收到法人或其他组织提出的申请[Aorg]件，其中商业企业[Abiz]件，占[Abiz%/Aorg]%。",
  },
  { heading: "requests", text: "2024年度办结[R7]件，较上年405件有所增加；结转下年度[D]件，较上年12件有所减少。" },
  { heading: "requests", text: "办件情况：年初存量[B]件，当年收件[A]件，当年结案[R7]件，年末存量[D]件。" },
  {
    heading: "requests",
    text: "街道共收到[A]件信息公开申请，都是居民问旧改的。依法公开[R1]件，告诉他们到区房管局去问的（本机关不掌握）[notHeld]件。",
  },
  { heading: "requests", text: "依申请公开零收件，无上年结转。", none: ["A", "B"] },
  { heading: "requests", text: "今年没有办结跨年件，也没有要跨年的。", none: ["D"] },
  { heading: "requests", text: "不予公开的八种情形一件都没有出现，不予处理的情形同样没有。", none: ["G3", "G5"] },
  {
    heading: "requests",
    text: "全年无重复申请、无大量反复申请、无要求确认或重新出具已获取信息的申请。",
    none: ["repeated", "excessive", "confirm"],
  },
  { heading: "requests", text: "没有因补正后仍不明确、需另行制作而不能提供的。", none: ["unclear", "needs"] },
  { heading: "requests", text: "收费方面，无逾期未缴费情形，未收取信息处理费。", none: ["feeUnpaid"] },
  { heading: "requests", text: "未收到科研机构申请；社会公益组织申请0件。", none: ["Ares", "Apub"] },
  { heading: "requests", text: "国家秘密类0件，三安全一稳定类0件，第三方类[third]件。", none: ["secret", "endanger"] },
  {
    heading: "remedies",
    text: "行政复议[V]宗，维持[Vup]宗，纠正[Vco]宗，其他[Vot]宗，未审结[Vpe]宗；行政诉讼[L]宗，维持[Lup]宗，纠正[Lco]宗，未审结[Lpe]宗。",
  },
  {
    heading: "remedies",
    text: "一年中，申请人因信息公开向上一级机关申请复议[V]起，复议机关支持我方[Vup]起；向人民法院起诉[L]起，法院支持我方[Lup]起，尚有[Lpe]起未出结果。",
  },
  { heading: "remedies", text: "复议加诉讼合计[VL]件，其中复议[V]件。" },
  { heading: "remedies", text: "全年信息公开案件被复议纠错[Vco]件、被法院纠错[Lco]件，纠错率较上年下降。" },
  { heading: "remedies", text: "未经复议直接起诉[Ldi]件，占诉讼总数的[Ldi%/L]%。" },
  { heading: "remedies", text: "2024年没有因政府信息公开引发的行政复议；行政诉讼[L]件，无纠正。", none: ["V", "Lco"] },
  { heading: "remedies", text: "无复议。无诉讼。", none: ["V", "L"] },
  { heading: "remedies", text: "没有未经复议直接起诉的，也没有复议后再起诉的。", none: ["Ldi", "Laf"] },
  { heading: "remedies", text: "复议案件全部审结，无未结案件。", none: ["Vpe"] },
  {
    heading: "active",
    text: "全年制定规章[rules]部、行政规范性文件[docs]件，分别比上年增加1部、减少2件；年末现行有效规章[rulesNow]部、行政规范性文件[docsNow]件。",
  },
  { heading: "active", text: "行政规范性文件：制发[docs]，废止[docsOut]，现行有效[docsNow]。" },
  {
    heading: "active",
    text: "依法履职情况：行政许可[permits]项、行政处罚[fines]项、行政强制[force]项、行政事业性收费[fees]万元。",
  },
  {
    heading: "active",
    text: "应急局作出行政处罚[fines]起，罚款612万元；责令停产整顿9家；核发危化品经营许可证（行政许可）[permits]件。",
  },
  {
    heading: "active",
    text: "税务部门全年行政许可决定[permits]件、行政处罚决定[fines]件、行政强制措施[force]件；组织税费收入318亿元，办理退税2.6亿元。",
  },
  { heading: "active", text: "收费公开：全年征收行政事业性收费[fees]万元，公示收费项目17项。" },
  {
    heading: "active",
    text: "全年无新制发规范性文件，无废止规范性文件，现行有效规范性文件为0。",
    none: ["docs", "docsOut", "docsNow"],
  },
  { heading: "active", text: "既没有行政强制，也没有行政收费。", none: ["force"] },
  { heading: "active", text: "行政许可零件、行政处罚零件、行政强制零件。", none: ["permits", "fines", "force"] },
  { heading: "active", text: "本部门不产生行政事业性收费，收费金额为0。", none: ["fees"] },
  {
    heading: "supervision",
    text: "严格责任追究。全年因信息公开被提起复议[V]件，被纠错[Vco]件，纠错率[Vco%/V]%；全年无责任追究情形。政务公开工作评议1次，发放问卷300份。",
  },
  {
    heading: "none",
    text: "2024年，信息公开申请总量[A]件，办结总量[R7]件，公开（含部分）总量[R12]件；主动公开信息总量1.2万条；解读回应总量216次。",
  },
  {
    heading: "none",
    text: "（一）主动公开。发布文件64份。（二）依申请公开。收到申请[A]件，办结[R7]件，结转[D]件。（三）平台建设。微信公众号推送412篇。（四）监督保障。复议[V]件，诉讼[L]件，培训3次。",
  },
  {
    heading: "none",
    text: "全局依申请公开业务由法规处4名同志承担，年办理量[R7]件，复议[V]件，应诉[L]件，工作强度较大。",
  },
  { heading: "none", text: "我厅没有因信息公开被提起行政诉讼，行政复议[V]件，已全部维持。", none: ["L"] },
  {
    heading: "management",
    text: "规范性文件数据库收录现行有效文件[docsNow]件，当年新增[docs]件，移出失效文件[docsOut]件；政府信息公开目录编制信息6120条。",
  },
  {
    heading: "requests",
    text: "市发展改革委2024年收到政府信息公开申请[A]件，主要集中在项目审批、价格管理、招投标监管等方面，已答复[R7]件。其中，予以公开[R1]件，部分公开[R2]件，本机关不掌握[notHeld]件，重复申请[repeated]件，其他[others]件。全年受理价格举报2306件，均按信访渠道办结。",
  },
  {
    heading: "requests",
    text: "全年政府信息公开申请比去年增加较多，新收[A]件，上年结转[B]件；自然人提交的占绝大多数，为[Anp]件。",
  },
  {
    heading: "requests",
    text: "区人社局收到申请[A]件，内容涉及工伤认定、养老保险、劳动监察等，予以公开[R1]件，不予公开[G3]件，无法提供[G4]件。全年受理工伤认定申请1320件、劳动仲裁申请2118件。",
  },
  { heading: "requests", text: "法院裁定、检察建议等司法文书不属于政府信息，按其他处理答复的[others]件。" },
  {
    heading: "requests",
    text: "申请情况：本年新收合计[A]件，其中公民个人[Anp]件；单位申请[Aorg]件，含企业[Abiz]件、律所[Alaw]件、社团及其他[Aoth]件。",
  },
  {
    heading: "requests",
    text: "对应当公开的[R1]件，一律公开；对依法应予保密的[secret]件，坚决不公开；对信息不存在的[notHeld]件，做好检索留痕。",
  },
  { heading: "requests", text: "办结[R7]件（其中本年新收办结数及上年结转[B]件），未办结[D]件。" },
  {
    heading: "requests",
    text: "依法不予公开[G3]件，其中：属于国家秘密的[secret]件，占不予公开数的[secret%/G3]%；属于过程性信息的[process]件，占[process%/G3]%。",
  },
  { heading: "requests", text: "无法提供信息共[G4]件次，其中“本机关不掌握”情形[notHeld]件次，占[notHeld%/G4]%。" },
  {
    heading: "requests",
    text: "全年共收到[A]件申请，其中[Anp]件由公民个人提出，另外[Aorg]件由法人或其他组织提出；共作出答复[R7]件，[D]件结转至2025年。",
  },
  {
    heading: "requests",
    text: "在受理的[A]件申请里，没有商业企业提出的，没有社会公益组织提出的。",
    none: ["Abiz", "Apub"],
  },
  { heading: "requests", text: "全年不存在因行政执法案卷、行政查询事项不予公开的申请。", none: ["files", "inquiry"] },
  {
    heading: "requests",
    text: "无“其他法律行政法规禁止公开”情形，无“保护第三方合法权益”情形。",
    none: ["banned", "third"],
  },
  { heading: "requests", text: "年末零结转。", none: ["D"] },
  { heading: "requests", text: "部分公开的没有，不予公开的没有，全部予以公开。", none: ["R2", "G3"] },
  { heading: "requests", text: "没有申请人逾期不缴纳费用，没有申请人逾期不补正。", none: ["feeUnpaid", "overdue"] },
  { heading: "requests", text: "上年度无结转，本年度未收到申请，故无办理结果。", none: ["B", "A"] },
  {
    heading: "remedies",
    text: "2024年全市政府信息公开行政复议案件共[V]件，其中市政府为被申请人的19件；行政诉讼案件共[L]件，其中市政府为被告的23件。",
  },
  {
    heading: "remedies",
    text: "就信息公开答复提起复议的[V]件中，复议机关予以维持的[Vup]件，以程序轻微违法等理由纠正的[Vco]件，经调解撤回的计入其他结果[Vot]件。",
  },
  {
    heading: "remedies",
    text: "我委信息公开类行政诉讼全年[L]件，已判决的案件中维持[Lup]件，纠正[Lco]件。作为复议机关共同被告的不重复统计。",
  },
  { heading: "remedies", text: "诉讼案件[L]件（一审、二审合并计算），结果纠正[Lco]件，占[Lco%/L]%。" },
  { heading: "remedies", text: "本年度信息公开工作未被复议，未被诉讼。", none: ["V", "L"] },
  { heading: "remedies", text: "行政复议无维持、无纠正；尚未审结[Vpe]件。", none: ["Vup", "Vco"] },
  { heading: "remedies", text: "没有结果纠正的案件；尚未审结的也没有。", none: ["Vco", "Lco", "Vpe", "Lpe"] },
  {
    heading: "supervision",
    text: "全年因信息公开引发行政争议较少，行政复议[V]件、纠错[Vco]件，行政诉讼[L]件、败诉[Lco]件；组织旁听庭审4场。",
  },
  {
    heading: "active",
    text: "规范性文件管理更加规范，全年发布[docs]件，废止[docsOut]件，现行有效[docsNow]件，全部标注有效性。",
  },
  {
    heading: "active",
    text: "作出行政许可[permits]件，行政处罚[fines]件，未采取行政强制。征收行政事业性收费[fees]万元。",
    none: ["force"],
  },
  {
    heading: "active",
    text: "年内废止规章[rulesOut]件，制定规章[rules]件。规章草案公开征求意见5件次，收到意见612条，采纳73条。",
  },
  { heading: "active", text: "本级制发的规范性文件[docs]件全部通过公报、网站公开，公报发行9.6万份。" },
  {
    heading: "active",
    text: "依法公开行政执法统计年报，行政许可[permits]宗，行政处罚[fines]宗，行政强制[force]宗，行政检查1.2万次。",
  },
  {
    heading: "active",
    text: "未制定政府规章；未废止政府规章；行政规范性文件制发[docs]件。",
    none: ["rules", "rulesOut"],
  },
  {
    heading: "active",
    text: "本单位无行政许可、无行政处罚、无行政强制、无行政事业性收费。",
    none: ["permits", "fines", "force", "fees"],
  },
  { heading: "active", text: "全年行政处罚为零，未采取任何行政强制措施。", none: ["fines", "force"] },
  {
    heading: "none",
    text: "工作统计：政府信息公开申请[A]件，自然人[Anp]件，商业企业[Abiz]件；予以公开[R1]件，部分公开[R2]件；复议[V]件；诉讼[L]件。",
  },
  {
    heading: "none",
    text: "全年公开行政处罚信息1216条，依法作出行政处罚决定[fines]件；收到依申请公开[A]件；无被复议纠错情形。",
    none: ["Vco"],
  },
  {
    heading: "requests",
    text: "受理申请后，与申请人电话沟通186次，约见面谈23次，书面补正告知47件，经沟通撤回申请15件。",
  },
  {
    heading: "requests",
    text: "受理的申请中，来自外省市的23件，来自本市的其余；要求纸质答复的121件，要求电子答复的87件。",
  },
  {
    heading: "requests",
    text: "从申请内容看，征地拆迁类171件、规划建设类84件、财政资金类33件、人事教育类17件、其他类92件。",
  },
  {
    heading: "active",
    text: "公布重点民生实事10件，办结省市建议提案156件，发布常务会议纪要27期、议题解读94件，公开行政许可事项清单312项。",
  },
  {
    heading: "remedies",
    text: "市司法局全年办理以市政府为被申请人的复议案件167件、以市政府为被告的诉讼案件213件，其中涉及征收的81件。",
  },
  {
    heading: "requests",
    text: "2024年，自治区民政厅收到政府信息公开申请[A]件，申请内容主要为行政区划、社会组织登记、殡葬管理等。已办结[R7]件，其中予以公开[R1]件，部分公开[R2]件，不予公开[G3]件，无法提供[G4]件，不予处理[G5]件，其他处理[G6]件。全年办理婚姻登记5.2万对，社会组织登记368家。",
  },
  {
    heading: "requests",
    text: "社区居民李女士等人多次到街道询问公开事宜。全年正式收到书面申请的有[A]件，按期答复[R7]件。",
  },
  { heading: "requests", text: "全年受理量[A]件、办结量[R7]件、结转量[D]件，受理量同比下降。" },
  {
    heading: "requests",
    text: "信息公开申请中自然人提出[Anp]件，占比超过九成；企业提出[Abiz]件；其余主体提出的较少。",
  },
  {
    heading: "requests",
    text: "经统计，2024年本市各级行政机关新收政府信息公开申请[A]件，结转上年度[B]件，两项合计[AB]件；办理结果总数[R7]件，结转下年度[D]件。",
  },
  {
    heading: "requests",
    text: "不予公开情形中，占比最高的是行政执法案卷，[files]件；其次是内部事务信息，[internal]件；再次是过程性信息，[process]件。",
  },
  {
    heading: "requests",
    text: "有[R1]件申请得到全部公开，有[R2]件申请得到部分公开，有[notHeld]件申请因本机关不掌握未能提供。",
  },
  {
    heading: "requests",
    text: "对内容不明确的申请一次性告知补正，补正后仍不明确的[unclear]件；对不补正的[overdue]件不再处理。",
  },
  { heading: "requests", text: "受理的全部[A]件申请均已在系统登记，[Anp]件为个人申请，[Aorg]件为单位申请。" },
  {
    heading: "requests",
    text: "在全年[R7]件办结申请中，[R12]件予以公开或部分公开，[G3]件不予公开，[G4]件无法提供，[G5]件不予处理，[G6]件作其他处理。",
  },
  {
    heading: "requests",
    text: "企业申请[Abiz]件，主要为招投标、土地出让信息；律师事务所申请[Alaw]件，主要为诉讼取证；科研机构申请[Ares]件，主要为统计数据。",
  },
  {
    heading: "requests",
    text: "我局答复申请时，属于主动公开的告知网址，全年公开[R1]件；依法需要保密的不予公开，全年[secret]件。",
  },
  { heading: "requests", text: "2024年申请总量为[A]件，月均约50件，峰值出现在6月，当月收到77件。" },
  { heading: "requests", text: "申请人撤回等归入其他处理“其他”项下的[others]件。" },
  {
    heading: "requests",
    text: "全年收到申请[A]件，其中重复申请[repeated]件，属于信访投诉举报[petition]件，其余均正常办理。",
  },
  { heading: "requests", text: "本年度未收到任何形式的政府信息公开申请，也不存在结转情况。", none: ["A"] },
  { heading: "requests", text: "没有产生不予公开的答复。", none: ["G3"] },
  { heading: "requests", text: "申请主体均为自然人，法人或其他组织未提出申请。", none: ["Aorg"] },
  {
    heading: "requests",
    text: "未出现要求提供公开出版物、无正当理由大量反复申请等情形。",
    none: ["publ", "excessive"],
  },
  { heading: "requests", text: "没有申请因涉及第三方合法权益而不予公开。", none: ["third"] },
  { heading: "requests", text: "无法提供类答复为0件，不予处理类答复为0件。", none: ["G4", "G5"] },
  {
    heading: "remedies",
    text: "我省全年政府信息公开行政复议[V]件，同比减少；其中维持原行政行为[Vup]件，纠正[Vco]件，其他[Vot]件。行政诉讼[L]件，其中维持[Lup]件，纠正[Lco]件，尚未审结[Lpe]件。",
  },
  {
    heading: "remedies",
    text: "信息公开行政复议：维持[Vup]件，占[Vup%/V]%；未审结[Vpe]件。信息公开行政诉讼：维持[Lup]件，占[Lup%/L]%。",
  },
  { heading: "remedies", text: "未被提起行政诉讼，行政复议[V]件。", none: ["L"] },
  { heading: "remedies", text: "复议纠错0件，诉讼败诉0件。", none: ["Vco", "Lco"] },
  { heading: "remedies", text: "没有收到行政复议和行政诉讼。", none: ["V", "L"] },
  {
    heading: "supervision",
    text: "主动接受司法监督，政府信息公开行政诉讼[L]件，同比减少12%；自觉接受复议监督，行政复议[V]件，纠正[Vco]件。召开政务公开领导小组会议2次。",
  },
  {
    heading: "active",
    text: "全年新制定行政规范性文件[docs]件，宣布失效[docsOut]件，目前仍有效[docsNow]件；公开政策解读88条。",
  },
  {
    heading: "active",
    text: "本年作出的行政许可决定[permits]件、行政处罚决定[fines]件、行政强制决定[force]件均已公示；收费[fees]万元（行政事业性收费）。",
  },
  { heading: "active", text: "全年未发生行政处罚、行政强制；行政许可[permits]件。", none: ["fines", "force"] },
  { heading: "active", text: "没有制定、废止规章。", none: ["rules", "rulesOut"] },
  {
    heading: "active",
    text: "本局不涉及行政许可、行政强制，行政事业性收费为0元。",
    none: ["permits", "force", "fees"],
  },
  {
    heading: "none",
    text: "2024年市文广旅局主动公开信息1822条，收到政府信息公开申请[A]件，办结[R7]件，予以公开[R1]件；受理行政复议0件、行政诉讼0件。",
    none: ["V", "L"],
  },
  {
    heading: "none",
    text: "各项数据如下：主动公开信息4106条，依申请公开[A]件，政策解读95件，行政复议[V]件，行政诉讼[L]件。",
  },
  {
    heading: "requests",
    text: "今年共收到公民、法人和其他组织提出的政府信息公开申请[A]件，加之上年结转[B]件，本年度应当办理[AB]件；已办结[R7]件，办结率[R7%/AB]%。",
  },
  {
    heading: "requests",
    text: "全市收到的申请以自然人居多，达[Anp]件，法人和其他组织[Aorg]件次之。所有申请经登记、审查、拟办、审核、答复五个环节办理。",
  },
  {
    heading: "requests",
    text: "在答复类型上，全部公开[R1]件，部分公开[R2]件，因涉及国家秘密等法定事由不公开[G3]件，客观上提供不了[G4]件，不作处理[G5]件，作其他处理[G6]件，合计[R7]件。",
  },
  {
    heading: "requests",
    text: "2024年，海关总署某直属海关共受理政府信息公开申请[A]份，答复[R7]份，无超期答复情况。以上申请中，进出口统计数据类73份、归类化验类12份。",
  },
  {
    heading: "requests",
    text: "收到申请[A]件。办理情况如下：1.予以公开[R1]件；2.部分公开[R2]件；3.不予公开[G3]件；4.无法提供[G4]件；5.不予处理[G5]件；6.其他处理[G6]件；7.结转下年度继续办理[D]件。",
  },
  { heading: "requests", text: "学校全年收到信息公开申请[A]项，其中学生申请4项、教职工申请3项；已答复[R7]项。" },
  { heading: "requests", text: "年初未办结[B]件，年内新收[A]件，年末未办结[D]件。" },
  { heading: "requests", text: "县自然资源局受理量居首，受理县政府依申请公开313件；全县合计受理[A]件。" },
  {
    heading: "requests",
    text: "按申请方式划分，网络申请402件、信函申请150件、现场申请31件；按申请人划分，公民申请[Anp]件、企业申请[Abiz]件、律所申请[Alaw]件。",
  },
  {
    heading: "requests",
    text: "答复[R7]件，其中公开[R1]件，部分公开[R2]件，属于国家秘密不予公开[secret]件，属于第三方合法权益不予公开[third]件，属于内部事务信息不予公开[internal]件，属于过程性信息不予公开[process]件，属于行政查询事项不予公开[inquiry]件。",
  },
  {
    heading: "requests",
    text: "因申请内容不明确经补正仍不明确、无法提供的[unclear]件；因需要进行汇总加工、无现成信息的[needs]件；本机关从未制作也未保存的[notHeld]件。",
  },
  { heading: "requests", text: "除依法不予公开的[G3]件外，其余能公开的均予公开。" },
  { heading: "requests", text: "结转到2025年的有[D]件，主要因为涉及第三方意见征询，还在等回复。" },
  {
    heading: "requests",
    text: "本年新收[A]件（自然人[Anp]件，商业企业[Abiz]件，科研机构[Ares]件，社会公益组织[Apub]件，法律服务机构[Alaw]件，其他[Aoth]件），上年结转[B]件。",
  },
  { heading: "requests", text: "因行政相对人不缴费而终止办理的[feeUnpaid]件，全年收取信息处理费1240元。" },
  {
    heading: "requests",
    text: "对同一申请人就相同内容反复提出的[repeated]件，告知不予重复处理；对明显以信息公开之名行信访之实的[petition]件，引导走信访渠道；要求提供报纸、年鉴等出版物的[publ]件，告知获取途径。",
  },
  { heading: "requests", text: "申请数量、频次明显超过合理范围，要求说明理由后认定不合理，不予处理的[excessive]件。" },
  {
    heading: "requests",
    text: "今年本单位未收到政府信息公开申请，无上年结转，无结转下年度事项。",
    none: ["A", "B", "D"],
  },
  {
    heading: "requests",
    text: "没有法律服务机构提出申请，亦无因行政查询、公开出版物等原因不予公开、不予处理的。",
    none: ["Alaw", "inquiry", "publ"],
  },
  { heading: "requests", text: "全年没有一件因申请人逾期不缴费而不再处理。", none: ["feeUnpaid"] },
  { heading: "requests", text: "收到申请[A]件，均来自自然人，法人和其他组织申请0件。", none: ["Aorg"] },
  { heading: "remedies", text: "因政府信息公开引发复议[V]起、诉讼[L]起，占全部复议诉讼案件的比重分别为11%和7%。" },
  { heading: "remedies", text: "本年度未发生因政府信息公开申请行政复议、提起行政诉讼的情况。", none: ["V", "L"] },
  { heading: "remedies", text: "行政复议无被纠正案件，行政诉讼无败诉案件。", none: ["Vco", "Lco"] },
  {
    heading: "remedies",
    text: "涉政府信息公开行政诉讼案件[L]件（含直接起诉[Ldi]件、经复议后起诉[Laf]件），裁判结果为维持[Lup]件、纠正[Lco]件，其余尚未审结[Lpe]件。",
  },
  {
    heading: "remedies",
    text: "去年涉访涉诉案件较多。2024年，信息公开类复议[V]件，其中被责令限期重新作出答复[Vco]件，占[Vco%/V]%；诉讼[L]件，被判决撤销答复[Lco]件，占[Lco%/L]%。",
  },
  {
    heading: "supervision",
    text: "没有因信息公开工作被复议纠错和诉讼败诉的案件，没有被追责问责情况。",
    none: ["Vco", "Lco"],
  },
  {
    heading: "active",
    text: "本年度制定并公布地方政府规章[rules]件、行政规范性文件[docs]件，废止行政规范性文件[docsOut]件。截至年底，我市现行有效规章[rulesNow]件、行政规范性文件[docsNow]件，已按类别汇编并向社会公开。",
  },
  {
    heading: "active",
    text: "2024年我局办结行政许可[permits]件，办理行政处罚案件[fines]件，采取行政强制措施[force]次，收取行政事业性收费[fees]万元。",
  },
  { heading: "active", text: "行政许可、行政处罚、行政强制分别作出决定[permits]件、[fines]件、[force]件。" },
  {
    heading: "active",
    text: "市政府部门全年作出行政许可处理决定[permits]件，较上年增长8.3%；行政处罚处理决定[fines]件，下降2.1%；行政强制处理决定[force]件，下降12%；行政事业性收费总金额[fees]万元，下降5.6%。",
  },
  {
    heading: "active",
    text: "本镇没有行政处罚权，全年无行政处罚、行政强制。执法队移交线索34件。",
    none: ["fines", "force"],
  },
  {
    heading: "active",
    text: "规章制发0件、废止0件、现行有效0件；规范性文件制发[docs]件。",
    none: ["rules", "rulesOut", "rulesNow"],
  },
  {
    heading: "active",
    text: "我单位不是规章制定主体，本年无规章制发；规范性文件未制发、未废止。",
    none: ["rules", "docs", "docsOut"],
  },
  {
    heading: "none",
    text: "2024年，厅机关主动公开政府信息7214条；收到政府信息公开申请[A]件，办结[R7]件；未发生针对本机关有关政府信息公开事务的行政复议案件和行政诉讼案件。",
    none: ["V", "L"],
  },
  {
    heading: "none",
    text: "依申请公开工作平稳有序。全年共接收申请[A]件，其中自然人[Anp]件、法人及其他组织[Aorg]件，办结[R7]件；因信息公开工作引发行政复议[V]件、行政诉讼[L]件。开展业务培训5次，覆盖610人次。",
  },
  {
    heading: "none",
    text: "（二）依申请公开。共[A]件。已答[R7]件，未答[D]件。（三）信息管理。梳理历史文件1870件，转主动公开35件。",
  },
  {
    heading: "none",
    text: "截至12月31日，累计受理信息公开申请[A]件，其中线上渠道325件，线下渠道余下部分；全部申请均在20个工作日内答复。",
  },
  { heading: "requests", text: "按月度看，3月收到61件为全年最高，11月收到27件为最低；全年收到[A]件，月均50件左右。" },
  { heading: "requests", text: "市中级人民法院裁定准予撤诉6件。全年收到申请[A]件，答复[R7]件。" },
  { heading: "requests", text: "会同档案馆答复历史档案查询申请43件；为申请人提供复印件1310页。" },
  { heading: "requests", text: "收到公安机关人口信息查询类申请17件、不动产查询申请211件，均不属于政府信息公开申请。" },
  { heading: "requests", text: "向上级机关转送申请8件，指导镇街答复申请62件，协助部门会商31件。" },
  { heading: "requests", text: "张某一人提交申请83件，经约谈后主动撤回75件；李某等5人提交相同申请5件。" },
  {
    heading: "active",
    text: "办理人大代表建议21件、政协提案33件，办结率、满意率均为100%；受理12345热线工单8134件，按期办结8129件。",
  },
  {
    heading: "active",
    text: "公示行政许可信息4021条、行政处罚信息1833条；更新权责清单事项2140项，其中行政许可286项、行政处罚1430项、行政强制92项。",
  },
  {
    heading: "remedies",
    text: "作为行政复议机关，全年收到行政复议申请613件，受理580件，审结541件，其中维持302件、撤销41件、确认违法12件。",
  },
  { heading: "remedies", text: "参加行政诉讼应诉培训3次；因工伤认定被诉19件、因行政处罚被诉27件，均胜诉。" },
  {
    heading: "supervision",
    text: "开展政府信息公开工作考核，抽查单位46家，通报问题18个，整改完成18个；收到群众意见建议73条，采纳41条。",
  },
  {
    heading: "requests",
    text: "2024年，我局畅通网络、信函、当面等申请渠道，全年新收政府信息公开申请[A]件，上年度结转[B]件，办结[R7]件，结转下一年度[D]件。申请事项主要涉及不动产登记档案、土地出让合同、规划核实意见等。期间组织法制审核会议12次，邀请法律顾问参与疑难件研究9件。",
  },
  {
    heading: "requests",
    text: "受理申请总量[A]件，与上年相比减少41件。其中，通过政府网站提交的188件，通过邮政快递提交的263件，通过窗口递交的17件。自然人提交[Anp]件，占比[Anp%/A]%；法人和其他组织提交[Aorg]件，占比[Aorg%/A]%。",
  },
  {
    heading: "requests",
    text: "这一年，街道收到的信息公开申请不多，一共[A]件，问的都是老旧小区改造、物业维修资金使用的事。该公开的公开了，[R1]件；我们不掌握的[notHeld]件，指引去问住建局；剩下[D]件还没到期。",
  },
  {
    heading: "requests",
    text: "本年度，全市税务系统共收到政府信息公开申请[A]件，已全部在法定期限内依法办理。从办理结果看，予以公开[R1]件，占[R1%/R7]%；部分公开[R2]件，占[R2%/R7]%；不予公开[G3]件，占[G3%/R7]%；本机关不掌握相关政府信息、没有现成信息需要另行制作、补正后申请内容仍不明确等无法提供[G4]件，占[G4%/R7]%。",
  },
  {
    heading: "requests",
    text: "依申请公开方面：全年登记依申请公开[A]宗。其中：予以公开[R1]宗；部分公开[R2]宗；不予公开[G3]宗（国家秘密[secret]宗，第三方权益[third]宗，内部事务[internal]宗，过程性[process]宗，执法案卷[files]宗，行政查询[inquiry]宗）。",
  },
  {
    heading: "requests",
    text: "对第三方明确表示不同意公开且理由合法的[third]件，依法不予公开；对公开内容需区分处理的，遮挡后部分公开[R2]件。",
  },
  {
    heading: "requests",
    text: "全年办件平均时限9.8个工作日，最短1个工作日办结。年内共答复申请人[R7]件次，无一件超期。",
  },
  {
    heading: "requests",
    text: "2024年共收到申请[A]件，比2023年的417件增加了三成多；年末尚有[D]件处于办理期限内，将在2025年1月底前办结。",
  },
  {
    heading: "requests",
    text: "我单位本年度收到依申请公开[A]件，同意公开[R1]件，其余均因信息不存在或不属于公开范围未予提供。另处理网上依申请之外的咨询建议类留言236条。",
  },
  {
    heading: "requests",
    text: "省厅机关全年新收[A]件，其中商业企业[Abiz]件、科研机构[Ares]件、社会公益组织[Apub]件、法律服务机构[Alaw]件、其他[Aoth]件，五类合计[Aorg]件，其余[Anp]件由自然人提出。",
  },
  {
    heading: "requests",
    text: "通过“互联网+政务服务”平台受理办件21.6万件，其中依申请政务服务事项18.2万件；受理政府信息公开申请[A]件，两者口径不同。",
  },
  {
    heading: "requests",
    text: "全年未收到商业企业、科研机构、社会公益组织、法律服务机构提出的申请。",
    none: ["Abiz", "Ares", "Apub", "Alaw"],
  },
  {
    heading: "requests",
    text: "年内没有出现申请人要求提供公开出版物、要求确认或重新出具信息的情况。",
    none: ["publ", "confirm"],
  },
  { heading: "requests", text: "2023年无结转件；截至2024年底无未办结件，未产生结转。", none: ["B", "D"] },
  { heading: "requests", text: "依申请公开为零，无需结转。", none: ["A"] },
  { heading: "requests", text: "本机关一年来零申请、零复议、零诉讼。", none: ["A", "V", "L"] },
  { heading: "requests", text: "不予公开0件，不予处理0件，其他处理0件；无法提供[G4]件。", none: ["G3", "G5", "G6"] },
  { heading: "requests", text: "没有一例以涉及国家秘密、商业秘密为由拒绝公开。", none: ["secret", "third"] },
  {
    heading: "requests",
    text: "未因涉密、危及三安全一稳定、法律禁止等理由作出不予公开答复。",
    none: ["secret", "endanger", "banned"],
  },
  { heading: "requests", text: "部分公开、不予公开、无法提供均没有发生。", none: ["R2", "G3", "G4"] },
  {
    heading: "remedies",
    text: "行政复议：全年[V]件。其中结果维持[Vup]件，结果纠正[Vco]件，其他结果[Vot]件，尚未审结[Vpe]件。行政诉讼：未经复议直接起诉[Ldi]件；复议后起诉[Laf]件。",
  },
  {
    heading: "remedies",
    text: "今年，申请人不服我局信息公开答复提起行政复议[V]件，上级维持我局答复[Vup]件，责令重新作出[Vco]件；提起行政诉讼[L]件，法院判我局胜诉[Lup]件，还有[Lpe]件没判。",
  },
  { heading: "remedies", text: "被申请行政复议[V]件，复议维持率[Vup%/V]%；被提起行政诉讼[L]件，败诉率[Lco%/L]%。" },
  {
    heading: "remedies",
    text: "我镇因征地补偿安置、宅基地审批等被提起行政诉讼31件，与信息公开有关的[L]件；行政复议22件，与信息公开有关的[V]件。",
  },
  { heading: "remedies", text: "直接向法院起诉的没有，先复议再起诉的[Laf]件。", none: ["Ldi"] },
  { heading: "remedies", text: "信息公开行政复议、行政诉讼均为零。", none: ["V", "L"] },
  {
    heading: "remedies",
    text: "全年无信息公开行政复议被撤销、确认违法等纠错情形，行政诉讼亦未出现败诉。",
    none: ["Vco", "Lco"],
  },
  { heading: "remedies", text: "没有尚未审结的复议案件，也没有经复议后又起诉的案件。", none: ["Vpe", "Laf"] },
  {
    heading: "supervision",
    text: "市政府将政务公开纳入年度考核，权重2%。全市因政府信息公开引发的行政复议案件[V]件、行政诉讼案件[L]件，其中纠错[Vco]件、败诉[Lco]件，已逐案通报整改。开展第三方评估1次，覆盖单位43家。",
  },
  {
    heading: "supervision",
    text: "压实复议应诉责任，全年信息公开行政诉讼败诉[Lco]件，行政复议纠错[Vco]件，均已组织复盘。",
  },
  {
    heading: "active",
    text: "全年主动公开政府信息2.31万条，其中门户网站1.24万条。制发行政规范性文件[docs]件，均按规定同步解读；宣布失效和废止[docsOut]件，现行有效[docsNow]件，全文上网。",
  },
  {
    heading: "active",
    text: "出台政府规章[rules]部，现行有效的政府规章[rulesNow]部。作出行政许可[permits]件，较上年增加约两成；行政处罚[fines]件；行政强制[force]件；行政事业性收费[fees]万元。",
  },
  {
    heading: "active",
    text: "公安局依法公开执法信息，全年作出行政处罚决定[fines]件、行政强制[force]件，办理户籍业务21.4万笔、出入境证件3.8万本，核发许可[permits]件。",
  },
  {
    heading: "active",
    text: "规范性文件管理情况：年度制发[docs]件，清理废止[docsOut]件，截至12月底继续有效的[docsNow]件，均赋“三统一”编号。",
  },
  {
    heading: "active",
    text: "我局本年度未制发规范性文件，现行有效规范性文件[docsNow]件，无废止文件。",
    none: ["docs", "docsOut"],
  },
  {
    heading: "active",
    text: "本级政府无规章制定权，规章制发、废止、现行有效件数均为0。",
    none: ["rules", "rulesOut", "rulesNow"],
  },
  {
    heading: "active",
    text: "委本级不具备行政强制职权，全年无行政强制事项；无行政事业性收费。",
    none: ["force", "fees"],
  },
  {
    heading: "active",
    text: "镇政府全年未作出行政许可决定，也未实施过行政处罚和行政强制，未收取任何行政事业性收费。",
    none: ["permits", "fines", "force", "fees"],
  },
  {
    heading: "active",
    text: "局网站公开栏目28个，更新信息1562条；政务新媒体推送967条，阅读量118万次；公开财政预决算8份、建议提案复文41件、行政许可结果公示3306条。",
  },
  {
    heading: "none",
    text: "2024年，在省政府办公厅指导下，全区收到政府信息公开申请[A]件，办结[R7]件；主动公开信息10.2万条；发布解读材料418件，回应关切137次；被复议纠错[Vco]件、诉讼败诉[Lco]件。",
  },
  {
    heading: "none",
    text: "全年受理政府信息公开申请[A]件。申请人以自然人为主（[Anp]件），其次为商业企业（[Abiz]件）、法律服务机构（[Alaw]件）。申请办理中依法征求第三方意见52次，召开会商会18次。",
  },
  { heading: "none", text: "依申请公开工作量持续攀升，办结量达[R7]件，专职人员仅2名，人均办理量居全市前列。" },
  {
    heading: "none",
    text: "2.依申请公开情况。2024年收到申请[A]件，结转上年[B]件；办结[R7]件；[D]件转到2025年办理。3.行政执法公示。公示双随机抽查结果412条。",
  },
  {
    heading: "management",
    text: "落实公文属性源头认定，全年拟制公文1286件，其中主动公开517件、依申请公开402件、不予公开367件。现行有效规范性文件[docsNow]件全部录入统一平台。",
  },
  { heading: "requests", text: "检察机关、法院就信息公开问题走访调研4次。全年因逾期答复被投诉2件，经核实不成立。" },
  { heading: "requests", text: "延期答复29件，征求第三方意见14件，出具补正通知41件，电话沟通203次。" },
  { heading: "requests", text: "申请人对答复不满意来电37次，来访11批次，经沟通，15名申请人表示理解，主动撤回8件。" },
  { heading: "platform", text: "优化依申请公开系统，新增在线查询功能6项，系统全年注册用户1830个，流转办件612件。" },
  {
    heading: "active",
    text: "办结省级环保督察交办信访件43件，12369举报受理506件，行政处罚立案118件、罚款1260.5万元，作出行政处罚决定[fines]件。",
  },
  {
    heading: "requests",
    text: "全年共办理政府信息公开申请事项[R7]件，其中因申请人主动撤回等原因终止办理的计入其他处理[G6]件；未发现应公开未公开情况。",
  },
  {
    heading: "requests",
    text: "本年度新收申请的主体结构为：自然人[Anp]件（占[Anp%/A]%），商业企业[Abiz]件（占[Abiz%/A]%），法律服务机构[Alaw]件（占[Alaw%/A]%），其余为科研机构、社会公益组织及其他主体。",
  },
  {
    heading: "requests",
    text: "从地域看，本市申请人提出387件，外省市提出62件；从结果看，公开（含部分公开）率为[R12%/R7]%。",
  },
  {
    heading: "requests",
    text: "我厅坚持“以公开为常态”，对[R1]件申请全部公开，对[R2]件申请作区分处理后部分公开，对[secret]件涉密申请依法不予公开。",
  },
  {
    heading: "requests",
    text: "依申请公开办理情况统计如下：收件[A]件，答复[R7]件（其中予以公开[R1]件、部分公开[R2]件、不予公开[G3]件、无法提供[G4]件、不予处理[G5]件、其他[G6]件），未到答复期[D]件。",
  },
  {
    heading: "requests",
    text: "今年受理的[A]件信息公开申请中，有[Alaw]件是律师事务所代当事人提出的，有[Abiz]件是企业提出的。",
  },
  {
    heading: "requests",
    text: "共收到依申请公开[A]件。其中属于本机关公开的[R12]件，非本机关公开的[notHeld]件，已告知申请人向有关部门申请。",
  },
  {
    heading: "requests",
    text: "涉及商业秘密和个人隐私、第三方不同意公开的[third]件；属于人事管理、后勤管理等内部事务的[internal]件；属于讨论记录、过程稿、磋商信函等过程性信息的[process]件。",
  },
  { heading: "requests", text: "全年无结转，收到的[A]件申请当年全部办结。", none: ["D"] },
  { heading: "requests", text: "与去年相比，申请量由412件上升到[A]件，答复量由405件上升到[R7]件。" },
  {
    heading: "requests",
    text: "我局共收到信息公开申请[A]件（其中2件为重复寄送，已并案处理），按期答复率100%，未发生举报。",
  },
  {
    heading: "requests",
    text: "收到政府信息公开申请[A]件，内容主要为：土地征收类112件、城市规划类78件、住房保障类41件、其他类。",
  },
  {
    heading: "requests",
    text: "按照国务院办公厅统计口径，本年办理结果为：（一）予以公开[R1]；（二）部分公开[R2]；（三）不予公开[G3]；（四）无法提供[G4]；（五）不予处理[G5]；（六）其他处理[G6]；合计[R7]。",
  },
  { heading: "requests", text: "表三数据显示，自然人申请占新收申请的[Anp%/A]%，法人或其他组织占[Aorg%/A]%。" },
  {
    heading: "requests",
    text: "去年结转来的[B]件，今年上半年都办完了；今年新来的[A]件，除了[D]件跨年，别的都答复了。",
  },
  { heading: "requests", text: "年内申请[A]件次，其中有效申请未另行统计；因提供不了而告知的[G4]件次。" },
  {
    heading: "requests",
    text: "作出不予公开决定[G3]件，理由集中于行政执法案卷（[files]件）和第三方合法权益（[third]件）。",
  },
  { heading: "requests", text: "申请人未缴纳信息处理费视为放弃的[feeUnpaid]件，逾期未补正视为放弃的[overdue]件。" },
  { heading: "requests", text: "本年度结果中，无“部分公开”情形，亦无“其他处理”情形。", none: ["R2", "G6"] },
  { heading: "requests", text: "上年度未结转本年度办理件，本年度亦无结转下年度办理件。", none: ["B", "D"] },
  { heading: "requests", text: "无因补正后内容不明确而无法提供的申请。", none: ["unclear"] },
  { heading: "requests", text: "未收到信访、投诉、举报类申请和重复申请。", none: ["petition", "repeated"] },
  { heading: "requests", text: "行政执法案卷类申请没有发生。", none: ["files"] },
  {
    heading: "remedies",
    text: "全年由信息公开引发的复议共计[V]例，复议机关维持[Vup]例，纠错[Vco]例；诉讼[L]例，维持[Lup]例，纠错[Lco]例。",
  },
  {
    heading: "remedies",
    text: "2024年新发生政府信息公开行政诉讼一审案件中，法院判决驳回原告诉讼请求，全年结果维持共[Lup]件，结果纠正共[Lco]件，尚未审结共[Lpe]件。",
  },
  { heading: "remedies", text: "当年行政复议案件总数[V]宗，行政诉讼案件总数[L]宗，其中未经复议直接起诉[Ldi]宗。" },
  { heading: "remedies", text: "全年没有一起信息公开类行政诉讼。", none: ["L"] },
  { heading: "remedies", text: "因信息公开引发的行政复议、诉讼案件中，没有被纠正或败诉的。", none: ["Vco", "Lco"] },
  { heading: "remedies", text: "未发生复议后起诉案件；未经复议直接起诉的案件为0。", none: ["Laf", "Ldi"] },
  {
    heading: "active",
    text: "依法履行规章制定职责，制定规章[rules]部、废止规章[rulesOut]部。行政规范性文件方面，新制定[docs]件、废止[docsOut]件，现有[docsNow]件。",
  },
  {
    heading: "active",
    text: "行政许可[permits]宗、行政处罚[fines]宗、行政强制[force]宗，相关决定信息已在7个工作日内公示。",
  },
  {
    heading: "active",
    text: "实施行政强制措施和行政强制执行共[force]件。收取诉讼费、检测费等行政事业性收费[fees]万元。",
  },
  {
    heading: "active",
    text: "本局2024年作出行政处罚决定[fines]件，同比减少5.1%，其中简易程序处罚611件、普通程序处罚278件。",
  },
  { heading: "active", text: "发布政府公报24期，收录规章5部、规范性文件37件、人事任免等其他文件61件。" },
  { heading: "active", text: "全年规章、规范性文件均无新增、无废止。", none: ["rules", "rulesOut", "docs", "docsOut"] },
  {
    heading: "active",
    text: "街道办事处不具有行政许可职能，未办理行政许可；未开展行政处罚和行政强制；无收费项目。",
    none: ["permits", "fines", "force"],
  },
  {
    heading: "active",
    text: "制发规范性文件数、废止规范性文件数均为零，有效规范性文件[docsNow]件。",
    none: ["docs", "docsOut"],
  },
  {
    heading: "none",
    text: "全年依申请公开办结[R7]件，主动公开信息3.6万条，重大决策预公开42项，征集意见1.1万条，举办新闻发布会36场，政务公开培训覆盖2300人次。",
  },
  { heading: "none", text: "一年来，我局接受监督，未发生因依申请公开引起的行政复议、诉讼。", none: ["V", "L"] },
  {
    heading: "none",
    text: "一、总体情况。全年新收政府信息公开申请[A]件（自然人[Anp]件、法人或其他组织[Aorg]件），上年结转[B]件；答复[R7]件。发生行政复议[V]件，行政诉讼[L]件。",
  },
  {
    heading: "none",
    text: "镇便民服务中心全年办件2.6万件，受理民政救助申请712件，办理社保认证4300人次，依申请公开政府信息为0。",
    none: ["A"],
  },
  {
    heading: "platform",
    text: "网站改版后浏览量达431万次，解答网民咨询2106件，办理领导信箱来信1420件，在线受理依申请公开事项188件。",
  },
  { heading: "requests", text: "申请公开“三公”经费的9件，申请公开招投标资料的21件，申请公开学位划分方案的13件。" },
  {
    heading: "supervision",
    text: "对全年办结的政府信息公开申请逐件复查，整改不规范文书27份；复议机关制发意见书3份、法院发出司法建议2份。",
  },
  {
    heading: "requests",
    text: "省生态环境厅2024年收到政府信息公开申请[A]件，申请内容涉及环评批复、排污许可、执法监测数据等。其中环评类申请居多。全年答复[R7]件，不予公开的[G3]件中，过程性信息[process]件、第三方权益[third]件。厅信访窗口接待来访213批。",
  },
  {
    heading: "requests",
    text: "派出所、交警大队转来的申请统一由市局办理。市局全年收件[A]件，属行政执法案卷不公开的[files]件，属行政查询引导另行办理的[inquiry]件；出入境窗口办证3.6万本次。",
  },
  {
    heading: "requests",
    text: "今年我们乡就收到[A]件申请，比去年少了2件。申请人都是本乡村民（自然人[Anp]件），主要想要耕地地力补贴发放表。答复了[R7]件，公开[R1]件，部分公开[R2]件。",
  },
  {
    heading: "requests",
    text: "注：本年度收到的申请中，跨年度办理的[D]件不计入办理结果；办理结果总计[R7]件与新收、结转之和[AB]件的差额即为结转数。",
  },
  {
    heading: "requests",
    text: "（二）申请情况及答复情况：自2024年1月1日起至12月31日止，本局共受理申请[A]份，上期结转[B]份；其中自然人[Anp]份，法人或其他组织[Aorg]份。答复结果为公开[R1]份、部分公开[R2]份、不予公开[G3]份、不予处理[G5]份。",
  },
  {
    heading: "requests",
    text: "全年因申请人逾期未按要求补正而终结[overdue]件，因未按收费通知缴费而终结[feeUnpaid]件；告知申请人向档案馆查阅的5件计入其他。",
  },
  {
    heading: "requests",
    text: "依申请公开工作“三个百分百”：登记率、按期答复率、送达率均为100%。全年办结[R7]件，无一件因超期引发争议。",
  },
  {
    heading: "requests",
    text: "区教育局收到依申请公开[A]件，较上年增长约一倍，其中就学校收费问题提出的占四成。予以公开的[R1]件，属于内部管理信息不予公开的[internal]件，无法提供的[G4]件。",
  },
  {
    heading: "requests",
    text: "办理2024年新收申请[A]宗，其中公民申请[Anp]宗，企业申请[Abiz]宗，事业单位、社团等其他组织申请[Aoth]宗。",
  },
  {
    heading: "requests",
    text: "信息公开申请处理费收取情况：全年对3件申请收取信息处理费，共计1860元；发出收费通知5份，逾期未缴视为放弃[feeUnpaid]件。",
  },
  { heading: "requests", text: "受理的申请都办完了，没有结转到下一年的，也没有上一年转过来的。", none: ["D", "B"] },
  { heading: "requests", text: "没有社会公益组织、科研机构等申请，申请人仅为自然人和企业。", none: ["Apub", "Ares"] },
  {
    heading: "requests",
    text: "不予处理0件；其他处理中，逾期不补正[overdue]件，逾期不缴费0件。",
    none: ["G5", "feeUnpaid"],
  },
  { heading: "requests", text: "我局未作出不予公开、无法提供答复，无“不予处理”案件。", none: ["G3", "G4", "G5"] },
  {
    heading: "requests",
    text: "全年收到政府信息公开申请0件，上年结转0件，无结转下年办理事项。",
    none: ["A", "B", "D"],
  },
  { heading: "requests", text: "2024年，本街道没有人申请公开政府信息。", none: ["A"] },
  {
    heading: "requests",
    text: "无一件因属于国家秘密、内部事务、过程性信息而不公开的。",
    none: ["secret", "internal", "process"],
  },
  { heading: "requests", text: "公益组织、律所均未提出申请。", none: ["Apub", "Alaw"] },
  {
    heading: "remedies",
    text: "2024年，涉及本机关政府信息公开的行政复议[V]件，已审结的均未被纠错；未审结[Vpe]件。行政诉讼[L]件，其中一审[Ldi]件系未经复议直接起诉。",
    none: ["Vco"],
  },
  {
    heading: "remedies",
    text: "信息公开行政复议案件：收到[V]件，维持[Vup]件，占[Vup%/V]%；纠正[Vco]件，占[Vco%/V]%。",
  },
  {
    heading: "remedies",
    text: "法院方面，涉信息公开诉讼共[L]件，驳回诉讼请求[Lup]件，判令重新答复[Lco]件，尚在一审、二审中的[Lpe]件。",
  },
  {
    heading: "remedies",
    text: "以街道为被申请人的信息公开复议[V]起，以街道为被告的信息公开诉讼[L]起；以街道为第三人的民事诉讼4起。",
  },
  { heading: "remedies", text: "行政复议[V]件、行政诉讼[L]件，与上年相比分别减少3件、增加2件。" },
  { heading: "remedies", text: "涉信息公开的复议、诉讼一件也没有发生。", none: ["V", "L"] },
  {
    heading: "remedies",
    text: "本年度行政复议结果全部为维持，无纠正、无其他结果、无尚未审结。",
    none: ["Vco", "Vot", "Vpe"],
  },
  { heading: "remedies", text: "全年未有败诉、被纠错案件。", none: ["Lco", "Vco"] },
  { heading: "remedies", text: "未经复议直接起诉、复议后起诉均为0件。", none: ["Ldi", "Laf"] },
  { heading: "supervision", text: "全年接受社会评议问卷1200份，满意度96.1%；涉信息公开复议[V]件、诉讼[L]件。" },
  {
    heading: "active",
    text: "规章方面：制定[rules]部，废止[rulesOut]部，现行有效[rulesNow]部；行政规范性文件方面：制发[docs]件，废止[docsOut]件，现行有效[docsNow]件。",
  },
  {
    heading: "active",
    text: "市场监管局依法公开行政执法结果。办结行政处罚案件并作出处罚决定[fines]件，罚没金额2318.7万元；作出行政许可决定[permits]件，其中食品经营许可4120件；实施行政强制[force]件。受理投诉举报18.7万件，为消费者挽回损失912万元。",
  },
  {
    heading: "active",
    text: "自然资源系统征收土地复垦费、不动产登记费等行政事业性收费[fees]万元，同比下降11%；办理不动产登记12.8万件。",
  },
  {
    heading: "active",
    text: "我局行政许可决定[permits]件、行政处罚决定[fines]件全部在信用网站公示，公示及时率100%，行政强制决定[force]件。",
  },
  {
    heading: "active",
    text: "行政处罚[fines]件，比上年减少13件；行政许可[permits]件，与上年持平。全年检查企业2310家次，下达责令改正通知书412份。",
  },
  {
    heading: "active",
    text: "全年行政处罚、行政许可均为0件，行政强制0件，行政事业性收费0万元。",
    none: ["fines", "permits", "force", "fees"],
  },
  {
    heading: "active",
    text: "没有新的规范性文件出台，没有规范性文件被废止，现行有效的规范性文件[docsNow]件。",
    none: ["docs", "docsOut"],
  },
  {
    heading: "active",
    text: "全年公开信息4318条：概况类21条、法规文件类66条、规划计划类18条、动态类3412条、财政信息类102条、其他699条。",
  },
  {
    heading: "management",
    text: "规范性文件“立改废”并举，年内制定[docs]件、修改4件、废止[docsOut]件，年末有效[docsNow]件；合法性审核文件132件，提出意见417条。",
  },
  {
    heading: "none",
    text: "2024年，我局主动公开信息3127条，受理依申请公开[A]件，办结率100%，其中公开[R1]件，部分公开[R2]件，不予公开[G3]件；全年没有发生因信息公开引发的行政复议和行政诉讼案件。",
    none: ["V", "L"],
  },
  {
    heading: "none",
    text: "全市政府系统共办理依申请公开件[R7]件，同比增长两成；承办行政复议答复186件、行政应诉243件，其中涉信息公开的分别为[V]件、[L]件。",
  },
  {
    heading: "none",
    text: "下一步，针对不予公开类答复（[G3]件）占比偏高的问题，逐件复核，完善标准；计划全年组织培训4次、评查案卷100份。",
  },
  {
    heading: "none",
    text: "主动公开方面，发布信息8312条；依申请公开方面，收到[A]件、答复[R7]件、结转[D]件；监督方面，复议[V]件、诉讼[L]件。",
  },
  {
    heading: "platform",
    text: "政务公开专区接待群众1.6万人次，协助查询4300余次，现场受理政府信息公开申请36件；市级平台全年发布6.8万条。",
  },
  { heading: "requests", text: "全年收到涉密、涉敏申请预审7件，组织保密审查19次；与省厅会商6件，协调部门33个。" },
  {
    heading: "requests",
    text: "受理机动车登记信息查询8.9万次，违法处理申诉1206件，驾驶证审验申请2.4万件；政府信息公开申请仅[A]件。",
  },
  { heading: "requests", text: "在办理过程中，撤销原答复重新作出答复4件，更正答复2件，补充答复1件。" },
  { heading: "requests", text: "工作专班抽调3人，制定答复规范1套、流程图2张、文书样式16种，集中会审疑难申请21件。" },
  {
    heading: "requests",
    text: "截至2024年12月31日，共登记受理[A]件，其中已答复[R7]件，[D]件因征求第三方意见尚在办理。",
  },
  { heading: "requests", text: "我委全年收到的信息公开申请累计达[A]件，创历年新高。" },
  { heading: "requests", text: "2024年度的申请中，个人提交的有[Anp]件，单位提交的有[Aorg]件。" },
  { heading: "requests", text: "去年结转[B]件全部办结；今年收到的[A]件中，[D]件跨年。" },
  {
    heading: "requests",
    text: "办理结果：1.公开[R1]件；2.部分公开[R2]件；3.不公开[G3]件；4.不能提供[G4]件；5.不处理[G5]件；6.其他[G6]件。",
  },
  { heading: "requests", text: "完全满足申请人需求的[R1]件，部分满足的[R2]件。" },
  { heading: "requests", text: "有[R1]件全部公开、[R2]件部分公开，公开的内容以征地补偿类信息为主。" },
  {
    heading: "requests",
    text: "以“国家秘密”为由不予公开[secret]件，以“内部事务信息”为由不予公开[internal]件，以“过程性信息”为由不予公开[process]件。",
  },
  {
    heading: "requests",
    text: "依据《条例》第十四条不公开的：国家秘密[secret]件、法律行政法规禁止公开[banned]件、三安全一稳定[endanger]件；依据第十五条不公开的[third]件。",
  },
  {
    heading: "requests",
    text: "答复“本机关不掌握”的[notHeld]件，答复“需另行制作”的[needs]件，答复“补正后仍不明确”的[unclear]件。",
  },
  { heading: "requests", text: "信息没有找到的[notHeld]件，现有材料需重新加工的[needs]件。" },
  { heading: "requests", text: "重复提出的[repeated]件不再重复答复。" },
  { heading: "requests", text: "要求提供政府公报、年鉴等公开出版物的[publ]件，已告知获取途径。" },
  { heading: "requests", text: "数量频次明显不合理的[excessive]件。" },
  { heading: "requests", text: "要求确认以往所给信息真伪、重新出具的[confirm]件。" },
  { heading: "requests", text: "通知缴费后未缴的[feeUnpaid]件不再处理。" },
  { heading: "requests", text: "受理率100%，答复率[R7%/AB]%，其余未到期。" },
  { heading: "requests", text: "不予公开占[G3%/R7]%，其中内部事务[internal]件。" },
  { heading: "requests", text: "我局收到[A]件依申请，交由法规科统一办理，平均每件办理11天。" },
  { heading: "requests", text: "新收、结转共计[AB]件，均已分办。" },
  {
    heading: "requests",
    text: "当年新收[A]件：自然人[Anp]件；法人或其他组织[Aorg]件，其中商业企业[Abiz]件，科研机构[Ares]件，公益组织[Apub]件，法律服务机构[Alaw]件，其他[Aoth]件。",
  },
  { heading: "requests", text: "仅有[Ares]件来自科研机构，[Apub]件来自公益组织。" },
  { heading: "requests", text: "与2023年（412件）相比，2024年收到[A]件，增幅明显。" },
  { heading: "remedies", text: "行政复议维持[Vup]件、纠正[Vco]件，行政诉讼维持[Lup]件、纠正[Lco]件。" },
  { heading: "remedies", text: "申请人对答复不服，向市政府申请复议[V]件，向法院起诉[L]件。" },
  { heading: "remedies", text: "复议机关作出维持决定[Vup]份、撤销决定[Vco]份。" },
  { heading: "remedies", text: "法院判决驳回[Lup]件，判决撤销并责令重作[Lco]件，未判[Lpe]件。" },
  { heading: "remedies", text: "案件总数[VL]件，其中复议[V]件，诉讼[L]件。" },
  { heading: "remedies", text: "全年复议案件[V]件（维持[Vup]、纠正[Vco]、其他[Vot]、未结[Vpe]）。" },
  { heading: "remedies", text: "政府信息公开行政诉讼应诉[L]件，胜诉[Lup]件，败诉[Lco]件，在审[Lpe]件。" },
  { heading: "remedies", text: "经复议后仍起诉的[Laf]件，直接起诉的[Ldi]件。" },
  {
    heading: "supervision",
    text: "信息公开行政复议[V]件中被纠错[Vco]件，纠错率[Vco%/V]%；行政诉讼[L]件中败诉[Lco]件，败诉率[Lco%/L]%。",
  },
  { heading: "active", text: "新出台规范性文件[docs]件，废止失效[docsOut]件，保留[docsNow]件。" },
  { heading: "active", text: "现行有效的市政府规章[rulesNow]件、规范性文件[docsNow]件均已上网。" },
  { heading: "active", text: "我局共制定印发行政规范性文件[docs]件，目前有效件数[docsNow]件。" },
  { heading: "active", text: "作出许可决定[permits]件、处罚决定[fines]件、强制决定[force]件。" },
  { heading: "active", text: "行政许可办结[permits]件；行政处罚结案[fines]件；行政强制执行[force]件。" },
  { heading: "active", text: "下达行政处罚决定书[fines]份，采取强制措施[force]起。" },
  { heading: "active", text: "行政事业性收费方面，全年共收[fees]万元。" },
  { heading: "active", text: "收取行政事业性收费共计人民币[fees]万元，全额上缴国库。" },
  { heading: "none", text: "全年政府信息公开申请办结[R7]件，其中予以公开占[R1%/R7]%。" },
  { heading: "none", text: "依申请公开件由上年的417件增至[A]件；公开类答复[R12]件。" },
  { heading: "none", text: "本年度政府信息公开行政复议被纠正[Vco]件，行政诉讼败诉[Lco]件。" },
  { heading: "requests", text: "没有一件超期答复，没有一件引发行政复议。", none: ["V"] },
  { heading: "requests", text: "无不予公开情形。", none: ["G3"] },
  { heading: "requests", text: "上年结转0件，结转下年0件。", none: ["B", "D"] },
  { heading: "requests", text: "今年没有跨年度的申请件。", none: ["D"] },
  { heading: "requests", text: "尚无企业、律所等组织提出申请。", none: ["Abiz", "Alaw"] },
  { heading: "requests", text: "未发生逾期不补正、逾期不缴费情形。", none: ["overdue", "feeUnpaid"] },
  { heading: "remedies", text: "全年无一起复议、诉讼案件。", none: ["V", "L"] },
  { heading: "remedies", text: "截至年底没有未审结案件。", none: ["Vpe", "Lpe"] },
  { heading: "active", text: "2024年未发生行政强制，行政处罚为零。", none: ["force", "fines"] },
  { heading: "active", text: "全年没有行政事业性收费收入。", none: ["fees"] },
  { heading: "active", text: "本年度规范性文件零制发、零废止。", none: ["docs", "docsOut"] },
  { heading: "requests", text: "全年接待现场咨询217人次，电话解答申请流程问题1340个，引导通过其他途径解决诉求86件。" },
  { heading: "requests", text: "共召开疑难申请会商会14次，研究申请52件，邀请律师参与论证11件。" },
  { heading: "requests", text: "其中，涉及征地拆迁的申请211件，涉及工程招投标的63件，涉及社会保障的29件。" },
  { heading: "requests", text: "通过政府网站收到申请287件，信函收到214件，当面递交36件。" },
  { heading: "requests", text: "10个工作日内办结的198件，15个工作日内办结的301件，延期办理的27件。" },
  { heading: "requests", text: "申请人撤回申请12件，经沟通主动撤销9件。" },
  { heading: "requests", text: "征求第三方意见33次，发出第三方意见征询函41份，收回38份。" },
  { heading: "requests", text: "发出补正通知书58份，申请人按要求补正44份。" },
  { heading: "requests", text: "李某一年内先后提出申请47件，赵某提出申请31件，均为同类事项。" },
  { heading: "requests", text: "市自然资源局办理申请143件、市住建局办理申请98件、市公安局办理申请77件，居前三位。" },
  { heading: "requests", text: "各区政府（管委会）共收到申请3120件，同比增长11%。" },
  { heading: "requests", text: "其中一季度收到97件，二季度收到121件，三季度收到133件，四季度收到140件。" },
  { heading: "requests", text: "申请内容涉及面广，单件申请涉及信息条目最多的达52项，全年涉及信息3800余条。" },
  { heading: "requests", text: "依申请公开转主动公开信息17条，编制常见申请事项答复指引23条。" },
  { heading: "requests", text: "全年受理公民来信来访申请事项418件，转办312件，办结298件。" },
  { heading: "requests", text: "不动产登记资料查询窗口受理查询申请4.2万件，出具证明3.9万份。" },
  { heading: "requests", text: "对历年未决的历史遗留申请开展清理，清理2019年以来申请66件。" },
  { heading: "requests", text: "上半年收到申请302件，办结281件，予以公开120件，不予公开44件。" },
  { heading: "requests", text: "按照信息处理费管理办法，对超标准申请收费6件，收取3180元，减免2件。" },
  { heading: "requests", text: "抽查各单位答复书300份，发现格式不规范41份、引用条款错误12份、超期答复3份。" },
  { heading: "requests", text: "回访申请人126人，满意119人，基本满意7人。" },
  { heading: "requests", text: "对申请量超过20件的5家单位开展专项指导，帮助处理疑难申请19件。" },
  { heading: "requests", text: "市民热线转来公开类诉求53件，其中45件引导按依申请公开提出，8件直接答复。" },
  { heading: "requests", text: "依申请公开受理点设在政务大厅3号窗口，工作日平均受理2件，全年接收材料610份。" },
  { heading: "requests", text: "办理省级部门转来协查件21件、兄弟单位征求意见函35件。" },
  { heading: "requests", text: "县档案馆提供档案利用1.3万卷次，出具婚姻登记证明5120份。" },
  { heading: "requests", text: "对不予公开的答复开展法制审核38件次，修改答复意见15处。" },
  { heading: "requests", text: "涉企申请49件，涉农申请132件，涉法涉诉申请20件。" },
  { heading: "requests", text: "申请人以邮政特快专递方式寄送的材料重复投递22件，已作合并登记。" },
  {
    heading: "remedies",
    text: "全年市政府受理行政复议申请1208件，审结1096件，维持512件，撤销及确认违法97件，调解和解终止318件。",
  },
  { heading: "remedies", text: "市政府及其部门全年行政应诉673件，负责人出庭651件，出庭率96.7%，败诉41件。" },
  { heading: "remedies", text: "因房屋征收被诉28件、因行政处罚被诉36件、因工伤认定被诉19件。" },
  { heading: "remedies", text: "组织旁听庭审6次，参加旁听320人，开展应诉培训3期。" },
  { heading: "remedies", text: "收到司法建议书4份、行政复议意见书7份，均按期回复。" },
  { heading: "remedies", text: "通过复前调解化解争议46件，诉前和解23件。" },
  { heading: "remedies", text: "办理国家赔偿案件5件，行政裁决案件62件，仲裁应诉9件。" },
  { heading: "supervision", text: "开展专项督查2次，抽查单位58家，通报问题31个，约谈3家单位，追责0人。" },
  { heading: "supervision", text: "行政执法案卷评查300卷，优秀率62%；纠正执法不规范问题47个。" },
  { heading: "active", text: "公开行政许可结果信息2.3万条、行政处罚结果信息4106条、行政强制信息87条。" },
  { heading: "active", text: "取消行政许可事项12项，下放行政许可事项7项，保留行政许可事项186项。" },
  { heading: "active", text: "受理行政许可申请5120件，不予受理61件，退回补正233件。" },
  { heading: "active", text: "行政处罚立案713件，移送司法机关22件，听证15件，减轻处罚36件。" },
  { heading: "active", text: "公开规范性文件解读37篇，召开政策吹风会5场，制作图解62个。" },
  { heading: "active", text: "合法性审查规范性文件88件，备案审查下级规范性文件142件，纠正问题文件6件。" },
  { heading: "active", text: "公布涉企收费清单38项，减免行政事业性收费1.2亿元，停征免征项目14项。" },
  { heading: "active", text: "收录历年规章41件、规范性文件612件，按主题分为18类。" },
  { heading: "active", text: "县级部门制发规范性文件25件、乡镇制发13件。" },
  { heading: "management", text: "审核拟发公文2130件，定为主动公开1020件、依申请公开806件、不予公开304件。" },
  { heading: "management", text: "清理失效信息3200条，修订信息公开指南1次，更新目录86类。" },
  { heading: "platform", text: "网站受理依申请公开在线提交214件次，系统自动提醒1820次，短信通知980条。" },
  { heading: "platform", text: "12345热线受理诉求31.2万件，办结30.9万件，不予受理诉求0.3万件，重复诉求1.6万件。" },
  { heading: "none", text: "近五年累计受理政府信息公开申请2106件，累计被复议纠错19件。" },
  {
    heading: "none",
    text: "计划2025年受理平台升级，力争申请办结率达到100%，答复时限压缩至15个工作日，败诉率控制在2%以内。",
  },
  { heading: "none", text: "全省共收到政府信息公开申请8.6万件，我市占全省的3.2%。" },
  { heading: "none", text: "办理人大代表建议126件、政协委员提案203件，复文公开率100%，不予公开7件。" },
  { heading: "none", text: "企业登记全程网办率98%，新设企业1.2万户，注销3180户，个体工商户申请登记2.6万件。" },
  { heading: "none", text: "低保申请受理712件，审批通过655件，不予批准57件；临时救助申请1203件。" },
  {
    heading: "requests",
    text: "全年依申请公开呈现量增面广的特点，收到申请[A]件，自然人占[Anp%/A]%。当年办结[R7]件，其余[D]件按程序结转下年。",
  },
  { heading: "requests", text: "我街道今年收到的依申请公开一共是[A]件，比上年多一些。上年留下[B]件，今年都答了。" },
  {
    heading: "requests",
    text: "区城管局受理[A]件政府信息公开申请，均系自然人提出，主要想了解违建拆除依据。已答复[R7]件：公开[R1]件，不掌握[notHeld]件，信访投诉类[petition]件。",
  },
  {
    heading: "requests",
    text: "2024年1月1日至12月31日，市水务局共收到政府信息公开申请[A]件，全部为当年新收，其中公民[Anp]件，法人或者其他组织[Aorg]件。全部申请按时办结，予以公开[R1]件，部分公开[R2]件，本机关不掌握相关政府信息[notHeld]件。",
  },
  {
    heading: "requests",
    text: "（二）依申请公开。1.申请数量：[A]件。2.申请主体：自然人[Anp]件、商业企业[Abiz]件、法律服务机构[Alaw]件。3.办理结果：予以公开[R1]件、部分公开[R2]件、无法提供[G4]件。4.收费情况：无。",
  },
  {
    heading: "requests",
    text: "海关收到申请[A]件，经审查，公开[R1]件，因涉及第三方商业秘密不予公开[third]件，因属于执法案卷不予公开[files]件，海关统计数据类引导至在线查询平台。",
  },
  {
    heading: "requests",
    text: "今年受理申请[A]件，答复[R7]件，其中公开[R1]件，占答复总数的[R1%/R7]%；部分公开[R2]件，占[R2%/R7]%；因不存在等原因无法提供[G4]件，占[G4%/R7]%；其余为不予公开、不予处理等情形。",
  },
  {
    heading: "requests",
    text: "截至统计期末，累计受理申请[AB]件（含上年结转[B]件），答复[R7]件，未到期[D]件。平均办理时长13.2个工作日，按时办结率100%。",
  },
  {
    heading: "requests",
    text: "其中不予公开[G3]件，主要原因为：①属于行政执法案卷信息[files]件；②属于三类内部事务信息[internal]件；③属于四类过程性信息[process]件；④保护第三方合法权益[third]件。",
  },
  { heading: "requests", text: "本局今年收到律师提交的申请[Alaw]件，公司提交的[Abiz]件，个人提交的[Anp]件。" },
  {
    heading: "requests",
    text: "办理的[R7]件申请中，申请人未补正的[overdue]件、未缴费的[feeUnpaid]件、其他原因终止的[others]件，共[G6]件按其他处理统计。",
  },
  {
    heading: "requests",
    text: "信访举报投诉[petition]件，重复申请[repeated]件，要求提供公开出版物[publ]件，无正当理由大量反复申请[excessive]件，要求行政机关确认或重新出具已获取信息[confirm]件。",
  },
  {
    heading: "requests",
    text: "我部全年共收到申请[A]份，较2023年增加63份；截至年底答复[R7]份。答复中，因“补正后申请内容仍不明确”无法提供的[unclear]份，因“没有现成信息需要另行制作”无法提供的[needs]份。",
  },
  {
    heading: "requests",
    text: "全年新收申请中，社会公益组织[Apub]件、科研机构[Ares]件，数量较少；自然人[Anp]件，仍是主体。",
  },
  {
    heading: "remedies",
    text: "2024年，因不服政府信息公开答复被申请行政复议[V]件，其中维持[Vup]件，纠正[Vco]件，其他结果[Vot]件，尚未审结[Vpe]件；被提起行政诉讼[L]件，其中维持[Lup]件，纠正[Lco]件，尚未审结[Lpe]件。",
  },
  {
    heading: "remedies",
    text: "复议诉讼情况。信息公开类复议案件[V]件，较上年减少；诉讼案件[L]件，未经复议直接起诉[Ldi]件，复议后起诉[Laf]件。全年行政机关负责人出庭应诉37次。",
  },
  {
    heading: "remedies",
    text: "全年收到信息公开行政复议案件[V]件，复议维持[Vup]件，维持率[Vup%/V]%；行政诉讼[L]件，胜诉[Lup]件。",
  },
  {
    heading: "supervision",
    text: "强化监督问责。全年因政府信息公开被提起行政复议[V]件、行政诉讼[L]件，合计[VL]件；组织政务公开培训9期1120人次；政务公开考核分值权重为4%。",
  },
  {
    heading: "active",
    text: "住建部门作出行政许可[permits]件，主要是施工许可、预售许可等；作出行政处罚[fines]件；收取行政事业性收费[fees]万元。全年公开房地产市场信息218条。",
  },
  {
    heading: "active",
    text: "卫生健康系统全年办理行政许可[permits]件、行政处罚[fines]件、行政强制[force]件；公开双随机监督抽查结果1322家次。",
  },
  {
    heading: "active",
    text: "全年共印发行政规范性文件[docs]件，废止[docsOut]件；截至2024年12月31日，现行有效行政规范性文件[docsNow]件。对新印发文件全部开展解读，发布图解21个。",
  },
  {
    heading: "active",
    text: "市政府制定规章[rules]件、修改规章2件、废止规章[rulesOut]件，现行有效规章[rulesNow]件；市政府及市政府办公室制发行政规范性文件[docs]件。",
  },
  {
    heading: "active",
    text: "本年度办结行政处罚案件[fines]件，罚没款入库918万元；实施行政强制措施[force]件。公布典型案例12起。",
  },
  {
    heading: "none",
    text: "2024年全县主动公开信息1.86万条，办理依申请公开[R7]件，答复率100%；政府网站访问量312万次；政务新媒体发布信息9214条。全年未发生因信息公开引发的败诉案件。",
    none: ["Lco"],
  },
  {
    heading: "none",
    text: "我局全年受理政府信息公开申请[A]件，同比下降9.4%，办结[R7]件，其中予以公开[R1]件、部分公开[R2]件、不予公开[G3]件，因政府信息公开引发的行政复议[V]件、行政诉讼[L]件。",
  },
  {
    heading: "none",
    text: "收到并办理政府信息公开申请[A]件，涉及学校招生、教师招聘等内容；发布招生信息213条；回复家长咨询2140人次；无行政复议、行政诉讼。",
    none: ["V", "L"],
  },
  {
    heading: "none",
    text: "依申请公开情况：本年度收到申请[A]件，其中自然人申请[Anp]件，商业企业申请[Abiz]件；上年度结转[B]件；本年度办结[R7]件，结转下年度[D]件。",
  },
  {
    heading: "requests",
    text: "全年未收到商业企业提出的申请，未收到法律服务机构提出的申请，申请人均为自然人。",
    none: ["Abiz", "Alaw"],
  },
  { heading: "requests", text: "本单位全年未收到依申请公开申请，无答复事项。", none: ["A"] },
  { heading: "requests", text: "没有出现不予公开、不予处理的情况；也没有收费。", none: ["G3", "G5"] },
  { heading: "requests", text: "本年度无上年结转申请，未结转下年度。", none: ["B", "D"] },
  { heading: "requests", text: "因申请人逾期不补正、逾期不缴费而终止处理的均为0件。", none: ["overdue", "feeUnpaid"] },
  {
    heading: "requests",
    text: "办理结果中“属于国家秘密”“其他法律行政法规禁止公开”“危及三安全一稳定”三项均为0。",
    none: ["secret", "banned", "endanger"],
  },
  {
    heading: "remedies",
    text: "未发生政府信息公开行政诉讼案件；行政复议[V]件，均为结果维持，没有被纠正的。",
    none: ["L", "Vco"],
  },
  { heading: "remedies", text: "行政复议、行政诉讼零发生。", none: ["V", "L"] },
  { heading: "remedies", text: "没有复议后提起诉讼的案件。", none: ["Laf"] },
  { heading: "supervision", text: "全年零投诉、零复议、零诉讼，未发生失泄密事件。", none: ["V", "L"] },
  {
    heading: "active",
    text: "我镇未制定行政规范性文件，未作出行政许可、行政处罚、行政强制决定，无行政事业性收费。",
    none: ["docs", "permits", "fines", "force", "fees"],
  },
  { heading: "active", text: "本年度规章、行政规范性文件制发数均为0。", none: ["rules", "docs"] },
  { heading: "active", text: "没有废止规范性文件；未产生行政事业性收费。", none: ["docsOut", "fees"] },
  { heading: "active", text: "行政强制零件，行政处罚零件。", none: ["force", "fines"] },
  {
    heading: "requests",
    text: "报告期内，我署收到政府信息公开申请[A]件，按期答复[R7]件。予以公开[R1]件；不予公开[G3]件，其中属于国家秘密[secret]件、内部事务信息[internal]件、过程性信息[process]件；本机关不掌握相关信息[notHeld]件；其他处理[G6]件。",
  },
  {
    heading: "requests",
    text: "2024年，市医保局新收政府信息公开申请[A]件，均为自然人申请。其中，咨询类按便民原则解答6件；予以公开[R1]件；告知不属于本机关职责范围的[notHeld]件；重复申请[repeated]件不予重复处理。",
  },
  {
    heading: "requests",
    text: "从申请主体看，以自然人为主，共[Anp]件，占申请总量的[Anp%/A]%；商业企业次之，共[Abiz]件；法律服务机构最少，共[Alaw]件。",
  },
  {
    heading: "requests",
    text: "（一）新收申请[A]件。（二）上年结转[B]件。（三）本年度办理结果[R7]件：予以公开[R1]件，部分公开[R2]件，不予公开[G3]件，无法提供[G4]件，不予处理[G5]件，其他处理[G6]件。（四）结转下年度继续办理[D]件。",
  },
  {
    heading: "requests",
    text: "2024年申请公开事项中，属于本机关掌握并予以公开或部分公开的有[R12]件，占[R12%/R7]%；不掌握、需加工、补正后不明确的有[G4]件，占[G4%/R7]%。",
  },
  {
    heading: "requests",
    text: "有[overdue]件因申请人逾期未补正而视为放弃，有[feeUnpaid]件因逾期未缴费而不再处理，有[others]件因申请人主动撤回等原因办结。",
  },
  {
    heading: "requests",
    text: "全年共办结[R7]件，其中属三类内部事务信息不予公开的[internal]件，属四类过程性信息不予公开的[process]件，属行政执法案卷不予公开的[files]件，属行政查询事项的[inquiry]件。",
  },
  {
    heading: "requests",
    text: "今年的办理结果，公开[R1]件，占比最大；无法提供[G4]件居次。全年补正告知36次，延期告知25次，第三方意见征询18次。",
  },
  { heading: "requests", text: "全年收到[A]件申请，无上年结转件，当年办结[R7]件，答复率100%。", none: ["B"] },
  {
    heading: "requests",
    text: "法人申请仅商业企业[Abiz]件、律师事务所[Alaw]件，其他类型法人没有申请。",
    none: ["Ares", "Apub"],
  },
  { heading: "requests", text: "全年未作出不予公开决定；无法提供[G4]件，全部为本机关不掌握。", none: ["G3"] },
  {
    heading: "requests",
    text: "不存在因国家秘密、商业秘密不予公开的情形，也未出现拒不缴费、逾期不补正的情形。",
    none: ["secret", "feeUnpaid", "overdue"],
  },
  { heading: "requests", text: "本年度依申请公开收件数为0，答复数为0。", none: ["A", "R7"] },
  { heading: "requests", text: "我单位全年没有接到任何公民、法人或其他组织的信息公开申请。", none: ["A"] },
  {
    heading: "remedies",
    text: "全年政府信息公开工作被复议[V]次、被诉[L]次，较去年略有下降。复议中维持[Vup]次、纠正[Vco]次；诉讼中维持[Lup]次、纠正[Lco]次。",
  },
  {
    heading: "remedies",
    text: "本年，市本级政府信息公开行政复议收案[V]件，结案中维持[Vup]件、责令限期答复[Vco]件、驳回等其他结果[Vot]件；行政诉讼收案[L]件。",
  },
  {
    heading: "remedies",
    text: "因政府信息公开被申请行政复议案件总数为[V]件，其中被依法纠错[Vco]件；行政诉讼案件总数[L]件，其中被依法纠错[Lco]件。",
  },
  { heading: "remedies", text: "我局没有因信息公开被诉，行政复议[V]件，结果均为维持。", none: ["L", "Vco"] },
  { heading: "remedies", text: "2024年未收到涉及政府信息公开的行政复议申请，也未收到法院应诉通知。", none: ["V", "L"] },
  { heading: "remedies", text: "行政诉讼[L]件，没有一件败诉；行政复议[V]件，无一纠错。", none: ["Lco", "Vco"] },
  {
    heading: "supervision",
    text: "聘请政务公开监督员20名，开展明察暗访6次。全年收到信息公开举报3件，均查实不成立；因信息公开产生复议[V]件、诉讼[L]件。",
  },
  { heading: "active", text: "本年行政事业性收费总额[fees]万元，其中诉讼费0万元、培训费21.4万元。" },
  {
    heading: "active",
    text: "制定规范性文件[docs]件（其中与其他部门联合制定3件），废止[docsOut]件，宣布失效0件，现行有效[docsNow]件。",
  },
  {
    heading: "active",
    text: "以市政府令形式公布规章[rules]部；废止[rulesOut]部；汇编现行有效规章[rulesNow]部。全年召开常务会议28次，审议议题143项。",
  },
  {
    heading: "active",
    text: "公安机关作出行政处罚[fines]起，强制措施[force]起；办理各类行政许可[permits]起；处置警情4.2万起，化解矛盾纠纷6300起。",
  },
  {
    heading: "active",
    text: "2024年度没有规章、规范性文件制发和废止情况。",
    none: ["rules", "rulesOut", "docs", "docsOut"],
  },
  {
    heading: "active",
    text: "全年未收取行政事业性收费，未实施行政强制，行政处罚0起。",
    none: ["fees", "force", "fines"],
  },
  {
    heading: "active",
    text: "我局没有行政许可事项，全年行政许可为0；没有行政强制权，全年行政强制为0。",
    none: ["permits", "force"],
  },
  {
    heading: "none",
    text: "2024年，全局主动公开政府信息2108条，其中概况信息42条、政策文件57条、业务工作1633条；依申请公开收件[A]件，办结[R7]件，结转[D]件，办结率[R7%/AB]%。",
  },
  {
    heading: "none",
    text: "政府信息公开申请办理情况：新收[A]件，结转[B]件，办结[R7]件，其中公开[R1]件、部分公开[R2]件、不予公开[G3]件、无法提供[G4]件、不予处理[G5]件、其他处理[G6]件，结转下年[D]件。",
  },
  {
    heading: "none",
    text: "一年来，全市受理信息公开申请[A]件，其中个人[Anp]件、组织[Aorg]件；产生复议[V]件，被纠错[Vco]件；产生诉讼[L]件，败诉[Lco]件；接受上级考核获优秀等次。",
  },
  {
    heading: "management",
    text: "对2010年以来制发的规范性文件进行全面清理，废止[docsOut]件，保留[docsNow]件；当年新制发[docs]件统一登记、统一编号、统一印发。",
  },
];

/** What is tied, but where the words leave too much open for a wrong number to be a finding. */
export const loosePassages: Passage[] = [
  { heading: "requests", text: "收到的[A]件中，除[D]件结转外，其余均已答复。" },
  {
    heading: "requests",
    text: "今年共有[A]起公开申请，答复[R7]起，其中有[G4]起因为我们没有或者需要加工没法提供，有[G5]起属于信访、重复等不予处理。",
  },
  {
    heading: "requests",
    text: "县信访局收到[A]件，其中[petition]件是把信访当信息公开提，按不予处理告知；另有网上信访件1206件，与依申请公开无关。",
  },
  {
    heading: "remedies",
    text: "区政府信息公开行政复议案件由市政府审理[V]件，已审结的维持[Vup]件、撤销[Vco]件。信息公开行政诉讼由中院、铁路法院审理，共[L]件。",
  },
  {
    heading: "requests",
    text: "收到的申请主要来自个人（[Anp]件）和公司（[Abiz]件），也有少量来自律所（[Alaw]件）、科研院所（[Ares]件）。",
  },
  {
    heading: "none",
    text: "2024年区住建局办理依申请公开[A]件，较2023年增长1.3倍；信访件684件，办结率99%；物业投诉1210件；行政复议[V]件、行政诉讼[L]件（均涉信息公开）。",
  },
  {
    heading: "management",
    text: "建立台账，对[R7]件已办结申请、[D]件在办申请实行销号管理；信息公开保密审查6120条次。",
  },
  {
    heading: "active",
    text: "司法局公开行政许可[permits]件（律师、公证执业许可），行政处罚[fines]件；办理公证1.6万件、法律援助2103件、调解案件1.1万件。",
  },
  { heading: "active", text: "全年公开政策文件86件，其中行政规范性文件[docs]件、其他文件54件，配发解读材料71篇。" },
  {
    heading: "none",
    text: "我区将依申请公开办理情况纳入绩效考核，全年抽查答复文书120份，发现问题文书9份；全年被行政复议纠错[Vco]件，扣0.5分/件。",
  },
  {
    heading: "requests",
    text: "三是申请人滥用申请权现象仍然存在，以信息公开名义反映信访投诉诉求的[petition]件，无正当理由大量反复申请的[excessive]件，占不予处理总数的大半。",
  },
  {
    heading: "none",
    text: "存在不足：个别答复文书不规范，全年因答复不当被行政复议机关责令重新答复[Vco]件，被法院判决撤销[Lco]件。改进措施：一是开展案卷评查，计划评查60份；二是每季度培训1次。",
  },
  { heading: "requests", text: "依申请公开量质齐升，全年[A]件申请无一逾期，[R7]件答复无一被责令整改。" },
  { heading: "remedies", text: "全年接到省政府行政复议受理通知[V]份，其中维持[Vup]件。" },
  {
    heading: "management",
    text: "全年审查拟公开信息5821条，退回修改112条；开展规范性文件清理，废止[docsOut]件、拟修改11件、保留[docsNow]件。",
  },
  {
    heading: "supervision",
    text: "（五）监督保障。年度考核中政务公开占3分。因政府信息公开工作不到位被复议机关纠错[Vco]起，较上年下降；行政诉讼败诉[Lco]起。全年通报批评单位4家，约谈2人。",
  },
  { heading: "requests", text: "不是政府信息公开事项、实为信访投诉的[petition]件。" },
  { heading: "requests", text: "经通知补正，[overdue]件未在15个工作日内补正，视为撤回。" },
  { heading: "requests", text: "全部公开与部分公开两项占办结总数的[R12%/R7]%。" },
  { heading: "requests", text: "交办各科室[A]件申请，均在时限内答复。" },
  { heading: "none", text: "收到申请[A]件，较去年增加；提起复议的[V]件，提起诉讼的[L]件。" },
  {
    heading: "remedies",
    text: "涉及本机关的信息公开行政诉讼[L]宗，其中一审[Ldi]宗由当事人直接起诉，经复议起诉[Laf]宗；判决维持[Lup]宗，尚待判决[Lpe]宗。",
  },
  {
    heading: "requests",
    text: "申请人以“大量申请”方式表达诉求的情况有所减少，认定为无正当理由大量反复申请的[excessive]件；认定为信访、投诉、举报的[petition]件。",
  },
  {
    heading: "active",
    text: "依据法定职责，全年许可类决定[permits]件、处罚类决定[fines]件、强制类决定[force]件，分别通过部门网站和“双公示”平台公开。",
  },
];
