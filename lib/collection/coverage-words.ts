import { scopes } from "./office-class";
import type { Coverage } from "./sum";

/** 合计了 58 / 64 个单位: goes with the sums wherever they are printed (rule C-2). */
export function coverageWords({ scope, counted, expected, missing }: Coverage): string {
  const names = missing.map(({ name }) => name).join("、");
  const rest = missing.length > 0 ? `没有计入 ${missing.length} 个：${names}。` : "没有缺的。";
  return `统计范围：${scopes[scope]}。合计了 ${counted} / ${expected} 个单位。${rest}`;
}
