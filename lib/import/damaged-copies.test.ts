import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import type { ImportProposal } from "./proposal";
import { named, type PublishedPage, publishedPage, readPage, rowsOf, wrongInSilence } from "./published-page.fixture";
import { readReport } from "./read-report";

function wronglyRead(page: PublishedPage, proposal: ImportProposal): string[] {
  const entered = [...figuresOf(editionById(page.report.edition)).values()].filter(({ parts }) => !parts);
  return entered.flatMap(({ address }) => {
    const read = proposal.figures[address] ?? null;
    return read === null || String(read) === String(page.figures.get(address))
      ? []
      : [`${address}: ${page.figures.get(address)}, read as ${read}`];
  });
}

/** Heads of the five kinds of organizations stand in the third row, figures from the fourth. */
const organizations = 2;

function swapColumns(page: PublishedPage, a: number, b: number) {
  rowsOf(page, 1)
    .slice(organizations)
    .forEach((row, index) => {
      const cells = index === 0 ? page.$(row).children() : page.$(row).children("td").slice(1);
      const [left, right] = [cells.eq(a), cells.eq(b)];
      const text = left.text();
      left.text(right.text());
      right.text(text);
    });
}

function dropColumn(page: PublishedPage, column: number) {
  rowsOf(page, 1)
    .slice(organizations)
    .forEach((row, index) => {
      const cells = index === 0 ? page.$(row).children() : page.$(row).children("td").slice(1);
      cells.eq(column).remove();
    });
}

const relabel = (page: PublishedPage, from: string, to: string) => {
  const cell = page
    .$("th")
    .filter((_, element) => page.$(element).text() === from)
    .first();
  if (cell.length === 0) throw new Error(`No cell says ${from}`);
  cell.text(to);
};

type Damage = {
  name: string;
  edition?: "2019" | "2021";
  do: (page: PublishedPage) => void;
  notices: string[];
  complete?: false;
};

const damages: Damage[] = [
  { name: "untouched, 2021", do: () => {}, notices: [] },
  { name: "untouched, 2019", edition: "2019", do: () => {}, notices: [] },
  { name: "two columns of table three swapped with their heads", do: (page) => swapColumns(page, 2, 3), notices: [] },
  {
    name: "two columns of table two swapped with their heads",
    edition: "2019",
    do: (page) => {
      for (const row of rowsOf(page, 0).slice(1, 4)) {
        const cells = page.$(row).children();
        const text = cells.eq(1).text();
        cells.eq(1).text(cells.eq(2).text());
        cells.eq(2).text(text);
      }
    },
    notices: [],
  },
  {
    name: "a row deleted",
    do: (page) => void page.$(rowsOf(page, 1)[9]).remove(),
    notices: ["missing"],
    complete: false,
  },
  { name: "a column deleted", do: (page) => dropColumn(page, 2), notices: ["missing"], complete: false },
  {
    name: "labels misprinted",
    do: (page) => {
      relabel(page, "2.其他法律行政法规禁止公开", "2.其他法律行政止公开");
      relabel(page, "科研机构", "科研企业");
      relabel(page, "行政规范性文件", "规范性文件");
    },
    notices: ["mislabelled"],
  },
  { name: "a label left out", do: (page) => relabel(page, "5.属于三类内部事务信息", ""), notices: ["mislabelled"] },
  {
    name: "explanations in brackets, other numbering and widths",
    do: (page) => {
      relabel(page, "3.危及“三安全一稳定”", '３、危及"三安全一稳定"（国家安全、公共安全、经济安全、社会稳定）');
      relabel(page, "（四）无法提供", "(四) 无 法\n提 供");
      relabel(page, "1.重复申请".replace("1", "2"), "② 重复申请");
      relabel(page, "规章", "规　章");
    },
    notices: [],
  },
  { name: "Kangxi radicals", do: (page) => relabel(page, "自然人", "⾃然⼈"), notices: [] },
  {
    name: "table three split over three pages without repeated heads",
    do: (page) => {
      const $ = page.$;
      const rows = rowsOf(page, 1);
      const table = $("table").eq(1);
      for (const from of [20, 12]) {
        const next = $("<table></table>");
        next.append($(rows.slice(from, from === 20 ? rows.length : 20)));
        table.after(next);
      }
    },
    notices: [],
  },
  {
    name: "inside layout tables, two deep",
    do: (page) =>
      page.$("table").each((_, element) => {
        const table = page.$(element);
        const inner = page.$.html(table);
        table.replaceWith(`<table><tr><td>　</td><td><table><tr><td>${inner}</td></tr></table></td></tr></table>`);
      }),
    notices: [],
  },
  {
    name: "blank cells, strokes and dashes",
    do: (page) => {
      const cells = page.$(rowsOf(page, 1)[5]).children("td");
      cells.eq(0).text("");
      cells.eq(1).text("/");
      cells.eq(2).text("—");
    },
    notices: ["blank", "notANumber"],
    complete: false,
  },
  {
    name: "units and remarks in the cell",
    do: (page) => {
      const cells = page.$(rowsOf(page, 0)[3]).children("td");
      cells.eq(0).text(`${cells.eq(0).text()}件（其中修订16件）`);
      cells.eq(1).text(` ${cells.eq(1).text()} 件`);
    },
    notices: [],
  },
  {
    name: "table two on five columns",
    do: (page) => {
      for (const row of rowsOf(page, 0)) {
        const cells = page.$(row).children();
        const first = cells.first();
        if (cells.length > 1) first.attr("colspan", "2");
        else first.attr("colspan", "5");
      }
    },
    notices: [],
  },
  { name: "no merged cells: group labels repeated", do: (page) => unmerge(page, true), notices: [] },
  { name: "no merged cells: group labels only once", do: (page) => unmerge(page, false), notices: [] },
  {
    name: "a column of numbers before the labels, a column of remarks behind the figures",
    do: (page) => {
      for (const [index, row] of rowsOf(page, 0).slice(1, 4).entries()) {
        page.$(row).prepend(`<td>${index === 0 ? "序号" : index}</td>`);
        page.$(row).append(`<td>${index === 0 ? "备注" : ""}</td>`);
      }
    },
    notices: [],
  },
  {
    name: "a first column whose head is misprinted beyond recognition",
    do: (page) => relabel(page, "自然人", "个体"),
    notices: ["mislabelled"],
  },
  {
    name: "one head broken into two cells, one above the other",
    do: (page) => {
      const rows = rowsOf(page, 1);
      const heads = page.$(rows[2]).children();
      heads.slice(1).attr("rowspan", "2");
      heads.first().text("商业");
      page.$(rows[0]).children().first().attr("rowspan", "4");
      for (const side of [page.$(rows[1]).children().first(), page.$(rows[1]).children().last()])
        side.attr("rowspan", "3");
      page.$(rows[2]).after("<tr><td>企业</td></tr>");
    },
    notices: [],
  },
  {
    name: "heads without row spans, with empty cells below them",
    do: (page) => {
      const rows = rowsOf(page, 1);
      page.$(rows[1]).children().removeAttr("rowspan");
      page.$(rows[2]).prepend("<td></td>").append("<td></td>");
    },
    notices: [],
  },
  {
    name: "a row moved to another place",
    do: (page) => {
      const rows = rowsOf(page, 1);
      page.$(rows[4]).before(page.$(rows[rows.length - 1]));
    },
    notices: [],
  },
];

