import { useEffect, useState } from "react";
import { keepWords, keptBoxes } from "@/components/typed-words/kept-words";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** The box of what is said to one thing that a return asked for. @param returned when it came back */
export const answerBox = (reportId: string, returned: string | undefined, item: number | ""): string =>
  `answer:${reportId}:${returned}:${item}`;

type Left = { box: string; words: string };

/** What somebody was writing to a return that another has taken the place of: it answers nothing of that one, and stays until they want it no more. */
export function LeftAnswers({ reportId, returned }: { reportId: string; returned: string | undefined }) {
  const [left, setLeft] = useState<Left[]>([]);
  useEffect(() => {
    const now = answerBox(reportId, returned, "");
    setLeft(keptBoxes(`answer:${reportId}:`).filter(({ box }) => !box.startsWith(now)));
  }, [reportId, returned]);
  const drop = (dropped: string) => {
    keepWords(dropped, null);
    setLeft((before) => before.filter(({ box }) => box !== dropped));
  };
  return left.map(({ box, words }) => (
    <p key={box} className="flex gap-1.5 py-1 text-small text-ink-2">
      <Icon name="info" className="mt-[3px]" />
      <span className="min-w-0 wrap-anywhere">
        对以前一次退回，您写了没有存上的：“{words}”。还用得上就复制到现在的一条里。{" "}
        <LinkButton aria-label={`不要没有存上的：${words}`} onClick={() => drop(box)}>
          不要了
        </LinkButton>
      </span>
    </p>
  ));
}
