import type { Phrase } from "./phrase";

/** Table two: documents, decisions, fees and procurement. */
export const documentPhrases: Phrase[] = [
  {
    kind: "document",
    of: "elsewhere",
    words: "(?:(?<!本)部门|各部门|党内|镇级|其[他它])(?:行政)?规范性文件|规章制度|规章、(?:行政)?规范性文件等",
  },
  { kind: "document", of: "governmentRules", words: "(?:市|省|政府|部门)*规章" },
  { kind: "document", of: "normativeDocuments", words: "(?:行政)?规范性文件" },
  {
    kind: "change",
    of: "inForce",
    words:
      "现行有效|继续有效|(?:继续|予以)?保留(?=[^，。；\\d]{0,14}\\d)|现有效|有效|(?:对外)?公开总数量?|累计对外公开|对外公开(?=[^，。；\\d]{0,10}总数)",
  },
  { kind: "change", of: "repealed", words: "(?:宣布)?(?:废止|失效)(?:(?:和|或|、|及)(?:宣布)?失效)?" },
  {
    kind: "change",
    of: "issued",
    words:
      "(?:新|共)?制发|(?:制定|印发|出台|制订)(?:并|、)?(?:公布|发布|印发|施行|实施)?|新增|颁布|新制作|制作|新(?:发布|公布|颁布)|新发(?=行政规范性|规范性|规章)",
  },
  { kind: "change", of: "disclosed", words: "新公开|主动公开|公开|发布|公布" },
  {
    kind: "change",
    of: "elsewhere",
    words: "审核|审查|报备|清理|解读|报送|起草|修订|修改|刊登|刊发|收录|归集|梳理|评估",
  },
  { kind: "decision", of: "otherPublicServices", words: "其[他它]对外管理服务(?:事项)?" },
  {
    kind: "decision",
    of: "administrativeLicensing",
    words: "行政许可(?!申请)|许可(?=(?:处理)?决定)|(?<=^|[，、；：。出理放发施供类])许可(?=共?计?\\s*[\\d０-９])",
  },
  { kind: "decision", of: "administrativePenalty", words: "行政处罚|处罚(?=(?:处理)?决定|共?计?\\s*[\\d０-９])" },
  {
    kind: "decision",
    of: "administrativeCompulsion",
    words: "行政强制(?:措施|执行)?|强制(?=(?:处理)?决定|共?计?\\s*[\\d０-９])",
  },
  {
    kind: "fees",
    words:
      "行政事业性(?:收费|费用)(?:项目)?(?:的|总|全年|本年度?|当年|年度|实际|实收|累计|入库|征收)*(?:金?额|收入|数额|款项?)?",
  },
  {
    kind: "elsewhere",
    words:
      "收取(?:了)?(?:各类|各项|相关|有关|行政(?!事业))*(?:费用|收费)|收费(?:总?金?额|收入|总计|合计|共计)?(?=[约共为达\\s]*[\\d０-９])",
  },
  { kind: "procurement", of: "projects", words: "政府(?:集中)?采购(?:项目)?|集中采购(?:项目)?|采购项目" },
  { kind: "procurement", of: "totalAmount", words: "(?:政府)?(?:集中)?采购(?:总)?金额" },
];
