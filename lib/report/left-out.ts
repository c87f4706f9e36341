/**
 * Why a line of a ledger is not counted. `settled`: nothing is open about it. The others wait for somebody; `count` is what
 * the clerk may answer for all lines of the kind at once, and `leave` says that they are not to be counted.
 */
export type LeftOutKind = { label: string; settled?: true; count?: string };

const kinds = {
  passedOver: { label: "选了不计", settled: true },
  receivedAfterYear: { label: "年度以后才收到", settled: true },
  closedBeforeYear: { label: "年度以前已经办结", settled: true },
  headAgain: { label: "又是一行表头", settled: true },
  totals: { label: "合计行", settled: true },
  noCase: { label: "只有一格有字，不是一件", settled: true },
  mergedAbove: { label: "和上一行合并成一格，算同一件", settled: true },
  noKind: { label: "没有写类型" },
  unknownKind: { label: "类型还没有对上官方的列" },
  unknownOutcome: { label: "结果还没有对上官方的行" },
  noReceived: { label: "没有写收到日期" },
  unreadReceived: { label: "收到日期读不出来" },
  unreadClosed: { label: "办结日期读不出来" },
  closedWithoutOutcome: { label: "有办结日期，没有写结果" },
  longOpen: { label: "收到很久，没有写结果", count: "按还在办理计入" },
  openButClosed: { label: "写着还在办理，又有办结日期", count: "按还在办理计入" },
  closedBeforeReceived: { label: "办结日期早于收到日期", count: "照写的结果计入" },
  outcomeWithoutDate: { label: "有结果，没有写办结日期", count: "按本年度办结计入" },
  carriedOverInDoubt: { label: "是否上年结转与收到日期对不上", count: "按收到日期计入" },
  dateFarOff: { label: "日期离这个年度太远", count: "照写的日期计入" },
  sameLine: { label: "同一行出现两次", count: "每一行都计入" },
  sameNumber: { label: "编号和另一行相同", count: "每一行都计入" },
} satisfies Record<string, LeftOutKind>;

export type LeftOutReason = keyof typeof kinds;
export const leftOutReasons = Object.keys(kinds) as LeftOutReason[];
export const leftOutKinds: Record<LeftOutReason, LeftOutKind> = kinds;

/** A line that is not counted. */
export type LeftOut = { row: number; reason: LeftOutReason };

/** All that is kept of such lines: why, how many, and where the first ones stand; none of their words. */
export type LeftOutGroup = { reason: LeftOutReason; count: number; rows: number[] };
export const mostRowsKept = 200;

export type LeftOutAnswer = "count" | "leave";
/** What the clerk has said of all lines of a kind. */
export type LeftOutAnswers = Partial<Record<LeftOutReason, LeftOutAnswer>>;

/** Lines by what keeps them out, in the order of the list. */
export function groupLeftOut(lines: LeftOut[]): LeftOutGroup[] {
  const groups = new Map<LeftOutReason, LeftOutGroup>();
  for (const { row, reason } of lines) {
    const group = groups.get(reason) ?? { reason, count: 0, rows: [] };
    group.count += 1;
    if (group.rows.length < mostRowsKept) group.rows.push(row);
    groups.set(reason, group);
  }
  return leftOutReasons.flatMap((reason) => groups.get(reason) ?? []);
}

export const isOpen = ({ reason }: Pick<LeftOut, "reason">): boolean => !leftOutKinds[reason].settled;

const named = 5;

/** 第 2、3、5 行; of many the first ones and how many. */
export const rowsNamed = ({ rows, count }: Pick<LeftOutGroup, "rows" | "count">): string =>
  count > named ? `第 ${rows.slice(0, named).join("、")} 等 ${count} 行` : `第 ${rows.join("、")} 行`;
