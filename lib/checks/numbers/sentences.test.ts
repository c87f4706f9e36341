import { describe, expect, it } from "vitest";
import { figuresOf } from "../../editions/headings";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { blankReport, type Figures } from "../../report/values";
import { runChecks } from "../run-checks";

/**
 * Sentences as offices write them. `[A]` prints the value of A and must be tied to it; a number outside
 * brackets must be tied to nothing and raise nothing. Every cell has a value of its own, so that no tie is chance.
 */
const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicInterestOrganization",
  "legalServiceAgency",
  "otherOrganization",
];
const withheld = [
  "stateSecrets",
  "prohibitedByLaw",
  "endangersSecurityOrStability",
  "thirdPartyRights",
  "internalAffairs",
  "processInformation",
  "enforcementCaseFiles",
  "administrativeInquiry",
];
const unable = ["notHeld", "needsCreation", "unclearAfterCorrection"];
const refused = ["petitionOrComplaint", "repeated", "publicPublication", "excessive", "confirmOrReissue"];
const otherwise = ["correctionOverdue", "feeUnpaid", "otherHandling"];
const totals = (rows: string[]) => rows.map((row) => `requests.${row}.total`);
const cases = (kinds: string[], results: string[]) =>
  results.flatMap((result) => kinds.map((kind) => `remedies.${kind}.${result}`));
const review = ["reconsideration"];
const suits = ["directLitigation", "litigationAfterReconsideration"];

const keys: Record<string, string[]> = {
  A: totals(["newlyReceived"]),
  B: totals(["carriedOverFromLastYear"]),
  AB: totals(["newlyReceived", "carriedOverFromLastYear"]),
  R7: totals(["outcomesTotal"]),
  D: totals(["carriedOverToNextYear"]),
  R1: totals(["disclosed"]),
  R2: totals(["partlyDisclosed"]),
  R12: totals(["disclosed", "partlyDisclosed"]),
  G3: totals(withheld),
  G4: totals(unable),
  G5: totals(refused),
  G6: totals(otherwise),
  secret: totals(["stateSecrets"]),
  internal: totals(["internalAffairs"]),
  banned: totals(["prohibitedByLaw"]),
  notHeld: totals(["notHeld"]),
  needs: totals(["needsCreation"]),
  petition: totals(["petitionOrComplaint"]),
  repeated: totals(["repeated"]),
  overdue: totals(["correctionOverdue"]),
  inquiry: totals(["administrativeInquiry"]),
  files: totals(["enforcementCaseFiles"]),
  Anp: ["requests.newlyReceived.naturalPerson"],
  Aorg: columns.slice(1).map((column) => `requests.newlyReceived.${column}`),
  Abiz: ["requests.newlyReceived.commercialEnterprise"],
  Alaw: ["requests.newlyReceived.legalServiceAgency"],
  ABnp: ["requests.newlyReceived.naturalPerson", "requests.carriedOverFromLastYear.naturalPerson"],
  ABorg: columns
    .slice(1)
    .flatMap((column) => [`requests.newlyReceived.${column}`, `requests.carriedOverFromLastYear.${column}`]),
  V: cases(review, ["total"]),
  Vup: cases(review, ["upheld"]),
  Vco: cases(review, ["corrected"]),
  Vot: cases(review, ["otherResult"]),
  Vpe: cases(review, ["pending"]),
  Vdone: cases(review, ["upheld", "corrected", "otherResult"]),
  L: cases(suits, ["total"]),
  Lup: cases(suits, ["upheld"]),
  Lco: cases(suits, ["corrected"]),
  Lpe: cases(suits, ["pending"]),
  Ldi: cases([suits[0]], ["total"]),
  Laf: cases([suits[1]], ["total"]),
  Ldone: cases(suits, ["upheld", "corrected", "otherResult"]),
  VL: cases([...review, ...suits], ["total"]),
  rules: ["article20Item1.governmentRules.issued"],
  rulesNow: ["article20Item1.governmentRules.inForce"],
  docs: ["article20Item1.administrativeNormativeDocuments.issued"],
  docsOut: ["article20Item1.administrativeNormativeDocuments.repealed"],
  docsNow: ["article20Item1.administrativeNormativeDocuments.inForce"],
  others: totals(["otherHandling"]),
  permits: ["article20Item5.administrativeLicensing.decisions"],
  fines: ["article20Item6.administrativePenalty.decisions"],
  fees: ["article20Item8.administrativeFees.amountCharged"],
  force: ["article20Item6.administrativeCompulsion.decisions"],
  endanger: totals(["endangersSecurityOrStability"]),
  third: totals(["thirdPartyRights"]),
  process: totals(["processInformation"]),
  unclear: totals(["unclearAfterCorrection"]),
  publ: totals(["publicPublication"]),
  excessive: totals(["excessive"]),
  confirm: totals(["confirmOrReissue"]),
  feeUnpaid: totals(["feeUnpaid"]),
  rulesOut: ["article20Item1.governmentRules.repealed"],
  Ares: ["requests.newlyReceived.researchInstitution"],
  Apub: ["requests.newlyReceived.publicInterestOrganization"],
  Aoth: ["requests.newlyReceived.otherOrganization"],
};

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某市人民政府", kind: "government" }, 2024);

/** Distinct cells that balance: every cell of the outcomes its own size, received what comes to it. */
function distinctFigures(): Figures {
  const figures: Figures = {};
  let size = 11;
  for (const spec of figuresOf(edition).values())
    if (!spec.parts) {
      figures[spec.address] = spec.measure === "amount" ? "8137.25" : size;
      size += 7;
    }
  return figures;
}
const entered = distinctFigures();
const figures = deriveFigures(edition, entered);
const printedValue = (key: string) => keys[key].reduce((sum, address) => sum + Number(figures.get(address)), 0);

type Expected = { start: number; key: string };

function render(sentence: string, wrong?: number): { text: string; ties: Expected[] } {
  let text = "";
  const ties: Expected[] = [];
  let at = 0;
  for (const match of sentence.matchAll(/\[(\w+)(%?)(?:\/(\w+))?\]/g)) {
    text += sentence.slice(at, match.index);
    ties.push({ start: text.length, key: match[0].slice(1, -1) });
    const [, key, percent, whole] = match;
    const value = percent ? ((printedValue(key) / printedValue(whole)) * 100).toFixed(2) : printedValue(key);
    text += wrong === ties.length - 1 ? (percent ? "0.17" : Number(value) + 100_003) : value;
    at = match.index + match[0].length;
  }
  return { text: text + sentence.slice(at), ties };
}

function run(text: string) {
  const lines = text.startsWith("（") ? text : `（二）依申请公开情况。${text}`;
  const shift = lines.length - text.length;
  const { numbers, findings } = runChecks({
    edition,
    report: { ...report, figures: entered, text: { ...report.text, overview: lines } },
    figures,
  });
  return {
    shift,
    numbers: numbers.filter(({ start }) => start >= shift),
    findings: findings.filter(({ group }) => group === "number"),
  };
}

