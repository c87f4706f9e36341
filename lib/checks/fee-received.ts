import { matchesOf } from "../report/matches-of";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

const amount = "[^，。；]{0,16}?(\\d[\\d,，]{0,15}(?:\\.\\d{1,6})?)\\s*(万)?元";
/** 收费 and the words of sums stand before prices, too, where nothing was charged. */
const paid = new RegExp(`(?:收取|缴纳|缴费)${amount}`, "g");
const charged = new RegExp(`(?:收取|收到|收入|缴纳|缴费|收费|合计|共计|共收)${amount}`, "g");
const notCharged = /(?:未|没有)(?:收取|产生|发生)[^，。；]{0,10}(?:信息处理费|收费)/;

const longestRead = 2000;

/** @returns every amount of 信息处理费 that the text says was charged, in 元, in its order. */
export function feeAmounts(text: string, said = charged): number[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    if (!sentence.includes("信息处理费") || sentence.length > longestRead) return [];
    return matchesOf(said, sentence).map(
      ([, number, tenThousand]) => Number(number.replace(/[,，]/g, "")) * (tenThousand ? 10_000 : 1),
    );
  });
}

const inconsistent = (said: string, actual: number, severity: Finding["severity"]): Finding => ({
  ...{ rule: "N-14", severity, group: "number", section: "otherMatters", addresses: [] },
  message: `信息处理费前后不一致。${said}`,
  actual: String(actual),
  basis: "《政府信息公开信息处理费管理办法》",
});

/** 未收取 in one place and an amount in another. */
function checkDenied({ overview, otherMatters }: CheckInput["report"]["text"]): Finding[] {
  if (!notCharged.test(otherMatters)) return [];
  const said = [overview, otherMatters].flatMap((text) => feeAmounts(text, paid)).find((each) => each > 0);
  return said === undefined ? [] : [inconsistent(`第六部分写没有收取，文中又写收取 ${said} 元`, said, "error")];
}

/** An amount of section one that section six neither says nor adds up to: one of them may be of another year or of a part. */
function checkSections({ overview, otherMatters }: CheckInput["report"]["text"]): Finding[] {
  const [inOne, inSix] = [feeAmounts(overview, paid), feeAmounts(otherMatters)];
  const known = new Set([...inSix, inSix.reduce((sum, each) => sum + each, 0)]);
  const other = inOne.find((each) => !known.has(each));
  if (other === undefined || inSix.length === 0) return [];
  const six = `第六部分写的是${inSix.map((each) => ` ${each} 元`).join("、")}`;
  return [inconsistent(`第一部分写收取 ${other} 元，${six}。核对是不是同一年、同一个范围的`, other, "warning")];
}

const inTable = "article20Item8.administrativeFees.amountCharged";

/** 信息处理费 is one of the administrative fees of table two: it cannot be more than all of them. */
function checkTable({ figures, report }: CheckInput): Finding[] {
  const cell = figures.get(inTable);
  if (cell === undefined || cell === null) return [];
  const received = Math.max(0, ...feeAmounts(report.text.otherMatters));
  const all = Number(cell) * 10_000;
  // A table in 万元 may have been rounded to two decimals.
  if (received <= all + 50) return [];
  return [
    {
      rule: "N-14",
      severity: "warning",
      group: "number",
      section: "otherMatters",
      addresses: [inTable],
      message: `第六部分写收取信息处理费 ${received} 元，表二行政事业性收费是 ${cell} 万元（${Math.round(all)} 元）。信息处理费也是行政事业性收费，请核对表二有没有计入、单位对不对`,
      expected: String(cell),
      actual: String(received),
      basis: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；地方财政部门把信息处理费列为行政事业性收费",
    },
  ];
}

/** What the report says of 信息处理费, against itself and against table two. */
export const checkFeeReceived = (input: CheckInput): Finding[] => [
  ...checkDenied(input.report.text),
  ...checkSections(input.report.text),
  ...checkTable(input),
];
