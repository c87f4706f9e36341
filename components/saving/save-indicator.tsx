"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";
import { printClock } from "@/lib/report/print-date";
import type { Autosave, SaveState } from "./autosave";

export const useSaveState = (autosave: Autosave): SaveState =>
  useSyncExternalStore(autosave.subscribe, autosave.current, autosave.current);

/** Ctrl+S asks for what happens anyway: everything is stored now, and the answer is shown for a while. */
function useSaveKey(autosave: Autosave): boolean {
  const [answered, setAnswered] = useState(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!wanted || (event.code !== "KeyS" && event.key.toLowerCase() !== "s")) return;
      event.preventDefault();
      void autosave.saveNow().then((stored) => stored && setAnswered((count) => count + 1));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [autosave]);
  useEffect(() => {
    if (answered === 0) return;
    const timer = setTimeout(() => setAnswered(0), shownFor);
    return () => clearTimeout(timer);
  }, [answered]);
  return answered > 0;
}

const shownFor = 4000;

/** 已保存 10:42, 正在保存… only after 400 ms, 没有存上 with its reason. A screen reader hears failures, not every save. */
export function SaveIndicator({ autosave }: { autosave: Autosave }) {
  const state = useSaveState(autosave);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [slow, setSlow] = useState(false);
  const busy = state.kind === "saving";
  const answered = useSaveKey(autosave);
  const away = useSyncExternalStore(autosave.away.subscribe, autosave.away.current, autosave.away.current);
  const keptAt = away.kind === "away" || away.kind === "held" ? away.keptAt : null;

  useEffect(() => {
    if (state.kind === "saved" && state.at) setSavedAt(printClock(state.at));
  }, [state]);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 400);
    return () => clearTimeout(timer);
  }, [busy]);

  if (state.kind === "failed" && (state.offline || state.held) && state.kept)
    return (
      <span className="saved" data-save={state.held ? "held" : "away"}>
        <Icon name="offline" />
        <span>
          {state.held ? "留在本机" : "离线"}
          {!state.held && <span className="long">，已存于本机</span>} {keptAt && printClock(keptAt)}
        </span>
      </span>
    );
  if (state.kind === "failed" || state.kind === "conflict")
    return (
      <span className="saved failed" data-save={state.kind}>
        <Icon name={state.kind === "failed" && state.offline ? "offline" : "error"} />
        <b>{state.kind === "conflict" ? `${state.conflicts.length} 处要您选` : "没有存上"}</b>
      </span>
    );
  return (
    <span className={answered ? "saved told" : "saved"} data-save={state.kind}>
      <Icon name={slow ? "saving" : "check"} />
      {slow ? (
        "正在保存…"
      ) : (
        <>
          <span className="long">已保存</span> {savedAt}
        </>
      )}
      <span className="sr" role="status">
        {answered && `已保存 ${savedAt}`}
      </span>
    </span>
  );
}
