import { describe, expect, it } from "vitest";
import { readTablesOf, requestHeads, requestRows, said, tableOf, withheldLabels } from "./hand-made-tables.fixture";
import { figureName } from "./place-figures";

const rows = requestRows("（三）不予公开", withheldLabels);

describe("a row whose name is not the official one is placed, and the clerk is told which row it is", () => {
  it.each([
    {
      name: "misprinted, with blanks in it",
      at: 1,
      labels: ["", "2. 其他  法律行政止公开"],
      address: "requests.prohibitedByLaw",
      text: "2.其他法律行政止公开",
      told: "行名印成“2.其他法律行政止公开”，官方行名是“2.其他法律行政法规禁止公开”。位置和大部分字都对得上，已放好，请核对。",
    },
    {
      name: "hardly alike, between two that are known",
      at: 7,
      labels: ["", "查询登记事项"],
      address: "requests.administrativeInquiry",
      text: "查询登记事项",
      told: "行名印成“查询登记事项”，官方行名是“8.属于行政查询事项”。按它在表里的位置放好，请核对。",
    },
    {
      name: "not printed",
      at: 3,
      labels: ["", ""],
      address: "requests.thirdPartyRights",
      text: "",
      told: "这一行没有印行名，官方行名是“4.保护第三方合法权益”。按它在表里的位置放好，请核对。",
    },
    {
      name: "not printed beside the name of its group",
      at: 5,
      labels: ["（三）不予公开", ""],
      address: "requests.processInformation",
      text: "（三）不予公开",
      told: "这一行没有印行名，官方行名是“6.属于四类过程性信息”。按它在表里的位置放好，请核对。",
    },
  ])("$name", ({ at, labels, address, text, told }) => {
    const printed = [
      ...rows.with(at, [...labels, ...rows[at].slice(2)]),
      ...requestRows("（四）无法提供", ["1.本机关不掌握相关政府信息"]),
    ];
    const draft = readTablesOf([tableOf([requestHeads, ...printed], { page: 3 })]);
    const where = `表三 第${at + 2}行（第3页）`;
    expect(said(draft)).toEqual([
      { kind: "mislabelled", where, text, addresses: [address], message: `${where}${told}` },
    ]);
    expect(draft.figures[`${address}.naturalPerson`]).toBe(at);
  });

  it("nothing is told of a name in one cell with its group's, or left of a remark", () => {
    const [secrets, prohibited] = rows;
    const draft = readTablesOf([
      tableOf([
        requestHeads,
        ["（三）不予公开1.属于国家秘密", "", ...secrets.slice(2)],
        ["2.其他法律行政法规禁止公开", "（说明）", ...prohibited.slice(2)],
      ]),
    ]);
    expect(said(draft)).toEqual([]);
    expect(draft.figures).toMatchObject({
      "requests.stateSecrets.naturalPerson": 0,
      "requests.prohibitedByLaw.naturalPerson": 1,
    });
  });

  it("a row that only the format before has is asked about, whatever its name is printed like", () => {
    const around = [["5.要求行政机关确认或重新出具已获取信息"], ["（七）总计"]].map((labels) =>
      requestRows("", labels),
    );
    const other = requestRows("（六）其它处理情况", [""]);
    const draft = readTablesOf([tableOf([requestHeads, ...around[0], ...other, ...around[1]])]);
    expect(said(draft).map(({ kind, text }) => [kind, text])).toEqual([["mixedEditions", "（六）其它处理情况"]]);
  });

  it("cells of such a row that are no figures are named as that format names them, and nobody is to fill them", () => {
    const around = [["5.要求行政机关确认或重新出具已获取信息"], ["（七）总计"]].map((labels) =>
      requestRows("", labels),
    );
    const [row] = requestRows("（六）其它处理情况", [""]);
    const draft = readTablesOf([tableOf([requestHeads, ...around[0], row.with(2, "/").with(4, "/"), ...around[1]])]);
    const [refused] = said(draft).filter(({ kind }) => kind === "notANumber");
    expect(refused.message).toBe("表三 第3行（自然人、科研机构）印的是“/”，不是数。这份报告没有这样的格，不用填。");
  });
});

