import { Button } from "@/components/ui/button";
import { Seg } from "@/components/ui/seg";
import type { Combination } from "@/lib/report/figure-search";
import type { AllFigures } from "@/lib/report/figures";
import { evaluateLiveFigure, type LiveFigure, type Sum } from "@/lib/report/live-figures";

type FootProps = {
  /** The ticked figures in the order of their formula. */
  ticked: Sum[];
  how: Combination;
  setHow: (how: Combination) => void;
  choice: LiveFigure | null;
  figures: AllFigures;
  onInsert: () => void;
};

const ways: { value: Combination; label: string }[] = [
  { value: "sum", label: "相加" },
  { value: "difference", label: "相减" },
  { value: "share", label: "占比" },
];
const signs: Record<Combination, string> = { sum: " ＋ ", difference: " － ", share: " ÷ " };
const blank = "空着";

/** What will be inserted, how it is made up, and the keys. */
export function FinderFoot({ ticked, how, setHow, choice, figures, onInsert }: FootProps) {
  const values = ticked.map((terms) => evaluateLiveFigure({ kind: "sum", terms }, figures) ?? blank);
  const value = choice && (evaluateLiveFigure(choice, figures) ?? `（${blank}）`);
  return (
    <div className="foot-line">
      {ticked.length === 0 && (
        <span className="keys">
          <kbd>↑</kbd> <kbd>↓</kbd> 选　<kbd>回车</kbd> 插入　<kbd>空格</kbd> 勾选几项相加
        </span>
      )}
      {ticked.length === 2 && <Seg label="怎样合成一个数" value={how} options={ways} onChange={setHow} />}
      <span role="status">{ticked.length > 0 && `已勾 ${ticked.length} 项：${values.join(signs[how])}`}</span>
      <Button
        size="small"
        variant="primary"
        className="ml-auto"
        aria-disabled={choice === null || undefined}
        onClick={onInsert}
      >
        插入 {value}
      </Button>
    </div>
  );
}
