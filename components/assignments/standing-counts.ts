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

/** So many assignments stand so. */
export type Count = { standing: Standing; said: string };

/** 2 项已核对, 1 项交来等放入: only what there is. */
export const countsOf = (assignments: readonly AssignmentView[]): Count[] =>
  words.flatMap(([standing, word]) => {
    const count = assignments.filter((each) => each.standing === standing).length;
    return count > 0 ? [{ standing, said: `${count} ${word}` }] : [];
  });