describe("a choice for a row that only the format before has", () => {
  const choiceFor = (cell: string) => {
    const around = [["5.要求行政机关确认或重新出具已获取信息"], ["（七）总计"]].map((labels) =>
      requestRows("", labels),
    );
    const [row] = requestRows("（六）其他处理", [""]);
    const draft = readTablesOf([tableOf([requestHeads, ...around[0], row.with(2, cell), ...around[1]])]);
    return said(draft).flatMap(({ choices = [] }) => choices)[0];
  };
  const [last, ...others] = ["otherHandling", "correctionOverdue", "feeUnpaid"].map((row) => `requests.${row}`);

  it("puts all into one row and noughts into the others", () => {
    const { label, figures } = choiceFor("3");
    expect(label).toBe("全部放进“3.其他”，其余 2 行填 0，以后再分");
    expect(figures).toMatchObject({ [`${last}.naturalPerson`]: 3, [`${others[0]}.naturalPerson`]: 0 });
    expect(Object.keys(figures)).toHaveLength(18);
  });

  it.each(["", "/", "3.5"])("leaves a column blank in all of them where nobody knows its figure: “%s”", (cell) => {
    const { figures } = choiceFor(cell);
    const own = [last, ...others].flatMap((row) =>
      Object.keys(figures).filter((each) => each.startsWith(`${row}.nat`)),
    );
    expect(own).toEqual([]);
    expect(Object.keys(figures)).toHaveLength(15);
  });
});

const documents = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
const item1 = "article20Item1.governmentRules";

describe("a cell that holds no plain figure", () => {
  const row = (...cells: string[]) => readTablesOf([tableOf([["第二十条第（一）项"], documents, ["规章", ...cells]])]);
  const noFigure = { kind: "notANumber", where: "表二 第3行" };

  it("stays blank and is told by its column, cells of one reason together", () => {
    const draft = row("/", "3.5", "/");
    expect(said(draft)).toEqual([
      {
        ...{ ...noFigure, text: "/", addresses: [`${item1}.issued`, `${item1}.inForce`] },
        message: "表二 第3行（本年制发件数、现行有效件数）印的是“/”，不是数。这 2 格空着，请填上数。",
      },
      {
        ...{ ...noFigure, text: "3.5", addresses: [`${item1}.repealed`] },
        message: "表二 第3行（本年废止件数）印的是“3.5”，件数没有小数。这 1 格空着，请填上数。",
      },
    ]);
    expect(draft.figures).toStrictEqual({});
    expect(draft.printed).toStrictEqual({
      [`${item1}.issued`]: "/",
      [`${item1}.repealed`]: 3.5,
      [`${item1}.inForce`]: "/",
    });
  });

  it("is placed where it can hardly be read otherwise, and told for a check", () => {
    const draft = row("1 234", "0", "7");
    expect(said(draft)).toEqual([
      {
        ...{ ...noFigure, text: "1 234", addresses: [`${item1}.issued`] },
        message: "表二 第3行：数字中间有空格，按 1234 读，已放好，请核对。",
      },
    ]);
    expect(draft.figures[`${item1}.issued`]).toBe(1234);
  });

  it("gives its remark to the figure, and no unit where the format has one", () => {
    const draft = row("12件（含修订3件）", "0件", "7");
    expect(said(draft)).toEqual([]);
    expect(draft.figures).toStrictEqual({ [`${item1}.issued`]: 12, [`${item1}.repealed`]: 0, [`${item1}.inForce`]: 7 });
    expect(draft.notes).toStrictEqual({ [`${item1}.issued`]: "含修订3件" });
    expect(draft.units).toStrictEqual({});
  });

  it("is a blank where nothing is printed; where a figure was read can be shown in the source", () => {
    const table = tableOf([["第二十条第（一）项"], documents, ["规章", "12", null, "7"]]);
    const draft = readTablesOf([{ kind: "paragraph", text: "二、主动公开政府信息情况" }, table]);
    expect(draft.figures).toStrictEqual({ [`${item1}.issued`]: 12, [`${item1}.inForce`]: 7 });
    expect(draft.printed).toStrictEqual({
      [`${item1}.issued`]: 12,
      [`${item1}.repealed`]: null,
      [`${item1}.inForce`]: 7,
    });
    expect(draft.origins).toStrictEqual({
      [`${item1}.issued`]: { block: 1, row: 2, column: 1 },
      [`${item1}.inForce`]: { block: 1, row: 2, column: 3 },
    });
    expect(draft.notices).toContainEqual({
      ...{ kind: "blank", where: "表二", text: "", addresses: [`${item1}.repealed`] },
      message: "表二有 1 格印着空白。没有的应填 0。",
    });
  });
});

