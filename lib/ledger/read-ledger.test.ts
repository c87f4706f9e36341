import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { writeLedgerTemplate } from "../export/write-ledger-template";
import { deriveFigures } from "../report/figures";
import { casesBehind, countCases, differencesFrom, type LedgerCase, type LedgerKind } from "../report/ledger-cases";
import { readLedgerDate } from "./dates";
import { type LedgerReading, readLedger, wordKey } from "./read-ledger";
import { ledgerTemplate } from "./template";
import { vocabularyOf } from "./vocabulary";
import { matchWord, meaningsOf } from "./words";

const edition = editionById("2021");
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\r\n"));

function read(bytes: Uint8Array, kind: LedgerKind = "requests", more = {}): LedgerReading {
  const outcome = readLedger(bytes, { edition, year: 2025, kind, ...more });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.reading;
}

const requests = csv(
  "2025年依申请公开台账,,,,,,",
  "序号,申请人姓名,身份证号,申请内容,申请人性质,收到申请日期,处理结果,答复时间",
  "1,张某,000000,某某路改造方案,公民,2025-01-06,同意公开,2025/1/20",
  '2,李某,000000,"含逗号,的内容",公司,2024年12月20日,不予公开（属于国家秘密）,2025.1.10',
  "3,王某,000000,某某材料,律所,2025-11-30,办理中,",
  "4,赵某,000000,某某材料,公民,2025-03-01,信息不存在,20250315",
  "5,钱某,000000,某某材料,公民,2025-12-28,予以公开,2026-01-12",
  "6,孙某,000000,某某材料,公民,2024-03-01,予以公开,2024-04-01",
);

const filledCells = ({ figures }: LedgerReading) =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));

