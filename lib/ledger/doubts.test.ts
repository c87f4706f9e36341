import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import type { LedgerKind } from "../report/ledger-cases";
import { leftOutReasons } from "../report/left-out";
import { type LedgerReading, readLedger } from "./read-ledger";
import { matchWord } from "./words";
import { workbook } from "./workbook.fixture";

const edition = editionById("2021");
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));

function read(bytes: Uint8Array, more: { kind?: LedgerKind; answers?: object } = {}): LedgerReading {
  const outcome = readLedger(bytes, { edition, year: 2024, kind: "requests", ...more });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.reading;
}

const heads = "序号,收到日期,申请人类型,办理结果,办结日期";
const leftOut = ({ notCounted }: LedgerReading) => notCounted.map(({ row, reason }) => [row, reason]);
const counted = (reading: LedgerReading) =>
  Object.fromEntries(Object.entries(reading.figures).filter(([, value]) => value !== 0));

/** Lines below the heads of a ledger, one reason for each; null for a line that counts. */
const reasonsOf = (...lines: string[]) => {
  const reading = read(csv(heads, ...lines));
  return lines.map((_, index) => reading.notCounted.find(({ row }) => row === index + 2)?.reason ?? null);
};

describe("words of an outcome", () => {
  it.each([
    ["逾期不补正，视为放弃申请", "correctionOverdue"],
    ["逾期未缴费视为放弃", "feeUnpaid"],
    ["申请人主动撤回申请", "otherHandling"],
    ["不予公开（属于国家秘密）", "stateSecrets"],
    ["未予公开：过程性信息", "processInformation"],
    ["第三方不同意公开", "thirdPartyRights"],
    ["申请公开的信息不存在", "notHeld"],
    ["部分予以公开", "partlyDisclosed"],
    ["公开部分信息", "partlyDisclosed"],
    ["已主动公开，告知获取方式", "disclosed"],
    ["其他处理（申请人撤回）", "otherHandling"],
  ])("%s is %s", (word, id) => expect(matchWord(edition, "outcome", word)?.id).toBe(id));

  it.each([
    ["申请人主动放弃申请", "otherHandling"],
    ["放弃", "correctionOverdue"],
    ["涉及商业秘密、个人隐私公开", "thirdPartyRights"],
    ["予以公开、本机关不掌握", "notHeld"],
    ["部分公开/不予公开", "partlyDisclosed"],
    ["予以公开（部分）", "partlyDisclosed"],
    ["信息不存在，重复申请", "repeated"],
    ["不予公开，重复申请", "stateSecrets"],
    ["不予以公开", "disclosed"],
    ["不属于国家秘密", "stateSecrets"],
    ["拟予以公开", "disclosed"],
    ["未办结，予以公开", "pending"],
    ["不予公开", "internalAffairs"],
    ["无法提供", "needsCreation"],
    ["其他处理", "feeUnpaid"],
  ])("%s is asked, with %s among the answers", (word, among) => {
    const match = matchWord(edition, "outcome", word);
    expect(match).toMatchObject({ id: null, how: "doubtful" });
    expect(match?.how === "doubtful" && match.among).toContain(among);
  });

  it.each([
    ["applicant", "自然人、企业"],
    ["applicant", "律师"],
    ["applicant", "个体工商户"],
    ["applicant", "自然人（公司员工）"],
    ["procedure", "行政诉讼"],
    ["procedure", "经行政复议后提起行政诉讼"],
    ["result", "驳回"],
    ["result", "一审维持、二审撤销"],
    ["result", "驳回上诉，维持原判"],
    ["result", "部分撤销"],
  ] as const)("%s: %s is asked", (field, word) => expect(matchWord(edition, field, word)?.id ?? null).toBeNull());

  it("驳回诉讼请求 leaves the act as it was, 驳回起诉 decides nothing about it", () => {
    expect(matchWord(edition, "result", "驳回原告诉讼请求")?.id).toBe("upheld");
    expect(matchWord(edition, "result", "裁定驳回起诉")?.id).toBe("otherResult");
  });

  it("two official outcomes in one cell are always asked", () => {
    const ids = [
      "予以公开",
      "部分公开",
      "信息不存在",
      "重复申请",
      "逾期不补正",
      "逾期未缴费",
      "主动撤回",
      "信访举报投诉",
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ids, { minLength: 2, maxLength: 3 }),
        fc.constantFrom("、", "；", "，", "和", "/", ""),
        (words, between) => {
          expect(matchWord(edition, "outcome", words.join(between))?.id ?? null).toBeNull();
        },
      ),
    );
  });
});

