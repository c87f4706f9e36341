import Link from "next/link";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { buttonClass, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Walk } from "@/lib/collection/walk";
import { printArrival } from "./arrived";
import { addressLeft } from "./board-place";
import { StateMark } from "./state-mark";
import type { SubmissionView } from "./submission-page";

type TopProps = { submission: SubmissionView; walk: Walk; now: string; onGo: (submission: string | null) => void };

/** Whose submission it is, how it stands, and the way to those before and after it. */
export function SubmissionTop({ submission, walk, now, onGo }: TopProps) {
  const { collection, office, year, number, arrivedAt, state, sha256 } = submission;
  const router = useRouter();
  const comeBack = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    router.push(addressLeft(collection));
  };
  return (
    <header className="top">
      <Link href={`/collections/${collection}`} className="to-board" aria-label="收报台" onClick={comeBack}>
        <Icon name="back" />
        <span>收报台</span>
      </Link>
      <h1>{office.name}</h1>
      <span className="sent">
        {year} 年度　第 {number} 次报送，{printArrival(arrivedAt, now)}
      </span>
      <StateMark state={state} framed />
      <span className="grow" />
      {walk.at !== null && (
        <>
          <span className="walked">
            {walk.at + 1} / {walk.of} 份
          </span>
          <IconButton
            icon="up"
            label="上一份（K）"
            aria-disabled={walk.previous === null}
            onClick={() => onGo(walk.previous)}
          />
          <IconButton
            icon="down"
            label="下一份（J）"
            aria-disabled={walk.next === null}
            onClick={() => onGo(walk.next)}
          />
        </>
      )}
      <a
        href={`/api/collections/${collection}/files/${sha256}`}
        className={`original ${buttonClass({ size: "small" })}`}
      >
        <Icon name="document" />
        原件
      </a>
    </header>
  );
}
