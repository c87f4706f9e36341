"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { type TypedWords, useTypedWords } from "@/components/typed-words/use-typed-words";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { sectionOfText } from "@/lib/report/place";
import { sectionNamesOf } from "@/lib/report/section-names";
import { findPanelName } from "./find-store";
import { useFinding } from "./use-finding";
import "./find.css";

/** One line that is marked somewhere in the page: what was looked for last is often looked for again. */
function markedWords(): string {
  const words = window.getSelection()?.toString() ?? "";
  return words.length > 0 && words.length <= 60 && !words.includes("\n") ? words : "";
}

/** What is marked in the page, or else what was looked for last: it comes selected, so that typing replaces it. */
function useLookedFor(reportId: string): TypedWords {
  const [marked] = useState(markedWords);
  const typed = useTypedWords(`find:${reportId}`, "");
  const [untouched, setUntouched] = useState(marked !== "");
  const type = (words: string) => {
    setUntouched(false);
    typed.type(words);
  };
  return { ...typed, words: untouched ? marked : typed.words, type };
}

/** 查找和替换 through all texts of the report. It stands above the form, so that it covers nothing of it. */
export function FindPanel() {
  const { readOnly, reportId } = useReportContext();
  const { words: wanted, type: setWanted } = useLookedFor(reportId);
  const { words, type: setWords } = useTypedWords(`replace:${reportId}`, "");
  const finding = useFinding(wanted, words);
  const { state, step, replaceOne, replaceAll, undo, undoable, done, leave } = finding;
  const find = useRef<HTMLInputElement>(null);
  const replace = useRef<HTMLInputElement>(null);
  const replacing = state.replacing && !readOnly;
  useLayoutEffect(() => {
    const input = state.asked > 0 && replacing && find.current?.value ? replace.current : find.current;
    input?.focus();
    input?.select();
  }, [state.asked, replacing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "F3") step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const onEnter = (act: (by: 1 | -1) => void) => (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act(event.shiftKey ? -1 : 1);
  };
  const none = state.hits.length === 0;
  const free = state.hits.filter(({ fixed }) => !fixed).length;
  return (
    <search className="find-panel" data-part={findPanelName} aria-label="查找和替换" onKeyDown={onKeyDown}>
      <div className="line">
        <label className="box">
          <Icon name="search" />
          <input
            ref={find}
            aria-label="在全部文字里查找"
            placeholder="在全部文字里查找"
            autoComplete="off"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            onKeyDown={onEnter(step)}
          />
        </label>
        <span className="where" role="status">
          <Where finding={finding} wanted={wanted} />
        </span>
        <Button size="small" aria-disabled={none || undefined} title="Shift+回车" onClick={() => step(-1)}>
          上一处
        </Button>
        <Button size="small" aria-disabled={none || undefined} title="回车" onClick={() => step(1)}>
          下一处
        </Button>
        <IconButton icon="close" label="关闭查找（Esc）" onClick={leave} />
      </div>
      {replacing && (
        <div className="line">
          <label className="box">
            <Icon name="edit" />
            <input
              ref={replace}
              aria-label="替换为"
              placeholder="替换为"
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={onEnter(replaceOne)}
            />
          </label>
          <Button size="small" aria-disabled={free === 0 || undefined} title="回车" onClick={() => replaceOne()}>
            替换这一处
          </Button>
          <Button size="small" aria-disabled={free === 0 || undefined} onClick={replaceAll}>
            全部替换{free > 0 && ` ${free} 处`}
          </Button>
        </div>
      )}
      {!replacing && !readOnly && (
        <LinkButton className="more" onClick={() => finding.ask(true)}>
          替换…（Ctrl+H）
        </LinkButton>
      )}
      <div role="status">
        {done && (
          <p className="done">
            <Icon name={done.step ? "done" : "warning"} className={done.step ? "text-ok" : "text-warn"} />
            <span>{done.text}</span>
            {undoable && (
              <Button size="small" onClick={undo}>
                撤销
              </Button>
            )}
          </p>
        )}
      </div>
    </search>
  );
}

/** 第 3 处，共 12 处 · 一、总体情况 */
function Where({ finding: { state }, wanted }: { finding: ReturnType<typeof useFinding>; wanted: string }) {
  const { store } = useReportContext();
  if (wanted === "") return null;
  if (state.hits.length === 0) return "没有找到";
  const hit = state.hits[state.current];
  if (!hit) return `共 ${state.hits.length} 处`;
  const name = sectionNamesOf(store.edition).find(({ id }) => id === sectionOfText(hit.id))?.name;
  return `第 ${state.current + 1} 处，共 ${state.hits.length} 处 · ${name}${hit.fixed ? "，活数字，去表里改" : ""}`;
}