describe("words with a slip of the pen", () => {
  it.each([
    ["outcome", "本机关不掌据相关政府信息", "notHeld"],
    ["procedure", "行政复义", "reconsideration"],
    ["result", "结果维特", "upheld"],
  ] as const)("%s: %s is taken for its near label", (field, word, id) =>
    expect(matchWord(edition, field, word)).toEqual({ id, how: "similar" }),
  );

  it("are asked where the slip turns the label round", () =>
    expect(matchWord(edition, "outcome", "补正后申请内容仍然明确")).toEqual({
      ...{ id: null, how: "doubtful" },
      among: ["unclearAfterCorrection"],
    }));

  it("are not sought in a story, which somebody has to read", () =>
    expect(matchWord(edition, "outcome", "经查，申请人所要的信息不存在。".repeat(8))).toBeUndefined());
});

describe("lines that contradict themselves", () => {
  it("are left out with their reason; what is certain counts", () => {
    const reading = read(
      csv(
        heads,
        "1,2024-03-01,自然人,申请人主动放弃申请,2024-03-10",
        "2,2024-03-02,自然人,涉及商业秘密、个人隐私公开,2024-03-11",
        "3,2024-03-03,自然人,予以公开、本机关不掌握,2024-03-12",
        "4,2024-03-20,自然人,予以公开,2024-03-01",
        "5,2024-04-01,自然人,予以公开,2024-04-05",
        "5,2024-04-01,自然人,予以公开,2024-04-05",
      ),
    );
    expect(leftOut(reading)).toEqual([
      [2, "unknownOutcome"],
      [3, "unknownOutcome"],
      [4, "unknownOutcome"],
      [5, "closedBeforeReceived"],
      [7, "sameLine"],
    ]);
    expect(counted(reading)).toEqual({
      "requests.newlyReceived.naturalPerson": 1,
      "requests.disclosed.naturalPerson": 1,
    });
  });

  it.each([
    ["1,2024-03-01,自然人,予以公开,", "outcomeWithoutDate"],
    ["1,2024-03-01,自然人,办理中,2024-05-01", "openButClosed"],
    ["1,2024-03-01,自然人,,2024-05-01", "closedWithoutOutcome"],
    ["1,2024-03-01,自然人,,", "longOpen"],
    ["1,2024-12-20,自然人,,", null],
    ["1,2024-03-01,自然人,予以公开,2052-03-10", "dateFarOff"],
    ["1,2014-03-01,自然人,予以公开,2024-03-10", "dateFarOff"],
    ["1,2023-12-20,自然人,予以公开,2024-01-10", null],
    ["1,2024-12-20,自然人,予以公开,2025-01-10", null],
    ["1,2024-03-01,自然人,予以公开,三月十日", "unreadClosed"],
    ["1,3月1日,自然人,予以公开,2024-03-10", "unreadReceived"],
    ["1,2024-03-01,,予以公开,2024-03-10", "noKind"],
    ["1,2025-02-01,自然人,予以公开,2025-02-10", "receivedAfterYear"],
  ])("%s: %s", (line, reason) =>
    // A second line lets the columns be known by what they hold.
    expect(reasonsOf(line, "2,2024-06-03,商业企业,信息不存在,2024-06-08")[0]).toBe(reason),
  );

  it("上年结转 must agree with the date of receipt", () => {
    const reading = read(
      csv(
        "收到日期,申请人类型,办理结果,办结日期,是否上年结转",
        "2024-03-01,自然人,予以公开,2024-03-10,是",
        "2023-12-20,自然人,予以公开,2024-01-10,否",
        "2023-12-21,自然人,予以公开,2024-01-10,是",
        ",商业企业,予以公开,2024-01-10,是",
      ),
    );
    expect(leftOut(reading)).toEqual([
      [2, "carriedOverInDoubt"],
      [3, "carriedOverInDoubt"],
    ]);
  });

  it("are counted or left once the clerk has said so, all of a kind at once", () => {
    const bytes = csv(
      heads,
      "1,2024-03-01,自然人,予以公开,",
      "2,2024-03-20,自然人,予以公开,2024-03-01",
      "3,2024-04-01,商业企业,予以公开,2024-04-05",
      "3,2024-04-01,商业企业,予以公开,2024-04-05",
    );
    const answers = { outcomeWithoutDate: "count", closedBeforeReceived: "leave", sameLine: "count" };
    const reading = read(bytes, { answers });
    expect(leftOut(reading)).toEqual([[3, "passedOver"]]);
    expect(counted(reading)).toMatchObject({
      "requests.disclosed.naturalPerson": 1,
      "requests.disclosed.commercialEnterprise": 2,
    });
  });
});

