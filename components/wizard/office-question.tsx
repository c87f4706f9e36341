"use client";

import { useReportContext } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button, LinkButton } from "@/components/ui/button";
import type { OfficeAnswer } from "@/lib/report/office";
import type { Namesake } from "./office-requests";
import { useNamesake, useOfficeAnswer } from "./use-office-answer";

type QuestionProps = { name: string; onKept: (words: string) => void };

/** Asks once whose report it is when the cover has another name than its office. */
export function OfficeQuestion({ name, onKept }: QuestionProps) {
  const { office } = useReportContext();
  const { waiting, problem, send } = useOfficeAnswer();
  const former = office.formerNames.includes(name);
  const namesake = useNamesake(name);
  const answer = async (given: OfficeAnswer, words: string) => {
    if (!waiting && (await send(given, name))) onKept(words);
  };
  const another = () => answer("another", `记下了：这份报告是另一个机关的，归在“${name}”名下。`);
  // Nothing is open about it: earlier reports keep the name that the office had then.
  if (former)
    return (
      <div className="hint-text">
        “{name}”是“{office.name}”以前的名称，这份报告归在它名下。
        <LinkButton aria-disabled={waiting} onClick={another}>
          是另一个机关
        </LinkButton>
        {problem && <Problem>{problem}</Problem>}
      </div>
    );
  return (
    <Banner
      actions={
        <>
          <Button
            size="small"
            aria-disabled={waiting}
            onClick={() => answer("renamed", "记下了：改名了。往年的报告照样拿来比较。")}
          >
            改名了
          </Button>
          <Button size="small" aria-disabled={waiting} onClick={another}>
            另一个机关
          </Button>
        </>
      }
    >
      <b>单位名称以前是“{office.name}”。改名了，还是另一个机关？</b>
      <br />
      {consequences(office.name, name, namesake)}
      {problem && <Problem>{problem}</Problem>}
    </Banner>
  );
}

const Problem = ({ children }: { children: string }) => <p className="mt-1.5 text-err">{children}</p>;

function consequences(before: string, name: string, namesake: Namesake | null): string {
  if (namesake && namesake.reports > 0)
    return `“${name}”名下已有 ${namesake.reports} 份报告。改名了，就和“${before}”的放在一起；另一个机关，就只把这一份归过去。`;
  return `改名了，往年的报告照样拿来比较；另一个机关，就不再和“${before}”的往年比较。不答也可以先写。`;
}
