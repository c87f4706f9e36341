import { describe, expect, it } from "vitest";
import { figuresOf } from "../../editions/figures-of-edition";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { blankReport, type Figures } from "../../report/values";
import { runChecks } from "../run-checks";

/** What a sentence says there was none of: the start of the addresses that it speaks of. */
const spoken: Record<string, string> = {
  A: "requests.newlyReceived",
  B: "requests.carriedOverFromLastYear",
  D: "requests.carriedOverToNextYear",
  R1: "requests.disclosed",
  R2: "requests.partlyDisclosed",
  G6: "requests.correctionOverdue",
  secret: "requests.stateSecrets",
  endanger: "requests.endangersSecurityOrStability",
  petition: "requests.petitionOrComplaint",
  overdue: "requests.correctionOverdue",
  feeUnpaid: "requests.feeUnpaid",
  Ares: "requests.newlyReceived.researchInstitution",
  Apub: "requests.newlyReceived.publicInterestOrganization",
  Alaw: "requests.newlyReceived.legalServiceAgency",
  G3: "requests.stateSecrets",
  G5: "requests.petitionOrComplaint",
  V: "remedies.reconsideration",
  L: "remedies.directLitigation",
  Vco: "remedies.reconsideration.corrected",
  Lco: "remedies.directLitigation.corrected",
  rules: "article20Item1.governmentRules.issued",
  docs: "article20Item1.administrativeNormativeDocuments.issued",
  docsOut: "article20Item1.administrativeNormativeDocuments.repealed",
  permits: "article20Item5.administrativeLicensing",
  fines: "article20Item6.administrativePenalty",
  force: "article20Item6.administrativeCompulsion",
  fees: "article20Item8.administrativeFees",
};

