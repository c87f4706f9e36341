import { useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { WithdrawnView } from "@/lib/assignments/views";
import { thisComputer } from "@/lib/report/actor";
import { printMoment } from "@/lib/report/print-date";
import { type Kept, keepAnswers, keptAnswers, keptAssignments } from "./kept-answers";

/** 李某今天 10:20 收回了，不用您填了。 */
export function withdrawnWords({ by, at }: Pick<WithdrawnView, "by" | "at">): string {
  const who = by === thisComputer ? "编制人" : by;
  return `${who} ${printMoment(at, new Date().toISOString())} 收回了，不用您填了。`;
}

type TakenBackProps = { withdrawn: WithdrawnView[] /** Assignments that stand on the page. */; shown: string[] };

/** What is not asked for any more: who took it back, and what was typed here and never stored, until nobody wants it. */
export function TakenBack({ withdrawn, shown }: TakenBackProps) {
  const [kept, setKept] = useState<ReadonlyMap<string, ReadonlyMap<string, Kept>>>(new Map());
  const names = shown.join();
  useEffect(() => {
    const others = keptAssignments().filter((id) => !names.includes(id));
    setKept(new Map(others.map((id) => [id, keptAnswers(id)])));
  }, [names]);
  const drop = (id: string) => {
    keepAnswers(id, new Map());
    setKept((before) => new Map([...before].filter(([each]) => each !== id)));
  };
  const told = withdrawn.filter(({ id }) => !shown.includes(id));
  const untold = [...kept.keys()].filter((id) => !told.some((each) => each.id === id));
  return (
    <>
      {told.map((each) => (
        <Gone
          key={each.id}
          title={`${each.unit} ${each.year} 年度报告：${withdrawnWords(each)}`}
          kept={kept.get(each.id)}
          onDrop={() => drop(each.id)}
        />
      ))}
      {untold.map((id) => (
        <Gone key={id} title="有一项现在不请您填了。" kept={kept.get(id)} onDrop={() => drop(id)} />
      ))}
    </>
  );
}

type GoneProps = { title: string; kept?: ReadonlyMap<string, Kept>; onDrop: () => void };

/** What was typed here and never stored, of what is asked no more: to be read and copied, until nobody wants it. */
export function Gone({ title, kept, onDrop }: GoneProps) {
  const action = kept && (
    <Button size="small" onClick={onDrop}>
      不要了
    </Button>
  );
  return (
    <Banner className="mt-2" actions={action}>
      {title}
      {kept && "您在这台电脑上写过、没有存上的："}
      {[...(kept ?? [])].map(([place, { name = "", value, reason }]) => (
        <span key={place} className="block whitespace-pre-wrap wrap-anywhere select-text">
          {[name, value, reason].filter(Boolean).join("　")}
        </span>
      ))}
    </Banner>
  );
}
