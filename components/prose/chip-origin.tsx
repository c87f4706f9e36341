"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useReportStore, useReportValue } from "@/components/report/report-context";
import { Button, IconButton } from "@/components/ui/button";
import { nameFigure } from "@/lib/report/figure-names";
import type { AllFigures } from "@/lib/report/figures";
import { evaluateLiveFigure, isShareOfNothing, type LiveFigure, parseLiveFigure } from "@/lib/report/live-figures";
import { Floating } from "./floating";
import type { ProseEditor, Spot } from "./prose-editor";
import { TermLines } from "./term-lines";

type OriginProps = {
  editor: ProseEditor;
  root: RefObject<HTMLElement | null>;
  spot: Spot;
  onClose: (back?: boolean) => void;
  onGoTo: (anchor: string) => void;
  onReplace: () => void;
};

/** What a live figure is made of, the way to its cells, and its end as a live one. */
export function ChipOrigin({ editor, root, spot, onClose, onGoTo, onReplace }: OriginProps) {
  const store = useReportStore();
  const figures = useReportValue((snapshot) => snapshot.figures);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  const source = editor.view.state.doc.nodeAt(spot.from)?.attrs.source as string | undefined;
  const figure = source ? parseLiveFigure(source.slice(2, -2)) : null;
  if (!figure) return null;
  const value = evaluateLiveFigure(figure, figures);
  const freeze = (printed: string) => {
    editor.freezeFigure(spot, printed);
    onClose();
  };
  return (
    <Floating
      editor={editor}
      root={root}
      at={spot.from}
      width={400}
      className="pop arrow"
      label="活数字的来由"
      onClose={onClose}
    >
      <div ref={first} tabIndex={-1} className="outline-none">
        <h2>活数字 {value ?? "还没有值"}</h2>
        <p className="why">{nameFigure(store.edition, figure)}</p>
        <IconButton icon="close" label="关闭" className="close" onClick={() => onClose()} />
        <OriginLines figure={figure} figures={figures} value={value} onGoTo={onGoTo} />
        <p className="why">
          {value !== null
            ? "表改了，这里跟着改。"
            : isShareOfNothing(figure, figures)
              ? "分母是 0，算不出占比，会印成＿＿：换一个数字，或把这半句删掉。"
              : "表里还空着，填好以后这里自己显示。"}
          点名称去改表。
        </p>
        <div className="acts">
          <Button size="small" variant="primary" onClick={onReplace}>
            换一个数字
          </Button>
          {value !== null && (
            <Button size="small" onClick={() => freeze(value)}>
              改成普通数字
            </Button>
          )}
        </div>
      </div>
    </Floating>
  );
}

type LinesProps = {
  figure: LiveFigure;
  figures: AllFigures;
  value: string | null;
  onGoTo: (anchor: string) => void;
};

function OriginLines({ figure, figures, value, onGoTo }: LinesProps) {
  if (figure.kind === "share")
    return (
      <ul className="sum">
        <TermLines terms={figure.part} onGoTo={onGoTo} />
        <TermLines terms={figure.whole} onGoTo={onGoTo} lead="÷" />
        <li className="eq">
          <span>占比</span>
          <span>{value ?? (isShareOfNothing(figure, figures) ? "算不出" : "空着")}</span>
        </li>
      </ul>
    );
  return (
    <ul className="sum">
      <TermLines terms={figure.terms} onGoTo={onGoTo} />
      {figure.terms.length > 1 && (
        <li className="eq">
          <span>合计</span>
          <span>{value ?? "空着"}</span>
        </li>
      )}
    </ul>
  );
}
