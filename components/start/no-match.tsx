import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { ListQuery } from "./list-query";

type NoMatchProps = { asked: ListQuery; inBin: number; onAll: () => void };

/** Nothing is found: what was asked for, and what to do now. */
export function NoMatch({ asked: { words, state, year, office }, inBin, onAll }: NoMatchProps) {
  const filtered = state !== undefined || year !== undefined || office !== undefined;
  return (
    <div className="rounded-ctl border border-line-2 bg-paper px-[26px] py-6">
      <p className="font-semibold">{words ? `没有找到“${words}”` : "没有这样的报告"}</p>
      <p className="mt-1 text-small text-ink-2">
        {words
          ? "只写单位名称里的一两个字、拼音首字母或者年度，再找一次。"
          : state === "overdue"
            ? "没有一份编制中的报告过了期限。"
            : "换一个状态、年度或单位看看。"}
        {words && filtered && "现在还按状态、年度或单位筛着，也可能是它们挡住了。"}
        {inBin > 0 && (
          <>
            回收站里有 {inBin} 份符合，<Link href="/bin">去回收站看看</Link>。
          </>
        )}
      </p>
      <Button size="small" className="mt-3" onClick={onAll}>
        列出全部报告
      </Button>
    </div>
  );
}
