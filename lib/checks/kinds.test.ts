import { describe, expect, it, test } from "vitest";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { blankReport, type Figures, type Report, unknownYear } from "../report/values";
import { runChecks } from "./run-checks";

/** Faults that reports of all kinds have shown, each with its siblings; units and figures are invented. */
const edition = editionById("2021");
const np = (row: string) => `requests.${row}.naturalPerson`;

function findingsOf(text: Partial<Report["text"]>, figures: Figures = {}, unit = "某市某局", year = 2023) {
  const blank = blankReport("2021", { name: unit, kind: "department" }, year);
  const report = { ...blank, figures, text: { ...blank.text, ...text } };
  return runChecks({ edition, report, figures: deriveFigures(edition, figures), examined: false }).findings;
}
const numbersIn = (overview: string, figures: Figures = {}) =>
  findingsOf({ overview }, figures).filter(({ group, place }) => group === "number" && place);

describe("right sentences raise nothing", () => {
  const handled: Figures = {
    [np("newlyReceived")]: 19,
    [np("disclosed")]: 6,
    [np("notHeld")]: 5,
    [np("otherHandling")]: 8,
  };
  it.each([
    "全年受理政府信息公开申请19件，其中11件按程序办结，8件申请人主动撤销。",
    "全年受理政府信息公开申请19件，其中12件已答复申请人，7件经沟通后申请人撤回。",
    "全年收到政府信息公开申请19件，其中3件由其他单位主办，2件转交档案馆。",
    "收到政府信息公开申请19件，其中上半年收到8件，下半年收到11件。",
    "全年收到政府信息公开申请19件。一季度收到4件，二季度收到5件，三季度收到3件，四季度收到7件。",
    "12月收到政府信息公开申请6件，环比增长20%。",
    "1至6月收到政府信息公开申请8件，办结7件。",
  ])("of a part: %s", (sentence) => {
    expect(numbersIn(sentence, handled).map(({ message }) => message)).toEqual([]);
  });

  const rules: Figures = {
    "article20Item1.governmentRules.issued": 13,
    "article20Item1.governmentRules.repealed": 4,
    "article20Item1.governmentRules.inForce": 40,
  };
  it.each([
    "主动公开规章13件（含新制定5件，修改4件，废止4件）。",
    "主动公开规章13件，其中新制定5件，修改4件，废止4件。",
    "公布规章13件（其中：制定6件、修订7件）。",
    "公开规章13件（包括新出台9件，废止3件，失效1件）。",
    "发布规章13件（新制定5件、修改8件）。",
    "公开市政府规章13件（含制定2件，打包修改9件，废止2件）。",
  ])("parts of what was shown: %s", (sentence) => {
    expect(numbersIn(sentence, rules).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    "网站主动公开政府信息100条，其中：动态类信息38条；公示类信息2条；公益类信息45条，资源配置类信息7条；其他类信息8条。",
    "公开信息60条，其中政务动态30条；通知公告20条，财政信息10条。",
    "召开会议12次、培训20次。其中线上培训9次，线下培训11次。",
    "主动公开信息500条，解读稿件40篇，回应留言90条。其中，概况类信息200条，动态类信息150条，政策类信息150条。",
    "发布信息80条，其中网站50条、微信20条，微博10条，阅读量30万次。",
    "公开信息90条。其中，财政类30条；民生类40条，应急类20条。",
  ])("parts behind mixed separators: %s", (sentence) => {
    expect(numbersIn(sentence).map(({ message }) => message)).toEqual([]);
  });

  const outcomes: Figures = {
    [np("newlyReceived")]: 100,
    [np("disclosed")]: 70,
    [np("partlyDisclosed")]: 10,
    [np("enforcementCaseFiles")]: 5,
    [np("notHeld")]: 9,
    [np("petitionOrComplaint")]: 4,
    [np("otherHandling")]: 2,
  };
  it.each([
    "全年答复政府信息公开申请100件。其中，予以公开答复70件，部分公开10件，不予公开5件，无法提供9件，不予处理4件，其他处理2件。",
    "全年答复政府信息公开申请100件。予以公开类答复70件，部分公开类10件，不予公开类5件，无法提供类9件，不予处理类4件，其他处理类2件。",
    "办结政府信息公开申请100件：予以公开的申请70件，部分公开的申请10件，不予公开的申请5件，无法提供的申请9件，不予处理的申请4件，其他处理2件。",
    "办结政府信息公开申请100件，70件予以公开，10件部分公开，5件依法不予公开，9件无法提供，4件不予处理，2件作其他处理。",
    "答复政府信息公开申请100件，决定予以公开70件，决定部分公开10件，决定不予公开5件，告知无法提供9件，不予处理4件，其他处理2件。",
    "办理政府信息公开申请100件，其中公开70件，部分公开10件，不予公开5件，无法提供9件，不予处理4件，其他处理2件。",
  ])("outcomes with their verb: %s", (sentence) => {
    expect(numbersIn(sentence, outcomes).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    "海关总署",
    "国家税务总局",
    "国家发展和改革委员会",
    "交通运输部",
    "中国人民银行",
    "甲乙市人民政府",
    "甲省人民政府办公厅",
  ])("%s may make 规章", (unit) => {
    expect(findingsOf({}, rules, unit).map(({ rule }) => rule)).not.toContain("T2-2");
  });
  it.each([
    "甲市乙局",
    "国家税务总局甲市税务局",
    "甲县人民政府办公室",
    "甲市委宣传部",
    "国家统计局甲乙调查队",
    "甲市发展和改革委员会",
  ])("%s may not", (unit) => {
    expect(findingsOf({}, rules, unit).map(({ rule }) => rule)).toContain("T2-2");
  });

  test("a report whose year is not known is asked for it, and not held against a year", () => {
    const found = findingsOf({ preamble: "统计期限自2023年1月1日起至2023年12月31日止。" }, {}, "某市某局", unknownYear);
    expect(found.map(({ rule }) => rule)).toContain("F-1");
    expect(found.map(({ rule }) => rule)).not.toContain("F-6");
    expect(found.map(({ rule }) => rule)).not.toContain("N-18");
  });

  it.each([
    ["转结下年度继续办理1件", "结转下年度继续办理1件"],
    ["结节转下年度", "结转下年度"],
    ["及时转结下年度继续办理", "及时结转下年度继续办理"],
    ["节转下年度", "结转下年度"],
    ["各环节转办", "各环节转办"],
  ])("a replacement leaves no sign over: %s", (wrong, right) => {
    const fix = findingsOf({ overview: wrong }).find(({ rule }) => rule === "W-2")?.fixes?.[0];
    const written = fix?.kind === "replaceText" ? wrong.slice(0, fix.start) + fix.with + wrong.slice(fix.end) : wrong;
    expect(written).toBe(right);
  });
});

describe("wrong sentences are found", () => {
  const two: Figures = { [np("newlyReceived")]: 2, [np("disclosed")]: 2 };
  it.each([
    "本年度未接收到政府信息公开申请。",
    "本年度未收到个人、法人或者其他组织向本机关申请公开政府信息。",
    "全年未收到政府公开信息的申请。",
    "2023年，未有公民、法人或其他组织向我局申请公开政府信息。",
    "本年度我局尚未收到任何形式的信息公开申请。",
    "依申请公开方面，全年无人申请。",
    "全年没有公民提出政府信息公开申请。",
    "今年我局收到的政府信息公开申请数为零。",
    "我镇未发生依申请公开政府信息的情况。",
    "全年依申请公开零受理。",
  ])("none of two: %s", (sentence) => {
    expect(numbersIn(sentence, two).flatMap(({ addresses }) => addresses)).toContain("requests.newlyReceived.total");
    expect(numbersIn(sentence, {}).map(({ message }) => message)).toEqual([]);
  });
  it.each([
    "全年未收到因政府信息公开申请行政复议的案件通知以外的文书。",
    "未收到涉及征地的政府信息公开申请。",
    "下半年未收到政府信息公开申请。",
    "未收到关于依申请公开工作的投诉。",
    "未通过信函收到政府信息公开申请。",
  ])("none of a part says nothing of all: %s", (sentence) => {
    expect(numbersIn(sentence, two).map(({ message }) => message)).toEqual([]);
  });

  const nine: Figures = { [np("newlyReceived")]: 9, [np("disclosed")]: 9 };
  it.each([
    "本镇依申请公开请求12件，均已答复。",
    "依申请公开情况。本局接收到申请书58份。",
    "全年收到政府信息公开请求12起。",
    "收到公众提出的信息公开要求12件。",
    "登记政府信息公开申请表12份。",
    "通过信函、网络等渠道收到公开申请书12份。",
    "收到群众要求公开政府信息的来函12件。",
    "收到公民通过网络、邮寄等方式提交的政府信息公开请求12件。",
  ])("applications by another name: %s", (sentence) => {
    expect(numbersIn(sentence, nine).flatMap(({ addresses }) => addresses)).toContain("requests.newlyReceived.total");
  });

  const few: Figures = { [np("newlyReceived")]: 22, [np("disclosed")]: 1, [np("notHeld")]: 21 };
  it.each([
    "收到信息公开申请22起，比2022年（31起）下降25%，其中公开2起，不存在8起。",
    "收到信息公开申请22宗，其中公开2宗，信息不存在21宗。",
    "办结信息公开申请22起，予以公开答复2起，不掌握21起。",
    "受理信息公开申请22起，2起予以公开，其余信息不存在。",
    "信息公开申请22起，其中：同意公开2起。",
    "答复信息公开申请22件，其中决定公开2件、无法提供21件。",
  ])("outcomes counted otherwise: %s", (sentence) => {
    expect(numbersIn(sentence, few).flatMap(({ addresses }) => addresses)).toContain("requests.disclosed.total");
  });
  test("last year's number in brackets", () => {
    const wrong = numbersIn("收到信息公开申请22起，比2022年（31起）下降25%。", few);
    expect(wrong.map(({ rule, expected }) => [rule, expected])).toEqual([["N-16", "29%"]]);
    expect(numbersIn("收到信息公开申请22起，比2022年（31起）下降29%。", few)).toEqual([]);
    expect(numbersIn("收到信息公开申请22起，上年为31起，同比下降29%。", few)).toEqual([]);
  });

  const one: Figures = { "remedies.reconsideration.pending": 1 };
  it.each([
    "发生3起有关政府信息公开的行政复议案件。",
    "全年有3件涉及政府信息公开的行政复议。",
    "发生政府信息公开行政复议案件3起。",
    "因政府信息公开引发行政复议3宗。",
    "共发生3起政府信息公开行政复议案件。",
    "收到3件关于信息公开的行政复议。",
  ])("cases in front of their noun: %s", (sentence) => {
    expect(
      numbersIn(sentence, one)
        .flatMap(({ addresses }) => addresses)
        .join(),
    ).toContain("remedies.reconsideration");
  });

  it.each([
    "数据统计期限自20231月1日起至202312月31日止。",
    "本报告统计期限为2023年1月1日至202312月31日。",
    "统计数据自2023年月1日起至2023年12月31日止。",
    "统计期限自202311日起至2023年12月31日止。",
    "统计期限为2023年1月1日起至2023年12月月日止。",
    "根据国办公开办函202130号要求编制。",
    "统计期限为2023年1月1日至2023年11月30日。",
    "本报告所列数据的统计期限自2023年1月1日起至2023年6月30日止。",
  ])("a period that is broken or short: %s", (preamble) => {
    expect(findingsOf({ preamble }).filter(({ rule, section }) => rule === "N-18" && section === "cover")).not.toEqual(
      [],
    );
  });
  it.each([
    "统计期限自2023年1月1日起至2023年12月31日止。",
    "本报告统计期限为2023年1月1日至12月31日。",
    "根据《国务院办公厅关于印发的通知》（国办公开办函〔2021〕30号）编制，2024年1月20日公布。",
    "2023年11月1日至2023年11月30日公开征求意见。",
    "本机关于2023年4月成立，统计期限为2023年4月1日至2023年12月31日。",
  ])("a period that is whole: %s", (preamble) => {
    expect(findingsOf({ preamble }).filter(({ rule }) => rule === "N-18")).toEqual([]);
  });

  it.each([
    ["及时公开资金资金分配结果。", "资金资金"],
    ["加强组织领导组织领导，压实责任。", "组织领导组织领导"],
    ["对政府信息公开政府信息公开工作进行部署。", "政府信息公开政府信息公开"],
    ["定期开展培训培训。", "培训培训"],
    ["不断提升公开公开质量。", "公开公开"],
    ["主动公开公开情况良好。", "公开公开"],
  ])("a word twice: %s", (overview, doubled) => {
    const found = findingsOf({ overview }).filter(({ rule }) => rule === "W-2");
    expect(found.map(({ actual }) => actual)).toEqual([doubled]);
  });
  it.each([
    "一件一件梳理，一项一项落实。",
    "依申请公开公开率稳步提高。",
    "某某某某局认真研究研究对策。",
    "哈哈哈哈。",
    "年年坚持，方方面面做细。",
  ])("a word that may stand twice: %s", (overview) => {
    expect(findingsOf({ overview }).filter(({ rule }) => rule === "W-2")).toEqual([]);
  });

  it.each([
    "2022年，我局共受理申请12件，上年结转1件，均已答复。",
    "2022年我局收到政府信息公开申请12件，较上年增加2件。",
    "我局2022年共收到政府信息公开申请12件，上年度结转0件。",
    "2022年度，全局新收申请3件，上年结转2件，结转下年0件。",
    "（二）依申请公开。2022年收到申请5件，同比下降3%。",
    "2022年全年主动公开信息300条，比去年增加20条。",
  ])("a year left over, whatever its sentence says besides: %s", (overview) => {
    expect(findingsOf({ overview }).map(({ rule }) => rule)).toContain("N-18");
  });
  it.each([
    "2022年结转2件，2023年新收12件。",
    "2022年收到申请12件，2023年收到申请9件，下降25%。",
    "2022年年度报告指出的问题已全部整改。",
    "2022年政府信息公开考核中反映的问题已整改。",
    "2022年以来，我局持续完善制度。",
    "2023年，我局较2022年多公开信息20条。",
    "2024年，我局将继续加强培训。",
  ])("a year that may differ: %s", (overview) => {
    expect(findingsOf({ overview }).filter(({ rule }) => rule === "N-18")).toEqual([]);
  });

  const pending: Figures = { "remedies.reconsideration.upheld": 2, "remedies.reconsideration.corrected": 1 };
  it.each([
    "（五）监督保障情况。行政复议案件均获维持。",
    "（二）依申请公开情况。行政复议均被维持。",
    "（四）平台建设。政府信息公开行政复议案件全部维持。",
    "行政复议结果皆为维持。",
    "（三）政府信息管理。涉及我局的行政复议一律获维持。",
    "（五）监督保障情况。行政复议未出现被纠正的情形。",
  ])("均获维持 under any heading: %s", (sentence) => {
    expect(numbersIn(sentence, pending).flatMap(({ addresses }) => addresses)).toContain(
      "remedies.reconsideration.corrected",
    );
  });
});
