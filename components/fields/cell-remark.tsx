"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useReportContext } from "@/components/wizard/report-context";
import { fieldName } from "@/components/wizard/report-form";
import { longestLine } from "@/lib/report/text-limits";
import { CellPanel } from "./cell-panel";
import { useGrid } from "./grid-context";
import { shortName } from "./grid-names";

const printed = {
  inCell: "印在这个数后面的括号里。",
  below: "印在表下的注里。",
};

/** 备注: a printed remark to one figure. It is kept with the button, or with Ctrl+Enter; Esc leaves it as it was. */
export function CellRemark({ address }: { address: string }) {
  const grid = useGrid();
  const { store, readOnly } = useReportContext();
  const name = fieldName("notes", address);
  const before = store.typed(name);
  const [text, setText] = useState(before);
  const cell = grid.cell(address);
  if (!cell) return null;
  const save = (value: string) => {
    const plain = value.replace(/\s+/g, " ").trim();
    store.change([{ name, text: plain }], `${plain ? "备注" : "去掉备注"} ${shortName(cell.spec)}`);
    grid.closePanel(true);
  };
  return (
    <CellPanel label="备注">
      <h2>备注：{shortName(cell.spec)}</h2>
      <Field
        label="备注内容"
        hint={`${printed[grid.section.frame.remarks]}还能写 ${longestLine - text.length} 字`}
        className="mt-2 text-small"
      >
        {(wiring) => (
          <Textarea
            {...wiring}
            value={text}
            rows={3}
            maxLength={longestLine}
            readOnly={readOnly}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.ctrlKey) save(text);
            }}
          />
        )}
      </Field>
      {!readOnly && (
        <div className="acts">
          {before && (
            <Button size="small" variant="quiet" onClick={() => save("")}>
              去掉备注
            </Button>
          )}
          <Button size="small" onClick={() => grid.closePanel(true)}>
            取消
          </Button>
          <Button size="small" variant="primary" onClick={() => save(text)}>
            保存备注
          </Button>
        </div>
      )}
    </CellPanel>
  );
}