describe("the same case twice", () => {
  it("dates and widths may be written otherwise", () => {
    expect(reasonsOf("5,2024-04-01,自然人,予以公开,2024-04-05", "５,2024年4月1日,自然人,予以公开,2024/4/5")).toEqual([
      null,
      "sameLine",
    ]);
  });

  it("another running number is another case where nothing else tells them apart", () => {
    expect(reasonsOf("5,2024-04-01,自然人,予以公开,2024-04-05", "6,2024-04-01,自然人,予以公开,2024-04-05")).toEqual([
      null,
      null,
    ]);
  });

  it("a running number does not hide a line whose names and words stand twice", () => {
    const reading = read(
      csv(
        `${heads},申请人姓名,申请内容`,
        "5,2024-04-01,自然人,予以公开,2024-04-05,张某,某某规划",
        "6,2024-04-01,自然人,予以公开,2024-04-05,张某,某某规划",
        "7,2024-04-01,自然人,予以公开,2024-04-05,张某,某某预算",
      ),
    );
    expect(leftOut(reading)).toEqual([[3, "sameLine"]]);
  });

  it("one number of a case stands on one line", () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `2024-${index},2024-04-0${index + 1},自然人,予以公开,2024-05-05`,
    );
    const reading = read(
      csv("申请编号,收到日期,申请人类型,办理结果,办结日期", ...lines, "2024-3,2024-04-04,自然人,部分公开,2024-06-05"),
    );
    expect(leftOut(reading)).toEqual([[11, "sameNumber"]]);
  });
});

describe("what is no case", () => {
  it("heads printed again, totals, months and notes ask nothing", () => {
    const reading = read(
      csv(
        "2024年台账,,,,",
        heads,
        "一月,,,,",
        "1,2024-01-05,自然人,予以公开,2024-01-15",
        "本页合计,,,1,",
        heads,
        "2,2024-02-05,商业企业,予以公开,2024-02-15",
        "合计,2,,,",
        "注：本表由某某科填写,,,,",
      ),
    );
    expect(leftOut(reading)).toEqual([
      [3, "noCase"],
      [5, "totals"],
      [6, "headAgain"],
      [8, "totals"],
      [9, "noCase"],
    ]);
    expect(reading.words.filter(({ id }) => id === null)).toEqual([]);
  });

  it("heads of two lines are one", () => {
    const reading = read(
      csv(
        "序号,申请人,,收到日期,办理结果,办结日期",
        ",姓名,类型,,,",
        "1,张某,自然人,2024-01-05,予以公开,2024-01-15",
        "2,李某,商业企业,2024-01-06,予以公开,2024-01-16",
      ),
    );
    expect(reading.columns).toEqual({ applicant: 2, receivedOn: 3, outcome: 4, closedOn: 5 });
    expect(counted(reading)["requests.newlyReceived.naturalPerson"]).toBe(1);
  });
});

describe("joined cells of a workbook", () => {
  const columns = ["序号", "收到日期", "申请人类型", "办理结果", "办结日期", "申请内容"];
  it("say the same in every line that they reach over", async () => {
    const reading = read(
      await workbook(
        [
          columns,
          [1, "2024-03-01", "自然人", "予以公开", "2024-03-05", "甲"],
          [2, "", "自然人", "部分公开", "2024-03-06", "乙"],
        ],
        ["B2:B3"],
      ),
    );
    expect(leftOut(reading)).toEqual([]);
    expect(counted(reading)["requests.newlyReceived.naturalPerson"]).toBe(2);
  });

  it("a case that takes two lines counts once", async () => {
    const reading = read(
      await workbook(
        [columns, [1, "2024-03-01", "自然人", "予以公开", "2024-03-05", "甲"], ["", "", "", "", "", "乙"]],
        ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"],
      ),
    );
    expect(leftOut(reading)).toEqual([[3, "mergedAbove"]]);
    expect(counted(reading)["requests.newlyReceived.naturalPerson"]).toBe(1);
  });

  it("days may be counted from 1904", async () => {
    const day = (iso: string) => (Date.parse(iso) - Date.parse("1904-01-01")) / 86_400_000;
    const rows = [columns, [1, day("2024-03-01"), "自然人", "予以公开", day("2024-03-05"), "甲"]];
    const reading = read(await workbook(rows, [], '<workbookPr date1904="1"/>'));
    expect(reading.cases).toMatchObject([{ receivedOn: "2024-03-01", closedOn: "2024-03-05" }]);
  });
});

it("no line is lost in silence: each is counted or stands among those left out, once", () => {
  const date = fc.constantFrom("2024-03-01", "2023-12-31", "2025-01-02", "2019-01-01", "", "不详", "2024-11-30");
  const kind = fc.constantFrom("自然人", "公司", "", "路人", "自然人、企业");
  const outcome = fc.constantFrom("予以公开", "信息不存在", "办理中", "", "给了", "予以公开、不存在", "放弃", "合计");
  const line = fc.tuple(date, kind, outcome, date).map((cells) => cells.join(","));
  fc.assert(
    fc.property(fc.array(line, { minLength: 3, maxLength: 40 }), (lines) => {
      const reading = read(csv("收到日期,申请人类型,办理结果,办结日期", ...lines), {
        answers: {},
      });
      const rows = [...new Set(Object.values(reading.rows).flat()), ...reading.notCounted.map(({ row }) => row)];
      const expected = lines.flatMap((text, index) => (/[^,]/.test(text) ? [index + 2] : []));
      expect(rows.sort((a, b) => a - b)).toEqual(expected);
      for (const { reason } of reading.notCounted) expect(leftOutReasons).toContain(reason);
    }),
    { numRuns: 60 },
  );
});