const set = (addresses: string[]) => [...new Set(addresses)].sort().join();
const addressesOf = (key: string) => set(key.split("%/").flatMap((part) => keys[part]));

const tiedSentences = [
  "2024年，全市共受理政府信息公开申请[A]件，答复[R7]件（含上年度结转申请[B]件，另有[D]件顺延到下年度答复），均在法定期限内予以答复。",
  "全年新收政府信息公开申请[A]件，上年结转[B]件，共[AB]件，办结[R7]件，结转下年度[D]件。",
  "全年共收到依申请公开[AB]件，已办结[R7]件，结转下年度继续办理[D]件。",
  "共收到政府信息公开申请[A]件，其中自然人[Anp]件，法人或其他组织[Aorg]件。",
  "共受理政府信息公开申请[AB]件，其中自然人申请[ABnp]件，法人或其他组织申请[ABorg]件。",
  "办理结果为：予以公开[R1]件，部分公开[R2]件，不予公开[G3]件，无法提供[G4]件，不予处理[G5]件，其他处理[G6]件。",
  "其中，予以公开的[R1]件，占办结总数的[R1%/R7]%；部分公开的[R2]件，占[R2%/R7]%。",
  "予以公开[R1]件（[R1%/R7]%）、部分公开[R2]件（占比[R2%/R7]%）。",
  "不予公开[G3]件，其中属于国家秘密[secret]件、属于行政执法案卷[files]件、属于行政查询事项[inquiry]件。",
  "无法提供[G4]件，其中本机关不掌握相关政府信息[notHeld]件，没有现成信息需要另行制作[needs]件。",
  "因本机关不掌握等原因无法提供[G4]件，作其他处理（含申请人主动撤回申请）[G6]件。",
  "不予处理[G5]件，其中信访举报投诉类申请[petition]件，重复申请[repeated]件。",
  "其中[R1]件予以公开，[R2]件部分公开，[G3]件不予公开。",
  "予以公开及部分公开[R12]件，不予公开[G3]件。",
  "受理申请[A]件，按时办结[R7]件。",
  "2023年度结转[B]件，结转2025年办理[D]件，2024年新收申请[A]件。",
  "政府信息公开行政复议[V]件，其中结果维持[Vup]件，结果纠正[Vco]件，其他结果[Vot]件，尚未审结[Vpe]件；政府信息公开行政诉讼[L]件，其中结果维持[Lup]件，结果纠正[Lco]件，尚未审结[Lpe]件。",
  "因政府信息公开被申请行政复议[V]件，被提起行政诉讼[L]件。",
  "全年发生政府信息公开行政复议案件[V]件，维持[Vup]件，纠正[Vco]件，尚未审结[Vpe]件。",
  "行政诉讼案件[L]件，其中未经复议直接起诉[Ldi]件、复议后起诉[Laf]件。",
  "全年发生政府信息公开行政复议和行政诉讼案件共[VL]件，其中行政复议[V]件、行政诉讼[L]件。",
  "行政复议、行政诉讼分别为[V]件、[L]件。",
  "已审结政府信息公开行政复议案件[Vdone]件。",
  "全年政府信息公开行政复议案件数量为[V]件，行政诉讼案件数量为[L]件。",
  "（一）主动公开情况。全年制发规章[rules]件、行政规范性文件[docs]件，废止行政规范性文件[docsOut]件，现行有效行政规范性文件[docsNow]件。",
  "（三）政府信息管理情况。全年制发行政规范性文件[docs]件，废止[docsOut]件，现行有效[docsNow]件。",
  "（三）政府信息管理情况。截至年底，现行有效规章[rulesNow]件、行政规范性文件[docsNow]件。",
  "（三）政府信息管理情况。新制定行政规范性文件[docs]件，废止和失效行政规范性文件[docsOut]件。",
  "（一）主动公开情况。作出行政许可决定[permits]件、行政处罚决定[fines]件、行政强制决定[force]件。",
  "（一）主动公开情况。全年办理行政许可[permits]件，行政处罚[fines]件。",
  "全市各级行政机关收到政府信息公开申请[A]件，其中，商业企业[Abiz]件，法律服务机构[Alaw]件。",
  "本年新收[A]件，上年结转[B]件，本年度办理结果总计[R7]件，结转下年度继续办理[D]件。",
  "其他处理[G6]件，其中申请人无正当理由逾期不补正[overdue]件。",
  "收到公民、法人或其他组织提出的政府信息公开申请[A]件。",
  "依申请公开受理量为[A]件，办结量为[R7]件。",
  "我市共收到政府信息公开申请[A]件，连同上年结转[B]件，共办理[AB]件。",
  "全市共办理政府信息公开申请[R7]件。",
  "其中，“予以公开”[R1]件（[R1%/R7]%），“部分公开”[R2]件（[R2%/R7]%），“其他处理”[G6]件（含申请人主动撤回157件）。",
  "全年收到政府信息公开申请 [A] 件，其中自然人申请 [Anp] 件，占 [Anp%/A]%；法人或其他组织申请 [Aorg] 件，占 [Aorg%/A]%。",
  "在办结的申请中，予以公开[R1]件，部分公开[R2]件。",
  "收到申请[A]件，按申请人类型分，自然人[Anp]件、商业企业[Abiz]件。",
  "受理依申请公开事项[AB]件，办结政府信息公开申请[R7]件。",
  "全年依申请公开[A]件，办结[R7]件。",
  "本机关收到政府信息公开申请[A]宗，答复[R7]宗。",
  "办结政府信息公开申请[R7]件，其余[D]件按规定结转下一年度办理。",
  "共办结依申请公开[R7]件，尚有[D]件正在办理中。",
  "收到政府信息公开申请[A]件，未办结的[D]件结转至下一年度办理。",
  "政府信息公开行政复议[V]件：维持[Vup]件、纠正[Vco]件。",
  "因信息公开被提起行政复议[V]件、行政诉讼[L]件。",
  "政府信息公开行政复议案件[V]件，其中[Vup]件维持，[Vco]件纠正，[Vpe]件尚未审结。",
  "涉及政府信息公开的行政复议[V]件、行政诉讼[L]件。",
  "全市政府信息公开类行政复议案件[V]起，行政诉讼案件[L]起。",
  "政府信息公开行政诉讼案件[L]件（未经复议直接起诉[Ldi]件，复议后起诉[Laf]件）。",
  "（三）政府信息管理情况。本年度制发行政规范性文件[docs]件，本年废止[docsOut]件，现行有效件数[docsNow]件。",
  "（三）政府信息管理情况。规章和行政规范性文件现行有效分别为[rulesNow]件和[docsNow]件。",
  "（一）主动公开情况。全市行政许可处理决定数量[permits]件，行政强制处理决定数量[force]件。",
  "（一）主动公开情况。全年行政事业性收费[fees]万元。",
  "2024年，共收到信息公开申请[A]件，上一年度结转[B]件，合计[AB]件；已答复[R7]件，结转到下一年度[D]件。",
  "截至2024年12月31日，全市收到政府信息公开申请[A]件，均按期答复；其中，依法予以公开[R1]件。",
  "本年度共收到政府信息公开申请[A]件，其中：自然人[Anp]件，法人或者其他组织[Aorg]件；上年度结转[B]件。",
  "涉及政府信息公开的行政复议案件[V]件（结果维持[Vup]件、结果纠正[Vco]件、其他结果[Vot]件、尚未审结[Vpe]件）。",
  "共收到[A]件政府信息公开申请，其中[Anp]件来自自然人。",
  "全年新收[A]件、上年结转[B]件、办结[R7]件、结转下年[D]件。",
  "共收到政府信息公开申请[A]件（自然人[Anp]件、法人及其他组织[Aorg]件），上年结转[B]件。",
  "已答复[R7]件，其中在法定期限内答复3件，延期答复8件。",
  "当年新收[A]件，结转上年[B]件。",
  "政府信息公开行政复议案件[V]件（其中申请人撤回2件），行政诉讼案件[L]件。",
  "政府信息公开行政诉讼案件[L]件，其中一审22件，二审13件。",
  "今年以来，全市受理政府信息公开申请[A]件。",
  "（三）政府信息管理情况。制发行政规范性文件[docs]件（其中市政府文件5件、市政府办文件12件），均按规定公开。",
  "（三）政府信息管理情况。全市现行有效的行政规范性文件共[docsNow]件，规章[rulesNow]件。",
  "共收到申请[A]件，上年结转[B]件，共计[AB]件。办理结果：予以公开[R1]件；不予公开共[G3]件；结转下年度继续办理[D]件。",
  "收到[A]件申请，其中[Anp]件为自然人申请，[Aorg]件为法人或其他组织申请。",
  "因依申请公开引发的行政复议[V]件，行政诉讼[L]件。",
  "收到政府信息公开申请[A]件，自然人、商业企业、法律服务机构分别为[Anp]件、[Abiz]件、[Alaw]件。",
  "收到申请[A]件（由自然人、商业企业提出，分别为[Anp]件、[Abiz]件）。",
  "[R1]件予以公开，占比[R1%/R7]%；[R2]件部分公开，占比[R2%/R7]%。",
  "予以公开[R1]件、部分公开[R2]件，分别占[R1%/R7]%、[R2%/R7]%。",
  "予以公开（[R1]件）、部分公开（[R2]件）、不予公开（[G3]件）。",
  "收到依申请公开[A]宗，上年度结转[B]宗，其中自然人申请[Anp]宗，法人或其他组织申请[Aorg]宗。",
  "新收申请[A]件，上年结转[B]件，合计[AB]件。其中，自然人申请[ABnp]件。",
  "新收申请中，自然人申请[Anp]件，占比[Anp%/A]%，法律服务机构[Alaw]件，企业[Abiz]件。",
  "申请人以自然人为主，达[Anp]件。",
  "予以公开（含部分公开）[R12]件，不予公开[G3]件。",
  "同意公开[R1]件，部分同意公开[R2]件，不同意公开[G3]件，不能提供[G4]件，不处理[G5]件，其他情形[G6]件。",
  "办结[R7]件，剩余[D]件在法定期限内，结转2025年继续办理。",
  "在办结的申请中，公开[R1]件，部分公开[R2]件，不予公开[G3]件。",
  "上年结转申请[B]件，下年结转[D]件。",
  "全年应办理申请[AB]件，已办结[R7]件，办结率[R7%/AB]%。",
  "已答复[R7]件，还有[D]件在法定期限内办理中。",
  "全部申请中，[R7]件已办结，[D]件结转至下年。",
  "收到申请[A]件，上年未结转入[B]件，答复[R7]件，结转[D]件。",
  "共有[A]件政府信息公开申请，另有[B]件系上年结转。",
  "不予公开[G3]件，其中以国家秘密为由[secret]件，法律法规禁止公开[banned]件，属于三类内部事务信息[internal]件。",
  "涉及政府信息公开的行政诉讼中，直接起诉[Ldi]件，复议后起诉[Laf]件，合计[L]件，纠正[Lco]件，尚未审结[Lpe]件。",
  "因政府信息公开被申请行政复议[V]件，其中维持具体行政行为[Vup]件，正在审理[Vpe]件；被诉[L]件，胜诉[Lup]件。",
  "政府信息公开行政复议案件中，[Vup]件维持，[Vco]件被纠正，[Vot]件其他结果。",
  "政府信息公开行政复议[V]件，其中维持[Vup]件，纠错率[Vco%/V]%，维持率[Vup%/V]%。",
  "（三）复议诉讼情况。行政复议[V]件，行政诉讼[L]件。",
  "（三）复议诉讼情况。行政复议方面，全年[V]件，其中维持[Vup]件；行政诉讼方面，全年[L]件。",
  "政府信息公开行政复议：结果维持[Vup]件、结果纠正[Vco]件、其他结果[Vot]件、尚未审结[Vpe]件，总计[V]件。",
  "予以公开[R1]件，部分公开[R2]件，不予公开[G3]件，无法提供[G4]件，不予处理[G5]件，其他处理[G6]件，总计[R7]件。",
  "加上2023年没办完的[B]件，全年需要办理[AB]件，到年底办完[R7]件，还剩[D]件正在办理。",
  "共答复[R7]件，未答复[D]件，均在法定期限内。",
  "不予公开[G3]件（属于国家秘密[secret]件、其他情形22件），无法提供[G4]件。",
  "（三）政府信息管理情况。出台[docs]份行政规范性文件。",
  "（三）政府信息管理情况。制发规章[rules]部、现行有效[rulesNow]部。",
  "（一）主动公开情况。行政许可、行政处罚、行政强制处理决定数量分别为[permits]件、[fines]件和[force]件。",
  "（一）主动公开情况。行政许可[permits]件，行政处罚[fines]件，采取行政强制措施[force]件。",
  "（一）主动公开情况。许可决定[permits]件，处罚决定[fines]件，强制决定[force]件。",
  "（一）主动公开情况。全年收费[fees]万元。",
  "（一）主动公开情况。作出行政许可[permits]件、行政处罚[fines]件，收取各类费用[fees]万元。",
  "（一）主动公开情况。全市行政许可共计[permits]件。",
  "（一）主动公开情况。三是抓权力公开，许可[permits]件，处罚[fines]件，强制[force]件。",
  "（一）主动公开情况。全市行政机关行政许可[permits]件、行政处罚[fines]件。",
  "予以公开[R1]件，部分公开[R2]件，公开率[R12%/R7]%。",
  "公开率（含部分公开）为[R12%/R7]%。",
  "办结[R7]件，予以公开率[R1%/R7]%，部分公开率[R2%/R7]%，按时办结率100%。",
  "收到申请[A]件，办结率为[R7%/AB]%。",
  "答复[R7]件，其中予以公开和部分公开合计占[R12%/R7]%。",
  "予以公开[R1]件，部分公开[R2]件，二者合计占[R12%/R7]%。",
  "全年收到政府信息公开申请[A]件，受理[A]件。",
  "全年收到政府信息公开申请[A]件，受理[A]件，其中自然人[Anp]件。",
  "收到申请[A]件。申请人中，公民[Anp]件，法人和其他组织[Aorg]件。",
  "受理申请[A]件，其中自然人申请占[Anp%/A]%，企业及社会组织等申请[Aorg]件。",
  "新收申请[A]件。加上结转的[B]件，共应办理[AB]件。",
  "结转[D]件到2025年。",
  "[G4]件因不掌握或需另行制作等无法提供。",
  "本年度办理[R7]件（含上年结转），其中予以公开[R1]件。",
  "尚有[D]件未到答复期限。",
  "（1）予以公开[R1]件；（2）部分公开[R2]件；（3）不予公开[G3]件；（4）无法提供[G4]件；（5）不予处理[G5]件；（6）其他处理[G6]件。合计[R7]件。",
  "（四）监督保障。行政复议[V]件（维持[Vup]件、纠正[Vco]件、其他结果[Vot]件、未审结[Vpe]件）；行政诉讼[L]件，未经复议直接起诉[Ldi]件。",
  "（四）监督保障。行政复议[V]件（维持[Vup]、纠正[Vco]、其他结果[Vot]、未审结[Vpe]）。",
  "（四）监督保障。行政复议[V]件、行政诉讼[L]件。行政复议中，维持[Vup]件，纠正[Vco]件，尚未审结[Vpe]件。",
  "政府信息公开行政诉讼中，[Ldi]件为直接起诉，[Laf]件为复议后起诉。",
  // A county bureau, a ministry, a town, a street office; telegraphic and verbose.
  "2024年我局共收到群众政府信息公开申请[A]件，其中公民个人[Anp]件，企业[Abiz]件，均按规定程序登记办理。",
  "本年度依申请公开工作平稳，全年新收申请[A]件，加上2023年结转的[B]件，应办总数[AB]件，年内答复[R7]件，未到期结转2025年[D]件。",
  "全年依申请公开受理[A]件，较上年略有增加；答复[R7]件，答复率按期达100%。",
  "我局2024年接到信息公开类申请[A]件，答复完毕[R7]件，另有[D]件因年底收到尚在答复期内。",
  "从答复结果看，全部公开的[R1]件，部分公开的[R2]件，不公开的[G3]件，因信息不存在等无法提供的[G4]件，不予处理的[G5]件，其他的[G6]件。",
  "本年度我单位共收到依申请公开请求[A]件，其中网上提交320件，邮寄提交410件，当面提交25件，答复率100%。",
  "一年来，共收到社会公众申请公开政府信息的请求[A]件，已按时办结[R7]件。",
  "2024年全局收到公开申请表[A]份，其中自然人提交[Anp]份，法人和其他组织提交[Aorg]份。",
  "本年收到各类申请[A]起，结案[R7]起。",
  "全年受理信息公开申请[A]起，其中公开[R1]起，部分公开[R2]起，不予公开[G3]起，信息不存在或不掌握[notHeld]起。",
  "2024年，通过政务服务网、信函、当面等渠道收到政府信息公开申请[A]件。",
  "全年通过各种渠道累计受理政府信息公开申请[A]件，比上年增加2成左右。",
  "我局共办理要求公开政府信息的申请[R7]件。",
  "全年公众提出信息公开要求[A]件，均予答复。",
  "共收到政府信息公开要求[A]件次，其中要求公开征地批文的63件次。",
  "2024年度，受理申请[A]宗，其中自然人[Anp]宗、商业企业[Abiz]宗、社会公益组织[Apub]宗、法律服务机构[Alaw]宗、其他[Aoth]宗。",
  "新收[A]件，其中：自然人[Anp]件，商业企业[Abiz]件，科研机构[Ares]件，社会公益组织[Apub]件，法律服务机构[Alaw]件，其他组织[Aoth]件。",
  "当年申请量[A]件，办结量[R7]件，未办结[D]件结转下年度。",
  "申请人结构方面，个人申请[Anp]件，占[Anp%/A]%；企业等组织申请[Aorg]件，占[Aorg%/A]%。",
  "本年办理结果：（1）予以公开[R1]件，（2）部分公开[R2]件，（3）不予公开[G3]件（其中国家秘密[secret]件，法律行政法规禁止公开[banned]件，危及“三安全一稳定”[endanger]件，保护第三方合法权益[third]件，三类内部事务信息[internal]件，四类过程性信息[process]件，行政执法案卷[files]件，行政查询事项[inquiry]件）。",
  "无法提供[G4]件，其中本机关不掌握[notHeld]件，没有现成信息需要另行制作[needs]件，补正后申请内容仍不明确[unclear]件。",
  "不予处理[G5]件：信访举报投诉类[petition]件，重复申请[repeated]件，要求提供公开出版物[publ]件，无正当理由大量反复申请[excessive]件，要求确认或重新出具已获取信息[confirm]件。",
  "其他处理[G6]件，包括申请人逾期不补正视为放弃的[overdue]件、逾期未缴费的[feeUnpaid]件、其他情形[others]件。",
  "办结的[R7]件申请里，[R1]件予以公开，[R2]件部分公开，[G3]件依法不予公开，[G4]件无法提供，[G5]件不予处理，还有[G6]件作其他处理。",
  "经审查，决定予以公开的有[R1]件，决定部分公开的有[R2]件，决定不予公开的有[G3]件。",
  "予以公开答复[R1]件，部分公开答复[R2]件，不予公开答复[G3]件，无法提供答复[G4]件，不予处理答复[G5]件，其他处理[G6]件。",
  "按答复类型统计，“予以公开”[R1]件，“部分公开”[R2]件，“不予公开”[G3]件，“无法提供”[G4]件，“不予处理”[G5]件，“其他处理”[G6]件，分别占[R1%/R7]%、[R2%/R7]%、[G3%/R7]%、[G4%/R7]%、[G5%/R7]%、[G6%/R7]%。",
  "公开及部分公开[R12]件，占办结总数的[R12%/R7]%，公开比例稳步提高。",
  "全年受理[A]件，其中上半年受理402件，下半年受理353件。",
  "全年受理[A]件。分季度看，一季度收到180件，二季度收到222件，三季度收到190件，四季度收到163件。",
  "受理政府信息公开申请[A]件，其中11件按程序办结，8件申请人主动撤销。",
  "受理政府信息公开申请[A]件，年内申请人主动撤回9件，经协商调解后撤回3件。",
  "收到申请[A]件，涉及土地征收120件、房屋拆迁88件、规划审批76件、教育卫生35件。",
  "（三）政府信息管理情况。本年度制发行政规范性文件[docs]件，宣布失效和废止[docsOut]件，截至年底现行有效[docsNow]件。",
  "（三）政府信息管理情况。全年新制发行政规范性文件[docs]件，保留[docsNow]件，废止[docsOut]件。",
  "（三）政府信息管理情况。开展规范性文件清理，继续保留行政规范性文件[docsNow]件，废止[docsOut]件，拟修改6件。",
  "（三）政府信息管理情况。政府规章方面，新制定[rules]件、废止[rulesOut]件，现行有效[rulesNow]件；行政规范性文件方面，新制发[docs]件、废止[docsOut]件，现行有效[docsNow]件。",
  "（三）政府信息管理情况。截至2024年底，我市现行有效规章共计[rulesNow]件，现行有效行政规范性文件共计[docsNow]件。",
  "（三）政府信息管理情况。全年共出台行政规范性文件[docs]件，其中市政府及市政府办公室文件12件，部门文件若干。",
  "（一）主动公开情况。全年作出行政许可决定[permits]件，作出行政处罚决定[fines]件，实施行政强制[force]件，行政事业性收费[fees]万元。",
  "（一）主动公开情况。行政许可处理决定[permits]件，行政处罚处理决定[fines]件，行政强制处理决定[force]件。",
  "（一）主动公开情况。依法办理行政许可事项，全年作出许可决定[permits]件；立案查处违法行为，作出处罚决定[fines]件。",
  "（一）主动公开情况。行政事业性收费总金额[fees]万元，已按规定全部公示。",
  "（五）监督保障情况。全年因政府信息公开被申请行政复议[V]件，其中维持[Vup]件，纠正[Vco]件，其他结果[Vot]件，尚未审结[Vpe]件。",
  "全年发生[V]起有关政府信息公开的行政复议案件，[L]起行政诉讼案件。",
  "因信息公开引起的复议案件[V]起，诉讼案件[L]起。",
  "涉政府信息公开行政复议案件[V]件，已审结[Vdone]件，尚未审结[Vpe]件。",
  "涉及我市的政府信息公开行政诉讼[L]件，其中原告直接起诉[Ldi]件，经复议后起诉[Laf]件。",
  "政府信息公开工作引发行政复议[V]件，复议机关维持[Vup]件、责令重新答复等纠正[Vco]件。",
  "本机关作为被告的政府信息公开行政诉讼案件[L]件，法院判决驳回原告诉讼请求等维持结果[Lup]件，纠正[Lco]件，未审结[Lpe]件。",
  "（五）监督保障情况。行政诉讼方面，未经复议直接起诉的[Ldi]件，复议后起诉的[Laf]件。",
  "2024年，部机关共收到政府信息公开申请[A]件，其中以信函方式提交的412件，通过互联网提交的343件；申请人为自然人的[Anp]件，为法人或者其他组织的[Aorg]件。",
  "按照《条例》规定，全年共办结申请[R7]件（含上年结转[B]件），其中：予以公开[R1]件，部分公开[R2]件，不予公开[G3]件，无法提供[G4]件，不予处理[G5]件，其他处理[G6]件；结转下年度继续办理[D]件。",
  "截至2024年12月31日，本年度新收到的[A]件政府信息公开申请和上年度结转的[B]件申请中，已办结[R7]件，剩余[D]件结转下一年度。",
  "年内共收申请[A]件，办[R7]件，转[D]件。",
  "收[A]件；结[R7]件；转[D]件。",
  "本年度新增申请[A]件，历史结转[B]件，共计[AB]件。",
  "全年收件[A]件，上年遗留[B]件，合计[AB]件，截至年底办结[R7]件，在办[D]件。",
  "申请人以自然人为主（[Anp]件，占[Anp%/A]%），商业企业[Abiz]件，律师事务所等法律服务机构[Alaw]件。",
  "按申请人身份划分：自然人[Anp]件，占比[Anp%/A]%；商业企业[Abiz]件，占比[Abiz%/A]%；其他[Aoth]件。",
  "从申请主体看，自然人[Anp]件、法人或其他组织[Aorg]件。从申请方式看，当面5件、信函120件、网络630件。",
  "自然人申请量为[Anp]件，占全年新收申请总量的[Anp%/A]%。",
  "从办理情况看，当年办结[R7]件，占应办总量的[R7%/AB]%。",
  "办理结果如下：1.予以公开[R1]件；2.部分公开[R2]件；3.不予公开[G3]件；4.无法提供[G4]件；5.不予处理[G5]件；6.其他处理[G6]件。",
  "答复情况：予以公开[R1]份，部分公开[R2]份，不予公开[G3]份，无法提供[G4]份，不予处理[G5]份，其他处理[G6]份。",
  "予以公开和部分公开共[R12]件，占[R12%/R7]%；不予公开[G3]件，占[G3%/R7]%。",
  "属于予以公开范围的[R1]件，属于部分公开的[R2]件，属于不予公开范围的[G3]件。",
  "答复“予以公开”的[R1]件、答复“不予公开”的[G3]件、答复“无法提供”的[G4]件。",
  "在不予公开的[G3]件中，属于国家秘密的[secret]件，其他法律行政法规禁止公开的[banned]件，危及“三安全一稳定”的[endanger]件，保护第三方合法权益的[third]件。",
  "属于三类内部事务信息不予公开[internal]件，属于四类过程性信息不予公开[process]件，属于行政执法案卷不予公开[files]件，属于行政查询事项不予公开[inquiry]件。",
  "因涉及国家秘密不予公开[secret]件，因属于过程性信息不予公开[process]件。",
  "本机关不掌握相关政府信息的[notHeld]件、没有现成信息需要另行制作的[needs]件、补正后申请内容仍不明确的[unclear]件。",
  "无法提供的[G4]件申请中，因不掌握相关信息[notHeld]件，因没有现成信息[needs]件，因补正后仍不明确[unclear]件。",
  "不予处理的[G5]件中，信访、举报、投诉类[petition]件，重复申请[repeated]件。",
  "以信访投诉举报为由不予处理[petition]件，以重复申请为由不予处理[repeated]件。",
  "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请[overdue]件，申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请[feeUnpaid]件，其他[others]件。",
  "逾期未补正[overdue]件，逾期未缴费[feeUnpaid]件。",
  "全年信息公开申请按期办结[R7]件，未发生超期答复。",
  "依法受理并答复申请[R7]件。",
  "全年共受理依申请公开事项[A]项，办结[R7]项，结转[D]项。",
  "本单位全年共受理公民、法人和其他组织依申请公开[A]条，全部按规定办理。",
  "群众申请政府信息公开[A]件，均在法定时限内办理。",
  "依申请公开：收到[A]件，答复[R7]件，结转[D]件。",
  "依申请公开办理。全年收到申请[A]件，其中自然人[Anp]件，上年结转[B]件，办结[R7]件。",
  "三是依申请公开规范有序。全年收到申请[A]件，办结[R7]件，结转下年[D]件。",
  "全年收到政府信息公开申请[A]件，其中一次性告知补正26件，延期答复12件，征求第三方意见8件，均按规定办理。",
  "（一）主动公开情况。全市现行有效规章[rulesNow]部，本年新制定[rules]部，废止[rulesOut]部。",
  "（三）政府信息管理情况。规范性文件管理方面，年内新出台行政规范性文件[docs]件，废止失效[docsOut]件，年末现行有效[docsNow]件。",
  "（三）政府信息管理情况。年末实有现行有效行政规范性文件[docsNow]件。",
  "（三）政府信息管理情况。本年制发规章[rules]件、规范性文件[docs]件，全部在网站公开。",
  "（三）政府信息管理情况。制定市政府规章[rules]件，废止市政府规章[rulesOut]件。",
  "（一）主动公开情况。行政许可[permits]件、行政处罚[fines]件、行政强制[force]件、行政事业性收费[fees]万元。",
  "（一）主动公开情况。依法实施行政处罚[fines]件，行政强制措施[force]件。",
  "（一）主动公开情况。收取行政事业性收费[fees]万元，减免480万元。",
  "（五）监督保障情况。行政复议情况：共[V]件，结果维持[Vup]件，结果纠正[Vco]件，其他结果[Vot]件，尚未审结[Vpe]件。",
  "因政府信息公开引起的行政复议[V]起、行政诉讼[L]起。",
  "以我局为被申请人的政府信息公开行政复议案件[V]件，以我局为被告的政府信息公开行政诉讼案件[L]件。",
  "政府信息公开被行政复议[V]件，被纠正[Vco]件，纠错率[Vco%/V]%。",
  "当年政府信息公开行政诉讼案件共计[L]件，包括未经复议直接起诉[Ldi]件、复议后起诉[Laf]件。",
  "政府信息公开行政复议、行政诉讼案件共计[VL]件，包括行政复议[V]件、行政诉讼[L]件。",
  "本年度共计办理申请[AB]件，包括新收[A]件、上年结转[B]件。",
  "收到申请共计[A]件，包括自然人[Anp]件、法人或其他组织[Aorg]件。",
  "不予公开共计[G3]件，包括国家秘密[secret]件、行政执法案卷[files]件、行政查询事项[inquiry]件等。",
  "今年以来，我局共收到政府信息公开申请[A]件，其中自然人申请[Anp]件、法人及其他组织申请[Aorg]件，已全部登记。",
  "2024年共收到依申请公开申请[A]件（上年结转[B]件另计），答复[R7]件。",
  "全年共受理申请[A]件，其中自然人[Anp]件，占[Anp%/A]%；法人或其他组织[Aorg]件，占[Aorg%/A]%；办结[R7]件，结转[D]件。",
  "本年度共办结各类申请[R7]件，其中予以公开[R1]件，占[R1%/R7]%，部分公开[R2]件，占[R2%/R7]%，不予公开[G3]件，占[G3%/R7]%。",
  "已办结的申请中，[R1]件予以公开、[R2]件予以部分公开、[G3]件不予公开、[G4]件无法提供、[G5]件不予处理、[G6]件其他处理。",
  "不予公开的理由分别为：国家秘密[secret]件，第三方合法权益[third]件，内部事务信息[internal]件，过程性信息[process]件。",
  "其中不掌握相关政府信息[notHeld]件，需另行制作[needs]件，补正后仍不明确[unclear]件，合计[G4]件无法提供。",
  "信访举报投诉类申请[petition]件、重复申请[repeated]件，均依法不予处理。",
  "逾期不补正的[overdue]件、其他[others]件。",
  "街道全年收到居民提出的政府信息公开申请[A]件，按时答复[R7]件。",
  "全厅共收到政府信息公开申请书[A]份，办结[R7]份。",
  "本机关办理政府信息公开申请情况：本年新收[A]件，上年结转[B]件，本年办结[R7]件，结转下年度继续办理[D]件。",
  "全年政府信息公开申请量[A]件，其中个人[Anp]件。",
  "年内收到[A]份政府信息公开申请，办结[R7]份，其余[D]份结转下年办理。",
  "共收到公民、法人和其他组织的政府信息公开请求[A]件，其中[Anp]件来自公民个人。",
  "申请公开政府信息[A]件，予以公开[R1]件，不予公开[G3]件。",
  "（三）政府信息管理情况。年内制发行政规范性文件[docs]件，废止[docsOut]件。截至年底，现行有效行政规范性文件[docsNow]件。",
  "（三）政府信息管理情况。现行有效的规章[rulesNow]件，其中本年新制定[rules]件。",
  "（三）政府信息管理情况。共制发规范性文件[docs]件，废止或宣布失效[docsOut]件，继续有效[docsNow]件。",
  "（一）主动公开情况。作出行政许可[permits]件、行政处罚[fines]件、行政强制[force]件。",
  "（一）主动公开情况。本年度行政事业性收费[fees]万元。",
  "（五）监督保障情况。政府信息公开行政复议案件[V]件，其中维持[Vup]件，纠正[Vco]件，其他[Vot]件，尚未审结[Vpe]件；行政诉讼案件[L]件，维持[Lup]件，纠正[Lco]件。",
  "全年涉及政府信息公开的行政复议[V]起，涉及政府信息公开的行政诉讼[L]起。",
  "发生政府信息公开行政诉讼[L]件，其中直接起诉[Ldi]件，复议后起诉[Laf]件。",
  "因政府信息公开工作被提起行政复议[V]件，复议维持[Vup]件。",
];

