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
];
