"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PastePlan } from "@/lib/report/paste-grid";
import { putIn } from "./grid-clipboard";
import { useGrid } from "./grid-context";
import { placeName, shortName } from "./grid-names";

const mostShown = 12;

/** Something copied finds no cell. */
export function PasteDialog({ plan }: { plan: PastePlan }) {
  const grid = useGrid();
  const { groups, column } = placeName(grid.chosen()[0].spec);
  const fits = plan.entries.length;
  const leave = () => {
    grid.view.update({ paste: null });
    grid.note({ tone: "info", text: "没有粘贴，什么都没有改。复制的内容还在剪贴板里" });
  };
  return (
    <Dialog
      title={`有 ${plan.leftOver.length} 个数放不下`}
      onClose={leave}
      actions={
        <>
          <Button onClick={leave}>取消</Button>
          {fits > 0 && (
            <Button variant="primary" data-autofocus onClick={() => putIn(grid, plan)}>
              放进这 {fits} 格
            </Button>
          )}
        </>
      }
    >
      <p className="text-ink-2">
        复制了 {plan.rows} 行 {plan.columns} 列，从“{groups.at(-1)} × {column}”放起。
        {plan.derived.length > 0 && "合计由系统自动算，跳过。"}
      </p>
      <p>{summaryOf(plan)}</p>
      <Lists plan={plan} />
    </Dialog>
  );
}

const summaryOf = ({ entries, derived, leftOver }: PastePlan) =>
  [
    `放进 ${entries.length} 格`,
    derived.length > 0 && `跳过 ${derived.length} 格合计`,
    `${leftOver.length} 个数放不下。`,
  ]
    .filter(Boolean)
    .join("，");

function Lists({ plan }: { plan: PastePlan }) {
  const grid = useGrid();
  const place = ({ address, text }: { address: string; text: string }) => {
    const cell = grid.cell(address);
    return cell ? `${shortName(cell.spec)}：${text || "空"}` : text;
  };
  const lists = [
    { name: "放进", texts: plan.entries.map(place) },
    { name: "跳过的合计", texts: plan.derived.map(place) },
    { name: "放不下", texts: plan.leftOver },
  ];
  return (
    <dl className="mt-3 max-h-60 overflow-auto border-t border-line pt-2 text-small">
      {lists.map(({ name, texts }) =>
        texts.length === 0 ? null : (
          <div key={name} className="mb-1">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-2">{shortened(texts)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const shortened = (texts: string[]) =>
  texts.slice(0, mostShown).join("；") + (texts.length > mostShown ? ` … 共 ${texts.length} 个` : "");
