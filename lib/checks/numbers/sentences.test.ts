import { describe, expect, it } from "vitest";
import { figuresOf } from "../../editions/figures-of-edition";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { blankReport, type Figures } from "../../report/values";
import { runChecks } from "../run-checks";
import { namedPassages } from "./speech/named-passages";
import { loosePassages, passages } from "./speech/passages";
import { quietPassages } from "./speech/quiet-passages";
import { spokenOthers, spokenSentences } from "./speech/spoken-sentences";
import { looseSentences, tiedSentences } from "./tied-sentences";
import { untiedSentences } from "./untied-sentences";

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

const run = (text: string) => runUnder("requests", text);

function runUnder(heading: keyof typeof headings, text: string) {
  const lines = text.startsWith("（") && heading === "requests" ? text : `${headings[heading]}${text}`;
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

const headings = {
  active: "（一）主动公开情况。",
  requests: "（二）依申请公开情况。",
  management: "（三）政府信息管理情况。",
  platform: "（四）政府信息公开平台建设情况。",
  supervision: "（五）监督保障情况。",
  remedies: "（六）行政复议、行政诉讼情况。",
  none: "",
};

const set = (addresses: string[]) => [...new Set(addresses)].sort().join();
const addressesOf = (key: string) => set(key.split("%/").flatMap((part) => keys[part]));

describe("sentences that speak of the tables", () => {
  it.each([...tiedSentences, ...spokenSentences, ...looseSentences])("%s", (sentence) => {
    const { text, ties } = render(sentence);
    const { shift, numbers, findings } = run(text);
    const found = ties.map(({ start }) => numbers.find((number) => number.start === start + shift));
    expect(found.map((number) => (number ? set(number.addresses) : ""))).toEqual(
      ties.map(({ key }) => addressesOf(key)),
    );
    expect(found.map((number) => number?.matches)).toEqual(ties.map(() => true));
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it.each([...tiedSentences, ...spokenSentences])("with a wrong number, it is found: %s", (sentence) => {
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
  it.each([...untiedSentences, ...spokenOthers])("%s", (sentence) => {
    const { numbers, findings } = run(sentence);
    expect(numbers.filter(({ addresses }) => addresses.length > 0).map(({ text }) => text)).toEqual([]);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });
});

describe("passages with other numbers and denials between", () => {
  const denies = (text: string, shift: number, place: { start: number; end: number }) =>
    !/[1-9]/.test(text.slice(place.start - shift, place.end - shift));

  it.each([...passages, ...namedPassages, ...loosePassages, ...quietPassages])(
    "$text",
    ({ heading, text: sentence, none = [] }) => {
      const { text, ties } = render(sentence);
      const { shift, numbers, findings } = runUnder(heading, text);
      const found = ties.map(({ start }) => numbers.find((number) => number.start === start + shift));
      expect(found.map((number) => (number ? set(number.addresses) : ""))).toEqual(
        ties.map(({ key }) => addressesOf(key)),
      );
      const denied = findings.filter(({ place }) => place && "start" in place && denies(text, shift, place));
      expect(findings.filter((finding) => !denied.includes(finding)).map(({ message }) => message)).toEqual([]);
      expect(
        none.filter((key) => !keys[key].some((cell) => denied.some(({ addresses }) => addresses.includes(cell)))),
      ).toEqual([]);
      expect(none.length > 0 ? [] : denied.map(({ message }) => message)).toEqual([]);
    },
  );

  it.each([...passages, ...namedPassages])("with a wrong number, it is found: $text", ({ heading, text: sentence }) => {
    const missed = render(sentence).ties.flatMap(({ key }, index) => {
      const { text, ties } = render(sentence, index);
      const { shift, findings } = runUnder(heading, text);
      const at = ties[index].start + shift;
      return findings.some(({ place }) => place && "start" in place && place.start <= at && place.end > at)
        ? []
        : [key];
    });
    expect(missed).toEqual([]);
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
    expect(matches("受理政府信息公开申请1125件，比去年的1000件增了125件。")).toEqual([true]);
    expect(matches("受理政府信息公开申请1125件，比上年度增125件，增幅达12.5%。")).toEqual([true, true]);
    expect(matches("受理政府信息公开申请1125件，上年1000件，同比增长12.5%。")).toEqual([true]);
    expect(matches("受理政府信息公开申请1125件，上年受理1000件，增长12.6%。")).toEqual([false]);
    expect(matches("受理政府信息公开申请1125件，其中自然人1125件、法人和其他组织0件，同比增长12.5%。")).toEqual([true]);
    expect(matches("与2023年相比，新收申请增加了125件，予以公开增加了0件。")).toEqual([true, true]);
    const fewer = deriveFigures(edition, { "requests.newlyReceived.naturalPerson": 877 });
    expect(matches("受理政府信息公开申请877件，申请数量较去年回落12.3%。", fewer)).toEqual([true]);
  });

  it("leads to this year's number", () => {
    const said = (sentence: string) => {
      const text = { ...report.text, overview: `（二）依申请公开情况。${sentence}` };
      return runChecks({ edition, report: { ...report, text }, figures: now, lastYear }).numbers.filter(
        ({ kind }) => kind === "figure" || kind === "sum",
      );
    };
    const matches = (sentence: string) => said(sentence).map((trace) => trace.matches);
    expect(matches("申请总量持续走高，2023年为1000件，2024年为1125件。")).toEqual([true]);
    expect(matches("申请总量持续走高，2023年为1000件，2024年为1126件。")).toEqual([false]);
    expect(matches("申请数量居高不下，今年达1126件，去年为1000件。")).toEqual([false]);
    expect(matches("收到的公开申请比去年增加125件，达到1125件。")).toEqual([true]);
    expect(matches("收到的公开申请比去年增加125件，达到1126件。")).toEqual([false]);
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
