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
import { useReportContext, useReportStore } from "@/components/report/report-context";
import { useTypedWords } from "@/components/typed-words/use-typed-words";
import { Icon } from "@/components/ui/icon";
import { type FigureOffer, figureOffers } from "@/lib/report/figure-offers";
import { type Combination, combineFigures, findFigures, largerFirst } from "@/lib/report/figure-search";
import type { AllFigures } from "@/lib/report/figures";
import { type LiveFigure, printLiveFigure, type Sum } from "@/lib/report/live-figures";
import { FigureOption } from "./figure-option";
import { FinderFoot } from "./finder-foot";
import { Floating } from "./floating";
import type { ProseEditor } from "./prose-editor";

type FinderProps = { editor: ProseEditor; root: RefObject<HTMLElement | null>; onClose: (back?: boolean) => void };

const pageOfOptions = 8;
const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageOfOptions, PageUp: -pageOfOptions };

/** The ticked figures in the order of their formula: larger first in a difference, smaller first in a share. */
function ordered(ticked: FigureOffer[], how: Combination, figures: AllFigures): Sum[] {
  const parts = ticked.map(({ terms }) => terms);
  if (how === "sum") return parts;
  const [larger, smaller] = largerFirst([parts[0], parts[1]], figures);
  return how === "difference" ? [larger, smaller] : [smaller, larger];
}

/** 插入数字: finds a figure by name, initials or value and puts it into the text as a live figure. */
export function FigureFinder({ editor, root, onClose }: FinderProps) {
  const store = useReportStore();
  const { figures } = store.snapshot();
  const { words: query, type: setQuery, settle } = useTypedWords(`figure:${useReportContext().reportId}`, "");
  const [index, setIndex] = useState(0);
  const [ticked, setTicked] = useState<FigureOffer[]>([]);
  const [way, setWay] = useState<Combination>("sum");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = useMemo(() => findFigures(figureOffers(store.edition), query, figures), [store, query, figures]);
  const active = found[index];
  const how = ticked.length === 2 ? way : "sum";
  const parts = ordered(ticked, how, figures);
  const choice: LiveFigure | null =
    parts.length > 0 ? combineFigures(parts, how) : active ? { kind: "sum", terms: active.offer.terms } : null;
  useEffect(() => {
    input.current?.focus();
    // What was looked for when the search was closed; typing replaces it.
    input.current?.select();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: "nearest" });
  }, [id, index]);

  const insert = (figure: LiveFigure | null) => {
    if (!figure) return;
    settle();
    editor.insertFigure(printLiveFigure(figure));
    onClose();
  };
  const tick = (offer: FigureOffer) => {
    setTicked((now) => (now.includes(offer) ? now.filter((other) => other !== offer) : [...now, offer]));
    // What is typed next looks for the next figure.
    input.current?.select();
  };
  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move) setIndex(Math.max(0, Math.min(found.length - 1, index + move)));
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
  const at = editor.view.state.selection.head;
  return (
    <Floating editor={editor} root={root} at={at} width={560} className="find" label="插入数字" onClose={onClose}>
      <div className="query">
        <Icon name="search" />
        <input
          ref={input}
          role="combobox"
          aria-label="按名称、拼音首字母或数值查找数字"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && `${id}-${index}`}
          autoComplete="off"
          placeholder="名称、拼音首字母或数值，如 无法提供、wftg、781"
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
        {found.map((entry, place) => (
          <FigureOption
            key={entry.offer.source}
            id={`${id}-${place}`}
            found={entry}
            index={place}
            active={place === index}
            ticked={ticked.includes(entry.offer)}
          />
        ))}
      </div>
      {found.length === 0 && <p className="none">没有找到“{query}”。换一个说法，或只打名称里的几个字。</p>}
      <FinderFoot
        ticked={parts}
        how={how}
        setHow={setWay}
        choice={choice}
        figures={figures}
        onInsert={() => insert(choice)}
      />
    </Floating>
  );
}