/** Every cell by itself, as a spreadsheet or a careless copy leaves it. */
function unmerge(page: PublishedPage, repeat: boolean) {
  const { $ } = page;
  const rows = rowsOf(page, 1);
  const filled: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of $(row).children().toArray()) {
      while (filled[at][column] !== undefined) column += 1;
      const [down, right] = [Number($(cell).attr("rowspan") ?? 1), Number($(cell).attr("colspan") ?? 1)];
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < right; x += 1)
          filled[at + y][column + x] = (x === 0 && y === 0) || repeat ? $(cell).text() : "";
    }
  });
  $("table")
    .eq(1)
    .replaceWith(
      `<table>${filled.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`,
    );
}

describe("a report laid out by somebody else", () => {
  it.each(damages)("$name: every figure is right or named", async ({ edition, do: damage, notices, complete }) => {
    const page = publishedPage(edition ?? "2021");
    damage(page);
    const proposal = await readPage(page);
    expect(wrongInSilence(page, proposal)).toEqual([]);
    expect(wronglyRead(page, proposal)).toEqual([]);
    expect(
      [...new Set(proposal.notices.filter(({ kind }) => kind !== "unplaced").map(({ kind }) => kind))].sort(),
    ).toEqual([...notices].sort());
    if (complete !== false) expect(Object.keys(proposal.figures)).toHaveLength(Object.keys(page.report.figures).length);
  });
});

describe("rows of another edition", () => {
  it("（六） in one row is not guessed: the remedy is a choice", async () => {
    const page = publishedPage("2021");
    const rows = rowsOf(page, 1).filter((row) => /逾期|^3\.其他/.test(page.$(row).children("th").last().text()));
    const values = page
      .$(rows[2])
      .children("td")
      .toArray()
      .map((cell) => page.$(cell).text());
    page.$(rows[0]).children("th").last().remove();
    page.$(rows[0]).children("th").last().attr("colspan", "2").removeAttr("rowspan");
    page
      .$(rows[0])
      .children("td")
      .each((index, cell) => void page.$(cell).text(values[index]));
    page.$(rows[1]).remove();
    page.$(rows[2]).remove();
    const proposal = await readPage(page);
    const notice = proposal.notices.find(({ kind }) => kind === "mixedEditions");
    expect(notice?.text).toBe("（六）其他处理");
    for (const row of ["correctionOverdue", "feeUnpaid", "otherHandling"])
      expect(named(proposal, `requests.${row}.naturalPerson`)).toBe(true);
    expect(proposal.figures["requests.otherHandling.naturalPerson"]).toBeUndefined();
    expect(proposal.printed["requests.otherwiseHandled.naturalPerson"]).toBe(Number(values[0]));
    expect(notice?.choices?.[0].figures).toMatchObject({
      "requests.otherHandling.naturalPerson": Number(values[0]),
      "requests.feeUnpaid.naturalPerson": 0,
    });
  });

  it("three rows of （六） in a report of 2019 add up to the one row of its edition", async () => {
    const page = publishedPage("2021");
    const html = page.html().replaceAll("2025", "2020");
    const outcome = await readReport(new TextEncoder().encode(html), "report.html");
    if (!outcome.ok) throw new Error(outcome.problem.detail);
    const sum = ["correctionOverdue", "feeUnpaid", "otherHandling"].reduce(
      (total, row) => total + Number(page.figures.get(`requests.${row}.naturalPerson`)),
      0,
    );
    expect(outcome.proposal.edition).toBe("2019");
    const choices = outcome.proposal.notices.flatMap((notice) => notice.choices ?? []);
    expect(choices[0].figures["requests.otherwiseHandled.naturalPerson"]).toBe(sum);
  });
});