const sentences: [none: string, sentence: string][] = [
  ["A", "2024年，本机关未收到政府信息公开申请。"],
  ["A", "今年我局没有收到任何形式的政府信息公开申请。"],
  ["A", "全年未接到依申请公开。"],
  ["A", "全年收到依申请公开0件。"],
  ["A", "本年度无依申请公开情况。"],
  ["A", "本单位无政府信息公开申请事项。"],
  ["A", "全年未产生政府信息公开申请。"],
  ["A", "截至目前，尚未收到政府信息公开的申请。"],
  ["A", "我街道没有公民、法人或者其他组织申请公开政府信息。"],
  ["V L", "未发生因政府信息公开引起的行政复议、行政诉讼。"],
  ["V L", "全年无因政府信息公开申请引发的行政复议和行政诉讼案件。"],
  ["V L", "2024年，我局政府信息公开工作没有被申请行政复议或提起行政诉讼。"],
  ["V", "未被申请政府信息公开行政复议。"],
  ["L", "全年没有发生信息公开方面的诉讼案件。"],
  ["V L", "政府信息公开行政复议、诉讼均为0件。"],
  ["D", "（二）依申请公开情况。无结转下年度办理的申请。"],
  ["G3", "（二）依申请公开情况。没有不予公开的申请。"],
  ["B", "（二）依申请公开情况。无上年结转。"],
  ["R1", "（二）依申请公开情况。没有予以公开的情况。"],
  ["docs", "本年度未制发行政规范性文件。"],
  ["docs docsOut", "未制定、废止规范性文件。"],
  ["rules", "本年度没有制定规章。"],
  ["fees", "全年未收取行政事业性费用。"],
  ["fees", "无行政事业性收费。"],
  ["permits fines", "本机关无行政许可、行政处罚事项。"],
  ["A", "2024年，我镇未收到依申请公开事项。"],
  ["A", "全年没有公民、法人、其他组织向我局提出政府信息公开申请。"],
  ["A", "我单位全年未受理政府信息公开申请。"],
  ["A", "本年度收到政府信息公开申请数为零。"],
  ["A", "今年无人向本机关申请政府信息公开。"],
  ["A", "2024年度我局无依申请公开事项办理。"],
  ["A", "截至年底，本机关尚无政府信息公开申请。"],
  ["A", "依申请公开方面，2024年未收到相关申请。"],
  ["A", "（二）依申请公开情况。今年未收到申请。"],
  ["A", "（二）依申请公开情况。全年没有收到任何申请。"],
  ["A", "（二）依申请公开情况。全年无申请。"],
  ["B", "（二）依申请公开情况。不存在上年度结转申请。"],
  ["D", "（二）依申请公开情况。年底无遗留未办结申请。"],
  ["D", "（二）依申请公开情况。全部办结，无结转。"],
  ["V L", "全年未因政府信息公开工作引发行政复议或行政诉讼。"],
  ["V L", "无政府信息公开行政复议、行政诉讼。"],
  ["V L", "2024年我局未出现因政府信息公开被复议、诉讼的情况。"],
  ["V L", "本年度政府信息公开类行政复议和行政诉讼案件为零。"],
  ["V", "（五）监督保障情况。无行政复议案件。"],
  ["L", "（五）监督保障情况。未发生行政诉讼。"],
  ["V L", "（五）监督保障情况。全年没有被复议、被诉讼的情况。"],
  ["Vco", "政府信息公开行政复议案件均未被纠错。"],
  ["docs", "今年没有制发规范性文件。"],
  ["docs", "未出台新的行政规范性文件。"],
  ["docsOut", "未废止行政规范性文件。"],
  ["rules", "没有制发规章。"],
  ["force", "全年未实施行政强制措施。"],
  ["fines", "全年未作出行政处罚。"],
  ["A", "我局2024年度无政府信息公开申请。"],
  ["A", "本年度未曾收到政府信息公开申请。"],
  ["A", "今年没有政府信息公开申请件。"],
  ["A", "全年没有群众向我镇提出依申请公开。"],
  ["A", "未收到任何公民、法人及其他组织的政府信息公开申请。"],
  ["A", "本年度未收到公民、法人和其他组织要求公开信息的申请。"],
  ["A", "政府信息公开申请情况：无。"],
  ["A", "依申请公开：本年度未收到。"],
  ["A", "收到政府信息公开申请零件。"],
  ["B", "（二）依申请公开情况。上一年度没有结转的申请。"],
  ["D", "（二）依申请公开情况。没有需要结转下年度办理的申请。"],
  ["D", "（二）依申请公开情况。无结转下年事项。"],
  ["G5", "（二）依申请公开情况。未出现不予处理的情形。"],
  ["A", "（二）依申请公开情况。我街道全年未接到申请。"],
  ["V L", "未引发行政复议和行政诉讼，政府信息公开工作平稳。"],
  ["V L", "没有发生因政府信息公开而提起的行政复议、行政诉讼案件。"],
  ["V L", "无涉及政府信息公开的复议和诉讼。"],
  ["L", "政府信息公开行政诉讼案件为零。"],
  ["V", "我局未被提起政府信息公开行政复议。"],
  ["Vco Lco", "政府信息公开行政复议、行政诉讼案件无纠错、无败诉。"],
  ["docs", "2024年我局没有出台规范性文件。"],
  ["docs", "无新制发行政规范性文件。"],
  ["rules docs", "未制发规章和规范性文件。"],
  ["permits", "全年没有作出行政许可决定。"],
  ["fees", "未收取任何行政事业性收费。"],
  ["A", "2024年我镇无人提出信息公开申请。"],
  ["A", "全年我局没有接到过群众的政府信息公开申请。"],
  ["A", "今年没有公民、法人或其他组织向本局递交信息公开申请表。"],
  ["A", "（二）依申请公开情况。本年度零申请、零受理。"],
  ["A", "政府信息公开申请本年度没有发生。"],
  ["V L", "我局本年度没有因信息公开打官司，也没有被申请复议。"],
  ["V L", "（五）监督保障情况。2024年度，本机关没有涉及政府信息公开的复议和诉讼。"],
  ["V", "（五）监督保障情况。行政复议方面，本年度无此类案件。"],
  ["docs", "（三）政府信息管理情况。2024年，我局没有出台行政规范性文件。"],
  ["docsOut", "（三）政府信息管理情况。本年度没有废止的行政规范性文件。"],
  ["fines", "（一）主动公开情况。全年未作出行政处罚。"],
  ["D", "（二）依申请公开情况。年底没有未办结的申请，无结转下年度事项。"],
  ["A", "全年未收到社会公众关于公开政府信息的任何申请。"],
  ["A", "本年度我街道未接到依申请公开件。"],
  ["A", "2024年依申请公开数量为零。"],
  ["A", "（二）依申请公开情况。2024年度没有新收到申请。"],
  ["A", "我厅2024年未产生依申请公开业务。"],
  ["V L", "全年保持政府信息公开“零复议”“零诉讼”。"],
  ["V L", "（五）监督保障情况。本年度未发生涉及政府信息公开的行政复议及行政诉讼案件。"],
  ["L", "（五）监督保障情况。没有被提起政府信息公开行政诉讼。"],
  ["L", "（五）监督保障情况。因政府信息公开被起诉的案件为零。"],
  ["Lco Vco", "（五）监督保障情况。行政复议、行政诉讼案件没有被纠错或败诉的情况。"],
  ["rules", "（三）政府信息管理情况。2024年没有制定规章。"],
  ["docs", "（三）政府信息管理情况。本年度未制发行政规范性文件，也未对外发布。"],
  ["G3", "（二）依申请公开情况。全年没有作出不予公开决定的申请件。"],
  ["A", "2024年度本单位没有收到要求公开信息的申请。"],
  ["A", "我局在2024年没有受理过信息公开申请。"],
  ["A", "全年未出现群众依申请要求公开政府信息的情形。"],
  ["V L", "（五）监督保障情况。政府信息公开工作全年未被复议、未被诉讼。"],
  ["V L", "（五）监督保障情况。2024年没有发生一起因政府信息公开引起的复议或诉讼。"],
  ["V L", "（五）监督保障情况。全年无一起政府信息公开行政复议、行政诉讼案件。"],
  ["L", "（五）监督保障情况。本年度无政府信息公开应诉案件。"],
  ["Vco", "（五）监督保障情况。复议案件无一被纠错。"],
  ["docs docsOut", "（三）政府信息管理情况。本年度没有新制发和废止行政规范性文件。"],
  ["docs", "（三）政府信息管理情况。今年我委未以委名义发布规范性文件。"],
  ["force", "（一）主动公开情况。全年未实施行政强制。"],
  ["A", "全年没有任何单位和个人向我局提出信息公开申请。"],
  ["A", "2024年我办未办理过依申请公开件。"],
  ["V L", "（五）监督保障情况。我局无政府信息公开方面的复议、诉讼事项。"],
  ["L", "（五）监督保障情况。没有因政府信息公开工作被诉至法院的情况。"],
  ["docs docsOut", "（三）政府信息管理情况。全年未制发、未废止行政规范性文件。"],
  ["Vco Lco", "（五）监督保障情况。没有被上级复议机关纠正和法院判决败诉的情况。"],
  ["A B", "（二）依申请公开情况。本年度未收到公民、法人或者其他组织的申请，也无上年结转。"],
  ["G5 G6", "（二）依申请公开情况。没有发生不予处理的情形，也没有发生其他处理的情形。"],
  ["R2 G5", "（二）依申请公开情况。“部分公开”“不予处理”两类情形均未出现。"],
  ["secret", "（二）依申请公开情况。由于属于国家秘密而拒绝公开的一件也没有。"],
  ["petition", "（二）依申请公开情况。没有因申请内容为信访举报投诉而不予处理的情况。"],
  ["feeUnpaid overdue", "（二）依申请公开情况。未出现申请人逾期不缴费的情况，申请人逾期不补正的情况没有发生。"],
  ["Ares Apub", "（二）依申请公开情况。没有科研机构和社会公益组织提出申请。"],
  ["Alaw", "（二）依申请公开情况。法律服务机构申请为零。"],
  ["endanger", "（二）依申请公开情况。从未以“危及三安全一稳定”为由拒绝公开。"],
  ["A B", "（二）依申请公开情况。今年没有收到政府信息公开申请，2023年结转的申请为零。"],
  ["D", "（二）依申请公开情况。截止到年底，没有积压未办结的申请。"],
  ["V L", "（六）行政复议、行政诉讼情况。行政复议、行政诉讼均为0。"],
  ["Vco", "（六）行政复议、行政诉讼情况。行政复议无撤销、变更、确认违法等纠错情形。"],
  ["Lco", "政府信息公开行政诉讼案件未发生一起败诉。"],
  ["B D", "（二）依申请公开情况。既无上年结转，也无结转下年。"],
  ["feeUnpaid", "（二）依申请公开情况。不存在因申请人逾期未缴纳费用而终止的情形。"],
  ["Ares Apub", "（二）依申请公开情况。科研机构、社会公益组织没有提出申请。"],
  ["fees force", "（一）主动公开情况。行政事业性收费没有发生，未作出行政强制处理决定。"],
];

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某市人民政府", kind: "government" }, 2024);

