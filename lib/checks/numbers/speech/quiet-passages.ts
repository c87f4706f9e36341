import type { Passage } from "./passages";

/** What raised false alarms once, by kinds, as clerks of many offices write it: every number is right or of other business. */
export const quietPassages: Passage[] = [
  // A rate behind a count of other business is that business's.
  {
    heading: "none",
    text: "全市新收政府信息公开申请[A]件，上年结转[B]件。12345热线受理群众诉求5.7万件，办结率99.1%。",
  },
  {
    heading: "requests",
    text: "共收到依申请公开[A]件，办结[R7]件。政务热线接听来电3.2万个，答复率98.7%，满意率97.5%。",
  },
  { heading: "requests", text: "新收申请[A]件。受理网民留言1286条，办结率99.3%，平均用时3.2天。" },
  {
    heading: "none",
    text: "受理政府信息公开申请[A]件。“企呼我应”平台收到企业诉求842件，按期办结836件，办结率99.29%。",
  },
  { heading: "requests", text: "全年答复申请[R7]件。承办人大代表建议、政协提案共127件，办复率98.4%。" },
  {
    heading: "requests",
    text: "登记公开申请[A]件、结转[B]件。同期办理“接诉即办”工单9350件，解决率96.2%，办结率98.9%。",
  },
  { heading: "none", text: "新收政府信息公开申请[A]件。县长信箱来信413封，答复率99.5%。" },
  {
    heading: "none",
    text: "依申请公开方面，新收[A]件。政务服务方面，全年办理事项21.6万件，网上办结率93.8%，办结率99.6%。",
  },
  { heading: "requests", text: "收到申请[A]件；接待来访群众526批次，答复率97.1%。" },
  { heading: "requests", text: "申请量[A]件。问政平台回应关切308项，总体办结率95.4%。" },
  // A sum that is announced in front.
  { heading: "requests", text: "我委共新收申请[A]件，其中自然人提交[Anp]件；上年结转[B]件，与本年新收合计[AB]件。" },
  { heading: "requests", text: "新收申请[A]件，连同上年结转的[B]件，共[AB]件。" },
  { heading: "requests", text: "上年结转[B]件，加上今年新收[A]件，合计[AB]件。" },
  { heading: "requests", text: "本年新收[A]件，与上年结转相加为[AB]件。" },
  { heading: "requests", text: "年初结转[B]件，本年新收[A]件，二者合计应办理[AB]件。" },
  { heading: "requests", text: "新收[A]件，加上年结转[B]件，全年应办[AB]件。" },
  { heading: "requests", text: "新收申请[A]件，与上年度结转合计[AB]件，已全部办结或结转。" },
  { heading: "requests", text: "上年结转[B]件，连同本年新收共计[AB]件。" },
  { heading: "requests", text: "全年新收[A]件，上年结转[B]件，同新收申请合并计算为[AB]件。" },
  { heading: "requests", text: "予以公开[R1]件，部分公开[R2]件，与予以公开合计[R12]件。" },
  // A bracket that takes another row in.
  {
    heading: "requests",
    text: "在已经作出的[R7]件答复中，公开类答复（含部分公开）[R12]件，不予公开[G3]件，无法提供[G4]件。",
  },
  { heading: "requests", text: "予以公开（包括部分公开）[R12]件，不予公开[G3]件。" },
  { heading: "requests", text: "公开（含部分公开）的[R12]件，不予处理[G5]件。" },
  { heading: "requests", text: "同意公开类（含予以部分公开）共[R12]件，其他处理[G6]件。" },
  { heading: "requests", text: "办结[R7]件，给予公开（含部分公开的）[R12]件。" },
  { heading: "requests", text: "公开（含全部公开、部分公开）[R12]件，占比最高。" },
  { heading: "requests", text: "本年受理（含上年结转）[AB]件，办结[R7]件。" },
  { heading: "requests", text: "收到（包括上年结转）申请共[AB]件。" },
  { heading: "requests", text: "答复结果为公开（含部分公开）的[R12]件、不予公开的[G3]件。" },
  { heading: "requests", text: "从结果看，公开类（含部分公开类）[R12]件，无法提供类[G4]件。" },
  // This organ decides; others answer.
  {
    heading: "remedies",
    text: "我厅作为复议机关受理以下级机关为被申请人的信息公开复议案件18件。以我厅为被申请人的政府信息公开行政复议案件[V]件。",
  },
  { heading: "remedies", text: "以所属部门为被告的政府信息公开诉讼23件。以本机关为被告的政府信息公开行政诉讼[L]件。" },
  { heading: "remedies", text: "本机关审理的政府信息公开行政复议案件26件，均已审结。本机关被申请行政复议[V]件。" },
  { heading: "remedies", text: "市政府依法受理以区县政府为被申请人的政府信息公开行政复议案件31件，审结29件。" },
  { heading: "remedies", text: "作为复议机关，审结不服下级单位信息公开答复的复议案件44件。" },
  { heading: "remedies", text: "以各镇街为被申请人的信息公开类复议案件15件，由区政府办理。" },
  { heading: "remedies", text: "另收到以直属单位为被申请人的政府信息公开复议申请7件，由我部审查。" },
  { heading: "remedies", text: "我局收到对下属分局信息公开答复不服的复议申请9件，维持8件。" },
  { heading: "remedies", text: "下级行政机关作为被告的信息公开诉讼案件17件，我局指导应诉。" },
  { heading: "remedies", text: "由我市司法局承办、以市直部门为被申请人的政府信息公开行政复议64件，纠错5件。" },
  // Ways that nobody has listed.
  {
    heading: "remedies",
    text: "在政府信息公开领域，当事人不经复议径行向人民法院提起诉讼[Ldi]件，经复议后再起诉[Laf]件。",
  },
  { heading: "remedies", text: "政府信息公开行政诉讼中，未先复议即起诉[Ldi]件，先行复议再起诉[Laf]件。" },
  { heading: "remedies", text: "不走复议程序迳行起诉的信息公开诉讼[Ldi]件。" },
  { heading: "remedies", text: "信息公开案件，当事人绕开复议迳直诉至法院[Ldi]件。" },
  { heading: "remedies", text: "信息公开诉讼，未申请复议即向法院起诉[Ldi]件，复议之后提起诉讼[Laf]件。" },
  { heading: "remedies", text: "涉信息公开诉讼[L]件，其中未历经复议环节便起诉[Ldi]件。" },
  { heading: "remedies", text: "因信息公开，越过复议起诉至法院[Ldi]件，历经复议而后起诉[Laf]件。" },
  { heading: "remedies", text: "政府信息公开诉讼案件：无复议前置、径诉法院[Ldi]件，复议前置后起诉[Laf]件。" },
  { heading: "remedies", text: "信息公开类诉讼，省却复议环节而直诉[Ldi]件。" },
  { heading: "remedies", text: "未提起行政复议而迳向法院提起行政诉讼的信息公开案件[Ldi]件。" },
  // Names of cells in quotation marks.
  {
    heading: "requests",
    text: "来自单位的不少：商业企业提出[Abiz]件，科研机构提出[Ares]件，社会公益组织提出[Apub]件，法律服务机构提出[Alaw]件，归入“其他”一类的组织提出[Aoth]件。",
  },
  { heading: "requests", text: "商业企业[Abiz]件、法律服务机构[Alaw]件，列入“其他”栏的主体[Aoth]件。" },
  { heading: "requests", text: "说明：表中“其他处理”共[G6]件，其中“其他”一栏[others]件，为申请人主动撤回等情形。" },
  { heading: "requests", text: "“自然人”一栏为[Anp]件，“商业企业”一栏为[Abiz]件。" },
  { heading: "requests", text: "表三“予以公开”一行[R1]件，“部分公开”一行[R2]件。" },
  { heading: "requests", text: "法人组织中，填在“科研机构”列的[Ares]件，填在“其他”列的[Aoth]件。" },
  { heading: "requests", text: "按表三口径，计入“其他组织”项下的申请[Aoth]件。" },
  { heading: "requests", text: "商业企业提出[Abiz]件，统计为“其他”的单位提出[Aoth]件。" },
  { heading: "requests", text: "申请人选择“其他”类别的有[Aoth]件，选择“商业企业”的有[Abiz]件。" },
  { heading: "requests", text: "“其他处理”一栏合计[G6]件。" },
  // A part whose scope the sentence states, behind the whole.
  {
    heading: "requests",
    text: "全市行政机关共新收政府信息公开申请[A]件，上年结转[B]件，办结[R7]件，结转下年度继续办理[D]件。其中市政府本级通过平台登记的申请有47件。",
  },
  { heading: "requests", text: "全市新收政府信息公开申请[A]件，其中市政府本级受理52件。" },
  { heading: "requests", text: "全区共收到申请[A]件，其中区政府办公室收到39件。" },
  { heading: "requests", text: "全系统新收政府信息公开申请[A]件。其中，机关本部新收36件。" },
  // None of what is printed as 0 in front.
  {
    heading: "remedies",
    text: "政府信息公开行政复议[V]件、行政诉讼[L]件，其中被纠正的复议案件和诉讼案件均为0件。",
    none: ["Vco", "Lco"],
  },
  { heading: "remedies", text: "复议[V]件、诉讼[L]件，其中被纠错的复议和诉讼均为零。", none: ["Vco", "Lco"] },
  {
    heading: "remedies",
    text: "行政复议[V]件、行政诉讼[L]件，尚未审结的复议案件、诉讼案件均为0。",
    none: ["Vpe", "Lpe"],
  },
  {
    heading: "remedies",
    text: "政府信息公开复议[V]件、诉讼[L]件，结果纠正的复议案件与诉讼案件皆为0件。",
    none: ["Vco", "Lco"],
  },
  // A second dozen, written after the rules were mended for the first.
  {
    heading: "none",
    text: "2024年新收政府信息公开申请[A]件。市民服务热线接单13.6万件，按时办结率98.2%，群众满意率96.4%，答复率99.9%。",
  },
  { heading: "none", text: "依申请公开新收[A]件。信访事项及时受理率100%，办结率98.6%。" },
  { heading: "requests", text: "今年收件[A]件，加之上年结转[B]件，需办理总量为[AB]件。" },
  { heading: "requests", text: "新收[A]件，含上年结转合计为[AB]件。" },
  { heading: "requests", text: "不同意公开（含无法提供、不予处理）共计9518件。" },
  { heading: "remedies", text: "区政府本级审理涉信息公开行政复议案件38件，其中维持21件、驳回9件、撤销3件。" },
  { heading: "remedies", text: "被申请人为乡镇政府的信息公开复议案12件，被申请人为县直部门的8件。" },
  { heading: "requests", text: "全省共新收申请[A]件，其中厅机关新收88件，厅属单位新收12件。" },
  { heading: "requests", text: "全县收到申请[A]件，其中县政府本级30件，乡镇70件。" },
  { heading: "requests", text: "本镇依申请公开实现零申请，行政复议、行政诉讼均为零。", none: ["A", "V", "L"] },
  { heading: "none", text: "公布社会救助信息31条；没有接到公民、法人和其他组织要求公开政府信息的申请。", none: ["A"] },
  // Told apart by what was done with them, or by what others did.
  { heading: "requests", text: "需要补正的申请共37件，其中申请人逾期不补正、行政机关不再处理其申请的[overdue]件。" },
  { heading: "requests", text: "新收申请[A]件，延期的申请19件，征求第三方意见的申请23件。" },
  {
    heading: "requests",
    text: "经区分，不属于政府信息公开申请范围而按咨询答复的21件，按信访处理的6件；予以公开[R1]件。",
  },
  { heading: "platform", text: "政务公开专区接待群众5200人次，协助查询信息830次，其中协助提交依申请公开39件。" },
  { heading: "supervision", text: "区司法局审理信息公开类行政复议案件52件，纠错9件。" },
  {
    heading: "remedies",
    text: "政府信息公开行政复议中，不服不予公开答复的12件、不服逾期不答复的7件、不服答复内容的25件。复议结果：维持[Vup]件。",
  },
  { heading: "requests", text: "年初结转[B]件已全部办结。截至12月31日，还有[D]件在办。" },
  // Of every kind of cases, and last year's.
  {
    heading: "remedies",
    text: "政府信息公开行政复议案件[V]件，占全部行政复议案件（412件）的11%；政府信息公开行政诉讼案件[L]件。",
  },
  {
    heading: "supervision",
    text: "政府信息公开行政复议[V]件、行政诉讼[L]件，复议诉讼总量同比下降12.4%，占全市行政复议诉讼总量的6.8%。",
  },
  { heading: "none", text: "注：表四行政复议总计[V]件不含上年未审结案件2件。" },
  // Numbers of clauses, in brackets of any kind.
  {
    heading: "requests",
    text: "根据《条例》第36条第(5)项，认定不掌握的[notHeld]件；按第三十六条第〔6〕项，重复申请[repeated]件；适用第39条第（1）款，信访举报投诉类[petition]件。",
  },
  // In the government's name, and what is not counted in.
  {
    heading: "requests",
    text: "我局新收申请[A]件。以县政府名义答复的申请共73件，予以公开41件、部分公开12件。",
  },
  { heading: "requests", text: "本局收到申请[A]件。代区政府拟办申请52件（另行统计），均已答复。" },
  {
    heading: "remedies",
    text: "以区人民政府名义办理信息公开复议案件28件，维持17件，撤销4件，终止5件，其余2件未审结。",
  },
  { heading: "remedies", text: "注：2件行政复议案件于2023年11月受理，已计入2023年度报告。本年行政复议总计[V]件。" },
  { heading: "remedies", text: "信息公开方面行政复议[V]件；在城管执法领域发生行政复议案件14件、行政诉讼案件3件。" },
  { heading: "requests", text: "备注：3件申请系2024年12月登记，列入下年度年报。" },
  // What they were like.
  { heading: "requests", text: "新收申请[A]件。对内容较复杂的21件申请组织了集体研究。" },
  { heading: "requests", text: "将社会关注度高的16件申请提交局务会讨论。办结[R7]件。" },
  { heading: "platform", text: "查阅点接待群众800余人次，协助老年人填写信息公开申请表7份。" },
];
