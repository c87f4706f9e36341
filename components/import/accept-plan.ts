import type { Report } from "@/lib/report/values";
import { type Proposal, useProposal } from "./proposal-context";

/** What the button at the foot would do, what it is called, and why it cannot be pressed yet. */
export type Plan = {
  /** `begin`: last year's report and this year's together; `keep`: last year's alone, this year's is there. */
  action: "begin" | "keep" | "create" | "fill";
  label: string;
  note: string;
  blocked: string | null;
  /** A report that is there already and may be opened as it stands. */
  instead?: { id: string; year: number };
};

/** @returns the plan for what the page says now. */
export function usePlan(): Plan {
  const proposal = useProposal();
  const { corrected, settled, use, target, nextTarget } = proposal;
  const looked = target !== undefined && (use === "asThis" || nextTarget !== undefined);
  const plan = use === "asLastYear" ? lastYearsPlan(proposal) : thisYearsPlan(proposal);
  const looking = looked ? null : "正在看这个单位有没有这一年的报告…";
  return { ...plan, blocked: reasonToWait(corrected, settled.problems.size) ?? looking ?? plan.blocked };
}

const nothingTaken = ({ taken }: Proposal) => (taken.size === 0 ? "一个部分都没有勾选。" : null);

function lastYearsPlan(proposal: Proposal): Plan {
  const { corrected, target, nextTarget } = proposal;
  const { year } = corrected;
  const next = year + 1;
  const label = year > 0 ? `用勾选的内容新建 ${next} 年度报告` : "新建报告";
  const instead = nextTarget ? { id: nextTarget.id, year: next } : undefined;
  if (nextTarget && target)
    return {
      ...{ action: "keep", label, note: "", instead },
      blocked: `${year} 和 ${next} 年度的报告都已经有了。文件里的内容要放进 ${year} 年度那一份，在上面选“接着编 ${year} 年度这份”。`,
    };
  if (nextTarget)
    return {
      ...{ action: "keep", label: `存下 ${year} 年度，打开 ${next} 年度报告`, blocked: nothingTaken(proposal) },
      note: `${next} 年度的报告已经有了，不改动它。${year} 年度存下以后，写的时候在右边对照。`,
    };
  const note = target
    ? `${year} 年度的报告已经有了，上年的数和联系方式以那一份为准，文件不换掉它。`
    : `${year} 年度也会存下，写的时候在右边对照。`;
  return { action: "begin", label, note, blocked: nothingTaken(proposal) };
}

function thisYearsPlan(proposal: Proposal): Plan {
  const { corrected, target, comparison, isTaken } = proposal;
  const { year } = corrected;
  if (!target || !comparison) {
    const label = year > 0 ? `用勾选的内容新建 ${year} 年度报告` : "新建报告";
    return { action: "create", label, note: "建好以后随时可以改。", blocked: nothingTaken(proposal) };
  }
  const all = comparison.changes.length;
  const count = comparison.changes.filter(isTaken).length;
  return {
    ...{ action: "fill", label: `放进 ${year} 年度报告，改 ${count} 处`, instead: { id: target.id, year } },
    note: `${count < all ? `没有勾的 ${all - count} 处不动。` : ""}现在的样子会留成“导入前”版本，随时能恢复。`,
    blocked: whyNotFilled(target.status === "finalised", all, count),
  };
}

function whyNotFilled(finalised: boolean, all: number, count: number): string | null {
  if (finalised) return "那份报告已定稿，重新打开以后才能放。";
  if (all === 0) return "文件和报告里的一样，没有要放的。";
  return count === 0 ? "没有勾要放的地方。" : null;
}

function reasonToWait({ unit, year }: Pick<Report, "unit" | "year">, problems: number): string | null {
  if (unit.name.trim() === "") return "还没有单位名称，在“封面与前言”里写上。";
  if (year === 0) return "还没有选年度，在“封面与前言”里选。";
  return problems > 0 ? `有 ${problems} 格改得不是数，改好就能建立。` : null;
}