const everywhere = (value: number): Figures =>
  Object.fromEntries(
    [...figuresOf(edition).values()].flatMap(({ address, parts, measure }) =>
      parts ? [] : [[address, measure === "amount" ? String(value) : value]],
    ),
  );

function findingsOf(sentence: string, figures: Figures) {
  const text = { ...report.text, overview: sentence };
  const { findings } = runChecks({
    edition,
    report: { ...report, figures, text },
    figures: deriveFigures(edition, figures),
  });
  return findings.filter(({ group, place }) => group === "number" && place !== undefined);
}

describe("sentences that say there was none", () => {
  it.each(sentences)("of %s: %s", (none, sentence) => {
    const said = findingsOf(sentence, everywhere(7)).flatMap(({ addresses }) => addresses);
    for (const key of none.split(" "))
      expect(said.filter((address) => address.startsWith(spoken[key]))).not.toEqual([]);
  });

  it.each(sentences)("are right where the table says so, %s: %s", (_, sentence) => {
    expect(findingsOf(sentence, everywhere(0)).map(({ message }) => message)).toEqual([]);
  });
});

describe("sentences that say something else", () => {
  it.each([
    "除上述申请以外，未收到政府信息公开申请。",
    "上半年未收到政府信息公开申请。",
    "（二）依申请公开情况。信访事项均已办结。",
    "我局全年未受理行政复议，未出庭应诉。",
    "（一）主动公开情况。未受理劳动行政复议。",
    "政府信息公开行政诉讼均为未经复议直接起诉。",
    "全年未收到人大建议。",
    "窗口工作人员均已答复咨询。",
  ])("raise nothing about what there was: %s", (sentence) => {
    const rules = findingsOf(sentence, everywhere(7)).map(({ rule }) => rule);
    expect(rules.filter((rule) => ["N-11", "N-13"].includes(rule))).toEqual([]);
  });
});

describe("“all upheld”", () => {
  const sentence = "政府信息公开行政复议均获维持。";
  const of = (result: string) => findingsOf(sentence, { ...everywhere(0), [`remedies.reconsideration.${result}`]: 2 });

  it("contradicts a corrected case, and is asked about where another result is open", () => {
    expect(of("corrected").map(({ rule, severity }) => [rule, severity])).toEqual([["N-11", "error"]]);
    expect(of("pending").map(({ rule, severity }) => [rule, severity])).toEqual([["N-11", "warning"]]);
    expect(of("upheld")).toEqual([]);
  });

  it("names the cell and its value", () => {
    const [finding] = of("corrected");
    expect(finding).toMatchObject({
      addresses: ["remedies.reconsideration.corrected"],
      expected: "2",
      actual: "均获维持",
    });
    expect(finding.message).toContain("表里却不是 0");
  });
});
