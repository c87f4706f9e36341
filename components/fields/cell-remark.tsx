"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useReportContext } from "@/components/wizard/report-context";
import { type FieldName, fieldName } from "@/components/wizard/report-form";
import { longestLine } from "@/lib/report/text-limits";
import { CellPanel } from "./cell-panel";
import { useGrid } from "./grid-context";
import { shortName } from "./grid-names";

const printed = {
  inCell: "印在这个数后面的括号里。",
  below: "印在表下的注里。",
};

/** One step to undo, however often a remark was touched while its box was open; what closes the box keeps its words. */
function useRemark(name: FieldName, label: string) {
  const { store } = useReportContext();
  const before = useRef(store.typed(name)).current;
  const write = (text: string) => store.accept([{ name, text }]);
  const finish = useRef(() => {});
  finish.current = () => {
    const text = store.typed(name).replace(/\s+/g, " ").trim();
    if (text !== store.typed(name)) write(text);
    if (text === before) return;
    const [old, now] = [before, text].map((side) => [{ name, text: side }]);
    store.remember({ label: `${text ? "备注" : "去掉备注"} ${label}`, before: old, after: now });
  };
  useEffect(() => () => finish.current(), []);
  return { before, write };
}

/** 备注: a printed remark to one figure. Each word goes into the report as it is typed; 取消 puts back what stood there. */
export function CellRemark({ address }: { address: string }) {
  const grid = useGrid();
  const { readOnly } = useReportContext();
  const name = fieldName("notes", address);
  const cell = grid.cell(address);
  const label = cell ? shortName(cell.spec) : "";
  const { before, write } = useRemark(name, label);
  const [text, setText] = useState(before);
  if (!cell) return null;
  const type = (value: string) => {
    setText(value);
    write(value);
  };
  const close = (value: string) => {
    write(value);
    grid.closePanel(true);
  };
  return (
    <CellPanel label="备注">
      <h2>备注：{label}</h2>
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
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && event.ctrlKey) close(text);
            }}
          />
        )}
      </Field>
      {!readOnly && (
        <div className="acts">
          {before && (
            <Button size="small" variant="quiet" onClick={() => close("")}>
              去掉备注
            </Button>
          )}
          <Button size="small" onClick={() => close(before)}>
            取消
          </Button>
          <Button size="small" variant="primary" onClick={() => close(text)}>
            保存备注
          </Button>
        </div>
      )}
    </CellPanel>
  );
}
