import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { nameOfOther } from "@/lib/report/actor";
import { printInstant } from "@/lib/report/print-date";
import type { Reason } from "@/lib/report/reason";

type ReasonClashProps = {
  /** What stands there now, null where it was taken away. */
  theirs: Reason | null;
  onMine: () => void;
  onTheirs: () => void;
};

/** Somebody else has written a reason for the same warning meanwhile: one of both is chosen, none goes by itself. */
export function ReasonClash({ theirs, onMine, onTheirs }: ReasonClashProps) {
  return (
    <div role="status">
      <Banner
        tone="warn"
        icon="people"
        className="mt-3"
        actions={
          <>
            <Button size="small" onClick={onMine}>
              用这里写的
            </Button>
            <Button size="small" onClick={onTheirs}>
              {theirs ? "用那一条" : "那就不要理由"}
            </Button>
          </>
        }
      >
        {theirs ? (
          <>
            <b>
              {nameOfOther(theirs.by)} {printInstant(theirs.at)} 也写了理由：
            </b>
            {theirs.category}，{theirs.text}
          </>
        ) : (
          <b>这条理由已经在别处去掉了。</b>
        )}
        <br />
        这里写的还没有存，选一个。
      </Banner>
    </div>
  );
}