describe("a figure that has no place of its own is told, never placed", () => {
  it("under a head that is no official one; an empty cell there is nothing", () => {
    const heads = [...documents, "备注的件数"];
    const draft = readTablesOf([
      tableOf([["第二十条第（一）项"], heads, ["规章", "1", "2", "3", "8"], ["行政规范性文件", "4", "5", "6", ""]]),
    ]);
    const where = "表二 第3行";
    expect(said(draft)).toEqual([
      { kind: "unplaced", where, text: "8", addresses: [], message: `${where}第4个数没有对应的官方列名，没有放。` },
    ]);
    expect(Object.values(draft.figures)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("where the table of the format before is left standing below, and has the cell once more", () => {
    const now = ["信息内容", "本年处理决定数量"];
    const before = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"];
    const [item5, item6] = [["第二十条第（五）项"], ["第二十条第（六）项"]];
    const penalty = "article20Item6.administrativePenalty.decisions";
    const draft = readTablesOf([
      tableOf([item5, now, ["行政许可", "6"], item6, now, ["行政处罚", "4"]]),
      tableOf([item5, before, ["其他对外管理服务事项", "1", "0", "5"], item6, before, ["行政处罚", "1", "2", "9"]]),
    ]);
    const where = "表二 第12行";
    const notices = said(draft);
    expect(notices.filter(({ kind }) => kind !== "mixedEditions")).toEqual([
      {
        ...{ kind: "unplaced", where, text: "9", addresses: [penalty] },
        message: `${where}和前面一行认成了同一格，用前面的，这里的“9”没有放。`,
      },
    ]);
    const [older] = notices.filter(({ kind }) => kind === "mixedEditions");
    expect(older.message).toContain("意思相同的 0 个数已放好");
    expect(draft.figures[penalty]).toBe(4);
    expect(draft.printed[penalty]).toBe(4);
  });

  it("in a second line of table four, which has no row names", () => {
    const results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const line = Array.from({ length: 15 }, (_, at) => String(at));
    const draft = readTablesOf([tableOf([[...results, ...results, ...results], line, line])]);
    const where = "表四 第3行";
    expect(said(draft).filter(({ kind }) => kind === "unplaced")).toEqual([
      {
        ...{ kind: "unplaced", where, text: line.join(" "), addresses: ["remedies"], section: "remedies" },
        message: `${where}没有行名，可能是相邻的行断成了两行，这一行的数没有放。请核对这张表的数。`,
      },
    ]);
  });
});

describe("a table whose heads were not read", () => {
  const [secrets, ...others] = rows;

  it("has its figures counted off in the official order where there are as many, and that is said", () => {
    const draft = readTablesOf([tableOf([secrets, ...others])]);
    expect(draft.figures).toMatchObject({
      "requests.stateSecrets.naturalPerson": 0,
      "requests.prohibitedByLaw.commercialEnterprise": 1,
      "requests.administrativeInquiry.otherOrganization": 7,
    });
    const [notice] = said(draft);
    expect(notice).toMatchObject({ kind: "mislabelled", addresses: expect.arrayContaining(["requests.stateSecrets"]) });
    expect(notice.message).toBe("表三有 8 行上面没有读出列名，按官方的列序放好，请核对。");
  });

  it("has none of them placed where there are more or fewer", () => {
    const short = [secrets, ...others].map((row) => row.slice(0, 6));
    const draft = readTablesOf([tableOf(short)]);
    expect(draft.figures).toEqual({});
    expect(said(draft).length).toBeGreaterThan(0);
  });

  it("but for one column is read by that column's neighbours, and the column is named", () => {
    const draft = readTablesOf([tableOf([requestHeads.with(4, ""), ...rows])]);
    expect(draft.figures).toMatchObject({ "requests.stateSecrets.researchInstitution": 0 });
    expect(said(draft).map(({ message }) => message)).toEqual([
      "表三有一列没有印列名，按官方的“科研机构”放好，请核对。",
    ]);
  });

  it("goes on over a page: rows under no heads have those of the page before", () => {
    const draft = readTablesOf([
      tableOf([requestHeads, ...rows.slice(0, 3)], { page: 3 }),
      tableOf(rows.slice(3), { page: 4, continues: true }),
    ]);
    expect(said(draft)).toEqual([]);
    expect(draft.figures).toMatchObject({ "requests.administrativeInquiry.naturalPerson": 7 });
  });

  it("begins at the foot of a page and has its other heads on the next", () => {
    const [group, ...organizations] = ["", "", "自然人", "法人或其他组织", "", "", "", "", "总计"];
    const draft = readTablesOf([
      tableOf([[group, ...organizations]], { page: 3 }),
      tableOf([requestHeads.with(2, "").with(8, ""), ...rows], { page: 4, continues: true }),
    ]);
    expect(draft.figures).toMatchObject({
      "requests.stateSecrets.naturalPerson": 0,
      "requests.prohibitedByLaw.legalServiceAgency": 1,
    });
  });
});

describe("a table that is none of the three", () => {
  it("is left, and told by its page where the file has pages, else by its place", () => {
    const fees = [
      ["年份", "经费（元）"],
      ["2022", "三千"],
    ];
    const [onPage, inText] = [{ page: 7 }, {}].map((more) => readTablesOf([tableOf(fees, more)]));
    expect(said(onPage)).toEqual([
      {
        ...{ kind: "unplaced", where: "第7页的表格", text: "年份 经费（元） 2022 三千", addresses: [] },
        message: "第7页有一张表不是表二、表三、表四，里面的内容没有放。",
      },
    ]);
    expect(said(inText)[0].where).toBe("第1段的表格");
    expect(
      said(
        readTablesOf([
          tableOf([
            ["", ""],
            ["", ""],
          ]),
        ]),
      ),
    ).toEqual([]);
  });
});

describe("a row of a page without lines", () => {
  it("whose name is strange may be half of one beside it: both are named", () => {
    const strange = ["", "行政事宜及其他", ...Array.from({ length: 7 }, () => "3")];
    const printed = [requestHeads, ...rows.slice(0, 2), strange, ...rows.slice(2)];
    const draft = readTablesOf([tableOf(printed, { loose: true, figuresFrom: 2 })]);
    const [notice] = said(draft).filter(({ kind }) => kind === "unplaced");
    expect(notice.message).toContain("“行政事宜及其他”对不上任何官方的行，可能是相邻的行断成了两行");
    expect(notice.addresses).toEqual(["requests.prohibitedByLaw", "requests.endangersSecurityOrStability"]);
  });

  it("with a figure under two heads is not guessed", () => {
    const printed = tableOf([requestHeads, ...rows], { loose: true, figuresFrom: 2 });
    const wide = printed.cells.map((cell) => (cell.row === 3 && cell.column === 3 ? { ...cell, colSpan: 2 } : cell));
    const cells = wide.filter(({ row, column }) => row !== 3 || column !== 4);
    const draft = readTablesOf([{ ...printed, cells }]);
    expect(draft.figures).not.toHaveProperty(["requests.endangersSecurityOrStability.commercialEnterprise"]);
    expect(said(draft).length).toBeGreaterThan(0);
  });
});

describe("the unit that an office wrote into a head", () => {
  it("that is not 万元 leaves the money blank, and is told", () => {
    const address = "article20Item8.administrativeFees.amountCharged";
    const heads = ["信息内容", "本年收费金额（单位：元）"];
    const draft = readTablesOf([tableOf([["第二十条第（八）项"], heads, ["行政事业性收费", "521500"]])]);
    const message =
      "表二 第3行（本年收费金额（单位：万元））上面的列名写的是元，这一格的单位应是万元：“521500”如果真是元，换成万元是 52.15。这 1 格空着，请填上数。";
    expect(said(draft)).toContainEqual({
      ...{ kind: "notANumber", where: "表二 第3行", text: "521500", addresses: [address], message },
    });
    expect(draft.figures).toStrictEqual({});
    // Nothing under this head was placed, so that nobody is asked whether it was placed rightly.
    expect(said(draft).filter(({ kind }) => kind === "mislabelled")).toEqual([]);
  });

  it("of things that are counted changes nothing", () => {
    const heads = ["信息内容", "本年处理决定数量（件）"];
    const draft = readTablesOf([tableOf([["第二十条第（五）项"], heads, ["行政许可", "6"]])]);
    expect(said(draft)).toEqual([]);
    expect(draft.figures).toStrictEqual({ "article20Item5.administrativeLicensing.decisions": 6 });
  });
});

it("a figure is called by its row and column, one that the format does not have by its address", () => {
  const draft = readTablesOf([]);
  expect(figureName(draft, "requests.prohibitedByLaw.naturalPerson")).toBe("（三）2.其他法律行政法规禁止公开 · 自然人");
  expect(figureName(draft, "requests.otherwiseHandled.naturalPerson")).toBe("requests.otherwiseHandled.naturalPerson");
});