describe("a ledger of applications", () => {
  it("finds heads below a title, columns by name and content, and the official rows behind the office's words", () => {
    const reading = read(requests);
    expect(reading.columns).toEqual({ applicant: 4, receivedOn: 5, outcome: 6, closedOn: 7 });
    expect(reading.missing).toEqual([]);
    expect(reading.words.map(({ word, id }) => [word, id])).toContainEqual([
      "不予公开（属于国家秘密）",
      "stateSecrets",
    ]);
  });

  it("fills table three, every cell with the lines behind it", () => {
    const reading = read(requests);
    expect(filledCells(reading)).toEqual({
      "requests.newlyReceived.naturalPerson": 3,
      "requests.newlyReceived.legalServiceAgency": 1,
      "requests.carriedOverFromLastYear.commercialEnterprise": 1,
      "requests.disclosed.naturalPerson": 1,
      "requests.stateSecrets.commercialEnterprise": 1,
      "requests.notHeld.naturalPerson": 1,
      "requests.carriedOverToNextYear.legalServiceAgency": 1,
      "requests.carriedOverToNextYear.naturalPerson": 1,
    });
    expect(reading.rows["requests.newlyReceived.naturalPerson"]).toEqual([3, 6, 7]);
    expect(reading.notCounted).toEqual([
      { row: 8, reason: "closedBeforeYear", message: "2024-04-01 已办结，不在 2025 年度" },
    ]);
  });

  it("finds the cases behind a cell and behind a total again, out of what is kept", () => {
    const { cases, rows } = read(requests);
    const behind = (...addresses: string[]) =>
      casesBehind("requests", 2025, cases, new Set(addresses)).map(({ row }) => row);
    expect(behind("requests.newlyReceived.naturalPerson")).toEqual(rows["requests.newlyReceived.naturalPerson"]);
    expect(behind("requests.disclosed.naturalPerson", "requests.stateSecrets.commercialEnterprise")).toEqual([3, 4]);
    expect(behind("requests.repeated.naturalPerson")).toEqual([]);
  });

  it("keeps dates, kind and outcome, and nothing else of a person", () => {
    const { cases, words, rows } = read(requests);
    expect(Object.keys(cases[0]).sort()).toEqual(["carriedOver", "closedOn", "kind", "outcome", "receivedOn", "row"]);
    expect(JSON.stringify({ cases, words, rows })).not.toMatch(/张某|000000|改造方案/);
  });

  it("lists what it cannot map, and takes what the office decides next time", () => {
    const bytes = csv(
      "收到日期,申请人类型,办理结果,办结日期",
      "2025-05-01,自然人,按口头说明处理,2025-05-08",
      "2025-05-02,村民小组长,重复申请,2025-05-08",
    );
    const first = read(bytes);
    expect(first.words.filter(({ id }) => id === null).map(({ word }) => word)).toEqual([
      "按口头说明处理",
      "村民小组长",
    ]);
    expect(first.notCounted).toHaveLength(2);
    const words = {
      outcome: { [wordKey("按口头说明处理")]: "otherHandling" },
      applicant: { [wordKey("村民小组长")]: "naturalPerson" },
    };
    const second = read(bytes, "requests", { mapping: { heads: {}, words } });
    expect(second.notCounted).toEqual([]);
    expect(second.figures["requests.otherHandling.naturalPerson"]).toBe(1);
  });

  it("reads GB18030 and tabs", () => {
    // 收到日期 申请人类型 办理结果 in GB18030.
    const heads = [
      0xca, 0xd5, 0xb5, 0xbd, 0xc8, 0xd5, 0xc6, 0xda, 9, 0xc9, 0xea, 0xc7, 0xeb, 0xc8, 0xcb, 0xc0, 0xe0, 0xd0, 0xcd, 9,
      0xb0, 0xec, 0xc0, 0xed, 0xbd, 0xe1, 0xb9, 0xfb, 10,
    ];
    const line = [
      ...new TextEncoder().encode("2025-02-03\t"),
      0xd7,
      0xd4,
      0xc8,
      0xbb,
      0xc8,
      0xcb,
      9,
      0xd6,
      0xd8,
      0xb8,
      0xb4,
      0xc9,
      0xea,
      0xc7,
      0xeb,
    ];
    const answers = { outcomeWithoutDate: "count" };
    const { figures } = read(new Uint8Array([...heads, ...line]), "requests", { answers });
    expect(figures["requests.repeated.naturalPerson"]).toBe(1);
  });

  it("says which cells differ from what was typed, blank ones included", () => {
    const { figures, rows } = read(requests);
    const counts = Object.fromEntries(Object.entries(rows).map(([address, lines]) => [address, lines.length]));
    const typed = (changed: object) => deriveFigures(edition, { ...figures, ...changed });
    expect(differencesFrom(edition, "requests", counts, typed({}))).toEqual([]);
    const changed = typed({ "requests.disclosed.naturalPerson": 7, "requests.repeated.naturalPerson": null });
    expect(differencesFrom(edition, "requests", counts, changed)).toEqual([
      { address: "requests.disclosed.naturalPerson", typed: 7, counted: 1 },
      { address: "requests.repeated.naturalPerson", typed: null, counted: 0 },
    ]);
  });

  it("every counted year is in balance: 一 + 二 = （七） + 四 in each column", () => {
    const date = fc
      .integer({ min: 0, max: 1200 })
      .map((days) => new Date(Date.UTC(2023, 8, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const outcome = fc.constantFrom(...vocabularyOf(edition, "outcome").map(({ id }) => id));
    const kind = fc.constantFrom(...vocabularyOf(edition, "applicant").map(({ id }) => id));
    const anyCase = fc.record({
      receivedOn: date,
      closedOn: fc.option(date),
      carriedOver: fc.boolean(),
      kind,
      outcome: fc.option(outcome),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 60 }), (cases) => {
        const count = countCases(
          edition,
          "requests",
          2025,
          cases.map((each, index): LedgerCase => ({ ...each, row: index + 2 })),
        );
        const all = deriveFigures(edition, count.figures);
        for (const column of ["naturalPerson", "otherOrganization", "total"]) {
          const at = (row: string) => Number(all.get(`requests.${row}.${column}`));
          expect(at("newlyReceived") + at("carriedOverFromLastYear")).toBe(
            at("outcomesTotal") + at("carriedOverToNextYear"),
          );
        }
      }),
    );
  });
});

describe("a ledger of cases", () => {
  it("fills table four; what is not concluded by the year's end is 尚未审结", () => {
    const reading = read(
      csv(
        "案件类型,收案日期,审结日期,审理结果",
        "行政复议,2025-02-01,2025-04-01,维持",
        "复议后起诉,2024-11-01,2025-03-01,驳回诉讼请求",
        "未经复议直接起诉,2025-10-01,,审理中",
        "行政复议,2025-12-20,2026-01-20,撤销",
      ),
      "remedies",
    );
    expect(filledCells(reading)).toEqual({
      "remedies.reconsideration.upheld": 1,
      "remedies.litigationAfterReconsideration.upheld": 1,
      "remedies.directLitigation.pending": 1,
      "remedies.reconsideration.pending": 1,
    });
  });
});

describe("the template", () => {
  it.each(["requests", "remedies"] as const)(
    "%s: offers the official words and is read back by itself",
    async (kind) => {
      const bytes = await writeLedgerTemplate("台账", ledgerTemplate(edition, kind));
      const xml = await (await JSZip.loadAsync(bytes)).file("xl/worksheets/sheet1.xml")?.async("string");
      expect(xml?.match(/<dataValidation /g)).toHaveLength(kind === "requests" ? 3 : 2);
      const reading = read(bytes, kind);
      expect(reading.sheet).toBe("台账");
      expect(reading.missing).toEqual([]);
    },
  );

  it("every official word is understood as itself, in both editions", () => {
    for (const each of [edition, editionById("2019")])
      for (const field of ["applicant", "outcome", "procedure", "result"] as const)
        for (const { id, label } of vocabularyOf(each, field))
          expect(matchWord(each, field, label)).toEqual({ id, how: "official" });
  });

  it("what may be chosen for a word is official, open, or not to be counted", () => {
    const ids = (field: Parameters<typeof meaningsOf>[1]) => meaningsOf(edition, field).map(({ id }) => id);
    expect(ids("outcome").slice(-2)).toEqual(["pending", "passedOver"]);
    expect(ids("applicant")).not.toContain("pending");
    expect(ids("result").filter((id) => id === "pending")).toHaveLength(1);
    expect(ids("closedOn")).toEqual([]);
  });

  it("words lead to figures of the edition", () => {
    for (const { id } of vocabularyOf(edition, "outcome"))
      expect(figuresOf(edition).has(`requests.${id}.naturalPerson`)).toBe(true);
  });
});

describe("dates as offices write them", () => {
  it.each([
    ["2025-01-03", "2025-01-03"],
    ["2025/1/3 09:30", "2025-01-03"],
    ["2025年1月3日", "2025-01-03"],
    ["20250103", "2025-01-03"],
    ["45660", "2025-01-03"],
    ["2025年1月3日（周五）", "2025-01-03"],
    ["2025-1-3 上午 9:30", "2025-01-03"],
    ["2025-01-03T08:00:00.000Z", "2025-01-03"],
    ["２０２５－０１－０３", "2025-01-03"],
    ["2025 年 1 月 3 日", "2025-01-03"],
    ["2025年1月3号", "2025-01-03"],
    ["2025.01.03.", "2025-01-03"],
    ["二〇二五年一月三日", "2025-01-03"],
    ["二○二五年十二月二十一日", "2025-12-21"],
    ["二零二五年十月三十日", "2025-10-30"],
    ["2025-02-30", undefined],
    ["2025-13-01", undefined],
    ["25-1-3", undefined],
    ["1/3/2025", undefined],
    ["1月3日", undefined],
    ["2025年1月", undefined],
    ["2025-01-03 2025-01-10", undefined],
    ["2025-01-03至2025-01-10", undefined],
    ["2025-01-031", undefined],
    ["不详", undefined],
  ])("%s", (text, expected) => expect(readLedgerDate(text)).toBe(expected));
});

describe("a large ledger", () => {
  it("reads 20,000 lines with progress", async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) =>
        `${index},2025-0${(index % 9) + 1}-15,${index % 3 ? "自然人" : "企业"},${["予以公开", "信息不存在", "部分公开"][index % 3]},2025-1${index % 3}-20`,
    );
    const shares: number[] = [];
    const outcome = readLedger(
      csv("编号,收到日期,申请人类型,办理结果,办结日期", ...lines),
      { edition, year: 2025, kind: "requests" },
      (share) => shares.push(share),
    );
    expect(outcome.ok && outcome.reading.figures["requests.notHeld.naturalPerson"]).toBe(6667);
    expect(shares.length).toBeGreaterThan(10);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });
});
