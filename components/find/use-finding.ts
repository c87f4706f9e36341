"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useReportContext } from "@/components/report/report-context";
import type { Step } from "@/components/report/undo-history";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { textOf } from "@/lib/report/change";
import type { ReportHit } from "@/lib/report/find-text";
import { cleanText } from "@/lib/report/paragraphs";
import { tooLong } from "@/lib/report/paste-prose";
import { sectionOfText, wordsPlace } from "@/lib/report/place";
import { findStoreOf } from "./find-store";
import { changesFor, firstBehind, firstFrom, hitsIn } from "./report-hits";

/** What has just been replaced, and the step that can be taken back; or why nothing was. */
type Done = { text: string; step: Step | null } | null;

const quoted = (text: string) => `“${text}”`;

/** Looks for `wanted` as the report changes, goes from place to place, and puts `words` in. */
export function useFinding(wanted: string, words: string) {
  const { store, place, goTo } = useReportContext();
  const finder = findStoreOf(store);
  const state = useSyncExternalStore(finder.subscribe, finder.get, finder.get);
  const settled = useSettledSnapshot();
  const [done, setDone] = useState<Done>(null);
  const lookNow = () => {
    const { report, figures } = store.snapshot();
    return hitsIn(store.edition, report, figures, wanted);
  };
  useEffect(() => {
    const hits = hitsIn(store.edition, settled.report, settled.figures, wanted);
    finder.update({ hits, current: Math.min(finder.get().current, hits.length - 1) });
  }, [store, finder, settled, wanted]);
  // Other words are looked for from where the caret is.
  useEffect(() => {
    if (wanted !== "") finder.update({ current: -1 });
    setDone(null);
  }, [finder, wanted]);

  const anchorOf = ({ id, line, start, end }: ReportHit) => wordsPlace({ section: id, paragraph: line, start, end });
  const show = (hits: ReportHit[], current: number) => {
    finder.update({ hits, current });
    if (current >= 0) goTo(sectionOfText(hits[current].id));
  };
  const step = (by: 1 | -1) => {
    const { hits, current } = finder.get();
    if (hits.length === 0) return;
    const next = current < 0 ? firstFrom(store.edition, hits, place.active()) : current + by;
    show(hits, (next + hits.length) % hits.length);
  };
  const write = (hits: ReportHit[], said: string): boolean => {
    const changes = changesFor(store.snapshot().report, hits, cleanText(words).replace(/\n/g, " "));
    const refusal = changes.map(({ after }) => tooLong(textOf(after).length)).find((reason) => reason !== null);
    const step = refusal ? null : store.change(changes, said);
    setDone({ text: refusal ?? `${said}。`, step });
    return !refusal;
  };
  const replaceOne = () => {
    const hits = lookNow();
    const { current } = finder.get();
    const hit = hits[current];
    if (!hit || hit.fixed) return step(1);
    if (!write([hit], `已把这一处${quoted(wanted)}换成${quoted(words)}`)) return;
    const left = lookNow();
    // The new words may hold what was looked for: the next place is the one behind them.
    show(left, firstBehind(store.edition, left, hit, words.length));
  };
  const replaceAll = () => {
    const hits = lookNow().filter(({ fixed }) => !fixed);
    if (hits.length === 0) return;
    write(hits, `已把 ${hits.length} 处${quoted(wanted)}换成${quoted(words)}`);
    show(lookNow(), -1);
  };
  // Once something else was done, the button would take that back.
  const undoable = done !== null && done.step !== null && store.steps.last() === done.step;
  const undo = () => {
    if (undoable) store.steps.undo();
    setDone(null);
    show(lookNow(), -1);
  };
  /** Closes it; the caret goes to the place shown last. */
  const leave = () => {
    const { hits, current } = finder.get();
    finder.close();
    const hit = hits[current];
    if (hit) goTo(sectionOfText(hit.id), anchorOf(hit));
  };
  return {
    state,
    done,
    undoable,
    step,
    replaceOne,
    replaceAll,
    undo,
    leave,
    ask: (replacing: boolean) => finder.ask(replacing),
  };
}
