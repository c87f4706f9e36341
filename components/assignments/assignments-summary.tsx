import type { Standing } from "@/lib/assignments/assignment";
import type { AssignmentView } from "@/lib/assignments/views";
import { countsOf } from "./standing-counts";

/** What is done, and what is over its day, is found at a glance. */
const weights: Partial<Record<Standing, string>> = { checked: "text-ink", late: "text-err" };

/** 8 项分给 6 个科室。2 项已核对，1 项交来等放入，1 项迟。 */
export function AssignmentsSummary({ assignments }: { assignments: readonly AssignmentView[] }) {
  if (assignments.length === 0) return "还没有分出去。分给科室以后，谁交了、谁还没交，都在这里看。";
  const sections = new Set(assignments.map(({ section }) => section)).size;
  return (
    <>
      {assignments.length} 项分给 {sections} 个科室。
      {countsOf(assignments).map(({ standing, said }, at) => (
        <span key={standing}>
          {at > 0 && "，"}
          {weights[standing] ? <b className={weights[standing]}>{said}</b> : said}
        </span>
      ))}
      。
    </>
  );
}
