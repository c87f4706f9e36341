"use client";

import { type KeyboardEvent, type ReactNode, useCallback, useState, useSyncExternalStore } from "react";
import { findStoreOf } from "@/components/find/find-store";
import { useReportStore } from "@/components/report/report-context";
import { useUndoAction } from "@/components/report/undo-actions";
import { Icon, type IconName } from "@/components/ui/icon";
import { later } from "@/components/ui/later";
import type { ProseId } from "@/lib/editions/edition";
import { type EditorStatus, emptyStatus } from "./editor-status";
import type { ProseEditor } from "./prose-editor";
import { ProseStat } from "./prose-stat";
import { useLastYearParagraphs } from "./use-last-year-paragraphs";

const LastYearMenu = later(() => import("./last-year-menu").then((module) => module.LastYearMenu));

type Tool = {
  name: string;
  icon?: IconName;
  /** Said instead of the name, where the name is an icon only. */
  label?: string;
  keys?: string;
  pressed?: boolean;
  /** Set apart from the tools before it. */
  apart?: true;
  blocked?: boolean;
  /** Whether the menu it opens lies open. */
  expanded?: boolean;
  run: () => void;
};

const noSubscription = () => () => undefined;

/** @returns what the editor shows of itself; before there is one, an empty text. */
export const useEditorStatus = (editor: ProseEditor | null) =>
  useSyncExternalStore(editor?.subscribe ?? noSubscription, editor?.status ?? (() => emptyStatus), () => emptyStatus);

type Openers = { openFinder: () => void; search: () => void };

type Undo = Record<"undo" | "redo", ReturnType<typeof useUndoAction>>;

function toolsOf(
  editor: ProseEditor | null,
  status: EditorStatus,
  { undo, redo, ...open }: Openers & Undo,
  lastYear: Tool[],
): Tool[] {
  const blocked = editor === null;
  return [
    { name: "（一）标题", blocked, pressed: status.level === 2, run: () => editor?.toggleHeading(2) },
    { name: "1. 标题", blocked, pressed: status.level === 3, run: () => editor?.toggleHeading(3) },
    { name: "插入数字", blocked, icon: "link", apart: true, keys: "Control+;", run: open.openFinder },
    ...lastYear,
    { name: "", label: "查找和替换", icon: "search", keys: "Control+F", run: open.search },
    { name: "", label: "撤销", icon: "undo", keys: "Control+Z", blocked: undo.label === null, run: undo.run },
    { name: "", label: "重做", icon: "redo", keys: "Control+Y", blocked: redo.label === null, run: redo.run },
  ];
}

/** One tab stop; the arrows go from tool to tool. */
export function ProseToolbar({
  id,
  editor,
  onFinder,
}: {
  id: ProseId;
  editor: ProseEditor | null;
  onFinder: () => void;
}) {
  const paragraphs = useLastYearParagraphs(id);
  const store = useReportStore();
  const search = () => findStoreOf(store).ask(false);
  const [open, setOpen] = useState(false);
  const lastYear =
    paragraphs.length > 0
      ? [{ name: "带入上年段落…", blocked: editor === null, expanded: open, run: () => setOpen(!open) }]
      : [];
  const [undo, redo] = [useUndoAction("undo"), useUndoAction("redo")];
  const tools = toolsOf(editor, useEditorStatus(editor), { openFinder: onFinder, search, undo, redo }, lastYear);
  const [stop, setStop] = useState(0);
  const close = useCallback(
    (back: boolean) => {
      setOpen(false);
      if (back) editor?.focus();
    },
    [editor],
  );
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons.at(next % buttons.length)?.focus();
  };
  const buttons = tools.map((tool, index) => (
    <ToolButton
      key={tool.label ?? tool.name}
      tool={tool}
      tabIndex={index === stop ? 0 : -1}
      onFocus={() => setStop(index)}
    />
  ));
  return (
    <div className="ed-tools">
      <div className="ed-bar" role="toolbar" aria-label="编辑" onKeyDown={move}>
        {buttons.slice(0, -2)}
        {/* Neither of 撤销 and 重做 stands on a line of its own. */}
        <span className="together">{buttons.slice(-2)}</span>
        <span className="count">
          <ProseStat id={id} />
        </span>
      </div>
      {open && (
        <LastYearMenu
          paragraphs={paragraphs}
          onPick={(text) => {
            setOpen(false);
            editor?.insertPhrase(text);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

function ToolButton({ tool, tabIndex, onFocus }: { tool: Tool; tabIndex: number; onFocus: () => void }): ReactNode {
  const { name, icon, label, keys, pressed, apart, blocked, expanded, run } = tool;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      className={apart && "apart"}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={blocked || undefined}
      aria-keyshortcuts={keys}
      aria-haspopup={expanded === undefined ? undefined : "menu"}
      aria-expanded={expanded}
      title={keys && `${label ?? name} ${keys.replace("Control", "Ctrl")}`}
      onFocus={onFocus}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !blocked && run()}
    >
      {icon && <Icon name={icon} />}
      {name}
    </button>
  );
}