/** The words leave more open: tied when the values agree, silent when they do not. */
const looseSentences = [
  "全年共办理[AB]件，其中新收[A]件、上年结转[B]件。",
  "申请办理方面：收到[A]件，办结[R7]件。",
  "政府信息公开申请量居高不下，全年受理[A]件，日均7.5件。",
  "其他处理[G6]件，其中逾期不补正[overdue]件、其他[others]件。",
  "行政复议[V]件，被撤销或确认违法[Vco]件。",
  "（一）主动公开情况。公布行政规范性文件[docs]件。",
];

const untiedSentences = [
  "（一）主动公开情况。全年主动公开政府信息5300条，发布政策解读43篇，召开新闻发布会12场。",
  "全年受理网络问政182件，办理12345热线工单3200件，答复市长信箱来信64件。",
  "承办人大代表建议35件、政协提案48件，均已办结，满意率100%。",
  "受理行政许可申请520件，办结率100%。",
  "网上申请86件、信函申请17件、当面申请3件。",
  "申请人主动撤回申请9件。",
  "受理涉及土地征收的政府信息公开申请21件。",
  "组织依申请公开业务培训4次，参训人员320人次，编印典型案例12件。",
  "2024年有3件政府信息公开申请案件收取信息处理费2230元，其中某某局1件，收取880元。",
  "备案审查行政规范性文件23件，清理规范性文件180件。",
  "《公报》刊登规章、规范性文件等112件，部门规范性文件45件。",
  "公开行政许可信息3300条、行政处罚信息1205条。",
  "办理好每一件依申请公开申请，努力做到“办结一件申请、解决一个问题”。",
  "对涉及政府信息公开的行政复议、行政诉讼2类案件，按月备案。",
  "行政复议机构收到行政复议申请260件。",
  "与申请人电话沟通56次，召开会商会议7次，出具答复书模板6套。",
  "行政许可事项620项、行政处罚事项1800项全部上网。",
  "政府信息公开申请满意率98.5%，按时答复率100%。",
  "公开财政预决算信息86条，人事信息23条，政策文件11件。",
  "对行政规范性文件开展解读18件，解读率100%。",
  "人大建议、政协提案办结率100%，全年办理人大建议25件、政协提案36件，转下年办理2件。",
  "全年收到群众来信136件，办结130件，转下年6件。",
  "12345热线受理群众诉求13568件，办结13500件，办结率99.5%。",
  "收到的申请主要涉及征地拆迁8件、城市规划5件、房屋产权3件。",
  "从申请内容看，涉及土地征收的120件，涉及拆迁补偿的88件，其他35件。",
  "“十四五”期间，全市累计受理政府信息公开申请12754件。",
  "依申请公开平均办理时限由20个工作日压缩到12个工作日。",
  "全年公开发文320件，主动公开率76%，公开行政事业性收费项目32项。",
  "收到12345转办政府信息公开咨询26件，接受来电咨询120次。",
  "开展依申请公开案卷评查2次，抽查案卷40件。",
  "全市76个部门、13个县区按时公布年度报告，为群众解决急难愁盼问题860件。",
  "审核合同46件，受理信访事项46件，办理政务公开建议提案5件。",
  "2019年以来，累计受理政府信息公开申请3025件。",
  "上年即2023年，受理政府信息公开申请905件。",
  "行政复议体制改革后，全年受理行政复议申请1280件。",
  "举办依申请公开工作专题讲座3场，覆盖工作人员260名，发放依申请公开办理手册150份。",
  "依申请公开平台注册用户1300个，提供在线查询530次。",
  "政府信息公开专区接待群众1230人次，提供资料450份。",
  "审核公文518件，其中主动公开203件、依申请公开76件、不予公开239件。",
  "全年主动公开文件219件、依申请公开文件58件、不予公开文件43件。",
  "其中，当面提交5件，信函21件，网上提交62件。",
  "日均受理约3件，最多的一天收到19件。",
  "某村村民就同一征地项目提交申请48件，某律师事务所提出申请23件。",
  "出具补正告知书56份，延期答复32件，征求第三方意见18件。",
  "办理非信息公开类行政复议案件31件、行政诉讼案件57件。",
  "受理医疗事故鉴定申请6件，受理社会救助申请4120件。",
  "法律顾问参与复议诉讼案件28件。",
  "对50件规范性文件进行了合法性审查，清理文件412件，其中保留370件、废止42件。",
  "全年收到来信812件，办结805件，结转7件。",
  "评查行政执法案卷120件，抽查依申请公开案卷40件。",
  "（一）主动公开情况。教育收费2360万元、停车收费180万元均已公示，为企业减免收费1800万元。",
  "（一）主动公开情况。公示行政许可52件、行政处罚17件，食品许可12000件。",
  "对2件申请收取费用420元。",
  "重点领域信息公开率100%，主动公开率88.6%，留言公开率81.2%，按期办结率98.8%。",
  "发文486件，其中主动公开占62%、依申请公开占23%、不予公开占15%。",
  "（一）主动公开情况。受理商标申请6820件，同期5960件，增加860件。",
  "（一）主动公开情况。全年行政复议案件1620件，审结1488件，其中维持640件、撤销106件，综合纠错率9.7%。",
  "全市受理其他类行政复议案件1836件，综合纠错率12.4%。",
  "投诉举报类行政复议案件156件，维持130件，纠正9件，纠错率5.8%；行政诉讼案件41件，胜诉39件。",
  "收到职业举报人批量申请46件，其中一人提出申请31件，占67.4%。",
  "发布预警信号142次，其中红色2次、橙色15次、黄色58次、蓝色67次；开展作业9次。",
  "一季度收到申请180件，二季度收到申请222件。",
  "上半年新收申请402件，办结388件。",
  "申请内容主要集中在征地补偿（120件）、城建规划（88件）、环境保护（21件）等领域。",
  "其中，转办12件，补正告知56件，延期答复32件，均依法办理。",
  "政府信息公开申请按期答复率100%，群众满意率99.2%。",
  "本年度共接待群众查阅1200人次，接听咨询电话850个，提供政府公报300份。",
  "全年办理建议提案86件，办结率100%，其中人大代表建议50件，政协提案36件。",
  "行政审批局全年办件量12.5万件，即办件占比62%。",
  "全年通过门户网站公开信息3862条，其中概况类信息46条，政务动态2380条，信息公开目录信息1436条。",
  "网站主动公开政府信息100条，其中：动态类信息38条；公示类信息2条；公益类信息45条，资源配置类信息7条；其他类信息8条。",
  "主动公开政府信息1206条。其中，机构职能类36条，政策法规类170条，行政执法类600条，财政信息类400条。",
  "全年公开各类信息共计820条，其中乡镇信息320条；部门信息400条，其他100条。",
  "微信公众号推送信息560条，累计阅读量36.5万次，粉丝1.2万人。",
  "举办政府开放日活动6场，参加群众420人；新闻发布会8场，答记者问26个。",
  "（一）主动公开情况。公开行政处罚结果信息320条、双随机抽查结果信息60条。",
  "（五）监督保障情况。组织业务培训3次，参训150人次；开展督查4次，下发通报2期，责任追究0人。",
  "12月收到申请96件，环比增长12.5%。",
  "四季度收到申请163件，环比下降14.2%。",
  "收到的申请中，重复申请、批量申请较多，某申请人一人提交32件，占比较大。",
  "平均每件申请办理用时9.5个工作日，最短1个工作日。",
  "全年向申请人电话沟通210次，当面解释36次。",
  "接到电话咨询360人次，现场咨询52人次，均耐心解答。",
  "对8件重大复杂申请开展会商，形成会商意见8份。",
  "5月受理申请72件，为全年最高；2月受理申请31件，为全年最低。",
  "前三季度共收到申请560件，第四季度收到195件。",
  "新增补正环节后，一次性补正率下降8个百分点。",
  "全年公开财政预决算信息126条，重大项目信息85条，民生实事信息62条。",
  "办理市长信箱来信1250件，办结1246件，满意率98.2%；12345热线转办6300件，按期办结率100%。",
  "受理各类行政许可申请3200件，办结3188件，当场办结率76%。",
  "公开建议提案办理结果86件，其中建议50件、提案36件。",
  "开展专项检查3次，发现问题26个，整改26个；培训8场，覆盖620人次。",
  "门户网站发布信息4200条，其中政务动态2600条，通知公告800条，政策文件120条，其他680条。",
  "政府公报出刊12期，刊登文件96件，发放1.8万册。",
  "政务微博发布860条；微信公众号发布1240条，政务抖音号发布短视频156条；合计2256条。",
  "栏目调整38个，其中新增12个、合并16个；撤销10个。",
  "解读政策文件46件，其中图文解读30件，视频解读10件；专家解读6件。",
  "（三）政府信息管理情况。发布行政规范性文件解读材料22篇，规范性文件文本全部上网。",
  "（三）政府信息管理情况。对现有规范性文件开展清理，修改5件。",
  "（一）主动公开情况。公示行政许可和行政处罚信息860条，双公示及时率100%。",
  "全年主动公开信息2300条，其中：工作动态1200条，通知公告600条；财政信息300条；其他200条。",
  "开展林业科普活动18场，发放资料6000份，接受咨询420人次。",
  "受理林木采伐许可申请310件，办结310件。",
  "政务热线受理诉求2600件，办结2590件；来信来访86件，办结84件。",
  "上半年受理申请320件，下半年受理申请435件。",
  "申请事项涉及补偿标准86件、规划调整42件、档案查询37件。",
  "受理后申请人撤回12件，转其他机关办理8件。",
  "邮寄申请120件，在线申请600件，现场申请35件。",
  "公布权责清单事项680项，办事指南420项，行政许可事项86项。",
  "修订政务公开制度6项，印发通知12份，组织抽查4次。",
];

