"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Seg } from "@/components/ui/seg";
import { useReportStore } from "@/components/wizard/report-context";
import { type FigureOffer, figureOffers } from "@/lib/report/figure-offers";
import {
  type Combination,
  combineFigures,
  type FoundFigure,
  findFigures,
  largerFirst,
} from "@/lib/report/figure-search";
import type { AllFigures } from "@/lib/report/figures";
import { evaluateLiveFigure, type LiveFigure, printLiveFigure } from "@/lib/report/live-figures";
import { FigureOption } from "./figure-option";
import { Floating } from "./floating";
import type { ProseEditor } from "./prose-editor";

type FinderProps = { editor: ProseEditor; root: RefObject<HTMLElement | null>; onClose: (back?: boolean) => void };

const ways: { value: Combination; label: string }[] = [
  { value: "sum", label: "相加" },
  { value: "difference", label: "相减" },
  { value: "share", label: "占比" },
];
const pageOfOptions = 8;

/** What Enter would insert: the ticked figures combined, otherwise the one the arrows stand on. */
function choiceOf(
  ticked: FigureOffer[],
  active: FoundFigure | undefined,
  how: Combination,
  figures: AllFigures,
): LiveFigure | null {
  const parts = ticked.map(({ terms }) => terms);
  if (parts.length === 0) return active ? { kind: "sum", terms: active.offer.terms } : null;
  if (parts.length !== 2 || how === "sum") return combineFigures(parts, "sum");
  const [a, b] = largerFirst([parts[0], parts[1]], figures);
  return how === "difference" ? combineFigures([a, b], how) : combineFigures([b, a], how);
}

/** 插入数字: finds a figure by name, initials or value and puts it into the text as a live figure. */
export function FigureFinder({ editor, root, onClose }: FinderProps) {
  const store = useReportStore();
  const { figures } = store.snapshot();
  const [query, setQuery] = useState("");
  const [index, setIndex] = useState(0);
  const [ticked, setTicked] = useState<FigureOffer[]>([]);
  const [how, setHow] = useState<Combination>("sum");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useMemo(() => findFigures(figureOffers(store.edition), query, figures), [store, query, figures]);
  const active = found[Math.min(index, found.length - 1)];
  const choice = choiceOf(ticked, active, how, figures);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: "nearest" });
  }, [id, index]);

  const insert = (figure: LiveFigure | null) => {
    if (!figure) return;
    editor.insertFigure(printLiveFigure(figure));
    onClose();
  };
  const tick = (offer: FigureOffer) => {
    setTicked((now) => (now.includes(offer) ? now.filter((other) => other !== offer) : [...now, offer]));
    // What is typed next looks for the next figure.
    input.current?.select();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageOfOptions,
      PageUp: -pageOfOptions,
    };
    if (steps[event.key]) setIndex(Math.max(0, Math.min(found.length - 1, index + steps[event.key])));
    else if (event.key === "Enter") insert(choice);
    else if (event.key === " " && active) tick(active.offer);
    else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
    if (!option || !(target instanceof Element)) return;
    const { offer } = found[Number(option.dataset.index)];
    if (ticked.length > 0 || target.closest("[data-tick]")) tick(offer);
    else insert({ kind: "sum", terms: offer.terms });
  };
  return (
    <Floating
      editor={editor}
      root={root}
      at={editor.view.state.selection.head}
      width={560}
      className="find"
      label="插入数字"
      onClose={onClose}
    >
      <div className="query">
        <Icon name="search" />
        <input
          ref={input}
          role="combobox"
          aria-label="按名称、拼音首字母或数值查找数字"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${found.indexOf(active)}` : undefined}
          autoComplete="off"
          placeholder="如 无法提供、wftg、781"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setIndex(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div
        className="found"
        role="listbox"
        id={`${id}-list`}
        aria-label="找到的数字"
        aria-multiselectable="true"
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
        onKeyDown={onKey}
      >
        {found.map((entry, at) => (
          <FigureOption
            key={entry.offer.source}
            id={`${id}-${at}`}
            found={entry}
            active={entry === active}
            ticked={ticked.includes(entry.offer)}
            index={at}
          />
        ))}
      </div>
      {found.length === 0 && <p className="none">没有找到“{query}”。换一个说法，或只打名称里的几个字。</p>}
      <FinderFoot
        ticked={ticked}
        how={how}
        setHow={setHow}
        choice={choice}
        figures={figures}
        onInsert={() => insert(choice)}
      />
    </Floating>
  );
}

type FootProps = {
  ticked: FigureOffer[];
  how: Combination;
  setHow: (how: Combination) => void;
  choice: LiveFigure | null;
  figures: AllFigures;
  onInsert: () => void;
};

function FinderFoot({ ticked, how, setHow, choice, figures, onInsert }: FootProps) {
  const value = choice && evaluateLiveFigure(choice, figures);
  return (
    <div className="foot-line">
      {ticked.length === 0 && (
        <span className="keys">
          <kbd>↑</kbd> <kbd>↓</kbd> 选　<kbd>回车</kbd> 插入　<kbd>空格</kbd> 勾选几项相加
        </span>
      )}
      {ticked.length === 2 && <Seg label="怎样合成一个数" value={how} options={ways} onChange={setHow} />}
      {ticked.length > 0 && <span role="status">已勾 {ticked.length} 项</span>}
      <Button
        size="small"
        variant="primary"
        aria-disabled={choice === null || undefined}
        onClick={onInsert}
        className="ml-auto"
      >
        插入 {choice ? (value ?? "（还空着）") : ""}
      </Button>
    </div>
  );
}
