"use client";

import type { EditorState } from "prosemirror-state";
import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import { useFocusRequests, useReportContext } from "@/components/report/report-context";
import type { ReportStore } from "@/components/report/report-store";
import { useLater } from "@/components/ui/later";
import type { ProseId } from "@/lib/editions/edition";
import { type FieldPlace, paragraphPlace, parsePlace, textPlace, type Words } from "@/lib/report/place";
import { editorModule } from "./load-editor";
import type { EditorOptions, ProseEditor } from "./prose-editor";
import { readDraft, waitingName } from "./waiting-draft";

/** Text and caret of the sections that are not open just now. */
const kept = new WeakMap<ReportStore, Map<ProseId, EditorState>>();

function keptBy(store: ReportStore): Map<ProseId, EditorState> {
  const states = kept.get(store) ?? new Map<ProseId, EditorState>();
  kept.set(store, states);
  return states;
}

export type EditorEvents = Pick<EditorOptions, "label" | "placeholder" | "onFinder" | "onFigure" | "onMark" | "onNote">;

/**
 * Puts an editor of the section's text into `place` and ties it to the form; what was written there before goes over
 * into it. @param before the text as it was drawn there, `held` while an input method writes in it.
 * @returns the editor; null until it has come.
 */
export function useProseEditor(
  id: ProseId,
  place: RefObject<HTMLElement | null>,
  before: { text: string; held: boolean },
  events: EditorEvents,
): ProseEditor | null {
  const { store, place: editing, readOnly } = useReportContext();
  const [editor, setEditor] = useState<ProseEditor | null>(null);
  const current = useRef<ProseEditor | null>(null);
  const hadFocus = useRef(false);
  const asked = useRef<string | null>(null);
  const loaded = useLater(editorModule);
  const module = before.held ? null : loaded;
  const drawn = useRef(before.text);
  const now = useEffectEvent(() => events);
  useLayoutEffect(() => {
    if (!module || !place.current) return;
    const name: FieldPlace = textPlace(id);
    const label = `写${store.edition.sections.find((section) => section.id === id)?.heading ?? "前言"}`;
    const options: EditorOptions = {
      edition: store.edition,
      readOnly,
      label: now().label,
      placeholder: now().placeholder,
      figures: () => store.snapshot().figures,
      onText: (text, goesOn) => store.writeText(id, text, { goesOn, label }),
      onComposing: (composing) => store.setComposing(name, composing),
      onLine: (line) => {
        editing.enter(paragraphPlace(id, line));
        editing.tellWords(() => wordsOf(id, current.current));
      },
      onFinder: () => now().onFinder(),
      onFigure: (spot) => now().onFigure(spot),
      onMark: (found) => now().onMark(found),
      onNote: (note) => now().onNote(note),
    };
    const waiting = place.current.querySelector<HTMLElement>(`[data-part=${waitingName}]`);
    const created = new module.ProseEditor(place.current, options, store.typed(name), keptBy(store).get(id));
    const unsubscribe = store.subscribe(() => {
      created.followFigures();
      created.setText(store.typed(name));
    });
    current.current = created;
    setEditor(created);
    if (waiting && !readOnly) created.takeDraft(readDraft(waiting), drawn.current);
    if (hadFocus.current) created.focus();
    if (asked.current) goTo(created, asked.current);
    asked.current = null;
    return () => {
      unsubscribe();
      // Made anew, because the report was finalised or opened again, it keeps the focus.
      hadFocus.current = created.view.hasFocus();
      keptBy(store).set(id, created.destroy());
    };
  }, [module, store, editing, readOnly, id, place]);
  useFocusRequests(id, (anchor) => {
    if (current.current) goTo(current.current, anchor);
    else asked.current = anchor;
  });
  return editor;
}

function wordsOf(section: ProseId, editor: ProseEditor | null): Words | null {
  const selected = editor?.selected();
  return selected ? { section, paragraph: selected.line, start: selected.start, end: selected.end } : null;
}

function goTo(editor: ProseEditor, anchor: string): void {
  const place = parsePlace(anchor);
  if (place?.kind === "words") editor.focusWords(place.paragraph, place.start, place.end);
  else editor.focusLine(place?.kind === "paragraph" ? place.paragraph : 0);
}