describe("sentences that speak of the tables", () => {
  it.each([...tiedSentences, ...looseSentences])("%s", (sentence) => {
    const { text, ties } = render(sentence);
    const { shift, numbers, findings } = run(text);
    const found = ties.map(({ start }) => numbers.find((number) => number.start === start + shift));
    expect(found.map((number) => (number ? set(number.addresses) : ""))).toEqual(
      ties.map(({ key }) => addressesOf(key)),
    );
    expect(found.map((number) => number?.matches)).toEqual(ties.map(() => true));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it.each(tiedSentences)("with a wrong number, it is found: %s", (sentence) => {
    const { ties } = render(sentence);
    const missed = ties.flatMap(({ start, key }, index) => {
      if (["Vdone", "Ldone"].includes(key)) return [];
      const { text } = render(sentence, index);
      const { shift, findings } = run(text);
      const at = render(sentence, index).ties[index].start + shift;
      return findings.some(({ place }) => place && place.start <= at && place.end > at) ? [] : [`${key} at ${start}`];
    });
    expect(missed).toEqual([]);
  });
});

describe("sentences that speak of something else", () => {
  it.each(untiedSentences)("%s", (sentence) => {
    const { numbers, findings } = run(sentence);
    expect(numbers.filter(({ addresses }) => addresses.length > 0).map(({ text }) => text)).toEqual([]);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });
});

describe("columns of one list", () => {
  it("speak of the same row: 新收 alone or with 结转", () => {
    const [natural, law] = [printedValue("Anp"), printedValue("Alaw") + 1];
    const odd = deriveFigures(edition, { ...entered, "requests.carriedOverFromLastYear.legalServiceAgency": 1 });
    const { findings } = runChecks({
      edition,
      report: {
        ...report,
        text: {
          ...report.text,
          overview: `（二）依申请公开情况。申请人构成：自然人${natural}件，法律服务机构${law}件。`,
        },
      },
      figures: odd,
    });
    expect(findings.filter(({ rule }) => rule === "N-4").map(({ actual }) => actual)).toEqual([String(law)]);
  });
});

describe("growth", () => {
  const before = deriveFigures(edition, { "requests.newlyReceived.naturalPerson": 1000 });
  const lastYear = { edition, report: { ...report, year: 2023 }, figures: before };
  const now = deriveFigures(edition, { "requests.newlyReceived.naturalPerson": 1125 });
  const growthOf = (sentence: string, figures = now, withLast = true) => {
    const text = { ...report.text, overview: `（二）依申请公开情况。${sentence}` };
    return runChecks({
      edition,
      report: { ...report, text },
      figures,
      ...(withLast ? { lastYear } : {}),
    }).numbers.filter(({ kind }) => kind === "growth");
  };

  it("is held against last year's report, up or down, in per cent or in cases", () => {
    const matches = (sentence: string, figures = now) => growthOf(sentence, figures).map((trace) => trace.matches);
    expect(matches("受理政府信息公开申请1125件，同比增长12.5%。")).toEqual([true]);
    expect(matches("受理政府信息公开申请1125件，较上年增加125件，增长12.5%。")).toEqual([true, true]);
    expect(matches("收到政府信息公开申请1125件（自然人1125件），比上年多收125件，增幅为12.5%。")).toEqual([true, true]);
    expect(matches("收到政府信息公开申请1125件，较2023年的1000件增加126件，增幅12.5%。")).toEqual([false, true]);
    expect(matches("与2023年相比，新收申请数量增加125件。")).toEqual([true]);
    expect(matches("受理政府信息公开申请1125件，上年结转0件，同比申请数增长12.5%。")).toEqual([true]);
    expect(matches("受理政府信息公开申请1125件，同比下降12.5%。")).toEqual([false]);
    expect(matches("受理政府信息公开申请1125件，同比增长12.6%。")).toEqual([false]);
    expect(matches("受理政府信息公开申请1125件，去年同期1000件，增加125件，增幅12.5%。")).toEqual([true, true]);
    expect(matches("受理政府信息公开申请1125件，去年同期1000件，增加126件。")).toEqual([false]);
    expect(matches("受理政府信息公开申请1125件。与2023年的1000件相比，申请量增加125件。")).toEqual([true]);
    const fewer = deriveFigures(edition, { "requests.newlyReceived.naturalPerson": 877 });
    expect(matches("受理政府信息公开申请877件，申请数量较去年回落12.3%。", fewer)).toEqual([true]);
  });

  it("is held against last year's number in the sentence where last year's report is not at hand", () => {
    const matches = (by: number) =>
      growthOf(`受理政府信息公开申请1125件，去年同期1000件，增加${by}件。`, now, false).map((trace) => trace.matches);
    expect(matches(125)).toEqual([true]);
    expect(matches(126)).toEqual([false]);
  });

  it("is tied but not judged without last year's report", () => {
    expect(growthOf("受理政府信息公开申请1125件，同比增长12.5%。", now, false)).toEqual([
      expect.objectContaining({ matches: null, addresses: ["requests.newlyReceived.total"] }),
    ]);
  });
});
