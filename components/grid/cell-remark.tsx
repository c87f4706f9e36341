"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useReportContext, useReportValue } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { cellPlace, type FieldPlace } from "@/lib/report/place";
import { longestLine } from "@/lib/report/text-limits";
import { CellPanel } from "./cell-panel";
import { useGrid } from "./grid-context";
import { shortName } from "./grid-names";

const printed = {
  inCell: "印在这个数后面的括号里。",
  below: "印在表下的注里。",
};

/** A line of the form like any other: one step to undo, and what closes the box keeps its words. */
function useRemark(name: FieldPlace) {
  const { store } = useReportContext();
  const write = (text: string) => store.adjust([store.changeTo(name, text)]);
  const finish = useEffectEvent(() => {
    const text = store.typed(name).replace(/\s+/g, " ").trim();
    if (text !== store.typed(name)) write(text);
    store.steps.typing.end();
  });
  useEffect(() => () => finish(), []);
  /** What stood there before it was touched, or what a colleague has put there since. */
  return { before: () => store.steps.typing.before(name), write };
}

/** 备注: a printed remark to one figure. Each word goes into the report as it is typed; 取消 puts back what stood there. */
export function CellRemark({ address }: { address: string }) {
  const grid = useGrid();
  const { store, readOnly } = useReportContext();
  const name = cellPlace("remark", address);
  const cell = grid.cell(address);
  const label = cell ? shortName(cell.spec) : "";
  const { before, write } = useRemark(name);
  const [opened] = useState(() => store.typed(name));
  const length = useReportValue(({ report }) => report.notes[address]?.length ?? 0);
  if (!cell) return null;
  const close = (value: string) => {
    write(value);
    grid.closePanel(true);
  };
  return (
    <CellPanel label="备注">
      <h2>备注：{label}</h2>
      <Field
        label="备注内容"
        hint={`${printed[grid.section.frame.remarks]}还能写 ${longestLine - length} 字`}
        className="mt-2 text-small"
      >
        {(wiring) => (
          <Textarea
            {...wiring}
            {...store.field(name)}
            data-step={`备注 ${label}`}
            defaultValue={opened}
            rows={3}
            maxLength={longestLine}
            readOnly={readOnly}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.ctrlKey) close(store.typed(name));
            }}
          />
        )}
      </Field>
      {!readOnly && (
        <div className="acts">
          {opened && (
            <Button size="small" variant="quiet" onClick={() => close("")}>
              去掉备注
            </Button>
          )}
          <Button size="small" onClick={() => close(before())}>
            取消
          </Button>
          <Button size="small" variant="primary" onClick={() => close(store.typed(name))}>
            保存备注
          </Button>
        </div>
      )}
    </CellPanel>
  );
}
