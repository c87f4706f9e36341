"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PackChoice } from "@/lib/pack/draft-pack";
import { PackConflictCard } from "./pack-conflict-card";
import type { Conflict, Side } from "./take-pack";
import "./pack.css";

type Props = { conflicts: Conflict[]; onChosen: (choices: PackChoice[]) => void };

/** Every value that was changed differently here and in the pack; the side that is not chosen stays in the history. */
export function PackConflicts({ conflicts, onChosen }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const open = conflicts.length - chosen.size;
  const choose = (place: string, side: Side) => setChosen(new Map([...chosen, [place, side]]));
  const chooseAll = (side: Side) => setChosen(new Map(conflicts.map(({ place }) => [place, side])));
  const send = () =>
    open === 0 && onChosen(conflicts.map(({ place, here }) => ({ place, here, take: chosen.get(place) ?? "here" })));
  return (
    <section aria-labelledby={id} className="pack-conflicts mt-7">
      <header>
        <h2 id={id}>两边改得不一样的地方</h2>
        <Button size="small" onClick={() => chooseAll("here")}>
          都用本机的
        </Button>
        <Button size="small" onClick={() => chooseAll("pack")}>
          都用草稿包的
        </Button>
      </header>
      {conflicts.map((conflict) => (
        <PackConflictCard
          key={conflict.place}
          conflict={conflict}
          chosen={chosen.get(conflict.place)}
          onChoose={(side) => choose(conflict.place, side)}
        />
      ))}
      <footer>
        <span role="status">{open > 0 ? `还有 ${open} 处没有选` : "都选好了，没有选上的一边留在历史里"}</span>
        <Button variant="primary" aria-disabled={open > 0} onClick={send}>
          按选的并入
        </Button>
      </footer>
    </section>
  );
}
