import { matchesOf } from "../report/matches-of";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

const charged =
  /(?:收取|收到|收入|缴纳|缴费|收费|合计|共计|共收)[^，。；]{0,16}?(\d[\d,，]{0,15}(?:\.\d{1,6})?)\s*(万)?元/g;

/** @returns every amount of 信息处理费 that the text says was charged, in 元, in its order. */
export function feeAmounts(text: string): number[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    const from = sentence.indexOf("信息处理费");
    if (from < 0 || sentence.length > longestRead) return [];
    return matchesOf(charged, sentence).map(
      ([, amount, tenThousand]) => Number(amount.replace(/[,，]/g, "")) * (tenThousand ? 10_000 : 1),
    );
  });
}

const longestRead = 2000;

const inTable = "article20Item8.administrativeFees.amountCharged";

/** 信息处理费 is one of the administrative fees of table two: it cannot be more than all of them. */
export function checkFeeReceived({ figures, report }: CheckInput): Finding[] {
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
