import type { Standing } from "@/lib/assignments/assignment";
import type { AssignmentView } from "@/lib/assignments/views";

const words: [Standing, string][] = [
  ["checked", "项已核对"],
  ["waiting", "项交来等放入"],
  ["late", "项迟"],
  ["reopened", "项重新打开"],
  ["partly", "项填了一半"],
  ["out", "项还没填"],
];

/** 8 项分给 6 个科室。2 项已核对，1 项交来等放入。 */
export function summaryOf(assignments: readonly AssignmentView[]): string {
  if (assignments.length === 0) return "还没有分出去。分给科室以后，谁交了、谁还没交，都在这里看。";
  const sections = new Set(assignments.map(({ section }) => section)).size;
  const counts = words.flatMap(([standing, word]) => {
    const count = assignments.filter((each) => each.standing === standing).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  return `${assignments.length} 项分给 ${sections} 个科室。${counts.join("，")}。`;
}
