"use client";

import { useMemo } from "react";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ProseSection } from "@/lib/editions/edition";
import { type AspectPart, measureAspects } from "@/lib/report/prose-length";
import type { ProseEditor } from "./prose-editor";
import { useEditorStatus } from "./prose-toolbar";

type StripProps = { section: ProseSection; editor: ProseEditor | null; onShowOfficial: () => void };

const holds = (line: number) => (part: AspectPart) =>
  part.line !== null && part.end !== null && line >= part.line && line < part.end;

/** What the section must speak of, how much of it is written, and what the place of the caret asks for. */
export function AspectStrip({ section, editor, onShowOfficial }: StripProps) {
  const { report, figures } = useSettledSnapshot();
  const text = report.text[section.id];
  const parts = useMemo(() => measureAspects(section, text, figures), [section, text, figures]);
  const { line } = useEditorStatus(editor);
  const here = parts.find(holds(line));
  return (
    <>
      {parts.length > 0 && (
        <div
          className="aspects"
          role="group"
          aria-label={section.aspectsRequired ? "官方要求写的方面" : "可以分开写的几个部分"}
        >
          {parts.map((part) => (
            <AspectButton key={part.aspect.id} section={section} part={part} current={part === here} editor={editor} />
          ))}
        </div>
      )}
      <p className="hintline">
        <Icon name="info" />
        <span>
          {hintOf(here, parts.length, report.unit.kind === "government")}
          <LinkButton onClick={onShowOfficial}>看官方要求节录</LinkButton>
        </span>
      </p>
    </>
  );
}

function hintOf(here: AspectPart | undefined, count: number, government: boolean): string {
  if (count === 0) return "";
  if (!here) return "点上面的名称，跳到那一段，还没有的插入标题。";
  const { short, asks, governmentsOnly } = here.aspect;
  return `${short}：${asks}${government && governmentsOnly ? governmentsOnly : ""}`;
}

type AspectButtonProps = { section: ProseSection; part: AspectPart; current: boolean; editor: ProseEditor | null };

function AspectButton({ section, part, current, editor }: AspectButtonProps) {
  const { aspect, line, length } = part;
  const go = () => {
    if (!editor) return;
    if (line === null) editor.insertAspect(section, aspect);
    else editor.focusLine(line);
  };
  return (
    <button type="button" aria-current={current || undefined} aria-disabled={editor === null || undefined} onClick={go}>
      <b>{aspect.short}</b>
      {line === null ? (
        <span className="add">
          <Icon name="add" size={14} />
          插入标题
        </span>
      ) : (
        <span>
          <Icon name={length > 0 ? "done" : "half"} size={14} className={length > 0 ? "text-ok" : "text-accent"} />
          {length} 字
        </span>
      )}
    </button>
  );
}
