import type { Passage } from "./passages";

/** A part whose own words name its row, and shares whose whole is named in passing: every number is tied, and a wrong one found. */
export const namedPassages: Passage[] = [
  // A column's own words name its row, whatever was counted last.
  {
    heading: "requests",
    text: "全年新收申请[A]宗，加上2023年结转的[B]宗，需要办理的共[AB]宗。其中自然人申请新收[Anp]宗，法人或其他组织申请新收[Aorg]宗。",
  },
  { heading: "requests", text: "应办理申请[AB]件，其中新收自然人申请[Anp]件，新收法人或其他组织申请[Aorg]件。" },
  {
    heading: "requests",
    text: "上年结转[B]件，本年新收[A]件，合计[AB]件，其中自然人新收[Anp]件、商业企业新收[Abiz]件。",
  },
  // Reviews and suits as one whole.
  {
    heading: "remedies",
    text: "因政府信息公开被提起行政复议[V]件，占复议诉讼合计[VL]件的[V%/VL]%；被提起行政诉讼[L]件，占[L%/VL]%。",
  },
  { heading: "remedies", text: "全年政府信息公开行政诉讼[L]件，占复议、诉讼总数的[L%/VL]%，其中尚未审结[Lpe]件。" },
  {
    heading: "remedies",
    text: "行政复议[V]件，占行政复议和行政诉讼总数的[V%/VL]%。其中维持[Vup]件，纠正[Vco]件，其他结果[Vot]件，未审结[Vpe]件。",
  },
  { heading: "remedies", text: "政府信息公开行政复议[V]件，占诉讼、复议案件总量的[V%/VL]%，结果纠正[Vco]件。" },
  // The whole that stands between part and share.
  { heading: "requests", text: "本机关不掌握的[notHeld]件，占无法提供总数[G4]件的[notHeld%/G4]%。" },
  { heading: "requests", text: "上年度结转申请[B]件，占应办理总量[AB]件的[B%/AB]%。" },
  {
    heading: "remedies",
    text: "行政复议[V]件，同比增加4件，占复议诉讼案件总量的[V%/VL]%；行政诉讼[L]件，同比减少2件，占[L%/VL]%。",
  },
  {
    heading: "remedies",
    text: "本年度发生行政复议[V]件、行政诉讼[L]件，占比分别为[V%/VL]%和[L%/VL]%。诉讼案件中尚有[Lpe]件未审结。",
  },
  {
    heading: "requests",
    text: "因“信息不存在”而无法提供的[notHeld]件，占无法提供类的[notHeld%/G4]%，占全部答复的[notHeld%/R7]%。",
  },
  { heading: "requests", text: "全年办理结果总计[R7]件：公开[R1]件、部分公开[R2]件，占总数[R12%/R7]%。" },
  // What the words beside a number make of it.
  { heading: "none", text: "涉及政府信息公开的行政诉讼[L]件，直接起诉的[Ldi]件，经复议的[Laf]件。" },
  { heading: "remedies", text: "信息公开诉讼[L]件，未经复议的[Ldi]件，经过复议的[Laf]件；尚无结果的[Lpe]件。" },
  {
    heading: "requests",
    text: "收到[A]件，办结[R7]件；其中公开类[R12]件（全部公开[R1]件，部分公开[R2]件）；不公开类[G3]件。",
  },
  { heading: "requests", text: "本年度应办结申请[AB]件，实际办结[R7]件，其中自然人新收[Anp]件、企业新收[Abiz]件。" },
  { heading: "requests", text: "申请受理后转入下一年度办理的[D]件，占应办总数的[D%/AB]%。" },
  {
    heading: "remedies",
    text: "全年政府信息公开类复议、诉讼共[VL]件。其中，结果维持[Vup]件复议、[Lup]件诉讼；结果纠正[Vco]件复议、[Lco]件诉讼。",
  },
  { heading: "remedies", text: "年度政府信息公开行政复议总计[V]件、行政诉讼总计[L]件，复议占两类案件总数的[V%/VL]%。" },
  { heading: "requests", text: "全年收到申请较上年减少31件，下降5.0%，共[A]件。" },
  { heading: "remedies", text: "因公开答复不当被复议机关责令重新答复、撤销原答复的合计[Vco]件；法院判决败诉[Lco]件。" },
  // Who made them stands before the verb.
  { heading: "none", text: "全年收到企业提交的政府信息公开申请[Abiz]件，自然人提交的[Anp]件。" },
  { heading: "requests", text: "收到公民提出的政府信息公开申请[Anp]件，法人及其他组织提出的[Aorg]件，合计[A]件。" },
  // Both rows as one.
  { heading: "requests", text: "本年新收和上年结转的全部申请[AB]件中，自然人[ABnp]件，占[ABnp%/AB]%。" },
  { heading: "requests", text: "上年结转申请与本年新收申请合计[AB]件，办结[R7]件。" },
  // In the order in which the kinds were counted.
  { heading: "remedies", text: "行政复议[V]件；行政诉讼[L]件。尚未审结的分别为[Vpe]件、[Lpe]件。" },
  {
    heading: "requests",
    text: "公开[R1]件，隐去个人信息后提供[R2]件。收到补正通知后逾期未补正的，按视为放弃申请处理[overdue]件。",
  },
  { heading: "requests", text: "新收申请[A]宗，上年结转[B]宗。到12月31日还有[D]宗在办。" },
  { heading: "remedies", text: "信息公开诉讼[L]件，未经复议径行起诉者[Ldi]件，经复议后起诉者[Laf]件。" },
];
