import {
  asDepartment,
  balance,
  both,
  cell,
  column,
  inTurn,
  lastYearCell,
  type Planted,
  tablesOnly,
  total,
} from "./plant";

/** Tables two, three and four, and last year's. */
export const tableErrors: Planted[] = [
  // Tables.
  {
    what: "a case too many in one column",
    editions: both,
    plant: inTurn(tablesOnly, cell(column("newlyReceived", "researchInstitution"), 77)),
    finds: [{ rule: "T3-1", severity: "error", addresses: balance("researchInstitution"), expected: "77" }],
  },
  {
    what: "one cell of table three left blank",
    editions: both,
    plant: inTurn(tablesOnly, cell(column("publicPublication", "otherOrganization"), null)),
    finds: [
      { rule: "T3-5", severity: "error", addresses: [column("publicPublication", "otherOrganization")] },
      { rule: "T3-1", severity: "error", addresses: balance("otherOrganization") },
    ],
  },
  {
    what: "a printed row total",
    editions: both,
    plant: total("requests.notHeld.total", 9999),
    finds: [{ rule: "T3-3", severity: "error", addresses: ["requests.notHeld.total"], actual: "9999" }],
  },
  {
    what: "a printed column total",
    editions: both,
    plant: total(column("outcomesTotal"), 9999),
    finds: [{ rule: "T3-2", severity: "error", addresses: [column("outcomesTotal")], actual: "9999" }],
  },
  {
    what: "a printed total left blank",
    editions: both,
    plant: total("requests.repeated.total", null),
    finds: [{ rule: "T3-5", severity: "warning", addresses: ["requests.repeated.total"] }],
  },
  {
    what: "行政复议总计",
    editions: both,
    plant: total("remedies.reconsideration.total", 0),
    finds: [
      { rule: "T4-1", severity: "error", addresses: ["remedies.reconsideration.total"], expected: "76", actual: "0" },
    ],
  },
  {
    what: "直接起诉总计",
    editions: both,
    plant: total("remedies.directLitigation.total", 3),
    finds: [
      { rule: "T4-2", severity: "error", addresses: ["remedies.directLitigation.total"], expected: "22", actual: "3" },
    ],
  },
  {
    what: "复议后起诉总计",
    editions: both,
    plant: total("remedies.litigationAfterReconsideration.total", 0),
    finds: [
      {
        rule: "T4-3",
        severity: "error",
        addresses: ["remedies.litigationAfterReconsideration.total"],
        expected: "13",
        actual: "0",
      },
    ],
  },
  {
    what: "more carried over than a sixth of all",
    editions: both,
    plant: inTurn(tablesOnly, cell(column("carriedOverToNextYear"), 5038), cell(column("newlyReceived"), 1650 + 5000)),
    finds: [
      { rule: "T3-7", severity: "warning" },
      { rule: "T3-1", severity: "error", addresses: balance() },
    ],
  },
  {
    what: "half a case",
    editions: both,
    plant: inTurn(tablesOnly, cell("remedies.directLitigation.upheld", 1.5)),
    finds: [{ rule: "T4-9", severity: "error", addresses: ["remedies.directLitigation.upheld"], actual: "1.5" }],
  },
  {
    what: "a blank in table two",
    editions: ["2021"],
    plant: inTurn(tablesOnly, cell("article20Item5.administrativeLicensing.decisions", null)),
    finds: [{ rule: "T2-8", severity: "error", addresses: ["article20Item5.administrativeLicensing.decisions"] }],
  },
  {
    what: "规章 of a department",
    editions: both,
    plant: inTurn(tablesOnly, asDepartment),
    finds: [{ rule: "T2-2", severity: "warning" }],
  },
  {
    what: "more made than in force",
    editions: ["2021"],
    plant: inTurn(tablesOnly, cell("article20Item1.administrativeNormativeDocuments.issued", 200)),
    finds: [
      {
        rule: "T2-3",
        severity: "warning",
        addresses: [
          "article20Item1.administrativeNormativeDocuments.issued",
          "article20Item1.administrativeNormativeDocuments.inForce",
        ],
      },
    ],
  },
  {
    what: "more disclosed than made",
    editions: ["2019"],
    plant: inTurn(tablesOnly, cell("article20Item1.normativeDocuments.newlyDisclosed", 18)),
    finds: [
      {
        rule: "T2-5",
        severity: "warning",
        addresses: ["article20Item1.normativeDocuments.newlyDisclosed", "article20Item1.normativeDocuments.newlyMade"],
      },
    ],
  },
  {
    what: "an amount without its unit",
    editions: ["2019"],
    plant: (input) => ({ ...input, report: { ...input.report, units: {} } }),
    finds: [{ rule: "T2-7", severity: "warning", addresses: ["article20Item9.centralizedProcurement.totalAmount"] }],
  },

  // Year to year.
  {
    what: "上年结转 not what last year handed over",
    editions: both,
    plant: lastYearCell(column("carriedOverToNextYear"), 33),
    finds: [
      {
        rule: "Y-1",
        severity: "warning",
        addresses: [column("carriedOverFromLastYear")],
        expected: "33",
        actual: "31",
      },
    ],
  },
  {
    what: "现行有效 not last year's plus made minus repealed",
    editions: ["2021"],
    plant: lastYearCell("article20Item1.administrativeNormativeDocuments.inForce", 150),
    finds: [{ rule: "Y-2", severity: "warning", expected: "158", actual: "148" }],
  },
  {
    what: "上一年项目数量 not last year's with its change",
    editions: ["2019"],
    plant: lastYearCell("article20Item5.administrativeLicensing.itemsLastYear", 300),
    finds: [
      {
        rule: "Y-4",
        severity: "warning",
        addresses: ["article20Item5.administrativeLicensing.itemsLastYear"],
        expected: "292",
        actual: "320",
      },
    ],
  },
  {
    what: "元 in a cell of 万元",
    editions: ["2021"],
    plant: lastYearCell("article20Item8.administrativeFees.amountCharged", "96.1"),
    finds: [{ rule: "T2-4", severity: "warning", addresses: ["article20Item8.administrativeFees.amountCharged"] }],
  },
  {
    what: "four times as many penalties",
    editions: both,
    plant: lastYearCell("article20Item6.administrativePenalty.decisions", 2000),
    finds: [{ rule: "Y-8", severity: "warning", addresses: ["article20Item6.administrativePenalty.decisions"] }],
  },
  {
    what: "pending reviews that vanished",
    editions: both,
    plant: lastYearCell("remedies.reconsideration.pending", 90),
    finds: [{ rule: "Y-7", severity: "warning", addresses: ["remedies.reconsideration.total"] }],
  },

  // The ledger behind a table.
  {
    what: "lines of the ledger that nobody has settled",
    editions: both,
    plant: (input) => ({
      ...input,
      ledgers: [
        {
          kind: "requests",
          leftOut: [
            { reason: "closedBeforeReceived", count: 2, rows: [5, 9] },
            { reason: "receivedAfterYear", count: 1, rows: [7] },
          ],
        },
      ],
    }),
    finds: [{ rule: "L-1", severity: "warning", addresses: [] }],
  },
];
